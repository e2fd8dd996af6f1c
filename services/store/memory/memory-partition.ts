/** One partition of the memory store: what the port says, on maps. */
import type { Address } from '../../../actors/runtime/actor.ts';
import type {
  Claim,
  CommitOutcome,
  CommittedEvents,
  Delta,
  Epoch,
  Incarnation,
  Ownership,
  Partition,
  PartitionImage,
  Position,
  Seq,
  StoredActor,
} from '../../../actors/runtime/partition-store.ts';
import type { EpochMs } from '../../../actors/types.ts';
import { checkCommit } from '../commit-check.ts';
import { createMemoryAnswers } from './memory-answers.ts';
import type { MemoryAnswers } from './memory-answers.ts';
import { answersSweptMax } from '../store-limits.ts';

export interface MemoryPartition {
  readonly partition: Partition;
  epoch: Epoch;
  owner: Incarnation | undefined;
  seq: Seq;
  /** The epoch of the last commit: a repeat is only one when it is of the same epoch. */
  seqEpoch: Epoch;
  readonly heads: Map<Address, string>;
  readonly rows: Map<Address, Map<string, string>>;
  readonly timers: Map<Address, EpochMs>;
  readonly outgoing: Map<Partition, Map<number, string>>;
  readonly lastSent: Map<Partition, number>;
  readonly applied: Map<Partition, number>;
  readonly answers: MemoryAnswers;
  readonly events: CommittedEvents[];
}

export const createMemoryPartition = (partition: Partition): MemoryPartition => ({
  partition,
  epoch: 0,
  owner: undefined,
  seq: 0,
  seqEpoch: 0,
  heads: new Map(),
  rows: new Map(),
  timers: new Map(),
  outgoing: new Map(),
  lastSent: new Map(),
  applied: new Map(),
  answers: createMemoryAnswers(),
  events: [],
});

export const claim = (state: MemoryPartition, claimant: Incarnation, seen: Epoch): Claim => {
  const isRepeat = state.epoch === seen + 1 && state.owner === claimant;
  if (!isRepeat && state.epoch !== seen) return { claimed: false, ...ownedBy(state) };
  state.epoch = seen + 1;
  state.owner = claimant;
  return { claimed: true, epoch: state.epoch, seq: state.seq };
};

export const release = (state: MemoryPartition, epoch: Epoch): void => {
  if (state.epoch === epoch) state.owner = undefined;
};

export const ownershipOf = (state: MemoryPartition): Ownership => ({
  partition: state.partition,
  ...ownedBy(state),
});

const ownedBy = ({ epoch, owner }: MemoryPartition) =>
  owner === undefined ? { epoch } : { epoch, owner };

/** Oldest events go first when there are more than `eventCommitsMax` commits of them. */
export const commit = (
  state: MemoryPartition,
  position: Position,
  delta: Delta,
  eventCommitsMax: number,
): CommitOutcome => {
  const refusal = checkCommit(state, position);
  if (refusal !== undefined) return refusal;
  state.seq = position.seq;
  state.seqEpoch = position.epoch;
  writeActors(state, delta);
  writeMessages(state, delta);
  state.answers.sweep(delta.at, answersSweptMax(position.seq, delta.answers.length));
  for (const [commandId, answer, untilAt] of delta.answers)
    state.answers.set(commandId, answer, untilAt);
  if (delta.events.length > 0) state.events.push({ seq: position.seq, events: [...delta.events] });
  if (state.events.length > eventCommitsMax) state.events.shift();
  return { status: 'applied' };
};

const writeActors = (state: MemoryPartition, delta: Delta): void => {
  for (const [address, head] of delta.heads) state.heads.set(address, head);
  for (const [address, key, value] of delta.rows) {
    if (value === undefined) state.rows.get(address)?.delete(key);
    else innerMap(state.rows, address).set(key, value);
  }
  for (const [address, wakeAt] of delta.timers) {
    if (wakeAt === undefined) state.timers.delete(address);
    else state.timers.set(address, wakeAt);
  }
};

const writeMessages = (state: MemoryPartition, delta: Delta): void => {
  for (const [to, number, message] of delta.outgoing) {
    innerMap(state.outgoing, to).set(number, message);
    state.lastSent.set(to, Math.max(number, state.lastSent.get(to) ?? 0));
  }
  for (const [to, number] of delta.delivered) state.outgoing.get(to)?.delete(number);
  for (const [from, number] of delta.applied) state.applied.set(from, number);
};

const innerMap = <Outer, Key, Value>(
  maps: Map<Outer, Map<Key, Value>>,
  key: Outer,
): Map<Key, Value> => {
  const found = maps.get(key);
  if (found !== undefined) return found;
  const made = new Map<Key, Value>();
  maps.set(key, made);
  return made;
};

export const imageOf = (state: MemoryPartition): PartitionImage => ({
  timers: [...state.timers],
  outgoing: [...state.outgoing].flatMap(([to, messages]) =>
    [...messages].map(([number, message]) => [to, number, message] as const),
  ),
  lastSent: [...state.lastSent],
  applied: [...state.applied],
});

export const storedActor = (state: MemoryPartition, address: Address): StoredActor[] => {
  const head = state.heads.get(address);
  return head === undefined
    ? []
    : [{ address, head, rows: new Map(state.rows.get(address) ?? []) }];
};

/** Readers are seldom far behind, so the search starts at the end. */
export const eventsAfter = (
  { events }: MemoryPartition,
  after: Seq,
  limit: number,
): CommittedEvents[] => {
  const from = events.findLastIndex(({ seq }) => seq <= after) + 1;
  return events.slice(from, from + limit);
};
