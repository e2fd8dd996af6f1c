/** A process's clocks, over virtual time. */
import type { Clock } from '../../actors/runtime/ports.ts';
import type { Faults } from './faults.ts';
import type { Process, World } from './world.ts';

/** The store's clock reads this when a run begins. */
export const epochStartAt = 1_790_000_000_000;

export interface SimClock extends Clock {
  /** What the machine's own wall clock says: skewed, and it jumps. The product must not care. */
  readonly wall: () => number;
  readonly jump: (byMs: number) => void;
}

/** The store's server keeps true time. */
export const storeNow = (world: World): number => Math.floor(epochStartAt + world.now());

/**
 * The cluster's clock: the store's time as it was learnt, counted on by the monotonic clock, corrected
 * a little with each beat, never turned back.
 */
export const createSimClock = (world: World, process: Process, faults: Faults): SimClock => {
  const rate = 1 + driftOf(faults);
  const bornAt = world.now();
  const origin = faults.random('clockDrift').between(0, 1e6);
  let skewMs = skewOf(faults);
  const monotonic = (): number => origin + (world.now() - bornAt) * rate;
  const wall = (): number => Math.floor(epochStartAt + world.now() + skewMs);

  let offset = wall() - monotonic();
  let hasLearnt = false;
  let latest = -Infinity;

  const now = (): number => {
    latest = Math.max(latest, Math.floor(offset + monotonic()));
    return latest;
  };

  const learn = (storeTime: number): void => {
    const error = storeTime - (offset + monotonic());
    if (!hasLearnt) {
      hasLearnt = true;
      latest = -Infinity;
      offset += error;
      return;
    }
    // An answer only ever arrives late, so what it says is behind: trust it less than the count.
    offset += error > 0 ? error : Math.max(error, -slewMs);
  };

  return {
    now,
    monotonic,
    after: (delayMs, task) => world.after(afterMs(delayMs) / rate, ` timer`, task, process),
    learn,
    wall,
    jump: (byMs) => {
      skewMs += byMs;
    },
  };
};

/** How far one beat may turn the clock back; more than any drift between two beats. */
const slewMs = 0.1;

/** What is put off "until after what is at hand" still takes its turn in the event loop. */
const afterMs = (delayMs: number): number => Math.max(0.005, delayMs);

/** Quartz errs by some 50 ppm. */
const driftOf = (faults: Faults): number => {
  if (!faults.has('clockDrift')) return 0;
  faults.count('clockDrift');
  return faults.random('clockDrift').between(-1e-4, 1e-4);
};

const skewOf = (faults: Faults): number => {
  if (!faults.has('clockSkew')) return 0;
  faults.count('clockSkew');
  const random = faults.random('clockSkew');
  return random.chance(0.2) ? random.between(-3_600_000, 3_600_000) : random.between(-2_000, 2_000);
};
