/** What the platforms' budgets allow one account. Sends go before polls. @see platforms.md 1.4, 2.1 */
import type { EpochMs, Ms } from '../../actors/types.ts';
import type { RateState } from './adapter.ts';

export interface RateBook {
  /** What a platform's headers said. */
  readonly tell: (state: RateState) => void;
  /** A call was refused for its rate. @returns how long the budget stays untouched */
  readonly refused: (scope: string, untilAt: EpochMs | undefined) => Ms;
  /** How long a poll must wait; 0 = now. */
  readonly pollWaitMs: (scope: string) => Ms;
  /** How long a reply must wait; it may use what polls leave untouched. */
  readonly sendWaitMs: (scope: string) => Ms;
  /** A reply is on its way: while a budget is short, polls wait for it. */
  readonly sending: (change: 1 | -1) => void;
}

export interface RateOptions {
  readonly now: () => EpochMs;
  readonly random: () => number;
  readonly slowPercent: number;
  readonly stopPercent: number;
  readonly retryBaseMs: Ms;
  readonly retryMaxMs: Ms;
}

/** Nobody is believed who says to wait longer: a wrong header must not silence a channel for days. */
const BLOCK_MAX_MS = 24 * 3_600_000;
/** Over the stop mark nothing is asked, so nothing is heard: once in this time a poll goes and looks. */
const LOOK_AGAIN_MS = 60_000;
/** Polls may be so far ahead of an even use of a budget. */
const HEAD_START = 0.2;
/** How often a poll passes between the slow and the stop mark. */
const SLOW_SHARE = 0.25;

interface Budget {
  blockedUntilAt: EpochMs;
  /** Refusals in a row without a word about the end. */
  refusals: number;
  usedPercent: number;
  usedAt: EpochMs;
  limit: number;
  remaining: number;
  resetAt: EpochMs;
  /** From the first that was heard of this window to its reset. */
  windowMs: Ms;
}

const freshBudget = (): Budget => ({
  blockedUntilAt: 0,
  refusals: 0,
  usedPercent: 0,
  usedAt: 0,
  limit: 0,
  remaining: 0,
  resetAt: 0,
  windowMs: 1,
});

export const createRateBook = (options: RateOptions): RateBook => {
  const { now, random, slowPercent, stopPercent, retryBaseMs, retryMaxMs } = options;
  const budgets = new Map<string, Budget>();
  let sendingCount = 0;

  const budgetOf = (scope: string): Budget => {
    const budget = budgets.get(scope) ?? freshBudget();
    budgets.set(scope, budget);
    return budget;
  };

  const blockedMs = (budget: Budget): Ms => Math.max(0, budget.blockedUntilAt - now());

  /** Ahead of an even use of the window: wait until it has caught up. */
  const paceMs = ({ limit, remaining, resetAt, windowMs }: Budget): Ms => {
    const leftMs = resetAt - now();
    if (limit === 0 || leftMs <= 0) return 0;
    const share = Math.max(0, remaining - Math.floor(limit * (1 - stopPercent / 100))) / limit;
    if (share === 0) return leftMs;
    return Math.max(0, leftMs - (share + HEAD_START) * windowMs);
  };

  const percentMs = ({ usedPercent, usedAt }: Budget): Ms => {
    if (usedPercent >= stopPercent) return Math.max(0, usedAt + LOOK_AGAIN_MS - now());
    if (usedPercent < slowPercent) return 0;
    return sendingCount > 0 || random() > SLOW_SHARE ? retryBaseMs : 0;
  };

  return {
    tell: (state) => {
      const budget = budgetOf(state.scope);
      budget.refusals = 0;
      budget.usedAt = now();
      budget.usedPercent = state.usedPercent ?? budget.usedPercent;
      const { limit, remaining, resetAt, blockedUntilAt } = state;
      if (blockedUntilAt !== undefined) {
        budget.blockedUntilAt = Math.min(blockedUntilAt, now() + BLOCK_MAX_MS);
      }
      if (limit === undefined || remaining === undefined || resetAt === undefined) return;
      const isNewWindow = Math.abs(resetAt - budget.resetAt) > 2_000;
      if (isNewWindow) budget.windowMs = Math.max(1, resetAt - now());
      Object.assign(budget, { limit, remaining, resetAt });
    },
    refused: (scope, untilAt) => {
      const budget = budgetOf(scope);
      const growingMs = Math.min(retryMaxMs, retryBaseMs * 2 ** Math.min(budget.refusals, 20));
      budget.refusals += 1;
      const waitMs = untilAt === undefined ? growingMs * (0.5 + random() / 2) : untilAt - now();
      budget.blockedUntilAt = now() + Math.min(BLOCK_MAX_MS, Math.max(1, waitMs));
      return blockedMs(budget);
    },
    pollWaitMs: (scope) => {
      const budget = budgetOf(scope);
      return Math.max(blockedMs(budget), percentMs(budget), paceMs(budget));
    },
    sendWaitMs: (scope) => blockedMs(budgetOf(scope)),
    sending: (change) => {
      sendingCount += change;
    },
  };
};
