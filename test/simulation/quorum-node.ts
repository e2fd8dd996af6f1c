/** One client of a simulated quorum store: claims, commits, reads, appends and configures, at random. */
import {
  StoreFailure,
  StoreMismatch,
  type Position,
} from '../../actors/runtime/partition-store.ts';
import { createQuorumStore, type QuorumStore } from '../../services/store/quorum/quorum-store.ts';
import { nothing } from '../contract/store/deltas.ts';
import type { Checks } from './quorum-checks.ts';
import type { Servers } from './quorum-world.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

export interface QuorumNode {
  readonly process: Process;
  readonly store: QuorumStore;
  /** Does it again and again, until it is known what came of it. */
  readonly known: <T>(work: () => Promise<T>) => Promise<T>;
  readonly sleep: (low: number, high: number) => Promise<void>;
}

export interface NodePorts {
  readonly world: World;
  readonly servers: Servers;
  readonly checks: Checks;
  readonly random: Random;
  /** New in every life of a node. */
  readonly id: string;
  /** A number of its own, for the feed. */
  readonly number: number;
  readonly partitions: number;
  /** The one that makes the store. */
  readonly isFirst: boolean;
  /** Whether work begins any more. */
  readonly mayBegin: () => boolean;
}

export const startQuorumNode = (ports: NodePorts): QuorumNode => {
  const { world, servers, random, id, partitions } = ports;
  const process = world.spawn(id);
  let nonces = 0;
  const store = createQuorumStore({
    links: servers.linksFor(process),
    clock: {
      monotonic: world.now,
      after: (ms, task) => world.after(ms, ' clock', task, process),
    },
    random: random.next,
    nonce: () => {
      nonces += 1;
      return `${id}.${String(nonces)}`;
    },
    callTimeoutMs: 300,
    openTimeoutMs: 500,
    // Never again later: servers that have lost everything are no new store.
    makesNew: ports.isFirst,
  });
  const sleep = (low: number, high: number): Promise<void> =>
    new Promise((resolve) => {
      world.after(random.between(low, high), ' wakes', resolve, process);
    });
  const known = async <T>(work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        // Where all servers are empty there is nothing to be had, and nothing to be made.
        if (!(error instanceof StoreFailure || error instanceof StoreMismatch)) throw error;
        await sleep(5, 40);
      }
    }
  };
  const node = { process, store, known, sleep };
  const part = { ...ports, ...node, held: new Set<number>() };
  const live = async (): Promise<void> => {
    await known(() => store.partitions.open(partitions));
    for (let partition = 0; partition < partitions; partition += 1)
      void guard(ports, own(part, partition));
    void guard(ports, append(part));
    void guard(ports, configure(part));
  };
  void guard(ports, live());
  return node;
};

/** Takes every partition, and keeps it: commits now and then, to see whether it was taken away. */
export const holdAll = (node: QuorumNode, checks: Checks, partitions: number): void => {
  for (let partition = 0; partition < partitions; partition += 1)
    void hold(node, checks, partition);
};

const hold = async (node: QuorumNode, checks: Checks, partition: number): Promise<void> => {
  const { known, store, process, sleep } = node;
  const beat = { incarnation: process.id, count: 1, card: '' };
  for (;;) {
    const { epoch, seq: first } = await known(async () => {
      const { owners } = await store.partitions.renew(beat);
      const seen = owners.find((owner) => owner.partition === partition)?.epoch ?? 0;
      const claim = await store.partitions.claim(partition, process.id, seen);
      if (!claim.claimed) throw new StoreFailure('Someone else was faster');
      return claim;
    });
    checks.onChosen(partition, first);
    for (let seq = first + 1, isOurs = true; isOurs; seq += 1) {
      await sleep(1_500, 2_500);
      const commit = () => store.partitions.commit(partition, { epoch, seq }, nothing);
      isOurs = (await known(commit)).status === 'applied';
    }
  }
};

interface Part extends NodePorts, QuorumNode {
  /** Partitions that were claimed, and not seen to be taken by another since. */
  readonly held: Set<number>;
}

