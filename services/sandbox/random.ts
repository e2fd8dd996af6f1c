/** A source of numbers in [0, 1). */
export type Random = () => number;

/** The same seed gives the same numbers. @see mulberry32, Tommy Ettinger, public domain */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** One of the items; undefined only of none. */
export const pick = <T>(random: Random, items: readonly T[]): T | undefined =>
  items[Math.floor(random() * items.length)];

/** The items in another order, whenever there is another. */
export const shuffled = <T>(random: Random, items: readonly T[]): T[] => {
  const rest = [...items];
  const result: T[] = [];
  while (rest.length > 0) result.push(...rest.splice(Math.floor(random() * rest.length), 1));
  const unchanged = result.every((item, position) => item === items[position]);
  return unchanged ? [...result.slice(1), ...result.slice(0, 1)] : result;
};
