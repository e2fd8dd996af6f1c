/** Callers that wait until there's room in the next batch, and a count of all who wait. */
export interface WaitingRoom {
  /** Resolves when the next batch begins to gather, or everything has ended. */
  readonly wait: () => Promise<void>;
  readonly open: () => void;
  /** Counts whoever waits for this promise. */
  readonly counted: <T>(promise: Promise<T>) => Promise<T>;
  readonly count: () => number;
}

export const createWaitingRoom = (): WaitingRoom => {
  let waiters: (() => void)[] = [];
  let counted = 0;
  return {
    wait: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
      }),
    open: () => {
      const woken = waiters;
      waiters = [];
      for (const wake of woken) wake();
    },
    counted: (promise) => {
      counted += 1;
      return promise.finally(() => (counted -= 1));
    },
    count: () => counted,
  };
};
