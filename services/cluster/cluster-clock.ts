/** The time that nodes agree on: the store's, counted on by this process's monotonic clock. */
import { performance } from 'node:perf_hooks';
import type { Clock } from '../../actors/runtime/ports.ts';
import type { EpochMs, Ms } from '../../actors/types.ts';

/** A difference is made up for by so much of the time that passes; so the clock never runs backwards. */
const slewShare = 0.1;
/** A store that is so far ahead was right while this node slept: the clock goes there at once. */
const leapMs: Ms = 10_000;

export interface ClusterClock extends Clock {
  readonly learn: (storeNow: EpochMs) => void;
}

/**
 * @param systemNow - read once: a jump of the machine's clock afterwards moves nothing
 */
export const createClusterClock = (
  monotonic: () => Ms = () => performance.now(),
  systemNow: () => EpochMs = Date.now,
): ClusterClock => {
  let base = { at: monotonic(), time: systemNow(), behind: 0 };
  let learned = false;

  const read = (): number => {
    const passed = monotonic() - base.at;
    const correction = clamp(base.behind, passed * slewShare);
    return base.time + passed + correction;
  };

  return {
    now: () => Math.floor(read()),
    monotonic,
    after: (delayMs, task) => {
      if (delayMs <= 0) {
        const soon = setImmediate(task);
        return () => {
          clearImmediate(soon);
        };
      }
      const timer = setTimeout(task, delayMs);
      return () => {
        clearTimeout(timer);
      };
    },
    learn: (storeNow) => {
      const time = read();
      const behind = storeNow - time;
      // Before the first word of the store nothing has been told the time yet.
      const leaps = !learned || behind > leapMs;
      learned = true;
      base = leaps
        ? { at: monotonic(), time: storeNow, behind: 0 }
        : { at: monotonic(), time, behind };
    },
  };
};

const clamp = (value: number, bound: number): number => Math.max(-bound, Math.min(bound, value));