const guard = async ({ checks }: NodePorts, work: Promise<void>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    checks.violate(
      `a client failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
    );
  }
};

/** Takes a partition now and then, and commits to it until it's taken away. */
const own = async (part: Part, partition: number): Promise<void> => {
  const { random, sleep, mayBegin } = part;
  for (;;) {
    await sleep(10, 150);
    if (!mayBegin()) continue;
    // Who holds it reads by its lease, and may be late.
    if (!part.held.has(partition) && random.chance(0.4)) await readAsAnyone(part, partition);
    else if (random.chance(0.4)) await serve(part, partition);
  }
};

const readAsAnyone = async (part: Part, partition: number): Promise<void> => {
  const { store, checks } = part;
  const before = checks.acknowledged(partition);
  try {
    checks.onRead(partition, await rowsOf(store, partition), before);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
  }
};

const rowsOf = async (
  { partitions }: QuorumStore,
  partition: number,
): Promise<ReadonlyMap<string, string>> =>
  (await partitions.read(partition, ['agent/log']))[0]?.rows ?? new Map<string, string>();

let payloads = 0;

const serve = async (part: Part, partition: number): Promise<void> => {
  const { store, random, sleep, known } = part;
  const claimed = await take(part, partition);
  if (claimed === undefined) return;
  const { epoch, seq: first } = claimed;
  const until = first + (random.chance(0.2) ? 5 : 200);
  for (let seq = first + 1; seq <= until && part.mayBegin(); seq += 1) {
    if (!(await commitOne(part, partition, { epoch, seq }))) return;
    if (random.chance(0.3)) await sleep(0, 10);
  }
  if (random.chance(0.5)) await known(() => store.partitions.release(partition, epoch));
};

/** @returns whether the partition is still this node's */
const commitOne = async (part: Part, partition: number, position: Position): Promise<boolean> => {
  const { store, checks, id, world, known } = part;
  payloads += 1;
  const payload = `${id}#${String(payloads)}`;
  const issuedAt = world.now();
  const delta = deltaOf(position.seq, payload);
  const outcome = await known(() => store.partitions.commit(partition, position, delta));
  if (outcome.status === 'gap') checks.violate(`a gap at ${String(outcome.seq)} for ${id}`);
  if (outcome.status !== 'applied') {
    part.held.delete(partition);
    return false;
  }
  checks.onAcknowledged({ partition, ...position, payload, issuedAt });
  return true;
};

const take = async (part: Part, partition: number) => {
  const { store, checks, id, world } = part;
  const before = checks.acknowledged(partition);
  try {
    const { owners } = await store.partitions.renew({ incarnation: id, count: 1, card: '' });
    const seen = owners.find((owner) => owner.partition === partition)?.epoch ?? 0;
    const claim = await store.partitions.claim(partition, id, seen);
    if (!claim.claimed) return undefined;
    part.held.add(partition);
    checks.onChosen(partition, claim.seq);
    const at = world.now();
    const rows = await rowsOf(store, partition);
    const { epoch, seq } = claim;
    checks.onClaimed({ partition, epoch, seq, rows, at }, before);
    return claim;
  } catch (error) {
    if (error instanceof StoreFailure) return undefined;
    throw error;
  }
};

const deltaOf = (seq: number, payload: string) => ({
  ...nothing,
  at: seq,
  heads: [['agent/log', payload] as const, [`agent/${String(seq % 7)}`, payload] as const],
  rows: [['agent/log', String(seq), payload] as const],
  timers: [[`agent/${String(seq % 7)}`, seq % 3 === 0 ? undefined : seq] as const],
  answers: [[String(seq % 11), payload, seq + 5] as const],
  events: [payload],
});

/** Appends to the feed, and reads what others have appended. */
const append = async (part: Part): Promise<void> => {
  const { store, checks, sleep, known, number: partition, mayBegin } = part;
  let after = 0;
  for (let seq = 1; ;) {
    await sleep(10, 120);
    const page = await known(() => store.feed.read(after, 100));
    for (const { id, event } of page.items) checks.onItem(id, event);
    after = page.items.at(-1)?.id ?? after;
    if (!mayBegin()) continue;
    const commit = { partition, seq, events: [`${String(partition)}:${String(seq)}`] };
    await known(() => store.feed.append([commit]));
    checks.onAppended(commit.events);
    seq += 1;
  }
};

const configure = async (part: Part): Promise<void> => {
  const { store, checks, sleep, known, id, mayBegin } = part;
  for (;;) {
    await sleep(50, 400);
    if (!mayBegin()) continue;
    const current = await known(() => store.settings.read());
    if (current !== undefined) checks.onSettings(current.version, current.json);
    payloads += 1;
    const expected = current?.version ?? 0;
    const json = `${id}#${String(payloads)}`;
    if (await known(() => store.settings.write(expected, json)))
      checks.onSettings(expected + 1, json);
  }
};
