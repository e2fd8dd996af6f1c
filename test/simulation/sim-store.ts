/** The way to the store and back, seen from one process: slow, lossy, and silent about what it did. */
import { StoreFailure, type Store } from '../../actors/runtime/partition-store.ts';
import type { Faults } from './faults.ts';
import { hopMs } from './latency.ts';
import type { Random } from './random.ts';
import type { Process, World } from './world.ts';

/** When the store can't be reached: by anyone, or by one process. */
export interface StoreWeather {
  readonly isDownFor: (process: Process) => boolean;
}

export interface StoreWay {
  readonly world: World;
  readonly faults: Faults;
  readonly random: Random;
  readonly weather: StoreWeather;
}

/** How long a driver waits before it calls the outcome unknown. */
const timeoutMs = 250;

/**
 * @param store what the server does, in one instant, once a call has arrived
 * @returns the store as `process` sees it
 */
export const createSimStore = (store: Store, process: Process, way: StoreWay): Store => {
  const call = <T>(what: string, work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      travel({ what, work, resolve, reject, process }, way);
    });
  const { partitions, feed, settings } = store;
  return {
    partitions: {
      open: (count) => call('open', () => partitions.open(count)),
      renew: (beat) => call('renew', () => partitions.renew(beat)),
      strike: (incarnation) => call('strike', () => partitions.strike(incarnation)),
      claim: (partition, claimant, seen) =>
        call('claim', () => partitions.claim(partition, claimant, seen)),
      release: (partition, epoch) => call('release', () => partitions.release(partition, epoch)),
      load: (partition) => call('load', () => partitions.load(partition)),
      read: (partition, addresses) => call('read', () => partitions.read(partition, addresses)),
      commit: (partition, position, delta) =>
        call('commit', () => partitions.commit(partition, position, delta)),
      answer: (partition, id) => call('answer', () => partitions.answer(partition, id)),
      events: (partition, after, limit) =>
        call('events', () => partitions.events(partition, after, limit)),
      close: () => Promise.resolve(),
    },
    feed: {
      append: (commits) => call('append', () => feed.append(commits)),
      appended: (partition) => call('appended', () => feed.appended(partition)),
      read: (after, limit) => call('readFeed', () => feed.read(after, limit)),
      watch: feed.watch,
    },
    settings: {
      read: () => call('readSettings', settings.read),
      write: (expected, json) => call('writeSettings', () => settings.write(expected, json)),
    },
  };
};

interface Call<T> {
  readonly what: string;
  readonly work: () => Promise<T>;
  readonly resolve: (result: T) => void;
  readonly reject: (error: unknown) => void;
  readonly process: Process;
}

const travel = <T>(call: Call<T>, way: StoreWay): void => {
  const { world, faults, random, weather } = way;
  const { what, process } = call;
  const fail = (afterMs: number): void => {
    const rejected = (): void => {
      call.reject(new StoreFailure(`No answer to ${what}`));
    };
    world.after(afterMs, ` store fails ${what}`, rejected, process);
  };
  if (weather.isDownFor(process) || faults.strikes('storeFailedBefore', 0.01)) {
    fail(random.chance(0.5) ? timeoutMs : 3);
    return;
  }
  if (faults.strikes('storeLate', 0.005)) {
    // The caller gives up first; what it asked for happens all the same.
    fail(timeoutMs);
    world.after(timeoutMs + faults.random('storeLate').between(1, 3_000), ` late ${what}`, () => {
      call.work().catch(() => undefined);
    });
    return;
  }
  const isAnswerLost = faults.strikes('storeFailedAfter', 0.01);
  if (isAnswerLost) fail(random.chance(0.5) ? timeoutMs : hopMs(random) * 3);
  const slowMs = faults.strikes('storeSlow', 0.02)
    ? faults.random('storeSlow').between(5, timeoutMs - 60)
    : 0;
  world.after(hopMs(random) + slowMs, `${process.id} reaches store ${what}`, () => {
    void perform(call, way, isAnswerLost);
  });
};

const perform = async <T>(
  { what, work, process, resolve, reject }: Call<T>,
  { world, random }: StoreWay,
  isAnswerLost: boolean,
): Promise<void> => {
  const answer = (told: () => void): void => {
    if (!isAnswerLost) world.after(hopMs(random), ` store answers ${what}`, told, process);
  };
  try {
    const result = await work();
    answer(() => {
      resolve(result);
    });
  } catch (error) {
    answer(() => {
      reject(error);
    });
  }
};
