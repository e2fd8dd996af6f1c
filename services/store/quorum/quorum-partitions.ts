/** The partitions of a quorum store: each a line, held by whoever claimed it. */
import type {
  Claim,
  CommitOutcome,
  CommittedEvents,
  Epoch,
  Partition,
  PartitionStore,
  Position,
} from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { unpackTexts } from '../packed-texts.ts';
import { imageOf, storedActor } from '../redis/redis-images.ts';
import { listOf, textOf } from '../stored-values.ts';
import type { Council } from './council.ts';
import { majorityOf, within } from './council.ts';
import { claim, type Taken } from './claim.ts';
import type { Line, Place, Tenure, What } from './protocol.ts';
import { readAgreed, readOwn, standingOf } from './reading.ts';
import type { Term } from './term.ts';
import { writesOf } from './writes.ts';

export const lineOf = (partition: Partition): Line => `p${String(partition)}`;

type QuorumPartitions = Omit<PartitionStore, 'open' | 'renew' | 'strike' | 'close'>;

interface PartitionsOptions {
  readonly council: Council;
  readonly eventCommitsMax: number;
  /** After which a call has failed, as far as its caller knows; what it began goes on. */
  readonly callTimeoutMs: Ms;
}

type Terms = Map<Partition, Term>;

export const createQuorumPartitions = (
  options: PartitionsOptions,
  terms: Terms,
): QuorumPartitions => {
  const { council } = options;
  // Claims of one client would only fence each other off.
  const oneByOne = createTurns();

  const read = async (partition: Partition, what: What): Promise<unknown> => {
    const term = terms.get(partition);
    if (term !== undefined && term.fencedBy() === undefined)
      return (await readOwn(council, term, what)).found;
    return (await agreed(council, lineOf(partition), () => what)).found;
  };

  return {
    claim: (partition, claimant, seen) =>
      oneByOne(partition, () => claimFor(council, terms, partition, { claimant, seen })),
    release: async (partition, epoch) => {
      const standing = await standingOf(council, lineOf(partition));
      // An epoch of 0 is none.
      if (epoch === 0 || standing.epoch !== epoch) return;
      await majorityOf(council, 'release', { line: lineOf(partition), epoch });
    },
    load: async (partition) => imageOf(await read(partition, { type: 'image' })),
    read: async (partition, addresses) => {
      if (addresses.length === 0) return [];
      const found = listOf(await read(partition, { type: 'actors', addresses }));
      return addresses.flatMap((address, index) => storedActor(address, found[index] ?? null));
    },
    commit: (partition, position, delta) => {
      const term = terms.get(partition);
      if (term === undefined || position.epoch > term.tenure.epoch)
        return refusalOf(options, partition, position);
      if (position.epoch < term.tenure.epoch)
        return Promise.resolve({ status: 'fenced', epoch: term.tenure.epoch });
      const { eventCommitsMax } = options;
      return commitUnder(options, term, position, () =>
        writesOf(position.seq, delta, eventCommitsMax),
      );
    },
    answer: async (partition, id) => {
      const found = await read(partition, { type: 'answer', id });
      return found === null || found === undefined ? undefined : textOf(found);
    },
    events: async (partition, after, limit) => {
      const term = terms.get(partition);
      const upTo = term?.fencedBy() === undefined ? term?.acknowledged() : undefined;
      const what = (seq: number): What => ({ type: 'events', after, upTo: seq, limit });
      const { found } =
        term !== undefined && upTo !== undefined
          ? await readOwn(council, term, what(upTo))
          : await agreed(council, lineOf(partition), ({ seq }) => what(seq));
      return listOf(found).map(committedOf);
    },
  };
};

/** Tasks of one partition run one after the other. */
const createTurns = () => {
  const last = new Map<Partition, Promise<unknown>>();
  return async <T>(name: Partition, task: () => Promise<T>): Promise<T> => {
    const before = last.get(name) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(task);
    last.set(name, turn);
    try {
      return await turn;
    } finally {
      if (last.get(name) === turn) last.delete(name);
    }
  };
};

/** @throws StoreFailure when no majority agrees */
const agreed = async (council: Council, line: Line, what: (place: Place) => What) => {
  const read = await readAgreed(council, line, what);
  if (read === undefined) throw new StoreFailure(`${line} can't be read before it is claimed`);
  return read;
};

const committedOf = (entry: unknown): CommittedEvents => {
  const [id, fields] = listOf(entry);
  const [, packed] = listOf(fields);
  return { seq: Number.parseInt(textOf(id), 10), events: unpackTexts(textOf(packed)) };
};

const claimFor = async (
  council: Council,
  terms: Terms,
  partition: Partition,
  wish: { readonly claimant: string; readonly seen: Epoch },
): Promise<Claim> => {
  const taken = await claim(council, lineOf(partition), wish);
  if ('term' in taken) return begin(terms, partition, taken.term);
  return heldOr(terms, partition, wish, taken);
};

const begin = (terms: Terms, partition: Partition, term: Term): Claim => {
  terms.get(partition)?.end();
  terms.set(partition, term);
  return { claimed: true, epoch: term.tenure.epoch, seq: term.acknowledged() };
};

const heldOr = (
  terms: Terms,
  partition: Partition,
  wish: { readonly claimant: string; readonly seen: Epoch },
  { heldBy }: Extract<Taken, { heldBy: unknown }>,
): Claim => {
  const own = terms.get(partition);
  const isRepeat = heldBy?.owner === wish.claimant && heldBy.seen === wish.seen;
  // Only this client's own: a process that has lost what it held claims again.
  if (isRepeat && own?.tenure.epoch === heldBy.epoch && own.underWay() === undefined)
    return { claimed: true, epoch: heldBy.epoch, seq: own.acknowledged() };
  return { claimed: false, ...ownershipIn(heldBy) };
};

const ownershipIn = (tenure: Tenure | undefined) => {
  const { epoch = 0, owner = '' } = tenure ?? {};
  return owner === '' ? { epoch } : { epoch, owner };
};

/** What is to be said of a commit by someone who doesn't hold the partition. */
const refusalOf = async (
  { council }: PartitionsOptions,
  partition: Partition,
  { epoch }: Position,
): Promise<CommitOutcome> => {
  const standing = await standingOf(council, lineOf(partition));
  return epoch < standing.epoch
    ? { status: 'fenced', epoch: standing.epoch }
    : { status: 'gap', seq: standing.seq };
};

const commitUnder = async (
  options: PartitionsOptions,
  term: Term,
  { seq }: Position,
  writes: () => ReturnType<typeof writesOf>,
): Promise<CommitOutcome> => {
  const done = term.acknowledged();
  const fencedBy = term.fencedBy();
  if (fencedBy !== undefined) return { status: 'fenced', epoch: fencedBy };
  if (seq === done && done > term.first) return { status: 'applied' };
  if (seq !== done + 1) return { status: 'gap', seq: done };
  // A repeat waits for what is under way; what it brings is not looked at.
  const outcome = await within(
    options.council,
    options.callTimeoutMs,
    term.underWay() ?? term.propose(writes()),
  );
  if (outcome === 'acknowledged') return { status: 'applied' };
  return { status: 'fenced', epoch: outcome.fencedBy };
};
