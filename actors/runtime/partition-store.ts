/**
 * The port to durable storage. One contract (`test/contract/store/`), three implementations: memory,
 * embedded (`node:sqlite`) and Redis.
 *
 * Safety rests on the epoch alone: whoever claims a partition gets a higher one, and what an older one
 * writes is refused. No call reads a clock to decide anything.
 *
 * Every method rejects with `StoreFailure` when its outcome is unknown (connection lost, time-out) or
 * nothing happened (server down); repeating any of them with the same arguments is safe.
 */
import type { EpochMs } from '../types.ts';
import type { Address } from './actor.ts';

/** 0 .. P-1. P is fixed when a cluster is created. */
export type Partition = number;
/** The fencing token of a claim: grows with every claim of a partition, from 1. */
export type Epoch = number;
/** Counts the commits of a partition, from 1, over all epochs without a gap. */
export type Seq = number;
/** One life of one node's process; a restarted node has another one. */
export type Incarnation = string;

export interface PartitionStore {
  /**
   * Makes the store ready, or checks that it was made for this number of partitions.
   * @throws StoreMismatch when it was made for another number
   */
  readonly open: (partitions: number) => Promise<void>;
  /**
   * Shows that a node lives, and reads who else does. One small call, however many partitions.
   * @throws RangeError when the card is too large: to repeat it is no use
   */
  readonly renew: (beat: Beat) => Promise<Roll>;
  /**
   * Whether the server has a line to a node that has shown that it lives; a process that ends loses its
   * lines at once. Absent where there's no server. @throws StoreFailure also when the server doesn't tell
   */
  readonly hasLine?: (incarnation: Incarnation) => Promise<boolean>;
  /** Forgets a node that is gone for good, so that the roll does not grow. */
  readonly strike: (incarnation: Incarnation) => Promise<void>;
  /**
   * Takes a partition: succeeds when its epoch is still `seen` (0: never claimed), and fences off
   * whoever had it. A repeat by the same claimant with the same `seen` answers as the first did.
   */
  readonly claim: (partition: Partition, claimant: Incarnation, seen: Epoch) => Promise<Claim>;
  /** Gives a partition back; without effect when the epoch is no longer the current one. */
  readonly release: (partition: Partition, epoch: Epoch) => Promise<void>;
  /** What a new owner needs before it serves. Does not grow with the number of dormant actors. */
  readonly load: (partition: Partition) => Promise<PartitionImage>;
  /** The stored actors among `addresses`; those never stored are left out. */
  readonly read: (
    partition: Partition,
    addresses: readonly Address[],
  ) => Promise<readonly StoredActor[]>;
  /**
   * Applies the delta whole or not at all, and durably.
   *
   * - `applied`: it is durable. Also the answer to a repeat of the last applied `seq` of this epoch.
   * - `fenced`: a higher epoch has been claimed; nothing was written.
   * - `gap`: the store has not the commit before this one, or has not given this epoch: it has lost
   *   writes, or the caller errs. Nothing was written.
   */
  readonly commit: (
    partition: Partition,
    position: Position,
    delta: Delta,
  ) => Promise<CommitOutcome>;
  /** The stored answer to a command, if it is still kept: until its instant, mostly a little longer. */
  readonly answer: (partition: Partition, commandId: string) => Promise<string | undefined>;
  /**
   * The published events of commits after `after`, in order, at most `limit` commits (from 1); commits
   * that published none are left out. Kept are those of the last 10,000 commits, or a few more.
   */
  readonly events: (
    partition: Partition,
    after: Seq,
    limit: number,
  ) => Promise<readonly CommittedEvents[]>;
  readonly close: () => Promise<void>;
}

export interface Beat {
  readonly incarnation: Incarnation;
  /** Grows with every beat of this incarnation. */
  readonly count: number;
  /** What others want to know of the node (name, roles, load); opaque to the store. At most 4 KiB. */
  readonly card: string;
}

export interface Roll {
  /** The store's clock, so that nodes agree on the time. */
  readonly now: EpochMs;
  readonly beats: readonly Beat[];
  /** Partitions that were ever claimed. */
  readonly owners: readonly Ownership[];
  /** The version of the stored configuration; 0 before the first. */
  readonly configurationVersion: number;
}

export interface Ownership {
  readonly partition: Partition;
  readonly epoch: Epoch;
  /** Absent after a release. */
  readonly owner?: Incarnation;
}

export type Claim =
  | Readonly<{ claimed: true; epoch: Epoch; seq: Seq }>
  | (Readonly<{ claimed: false }> & ClaimedFrom);

