/** The alarms of one partition's actors: one instant each, the earliest first. */
import type { EpochMs, Ms } from '../types.ts';
import type { Address } from './actor.ts';
import type { Clock } from './ports.ts';

export interface Timers {
  /** Sets, moves or (undefined) removes an actor's alarm. */
  readonly set: (address: Address, at: EpochMs | undefined) => void;
  readonly stop: () => void;
}

interface Alarm {
  readonly address: Address;
  readonly at: EpochMs;
}

/** Node's timers take no more than this; a longer wait is taken in steps. */
const longestWaitMs: Ms = 2 ** 31 - 1;

export const createTimers = (clock: Clock, ring: (address: Address) => void): Timers => {
  const alarms = new Map<Address, Alarm>();
  // A binary heap; alarms that were moved or removed stay in it until they come up.
  const heap: Alarm[] = [];
  let cancel: (() => void) | undefined;
  let armedFor = Infinity;
  let stopped = false;

  const isStale = (alarm: Alarm): boolean => alarms.get(alarm.address) !== alarm;

  const earliest = (): EpochMs => {
    for (let first = heap[0]; first !== undefined && isStale(first); first = heap[0])
      popEarliest(heap);
    return heap[0]?.at ?? Infinity;
  };

  const arm = (): void => {
    const next = earliest();
    if (stopped || next === armedFor) return;
    cancel?.();
    armedFor = next;
    if (next !== Infinity) cancel = clock.after(waitFor(next - clock.now()), fire);
  };

  const fire = (): void => {
    armedFor = Infinity;
    cancel = undefined;
    const now = clock.now();
    for (let first = heap[0]; first !== undefined && first.at <= now; first = heap[0]) {
      popEarliest(heap);
      if (isStale(first)) continue;
      alarms.delete(first.address);
      ring(first.address);
    }
    arm();
  };

  return {
    set: (address, at) => {
      if (alarms.get(address)?.at === at) return;
      if (at === undefined) {
        alarms.delete(address);
      } else {
        const alarm = { address, at };
        alarms.set(address, alarm);
        push(heap, alarm);
      }
      arm();
    },
    stop: () => {
      stopped = true;
      cancel?.();
    },
  };
};

const waitFor = (ms: Ms): Ms => Math.min(Math.max(0, ms), longestWaitMs);

const push = (heap: Alarm[], alarm: Alarm): void => {
  let child = heap.push(alarm) - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfLater(heap, parent, child)) return;
    child = parent;
  }
};

const popEarliest = (heap: Alarm[]): void => {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  let parent = 0;
  for (;;) {
    const child = earlierChild(heap, parent);
    if (child === undefined || !swapIfLater(heap, parent, child)) return;
    parent = child;
  }
};

const earlierChild = (heap: readonly Alarm[], parent: number): number | undefined => {
  const left = heap[2 * parent + 1];
  const right = heap[2 * parent + 2];
  if (left === undefined) return undefined;
  return right !== undefined && right.at < left.at ? 2 * parent + 2 : 2 * parent + 1;
};

const swapIfLater = (heap: Alarm[], parent: number, child: number): boolean => {
  const above = heap[parent];
  const below = heap[child];
  if (above === undefined || below === undefined || above.at <= below.at) return false;
  heap[parent] = below;
  heap[child] = above;
  return true;
};
