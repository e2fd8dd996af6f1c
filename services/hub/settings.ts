/** What the hub can be told to do otherwise. Durations in milliseconds. */
import type { Ms } from '../../actors/types.ts';

export interface HubSettings {
  /**
   * How far back the first poll of a source looks. A day: whoever wrote yesterday still waits for an
   * answer, and a page's history of years stays where it is.
   */
  readonly firstWindowMs: Ms;
  /** Requests for one list in one poll, at least; with small pages more, see `rowBudget`. */
  readonly pageBudget: number;
  /** Rows of one list that one poll reaches, however small its pages. */
  readonly rowBudget: number;
  /** After so many items, the rest is left to the next poll. */
  readonly itemBudget: number;
  /** How long a platform's order and indexes may lag; so far back each poll reads again. */
  readonly overlapMs: Ms;
  /** How often watched threads are read whole, for edits and deletions. */
  readonly sweepMs: Ms;
  /** A call that has not brought its last byte by then is given up. */
  readonly callDeadlineMs: Ms;
  /** How much earlier than our clock the platform's may be, when a reply is looked for. */
  readonly clockSkewMs: Ms;
  /**
   * How long a reply may take to show up where it's looked for. The last read-back is never made sooner
   * after an attempt; what shows up even later could be sent twice.
   */
  readonly readLagMs: Ms;
  /** How often a reply must be missing before it's sent again: lists leave things out. */
  readonly readBackCount: number;
  /** First and longest wait after failures; in between it doubles, with full jitter. */
  readonly retryBaseMs: Ms;
  readonly retryMaxMs: Ms;
  /** Failures in a row after which an account's circuit opens. */
  readonly circuitFailures: number;
  /** Share of a platform's budget at which polls become rare, and at which they stop. */
  readonly slowPercent: number;
  readonly stopPercent: number;
  /** Items of one thread that travel together, as JSON: messages between actors are bounded. */
  readonly foundMaxBytes: number;
  /** Longer texts are cut when they come in. Ten times what anyone reads. */
  readonly textMax: number;
}

const HOUR_MS = 3_600_000;

export const defaultHubSettings: HubSettings = {
  firstWindowMs: 24 * HOUR_MS,
  pageBudget: 20,
  rowBudget: 1_000,
  itemBudget: 500,
  overlapMs: 120_000,
  sweepMs: 30_000,
  callDeadlineMs: 5_000,
  clockSkewMs: 10_000,
  readLagMs: 1_000,
  readBackCount: 2,
  retryBaseMs: 500,
  retryMaxMs: 60_000,
  circuitFailures: 5,
  slowPercent: 75,
  stopPercent: 95,
  foundMaxBytes: 48 * 1_024,
  textMax: 12_000,
};
