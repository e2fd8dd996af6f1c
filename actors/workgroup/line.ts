/** Entries in the order of the queue: an array, searched by halves. */
import type { Entry } from './workgroup.protocol.ts';

/** The higher priority, then who has waited longest, then the id. */
export const compareEntries = (a: Entry, b: Entry): number => {
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.queuedAt !== b.queuedAt) return a.queuedAt - b.queuedAt;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

/** How many of the sorted items come before `item`. */
export const placeOf = <T>(
  sorted: readonly T[],
  item: T,
  compare: (a: T, b: T) => number,
): number => {
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

export const insert = <T>(sorted: T[], item: T, compare: (a: T, b: T) => number): void => {
  sorted.splice(placeOf(sorted, item, compare), 0, item);
};

/** Does nothing when the item is not among them. */
export const remove = <T>(sorted: T[], item: T, compare: (a: T, b: T) => number): void => {
  const place = placeOf(sorted, item, compare);
  const there = sorted[place];
  if (there !== undefined && compare(there, item) === 0) sorted.splice(place, 1);
};