/** Who has it, when a claim came too late. */
export interface ClaimedFrom {
  readonly epoch: Epoch;
  readonly owner?: Incarnation;
}

export interface Position {
  readonly epoch: Epoch;
  readonly seq: Seq;
}

export type CommitOutcome = Readonly<
  { status: 'applied' } | { status: 'fenced'; epoch: Epoch } | { status: 'gap'; seq: Seq }
>;

/**
 * Everything one commit writes. All values are absolute, so that a repeat changes nothing. Within a
 * section nothing is named twice; a message may be sent and delivered in one delta.
 */
export interface Delta {
  /** The committing node's time; stored answers that expired before it may go. */
  readonly at: EpochMs;
  /** Heads by address, as JSON. */
  readonly heads: readonly (readonly [Address, string])[];
  /** Rows by address and key, as JSON; `undefined` removes one. */
  readonly rows: readonly (readonly [Address, string, string | undefined])[];
  /**
   * When each actor must be woken, `undefined` for never; 0 asks to be woken by every new owner, the
   * greatest safe integer only to be known to it.
   */
  readonly timers: readonly (readonly [Address, EpochMs | undefined])[];
  /** Messages to send, by receiving partition and number, as JSON. The numbers to one receiver grow. */
  readonly outgoing: readonly (readonly [Partition, number, string])[];
  /** Messages that their receivers have applied. */
  readonly delivered: readonly (readonly [Partition, number])[];
  /** The last message applied, by sending partition. */
  readonly applied: readonly (readonly [Partition, number])[];
  /** Answers to keep, by command id, with the instant until which. */
  readonly answers: readonly (readonly [string, string, EpochMs])[];
  /** Published events as JSON, oldest first. */
  readonly events: readonly string[];
}

export interface StoredActor {
  readonly address: Address;
  /** JSON. */
  readonly head: string;
  /** JSON by key. */
  readonly rows: ReadonlyMap<string, string>;
}

export interface PartitionImage {
  readonly timers: readonly (readonly [Address, EpochMs])[];
  /** Unconfirmed messages, by receiving partition and number, in any order. */
  readonly outgoing: readonly (readonly [Partition, number, string])[];
  /** The last message number ever used, by receiving partition. */
  readonly lastSent: readonly (readonly [Partition, number])[];
  /** The last message applied, by sending partition. */
  readonly applied: readonly (readonly [Partition, number])[];
}

export interface CommittedEvents {
  readonly seq: Seq;
  readonly events: readonly string[];
}

/**
 * The feed: every published event of every partition in one order, numbered from 1 without gaps, so that
 * one number tells a reader's place. It's filled from the partitions' events, each commit once.
 */
export interface Feed {
  /** Appends commits; those that were appended before are skipped. In order per partition. */
  readonly append: (commits: readonly FeedCommit[]) => Promise<void>;
  /** The last commit appended of a partition; 0 for none. */
  readonly appended: (partition: Partition) => Promise<Seq>;
  /** Items after `after`, at most `limit`, with the bounds of what is kept. */
  readonly read: (after: number, limit: number) => Promise<FeedPage>;
  /**
   * Calls back soon after something was appended by anyone, and now and then without cause.
   * @returns the means to stop
   */
  readonly watch: (onAppended: () => void) => () => void;
}

export interface FeedCommit {
  readonly partition: Partition;
  readonly seq: Seq;
  readonly events: readonly string[];
}

export interface FeedPage {
  readonly items: readonly { readonly id: number; readonly event: string }[];
  /** The first item that is still kept; `last + 1` when there is none. */
  readonly firstId: number;
  readonly lastId: number;
}

/** The configuration, one JSON document with a version. */
export interface Settings {
  readonly read: () => Promise<{ readonly version: number; readonly json: string } | undefined>;
  /**
   * Writes version `expected + 1`; false when the stored version is not `expected` (0: none). True also
   * when that version holds this very document: the first answer may have been lost.
   */
  readonly write: (expected: number, json: string) => Promise<boolean>;
}

/** One store, seen from its three sides. */
export interface Store {
  readonly partitions: PartitionStore;
  readonly feed: Feed;
  readonly settings: Settings;
}

/** The outcome is unknown, or the store can't be reached. Repeat, or give up at a deadline. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}

/** The store was made for another cluster. Not to be repeated: the configuration is wrong. */
export class StoreMismatch extends Error {
  override readonly name = 'StoreMismatch';
}
