/**
 * The store of the simulator and of tests: in memory, without timers and I/O, every promise settled at
 * once, so that the same calls give the same answers in the same order. Nodes that share an instance
 * share a store.
 */
import type {
  Beat,
  Incarnation,
  Partition,
  PartitionStore,
  Roll,
  Store,
} from '../../../actors/runtime/partition-store.ts';
import type { EpochMs } from '../../../actors/types.ts';
import { createMemoryFeed } from './memory-feed.ts';
import type { MemoryPartition } from './memory-partition.ts';
import {
  claim,
  commit,
  createMemoryPartition,
  eventsAfter,
  imageOf,
  ownershipOf,
  release,
  storedActor,
} from './memory-partition.ts';
import { createMemorySettings } from './memory-settings.ts';
import { soon } from '../soon.ts';
import type { StoreLimits } from '../store-limits.ts';
import { checkCard, defaultStoreLimits } from '../store-limits.ts';
import { partitionMismatch } from '../store-mismatch.ts';

interface MemoryStoreOptions {
  /** The store's clock, as nodes learn it from `renew`. */
  readonly now: () => EpochMs;
  readonly limits?: Partial<StoreLimits>;
}

export const createMemoryStore = ({ now, limits = {} }: MemoryStoreOptions): Store => {
  const { eventCommitsMax, feedItemsMax } = { ...defaultStoreLimits, ...limits };
  const settings = createMemorySettings();
  return {
    partitions: createMemoryPartitions(now, eventCommitsMax, settings.version),
    feed: createMemoryFeed(feedItemsMax),
    settings,
  };
};

const createMemoryPartitions = (
  now: () => EpochMs,
  eventCommitsMax: number,
  configurationVersion: () => number,
): PartitionStore => {
  const states = new Map<Partition, MemoryPartition>();
  const beats = new Map<Incarnation, Beat>();
  let made: number | undefined;

  const stateOf = (partition: Partition): MemoryPartition => {
    const state = states.get(partition) ?? createMemoryPartition(partition);
    states.set(partition, state);
    return state;
  };

  const open = (partitions: number): void => {
    made ??= partitions;
    if (made !== partitions) throw partitionMismatch(made, partitions);
  };

  const renew = (beat: Beat): Roll => {
    checkCard(beat);
    if (beat.count >= (beats.get(beat.incarnation)?.count ?? 0)) beats.set(beat.incarnation, beat);
    return {
      now: now(),
      beats: [...beats.values()],
      owners: [...states.values()].filter(({ epoch }) => epoch > 0).map(ownershipOf),
      configurationVersion: configurationVersion(),
    };
  };

  return {
    open: (partitions) => soon(() => open(partitions)),
    renew: (beat) => soon(() => renew(beat)),
    strike: (incarnation) => soon(() => void beats.delete(incarnation)),
    claim: (partition, claimant, seen) => soon(() => claim(stateOf(partition), claimant, seen)),
    release: (partition, epoch) => soon(() => release(stateOf(partition), epoch)),
    load: (partition) => soon(() => imageOf(stateOf(partition))),
    read: (partition, addresses) =>
      soon(() => addresses.flatMap((address) => storedActor(stateOf(partition), address))),
    commit: (partition, position, delta) =>
      soon(() => commit(stateOf(partition), position, delta, eventCommitsMax)),
    answer: (partition, commandId) => soon(() => stateOf(partition).answers.get(commandId)),
    events: (partition, after, limit) => soon(() => eventsAfter(stateOf(partition), after, limit)),
    close: () => Promise.resolve(),
  };
};
