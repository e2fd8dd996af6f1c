/** How long things take on their way: mostly short, now and then long. */
import type { Random } from './random.ts';

/** One hop between two programs in one data centre, in milliseconds. */
export const hopMs = (random: Random): number =>
  random.chance(0.02) ? random.between(1, 25) : random.between(0.08, 0.6);
