/** Every bound of the runtime, with its unit. */
import type { Ms } from '../types.ts';

export interface Limits {
  /** Between two beats of a node. Three are missed before a lease ends. */
  readonly beatMs: Ms;
  /** How long a beat counts. */
  readonly leaseMs: Ms;
  /** How long after the sending of a confirmed beat a node may answer what no commit proves. */
  readonly answerLeaseMs: Ms;
  /**
   * How long whoever claims from a node that may still live answers nothing: {@link answerLeaseMs}, and
   * more than clocks can differ by in that time.
   */
  readonly earlyWaitMs: Ms;
  /** Between two looks for nodes that are gone. */
  readonly lookMs: Ms;
  /** Commands that may wait in one partition, for a load or for room in a batch. */
  readonly mailboxMax: number;
  /** Turns in one commit. */
  readonly batchTurnsMax: number;
  /** Messages in one parcel from partition to partition. */
  readonly parcelMessagesMax: number;
  /** Calls under way to one node. */
  readonly deliveriesPerNodeMax: number;
  /** Rows read, or things prepared, without a pause; about 10 ms. */
  readonly stepsMax: number;
  /** Actors read from the store in one call. */
  readonly readMax: number;
  /** An actor without effects that nobody spoke to for so long leaves memory. */
  readonly idleMs: Ms;
  /** Actors of one partition that may be in memory just because something is open in them. */
  readonly warmMax: number;
  /** A caller may not wait longer; so long after a claim every command is looked up. */
  readonly deadlineMs: Ms;
  /** How long answers are kept when the client asks for nothing else. */
  readonly answerMs: Ms;
  /** One call to the outside world takes no longer; inherited ones are left alone for so long. */
  readonly effectMs: Ms;
  /** Steps in which one turn may settle; more is a defect of the actor. */
  readonly settleMax: number;
  /** Between two tries of what failed: the first wait, doubled up to the second. */
  readonly retryMs: Ms;
  readonly retryMaxMs: Ms;
}

/** Measured on two cores: shorter leases are lapsed by garbage collection, longer ones cost callers. */
export const defaultLimits: Limits = {
  beatMs: 120,
  leaseMs: 400,
  answerLeaseMs: 60,
  earlyWaitMs: 64,
  lookMs: 40,
  mailboxMax: 4_096,
  batchTurnsMax: 512,
  parcelMessagesMax: 256,
  deliveriesPerNodeMax: 4,
  stepsMax: 2_000,
  readMax: 100,
  idleMs: 60_000,
  warmMax: 1_000,
  deadlineMs: 10_000,
  answerMs: 60_000,
  effectMs: 6_000,
  settleMax: 10_000,
  retryMs: 25,
  retryMaxMs: 500,
};
