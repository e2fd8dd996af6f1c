/** Things in order, in blocks, so that neither end of a long line costs more than the other. */
import type { Entry } from './workgroup.protocol.ts';

/** The higher priority, then who has waited longest, then the id. */
export const compareEntries = (a: Entry, b: Entry): number => {
  if (a.priority !== b.priority) return b.priority - a.priority;
  return compareWaits(a, b);
};

/** Who has waited longest, then the id. */
export const compareWaits = (
  a: Pick<Entry, 'id' | 'queuedAt'>,
  b: Pick<Entry, 'id' | 'queuedAt'>,
): number => {
  if (a.queuedAt !== b.queuedAt) return a.queuedAt - b.queuedAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

type Compare<T> = (a: T, b: T) => number;

/** How many of the sorted items come before `item`. */
const placeOf = <T>(sorted: readonly T[], item: T, compare: Compare<T>): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const insert = <T>(sorted: T[], item: T, compare: Compare<T>): void => {
  sorted.splice(placeOf(sorted, item, compare), 0, item);
};

/** Does nothing when the item is not among them. */
export const remove = <T>(sorted: T[], item: T, compare: Compare<T>): boolean => {
  const place = placeOf(sorted, item, compare);
  const there = sorted[place];
  if (there === undefined || compare(there, item) !== 0) return false;
  sorted.splice(place, 1);
  return true;
};

/** Items in a block; one that is full is cut in two. */
const blockMax = 512;

export interface Line<T> {
  readonly add: (item: T) => void;
  /** Does nothing when the item is not in it. */
  readonly remove: (item: T) => void;
  readonly size: () => number;
  readonly first: () => T | undefined;
  /** All in order; not to be changed meanwhile. */
  readonly values: () => Iterable<T>;
  /** So many of those that come after an item, or from the beginning. */
  readonly after: (item: T | undefined, count: number) => readonly T[];
}

export const createLine = <T>(compare: Compare<T>): Line<T> => {
  const blocks: T[][] = [];
  let size = 0;

  /** The first block whose last item doesn't come before this one. */
  const blockOf = (item: T): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = blocks[middle]?.at(-1);
      if (last !== undefined && compare(last, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const add = (item: T): void => {
    const place = Math.min(blockOf(item), Math.max(0, blocks.length - 1));
    const block = blocks[place] ?? [];
    insert(block, item, compare);
    blocks[place] = block;
    size += 1;
    if (block.length > blockMax) blocks.splice(place + 1, 0, block.splice(blockMax / 2));
  };

  return {
    add,
    remove: (item) => {
      const place = blockOf(item);
      const block = blocks[place];
      if (block === undefined || !remove(block, item, compare)) return;
      size -= 1;
      if (block.length === 0) blocks.splice(place, 1);
    },
    size: () => size,
    first: () => blocks[0]?.[0],
    values: function* values() {
      for (const block of blocks) yield* block;
    },
    after: (item, count) => {
      const found: T[] = [];
      const begin = item === undefined ? 0 : blockOf(item);
      for (let i = begin; i < blocks.length && found.length < count; i += 1) {
        for (const one of blocks[i] ?? [])
          if (item === undefined || compare(item, one) < 0) found.push(one);
      }
      return found.slice(0, count);
    },
  };
};
