/** Waiting for a condition with a deadline, instead of for a time. */
import { setTimeout as pause } from 'node:timers/promises';

const lookAgainMs = 20;

/**
 * Looks until there's something to see.
 * @param what - completes "Waited 5000 ms for ..."
 * @throws Error at the deadline, with what `look` last threw as its cause
 */
export const eventually = async <T>(
  what: string,
  withinMs: number,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> => {
  const deadlineAt = performance.now() + withinMs;
  let cause: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== undefined) return seen;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(lookAgainMs);
  } while (performance.now() < deadlineAt);
  throw new Error(`Waited ${String(withinMs)} ms for ${what}`, { cause });
};
