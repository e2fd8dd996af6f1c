/** What the runtime needs from the outside world. Real ones in services/, others in test/. */
import type { EpochMs, Ms } from '../types.ts';
import type { Address, Effect, Tagged } from './actor.ts';
import type { Epoch, Incarnation, Partition } from './partition-store.ts';

/** All time comes from here. */
export interface Clock {
  /** The cluster's wall clock; never runs backwards, never jumps ahead while the node serves. */
  readonly now: () => EpochMs;
  /** Judges leases and deadlines of this process; unaffected by the wall clock. */
  readonly monotonic: () => Ms;
  /** Runs `task` after `delayMs`; 0 = after what is at hand now. Returns the means to call it off. */
  readonly after: (delayMs: Ms, task: () => void) => () => void;
  /** The store's time, with every beat. */
  readonly learn?: (storeNow: EpochMs) => void;
}

/** Messages from one partition to another, in order, numbered without gaps. */
export interface Parcel {
  readonly from: Partition;
  readonly to: Partition;
  /** The number of the first message. */
  readonly first: number;
  readonly messages: readonly ParcelMessage[];
}

export interface ParcelMessage {
  readonly to: Address;
  readonly command: Tagged;
  /** What it's part of. */
  readonly trace?: Trace;
}

/** What the receiver has applied, durably, of the parcels from one partition to another. */
export interface Receipt {
  readonly from: Partition;
  readonly to: Partition;
  readonly applied: number;
}

export interface Announcement {
  readonly partition: Partition;
  readonly epoch: Epoch;
  /** Absent: released, the next owner may claim at once. */
  readonly owner?: Incarnation;
}

/** The wire between nodes. May lose, repeat and reorder; says nothing false. */
export interface Bus {
  /** @throws anything when the receipts can't be had; the parcels are sent again. */
  readonly deliver: (node: Incarnation, parcels: readonly Parcel[]) => Promise<readonly Receipt[]>;
  /** Best effort, to all nodes. */
  readonly announce: (announcement: Announcement) => void;
}

/** Makes the calls to the outside world. Knows the effects by their `type`. */
export interface EffectRunner {
  /**
   * Makes one call and tells its outcome as a command for the actor, or nothing when there is no news.
   * Never rejects for what the other side did: that is an outcome.
   */
  readonly run: (effect: Effect, call: EffectCall) => Promise<Tagged | undefined>;
}

export interface EffectCall {
  readonly actor: Address;
  /** An earlier owner, or an earlier call, may have got through: look before calling. */
  readonly verify: boolean;
  /**
   * Ask in the same tick in which the bytes leave: false means that this node may no longer act, and the
   * call must not be made.
   */
  readonly mayAct: () => boolean;
  /** Aborted when the effect is no longer wanted or the node no longer owns the actor. */
  readonly signal: AbortSignal;
}

/** Names a piece of work and the whole that it is part of, as `traceparent` of W3C Trace Context does. */
export type Trace = string;

/** Follows work from actor to actor, for people only: nothing may depend on it. Absent: nothing is followed. */
export interface Tracer {
  /** Begins a piece of the work that `trace` names. */
  readonly part: (name: string, of: Trace) => Span;
  /** Begins new work, that has begun `agoMs` ago; undefined when it's not to be followed. */
  readonly whole: (name: string, agoMs?: Ms) => Span | undefined;
}

export interface Span {
  /** To be carried by whatever comes of it. */
  readonly trace: Trace;
  readonly end: () => void;
}

/** `free`: nobody's. `own`: this node's own, before its lease lapsed. `dead`: of a node that went silent. */
type ClaimedFromWhom = 'free' | 'own' | 'dead';

/** What the runtime tells of itself. All of it is for people and metrics; nothing depends on it. */
export interface Observer {
  readonly note: (observation: Observation) => void;
}

export type Observation = Readonly<
  | { type: 'claimed'; partition: Partition; epoch: Epoch; tookMs: Ms; from: ClaimedFromWhom }
  | { type: 'released'; partition: Partition; epoch: Epoch }
  | { type: 'fenced'; partition: Partition; epoch: Epoch; by: Epoch }
  | { type: 'gap'; partition: Partition; expected: number; found: number }
  /** What was open in the partitions of this node is read: so many actors, and this in them. */
  | {
      type: 'synchronised';
      partitions: number;
      read: number;
      byType: Readonly<Record<string, number>>;
      tookMs: Ms;
    }
  | { type: 'leaseLapsed'; lateMs: Ms }
  /** By the word of both witnesses, before its lease has ended. */
  | { type: 'foundGone'; node: Incarnation }
  /** A beat was confirmed; so much of the lease was left by then. */
  | { type: 'leaseRenewed'; leftMs: Ms }
  | { type: 'storeFailed'; during: string; error: unknown }
  /** `length`: of all that was written, in UTF-16 units. */
  | { type: 'committed'; partition: Partition; turns: number; length: number; tookMs: Ms }
  /** Something came again and was not done again. */
  | { type: 'repeated'; what: 'command' | 'message' }
  | { type: 'defect'; actor: Address; command: string; error: unknown }
  | { type: 'deadLetter'; actor: Address; command: string }
  | { type: 'turnedAway'; why: string }
>;
