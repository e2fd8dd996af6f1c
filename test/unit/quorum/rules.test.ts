/** Rules whose absence needs so rare a chance that no simulated run is sure to meet it. */
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Link, Session } from '../../../services/store/quorum/protocol.ts';
import {
  createQuorumStore,
  type QuorumStore,
} from '../../../services/store/quorum/quorum-store.ts';
import { systemPorts } from '../../../services/store/quorum/redis-quorum-store.ts';
import { claimed, everything, nothing } from '../../contract/store/deltas.ts';
import {
  callServer,
  emptyServer,
  identityOf,
  isVoter,
  lineIn,
} from '../../simulation/quorum-acceptor.ts';
import { eventually } from '../../support/eventually.ts';

/** A server that answers at once, or not at all. */
interface Slot {
  kept: ReturnType<typeof emptyServer>;
  run: string;
  isUp: boolean;
  /** How often it was asked who it is. */
  asked: number;
  /** How often it was asked where a line stands. */
  looked: number;
  /** Hears nothing of other servers' incarnations. */
  isDeaf: boolean;
  /** Every piece of a copy is refused. */
  takesNoCopy: boolean;
  readonly link: Link;
  /** Another process takes its place, with nothing. */
  readonly wipe: () => void;
}

let runs = 0;

const createSlot = (): Slot => {
  let told: (session: Session | undefined) => void = () => undefined;
  const sessionOf = (run: string): Session => {
    const through = <T>(work: () => T): Promise<T> =>
      slot.isUp && slot.run === run
        ? Promise.resolve(work())
        : Promise.reject(new StoreFailure('down'));
    return {
      identify: () => {
        slot.asked += 1;
        return through(() => identityOf(slot.kept, slot.run, false));
      },
      call: (kind, takes, incarnation) => {
        if (kind === 'look') slot.looked += 1;
        const isRefused =
          (kind === 'join' && slot.isDeaf) || (kind === 'stage' && slot.takesNoCopy);
        if (isRefused) return Promise.reject(new StoreFailure('not now'));
        return through(() => callServer(slot.kept, { kind, takes, incarnation }, 0));
      },
    };
  };
  const begin = (): string => {
    runs += 1;
    return `r${String(runs)}`;
  };
  const slot: Slot = {
    kept: emptyServer(),
    run: begin(),
    isUp: true,
    asked: 0,
    looked: 0,
    isDeaf: false,
    takesNoCopy: false,
    link: {
      open: (onSession) => {
        told = onSession;
        told(sessionOf(slot.run));
      },
      watch: () => () => undefined,
      close: () => Promise.resolve(),
    },
    wipe: () => {
      slot.kept = emptyServer();
      slot.run = begin();
      told(undefined);
      told(sessionOf(slot.run));
    },
  };
  return slot;
};

let store: QuorumStore | undefined;
afterEach(() => store?.partitions.close());

const start = async (count: number) => {
  const slots = Array.from({ length: count }, createSlot);
  const links = slots.map(({ link }) => link);
  const made = createQuorumStore({ ...systemPorts, links, makesNew: true, callTimeoutMs: 200 });
  store = made;
  await made.partitions.open(1);
  await claimed(made.partitions, 0, 'node-a/1');
  await made.partitions.commit(0, { epoch: 1, seq: 1 }, everything);
  const at = (index: number): Slot => {
    const slot = slots[index];
    if (slot === undefined) throw new RangeError(String(index));
    return slot;
  };
  return { made, slots, at };
};

const votes = ({ kept }: Slot) =>
  eventually('a vote', 5_000, () => isVoter(kept, 'p0') || undefined);

describe('a quorum store', () => {
  it('admits an emptied server only when a majority of the others can vouch', async () => {
    const { at, made } = await start(3);
    at(2).isUp = false;
    at(0).wipe();
    const before = at(0).asked;
    await eventually('some tries', 5_000, () => at(0).asked > before + 5 || undefined);
    expect(at(0).kept.incarnation).toBe(0);
    const refused = made.partitions.commit(0, { epoch: 1, seq: 2 }, nothing);
    await expect(refused).rejects.toThrow(StoreFailure);
    at(2).isUp = true;
    await votes(at(0));
    expect(at(0).kept.incarnation).toBe(2);
    expect(await made.partitions.commit(0, { epoch: 1, seq: 2 }, nothing)).toEqual({
      status: 'applied',
    });
    expect(lineIn(at(0).kept, 'p0').place).toEqual({ epoch: 1, seq: 2 });
  });

  it('tells an emptied server of all that the others know: incarnations, beats and owners', async () => {
    const { at, made } = await start(3);
    const beat = { incarnation: 'node-a/1', count: 7, card: '' };
    at(1).wipe();
    await votes(at(1));
    await made.partitions.renew(beat);
    at(0).wipe();
    await votes(at(0));
    expect(at(0).kept.vector.map(([known]) => known)).toEqual([2, 2, 1]);
    expect(at(0).kept.beats.get('node-a/1')?.[0]).toBe(7);
    expect(at(0).kept.owners.get('p0')).toMatchObject({ epoch: 1, owner: 'node-a/1' });
  });

  it('gives a vote back only by what servers say who know that it was lost, and tells them', async () => {
    const { at } = await start(5);
    // Those that know are only two in the end: the third is down when it happens.
    at(4).isUp = false;
    at(0).takesNoCopy = true;
    at(0).wipe();
    await eventually('admission', 5_000, () => at(0).kept.incarnation === 2 || undefined);
    at(3).isUp = false;
    at(0).takesNoCopy = false;
    at(4).isDeaf = true;
    at(4).isUp = true;
    const before = at(4).looked;
    await eventually('some looks', 5_000, () => at(4).looked > before + 8 || undefined);
    expect(isVoter(at(0).kept, 'p0')).toBe(false);
    at(4).isDeaf = false;
    await votes(at(0));
    expect(at(4).kept.vector[0]?.[0]).toBe(2);
  });

  it('gives no vote back under an epoch when another server has promised a later one', async () => {
    const { at, made } = await start(3);
    const promised = lineIn(at(2).kept, 'p0');
    promised.promise = 9;
    promised.nonce = 'another claim';
    at(0).wipe();
    await eventually('admission', 5_000, () => at(0).kept.incarnation === 2 || undefined);
    const outcome = await made.partitions.commit(0, { epoch: 1, seq: 2 }, nothing);
    expect(outcome).toEqual({ status: 'fenced', epoch: 9 });
    expect(isVoter(at(0).kept, 'p0')).toBe(false);
  });
});
