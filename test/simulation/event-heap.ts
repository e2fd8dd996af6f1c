/** What is going to happen, the earliest first; of the same instant, what was planned first. */
export interface Planned {
  readonly at: number;
  readonly order: number;
}

export interface EventHeap<T extends Planned> {
  readonly push: (planned: T) => void;
  readonly pop: () => T | undefined;
  readonly first: () => T | undefined;
  readonly size: () => number;
}

export const createEventHeap = <T extends Planned>(): EventHeap<T> => {
  const heap: T[] = [];

  const push = (planned: T): void => {
    let child = heap.push(planned) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !isBefore(planned, above)) break;
      heap[child] = above;
      child = parent;
    }
    heap[child] = planned;
  };

  const pop = (): T | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || first === last) return first;
    sink(last);
    return first;
  };

  const sink = (planned: T): void => {
    let parent = 0;
    for (;;) {
      const child = earlierChild(parent);
      const below = heap[child];
      if (below === undefined || !isBefore(below, planned)) break;
      heap[parent] = below;
      parent = child;
    }
    heap[parent] = planned;
  };

  const earlierChild = (parent: number): number => {
    const left = heap[2 * parent + 1];
    const right = heap[2 * parent + 2];
    const isRight = left !== undefined && right !== undefined && isBefore(right, left);
    return isRight ? 2 * parent + 2 : 2 * parent + 1;
  };

  return { push, pop, first: () => heap[0], size: () => heap.length };
};

const isBefore = (one: Planned, other: Planned): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
