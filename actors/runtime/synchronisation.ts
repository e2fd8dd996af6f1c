/**
 * Reads what is open in the partitions that this node has taken, some at a time, after those who ask: what
 * can't be read is found now, and nobody's first click has to wait for the store. Tells how far that is.
 */
import type { EpochMs, Ms } from '../types.ts';
import type { Address } from './actor.ts';
import type { Limits } from './limits.ts';
import type { Partition } from './partition-store.ts';
import type { Clock, Observer } from './ports.ts';
import { pause } from './retry.ts';

export interface Synchronisation {
  readonly taken: (partition: Standing) => void;
  readonly left: (partition: Partition) => void;
  readonly progress: () => Progress;
  readonly stop: () => void;
}

/** A partition, as far as this is concerned. */
export interface Standing {
  readonly index: Partition;
  /** Actors in which something was open when it was taken, as the store had it. */
  readonly known: readonly Address[];
  /** Reads actors, and tells of each what is open in it. @throws anything when that can't be done now */
  readonly read: (addresses: readonly Address[]) => Promise<readonly string[]>;
  readonly isServed: () => boolean;
}

/** Of all partitions that this node has. */
export interface Progress {
  /** Actors with something open that were read, of so many. */
  readonly read: number;
  readonly total: number;
  /** What was open in those that were read. */
  readonly byType: Readonly<Record<string, number>>;
  readonly startedAt?: EpochMs;
  /** Absent while something is left to be read. */
  readonly doneAt?: EpochMs;
}

interface Book {
  readonly partition: Standing;
  read: number;
  readonly byType: Map<string, number>;
}

interface State {
  isRunning: boolean;
  isStopped: boolean;
  startedAt: EpochMs;
  doneAt: EpochMs;
}

/** Read together. */
const atOnce = 25;
/** Between two, so that those who ask come first. */
const restMs: Ms = 5;
/** Before the first, when most ask. */
const firstRestMs: Ms = 200;

export const createSynchronisation = (ports: {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly observer: Observer;
}): Synchronisation => {
  const { clock, limits, observer } = ports;
  const books = new Map<Partition, Book>();
  const state: State = { isRunning: false, isStopped: false, startedAt: 0, doneAt: 0 };

  const nextBook = (): Book | undefined =>
    [...books.values()].find(({ partition, read }) => read < partition.known.length);

  /** @returns how long to rest before the next ones */
  const readSome = async (book: Book): Promise<Ms> => {
    const { partition } = book;
    const some = partition.known.slice(book.read, book.read + atOnce);
    try {
      for (const type of await partition.read(some))
        book.byType.set(type, (book.byType.get(type) ?? 0) + 1);
      book.read += some.length;
      return restMs;
    } catch (error) {
      if (!partition.isServed()) books.delete(partition.index);
      else observer.note({ type: 'storeFailed', during: 'synchronise', error });
      return limits.retryMaxMs;
    }
  };

  const run = async (): Promise<void> => {
    state.isRunning = true;
    state.startedAt = clock.now();
    await pause(clock, firstRestMs);
    for (let book = nextBook(); book !== undefined && !state.isStopped; book = nextBook())
      await pause(clock, await readSome(book));
    state.isRunning = false;
    state.doneAt = clock.now();
    const { read, byType } = progress();
    const tookMs = state.doneAt - state.startedAt;
    if (!state.isStopped)
      observer.note({ type: 'synchronised', partitions: books.size, read, byType, tookMs });
  };

  const progress = (): Progress => progressOf([...books.values()], state);

  return {
    taken: (partition) => {
      books.set(partition.index, { partition, read: 0, byType: new Map() });
      if (!state.isRunning) void run();
    },
    left: (partition) => {
      books.delete(partition);
    },
    progress,
    stop: () => {
      state.isStopped = true;
    },
  };
};

const progressOf = (all: readonly Book[], { isRunning, startedAt, doneAt }: State): Progress => {
  const byType: Record<string, number> = {};
  for (const book of all)
    for (const [type, count] of book.byType) byType[type] = (byType[type] ?? 0) + count;
  return {
    read: all.reduce((sum, { read }) => sum + read, 0),
    total: all.reduce((sum, { partition }) => sum + partition.known.length, 0),
    byType,
    ...(startedAt > 0 ? { startedAt } : {}),
    ...(isRunning || doneAt === 0 ? {} : { doneAt }),
  };
};
