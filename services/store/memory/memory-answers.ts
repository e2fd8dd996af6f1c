import type { EpochMs } from '../../../actors/types.ts';

/** The kept answers of one partition. */
export interface MemoryAnswers {
  readonly get: (commandId: string) => string | undefined;
  readonly set: (commandId: string, answer: string, untilAt: EpochMs) => void;
  /** Removes those that expired before `at`, the oldest first, at most `max`. */
  readonly sweep: (at: EpochMs, max: number) => void;
}

interface Expiry {
  readonly commandId: string;
  readonly untilAt: EpochMs;
}

export const createMemoryAnswers = (): MemoryAnswers => {
  const answers = new Map<string, { readonly answer: string; readonly untilAt: EpochMs }>();
  /** By `untilAt`. An answer that was set again has a stale entry here, which removes nothing. */
  const expiries: Expiry[] = [];

  const set = (commandId: string, answer: string, untilAt: EpochMs): void => {
    answers.set(commandId, { answer, untilAt });
    // Most answers are kept equally long, so that this ends at once.
    let place = expiries.length;
    while (place > 0 && (expiries[place - 1]?.untilAt ?? 0) > untilAt) place -= 1;
    expiries.splice(place, 0, { commandId, untilAt });
  };

  const sweep = (at: EpochMs, max: number): void => {
    let count = 0;
    while (count < max && (expiries[count]?.untilAt ?? at) < at) count += 1;
    for (const { commandId, untilAt } of expiries.splice(0, count))
      if (answers.get(commandId)?.untilAt === untilAt) answers.delete(commandId);
  };

  return { get: (commandId) => answers.get(commandId)?.answer, set, sweep };
};
