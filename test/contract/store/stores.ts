/** The implementations of the store port that the contract is checked on. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../../actors/runtime/partition-store.ts';
import { createEmbeddedStore } from '../../../services/store/embedded/embedded-store.ts';
import { createMemoryStore } from '../../../services/store/memory/memory-store.ts';
import { createRedisQuorumStore } from '../../../services/store/quorum/redis-quorum-store.ts';
import { createRedisStore } from '../../../services/store/redis/redis-store.ts';
import type { StoreLimits } from '../../../services/store/store-limits.ts';
import { startRedis } from '../../support/redis-server.ts';

export interface StoreKind {
  readonly name: string;
  /** Once for a suite. */
  readonly start: () => Promise<StoreHost>;
}

export interface StoreHost {
  /** A store that nobody has used, not opened yet. */
  readonly fresh: (limits?: Partial<StoreLimits>) => TestStore;
  readonly stop: () => Promise<void>;
}

export interface TestStore {
  readonly store: Store;
  /** One more client of the same store. */
  readonly join: () => Store;
}

/** How many partitions the stores of the tests have. */
export const partitionCount = 16;

const memory: StoreKind = {
  name: 'memory',
  start: () =>
    Promise.resolve({
      fresh: (limits = {}) => {
        const store = createMemoryStore({ now: () => 1_700_000_000_000, limits });
        return { store, join: () => store };
      },
      stop: () => Promise.resolve(),
    }),
};

const embedded: StoreKind = {
  name: 'embedded',
  start: () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-embedded-'));
    const stores: Store[] = [];
    return Promise.resolve({
      fresh: (limits = {}) => {
        const file = join(folder, randomUUID(), 'store.db');
        const store = createEmbeddedStore({ file, limits });
        stores.push(store);
        // Its nodes are in one process, and share it.
        return { store, join: () => store };
      },
      stop: async () => {
        await Promise.all(stores.map(({ partitions }) => partitions.close()));
        rmSync(folder, { recursive: true });
      },
    });
  },
};

const redis: StoreKind = {
  name: 'redis',
  start: async () => {
    const server = await startRedis();
    const stores: Store[] = [];
    return {
      fresh: (limits = {}) => {
        const prefix = randomUUID();
        const connect = (): Store => {
          const store = createRedisStore({ server: server.url, prefix, limits });
          stores.push(store);
          return store;
        };
        return { store: connect(), join: connect };
      },
      stop: async () => {
        await Promise.all(stores.map(({ partitions }) => partitions.close()));
        await server.stop();
      },
    };
  },
};

const quorum: StoreKind = {
  name: 'quorum',
  start: async () => {
    const servers = await Promise.all([startRedis(), startRedis(), startRedis()]);
    const stores: Store[] = [];
    return {
      fresh: (limits = {}) => {
        const prefix = randomUUID();
        const urls = servers.map(({ url }) => url);
        const connect = (): Store => {
          const store = createRedisQuorumStore({ urls, prefix, limits, makesNew: true });
          stores.push(store);
          return store;
        };
        return { store: connect(), join: connect };
      },
      stop: async () => {
        await Promise.all(stores.map(({ partitions }) => partitions.close()));
        await Promise.all(servers.map(({ stop }) => stop()));
      },
    };
  },
};

export const storeKinds: readonly StoreKind[] = [memory, embedded, redis, quorum];
/** Those to be compared with the memory store. */
export const durableKinds: readonly StoreKind[] = [embedded, redis, quorum];

/** Starts a host for the suite; gives the means to get an opened store of it in a test. */
export const useStores = (start: StoreKind['start']) => {
  let host: StoreHost | undefined;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host?.stop());

  return async (limits?: Partial<StoreLimits>): Promise<TestStore> => {
    if (host === undefined) throw new Error('The host of the stores has not started.');
    const { store, join: joinStore } = host.fresh(limits);
    await store.partitions.open(partitionCount);
    return { store, join: joinStore };
  };
};
