import type { Clock } from '../../../actors/runtime/ports.ts';

export interface ManualClock extends Clock {
  /** Lets time pass, and whatever falls due in it happen, each with the promises that follow. */
  readonly pass: (ms: number) => Promise<void>;
}

interface Due {
  readonly at: number;
  readonly task: () => void;
}

/** Both clocks of a process: `now` is `monotonic` from another beginning. */
export const createManualClock = (startAt = 1_000_000): ManualClock => {
  const waiting = new Set<Due>();
  let passed = 0;

  const next = (until: number): Due | undefined =>
    [...waiting].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];

  return {
    now: () => startAt + passed,
    monotonic: () => passed,
    after: (delayMs, task) => {
      const due = { at: passed + delayMs, task };
      waiting.add(due);
      return () => {
        waiting.delete(due);
      };
    },
    pass: async (ms) => {
      const until = passed + ms;
      await settled();
      for (let due = next(until); due !== undefined; due = next(until)) {
        waiting.delete(due);
        passed = Math.max(passed, due.at);
        due.task();
        await settled();
      }
      passed = until;
    },
  };
};

/** A macrotask later, all promises that could be settled are. */
const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
