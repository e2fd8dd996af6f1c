/** A process's clocks, over virtual time. */
import type { Clock } from '../../actors/runtime/ports.ts';
import { createClusterClock } from '../../services/cluster/cluster-clock.ts';
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

/** The product's own clock, on a machine whose clocks err. */
export const createSimClock = (world: World, process: Process, faults: Faults): SimClock => {
  const rate = 1 + driftOf(faults);
  const bornAt = world.now();
  const origin = faults.random('clockDrift').between(0, 1e6);
  let skewMs = skewOf(faults);
  const monotonic = (): number => origin + (world.now() - bornAt) * rate;
  const wall = (): number => Math.floor(epochStartAt + world.now() + skewMs);

  const cluster = createClusterClock(monotonic, wall);

  return {
    now: cluster.now,
    monotonic,
    after: (delayMs, task) => world.after(afterMs(delayMs) / rate, ` timer`, task, process),
    learn: cluster.learn,
    wall,
    jump: (byMs) => {
      skewMs += byMs;
    },
  };
};

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
  return (random.chance(0.2) ? 1_800 : 1) * random.between(-2_000, 2_000);
};
