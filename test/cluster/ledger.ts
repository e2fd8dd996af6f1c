/** What was written by whom, and what is known of it: kept outside the product, to compare it with. */

export interface Ledger {
  /** Texts of customers that a platform has taken. */
  readonly written: Set<string>;
  /** Texts of agents, with what the product has answered. */
  readonly replies: Map<string, ReplyRecord>;
  /** Interactions that somebody has written a reply in. */
  readonly tried: Set<string>;
  readonly violations: Set<string>;
  /** How often each thing happened, for the report. */
  readonly counts: Map<string, number>;
}

export interface ReplyRecord {
  readonly interaction: string;
  /** `unknown`: no answer came, however often it was asked. */
  outcome: 'accepted' | 'refused' | 'unknown';
}

export const createLedger = (): Ledger => ({
  written: new Set(),
  replies: new Map(),
  tried: new Set(),
  violations: new Set(),
  counts: new Map(),
});

export const count = ({ counts }: Ledger, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1);
};
