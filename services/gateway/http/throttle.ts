/** A sliding window of attempts by key, in memory: each gateway counts for itself. */

export interface Throttle {
  /** Counts an attempt. @returns how long to wait in ms; 0 when it may go on */
  readonly take: (key: string) => number;
  /** It succeeded, so it doesn't count. */
  readonly giveBack: (key: string) => void;
}

export interface ThrottleLimits {
  readonly attemptsMax: number;
  readonly windowMs: number;
}

/** Keys remembered at a time; the one used least recently makes room. */
const keysMax = 20_000;

export const createThrottle = (
  { attemptsMax, windowMs }: ThrottleLimits,
  now: () => number,
): Throttle => {
  const attempts = new Map<string, number[]>();

  return {
    take: (key) => {
      const at = now();
      const recent = (attempts.get(key) ?? []).filter((earlier) => earlier > at - windowMs);
      attempts.delete(key);
      attempts.set(key, recent);
      if (attempts.size > keysMax) dropFirst(attempts);
      const [first] = recent;
      if (recent.length >= attemptsMax && first !== undefined) return first + windowMs - at;
      recent.push(at);
      return 0;
    },
    giveBack: (key) => {
      attempts.get(key)?.pop();
    },
  };
};

const dropFirst = (attempts: Map<string, unknown>): void => {
  for (const key of attempts.keys()) {
    attempts.delete(key);
    return;
  }
};
