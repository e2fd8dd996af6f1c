/** Chance from a seed. Each thing that is left to chance has a stream of its own, by name. */
import { hash } from '../../actors/runtime/placement.ts';

export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** A whole number, at least 0, less than `count`. */
  readonly below: (count: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError when there is nothing to pick from */
  readonly pick: <T>(list: readonly T[]) => T;
}

/**
 * Streams of different names are independent: when one draws more or less, or is switched off, the
 * others stay as they are. The shrinker rests on that.
 */
export const createRandom = (seed: number, name: string): Random => {
  // Mulberry32: small, fast, and good enough to choose faults by.
  let state = hash(`${String(seed)}:${name}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
  };
};
