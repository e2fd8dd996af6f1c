/** What is to happen when; of one instant, in the order in which it was said. */
import type { EpochMs } from '../../actors/types.ts';

export interface Schedule<T> {
  readonly add: (at: EpochMs, item: T) => void;
  readonly nextAt: () => EpochMs;
  readonly take: () => T | undefined;
}

interface Slot<T> {
  readonly at: EpochMs;
  readonly number: number;
  readonly item: T;
}

const isBefore = <T>(a: Slot<T>, b: Slot<T>): boolean =>
  a.at === b.at ? a.number < b.number : a.at < b.at;

/** A binary heap. */
export const createSchedule = <T>(): Schedule<T> => {
  const heap: Slot<T>[] = [];
  let count = 0;

  const rise = (slot: Slot<T>): void => {
    let place = heap.length;
    for (;;) {
      const above = (place - 1) >> 1;
      const other = place === 0 ? undefined : heap[above];
      if (other === undefined || !isBefore(slot, other)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = slot;
  };

  const sink = (slot: Slot<T>): void => {
    let place = 0;
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const below = isRight ? right : left;
      if (!isBefore(below, slot)) break;
      heap[place] = below;
      place = 2 * place + (isRight ? 2 : 1);
    }
    heap[place] = slot;
  };

  return {
    add: (at, item) => {
      count += 1;
      rise({ at, number: count, item });
    },
    nextAt: () => heap[0]?.at ?? Infinity,
    take: () => {
      const first = heap[0];
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(last);
      return first?.item;
    },
  };
};
