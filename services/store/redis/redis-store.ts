/**
 * The store on one Redis server; Sentinel, Cluster-aware keys and managed services included. What is
 * acknowledged is as durable as the server makes it: run it with `appendonly yes`, `appendfsync always`
 * (or `everysec`, and lose up to about two seconds when the machine dies), `save ""`,
 * `maxmemory-policy noeviction` and `aof-load-truncated yes`. Sentinel loses acknowledged writes in a
 * failover when its replicas lag.
 */
import type { RedisOptions } from 'ioredis';
import type { Store } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { createRedisConnection } from './redis-connection.ts';
import type { RedisConnection } from './redis-connection.ts';
import { warnings } from './redis-durability.ts';
import { createRedisFeed } from './redis-feed.ts';
import { createRedisFeedWatch, watchBlockMs } from './redis-feed-watch.ts';
import { checkPrefix, defaultPrefix, feedKeys, rollKeys } from './redis-keys.ts';
import { createRedisPartitions } from './redis-partitions.ts';
import { createRedisRoll } from './redis-roll.ts';
import { createRedisSettings } from './redis-settings.ts';
import type { StoreLimits } from '../store-limits.ts';
import { defaultStoreLimits } from '../store-limits.ts';
import { partitionMismatch } from '../store-mismatch.ts';

interface RedisStoreOptions {
  /** `redis://` or `rediss://` address, or ioredis's own options: `sentinels`, `name`, `tls`, ... */
  readonly server: string | RedisOptions;
  /** Sets clusters on one server apart. */
  readonly prefix?: string;
  /** How long `open` waits for the server. */
  readonly openTimeoutMs?: Ms;
  /** A stalled server must be noticed, a busy one must not give false alarms. */
  readonly commandTimeoutMs?: Ms;
  readonly connectTimeoutMs?: Ms;
  readonly limits?: Partial<StoreLimits>;
  /** Told on `open` what about the server's settings puts acknowledged writes at risk. */
  readonly warn?: (warning: string) => void;
}

const defaults = {
  prefix: defaultPrefix,
  openTimeoutMs: 10_000,
  commandTimeoutMs: 1_000,
  connectTimeoutMs: 1_000,
  limits: {},
  warn: () => undefined,
};

/** Connects at once, and again whenever the connection is lost, until `close`. */
export const createRedisStore = (options: RedisStoreOptions): Store => {
  const { prefix, limits, openTimeoutMs, warn, ...timeouts } = { ...defaults, ...options };
  checkPrefix(prefix);
  const { eventCommitsMax, feedItemsMax } = { ...defaultStoreLimits, ...limits };
  const roll = rollKeys(prefix);
  const connection = createRedisConnection(timeouts);
  const commandTimeoutMs = timeouts.commandTimeoutMs + watchBlockMs;
  const watch = createRedisFeedWatch(
    () => createRedisConnection({ ...timeouts, commandTimeoutMs }),
    feedKeys(prefix),
  );

  return {
    partitions: {
      ...createRedisPartitions(connection, prefix, eventCommitsMax),
      ...createRedisRoll(connection, roll, prefix),
      open: async (partitions) => {
        await connection.ready(openTimeoutMs);
        await checkPartitions(connection, roll.partitions, partitions);
        for (const warning of await warnings(connection)) warn(warning);
      },
      close: async () => {
        watch.close();
        await connection.close();
      },
    },
    feed: createRedisFeed(connection, feedKeys(prefix), feedItemsMax, watch),
    settings: createRedisSettings(connection, roll.configuration),
  };
};

/** @throws StoreMismatch when the store was made for another number */
const checkPartitions = async (
  connection: RedisConnection,
  key: string,
  partitions: number,
): Promise<void> => {
  const made = await connection.attempt('open the store', async (client) => {
    await client.setnx(key, partitions);
    return Number(await client.get(key));
  });
  if (made !== partitions) throw partitionMismatch(made, partitions);
};
