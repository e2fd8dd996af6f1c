/**
 * The names of the keys. What one script touches shares a hash tag (`{...}`), so that Redis Cluster
 * keeps it in one slot: each partition has one, the roll has one, the feed has one.
 */
import type { Address } from '../../../actors/runtime/actor.ts';
import type { Partition } from '../../../actors/runtime/partition-store.ts';

export interface PartitionKeys {
  /**
   * Hash: `epoch`, `owner` (absent after a release), `seq`, `seqEpoch` (epoch of the last commit), and
   * by partition the last message sent ({@link sentField}) and applied ({@link appliedField}).
   */
  readonly meta: string;
  /** Hash: head by address. */
  readonly heads: string;
  /** Hash: row by key, one hash for each actor. */
  readonly rows: (address: Address) => string;
  /** Hash: wake-up time by address. */
  readonly timers: string;
  /** Hash: message by `<receiving partition>:<number>`. */
  readonly outgoing: string;
  /** Hash: answer by command id. */
  readonly answers: string;
  /** Sorted set: command ids by the instant until which their answers are kept. */
  readonly expiries: string;
  /** Stream: `<seq>-0`, field `e`: the packed events of one commit. */
  readonly events: string;
}

export const sentField = (to: Partition | ''): string => `sent ${to}`;
export const appliedField = (from: Partition | ''): string => `applied ${from}`;

export interface RollKeys {
  /** String: for how many partitions the store was made. */
  readonly partitions: string;
  /** Hash: `<count> <card>` by incarnation. */
  readonly beats: string;
  /** Hash: `<epoch> <owner>` by partition; the owner is empty after a release. */
  readonly owners: string;
  /** Hash: `version`, `json`. */
  readonly configuration: string;
}

export interface FeedKeys {
  /** Stream: `<number>-0`, field `e`: one event. */
  readonly items: string;
  /** Hash: the last commit appended by partition, and under `last` the last number given. */
  readonly places: string;
}

/** Where one server serves one cluster. */
export const defaultPrefix = 'baton';

/** @throws RangeError for a prefix that would break the hash tags */
export const checkPrefix = (prefix: string): void => {
  if (!/^[\w:.-]{1,64}$/.test(prefix))
    throw new RangeError('A prefix is 1 to 64 letters, digits, ":", ".", "-" or "_".');
};

export const partitionKeys = (prefix: string, partition: Partition): PartitionKeys => {
  const base = `${prefix}:{p${String(partition)}}`;
  return {
    meta: `${base}:meta`,
    heads: `${base}:heads`,
    rows: (address) => `${base}:rows:${address}`,
    timers: `${base}:timers`,
    outgoing: `${base}:out`,
    answers: `${base}:answers`,
    expiries: `${base}:expiries`,
    events: `${base}:events`,
  };
};

export const rollKeys = (prefix: string): RollKeys => ({
  partitions: `${prefix}:{roll}:partitions`,
  beats: `${prefix}:{roll}:beats`,
  owners: `${prefix}:{roll}:owners`,
  configuration: `${prefix}:{roll}:configuration`,
});

export const feedKeys = (prefix: string): FeedKeys => ({
  items: `${prefix}:{feed}:items`,
  places: `${prefix}:{feed}:places`,
});
