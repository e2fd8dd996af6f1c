/** What is durable, in the order in which it became so: the truth that everything is judged by. */
import type { Address } from '../../actors/runtime/actor.ts';
import type {
  Delta,
  Epoch,
  Incarnation,
  Partition,
  PartitionStore,
  Position,
  Seq,
  Store,
} from '../../actors/runtime/partition-store.ts';
import type { World } from './world.ts';

/** One commit that the store has applied. */
export interface Committed {
  readonly at: number;
  readonly by: Incarnation;
  readonly partition: Partition;
  readonly position: Position;
  readonly delta: Delta;
}

export interface Claimed {
  readonly at: number;
  readonly by: Incarnation;
  readonly partition: Partition;
  readonly epoch: Epoch;
  readonly seq: Seq;
}

export interface HistoryListener {
  readonly onCommit?: (committed: Committed) => void;
  readonly onClaim?: (claimed: Claimed) => void;
  readonly onRelease?: (released: Omit<Claimed, 'seq'>) => void;
}

export interface History {
  /** The store, with everything noted that this incarnation gets done in it. */
  readonly watched: (by: Incarnation) => Store;
  readonly listen: (listener: HistoryListener) => void;
  readonly head: (address: Address) => unknown;
  readonly addresses: () => Iterable<Address>;
  /** The answer that was kept for a command, as JSON. */
  readonly answerOf: (commandId: string) => string | undefined;
  readonly commits: () => number;
}

export const createHistory = (world: World, store: Store): History => {
  const listeners: HistoryListener[] = [];
  const heads = new Map<Address, string>();
  const last = new Map<Partition, Position>();
  const answers = new Map<string, string>();
  let commits = 0;

  const noteCommit = (committed: Committed): void => {
    const { partition, position, delta, by, at } = committed;
    const before = last.get(partition);
    if (before?.epoch === position.epoch && before.seq === position.seq) return;
    last.set(partition, position);
    commits += 1;
    for (const { onCommit } of listeners) onCommit?.(committed);
    for (const [address, head] of delta.heads) heads.set(address, head);
    for (const [id, answer] of delta.answers) answers.set(id, answer);
    const place = `${String(partition)}@${String(position.epoch)}#${String(position.seq)}`;
    world.trace.step(at, place);
    world.trace.line(at, () => ({
      subjects: subjectsOf(committed),
      text: `${by} commits ${place}: ${textOf(delta)}`,
    }));
  };

  const watched = (by: Incarnation): Store => {
    const { partitions } = store;
    const commit: PartitionStore['commit'] = async (partition, position, delta) => {
      const outcome = await partitions.commit(partition, position, delta);
      if (outcome.status === 'applied')
        noteCommit({ at: world.now(), by, partition, position, delta });
      return outcome;
    };
    const claim: PartitionStore['claim'] = async (partition, claimant, seen) => {
      const outcome = await partitions.claim(partition, claimant, seen);
      if (!outcome.claimed) return outcome;
      const { epoch, seq } = outcome;
      world.trace.line(world.now(), () => ({
        subjects: [by, `partition ${String(partition)}`],
        text: `${by} claims ${String(partition)}@${String(epoch)}`,
      }));
      for (const { onClaim } of listeners)
        onClaim?.({ at: world.now(), by, partition, epoch, seq });
      return outcome;
    };
    const release: PartitionStore['release'] = async (partition, epoch) => {
      await partitions.release(partition, epoch);
      for (const { onRelease } of listeners) onRelease?.({ at: world.now(), by, partition, epoch });
    };
    return { ...store, partitions: { ...partitions, commit, claim, release } };
  };

  return {
    watched,
    listen: (listener) => listeners.push(listener),
    head: (address) => {
      const json = heads.get(address);
      return json === undefined ? undefined : (JSON.parse(json) as [number, unknown])[1];
    },
    addresses: () => heads.keys(),
    answerOf: (commandId) => answers.get(commandId),
    commits: () => commits,
  };
};

const subjectsOf = ({ by, partition, delta }: Committed): string[] => [
  by,
  `partition ${String(partition)}`,
  ...delta.heads.map(([address]) => address),
  ...delta.outgoing.flatMap(([, , json]) => [(JSON.parse(json) as { to: Address }).to]),
];

const textOf = (delta: Delta): string =>
  [
    ...delta.events.map((event) => `event ${event}`),
    ...delta.heads.map(([address, head]) => `${address} = ${head}`),
    ...delta.outgoing.map(([to, number, json]) => `sends ${String(to)}:${String(number)} ${json}`),
    ...delta.applied.map(([from, number]) => `has applied ${String(from)}:${String(number)}`),
    ...delta.timers.map(([address, at]) => `wakes ${address} at ${String(at)}`),
    ...delta.answers.map(([id, answer]) => `answers ${id} ${answer}`),
  ].join('\n      ');
