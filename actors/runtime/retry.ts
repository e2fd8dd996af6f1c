/** Trying again what failed without an answer, with growing pauses, as long as it matters. */
import type { Ms } from '../types.ts';
import type { Limits } from './limits.ts';
import type { Clock, Observer } from './ports.ts';

export interface RetryPorts {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly observer: Observer;
}

/** The pause before a further try: doubled each time, up to a bound. */
export const backoffMs = (tries: number, first: Ms, max: Ms): Ms =>
  Math.min(max, first * 2 ** Math.min(tries, 20));

export const pause = (clock: Clock, ms: Ms): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });

/**
 * @param goesOn - asked before each try; once it says no, the outcome is nobody's business any more
 * @returns undefined when it did not go on
 */
export const untilKnown = async <T>(
  { clock, limits, observer }: RetryPorts,
  during: string,
  goesOn: () => boolean,
  task: () => Promise<T>,
): Promise<T | undefined> => {
  for (let tries = 0; goesOn(); tries += 1) {
    try {
      const outcome = await task();
      return goesOn() ? outcome : undefined;
    } catch (error) {
      observer.note({ type: 'storeFailed', during, error });
      await pause(clock, backoffMs(tries, limits.retryMs, limits.retryMaxMs));
    }
  }
  return undefined;
};
