/** Reads the feed beside a running product: no lock that a node wants, nothing written. */
import type { FeedPage } from '../../actors/runtime/partition-store.ts';
import type { Ms } from '../../actors/types.ts';
import type { Environment } from '../env.ts';
import { fileIn, serverOf } from './chosen-store.ts';
import { openToRead } from './embedded/embedded-database.ts';
import { createEmbeddedFeed } from './embedded/embedded-feed.ts';
import { createRedisQuorumStore } from './quorum/redis-quorum-store.ts';
import { createRedisConnection } from './redis/redis-connection.ts';
import { createRedisFeedReader } from './redis/redis-feed.ts';
import { defaultPrefix, feedKeys } from './redis/redis-keys.ts';

export interface FeedReader {
  /** Items after `after`, at most `limit`, with the bounds of what is kept. @throws StoreFailure */
  readonly read: (after: number, limit: number) => Promise<FeedPage>;
  readonly close: () => Promise<void>;
}

/** Nobody waits for a reader, and a page may hold large items. */
const timeoutMs: Ms = 10_000;

/** @throws StoreMismatch, StoreFailure when there is nothing to be read */
export const openFeedReader = async ({
  redis,
  dataDir,
  partitions,
}: Pick<Environment, 'redis' | 'dataDir' | 'partitions'>): Promise<FeedReader> => {
  if (redis === undefined) return embeddedReader(fileIn(dataDir));
  const { urls = [] } = redis;
  if (urls.length > 1) return quorumReader(urls, partitions);
  const timeouts = { commandTimeoutMs: timeoutMs, connectTimeoutMs: timeoutMs };
  const connection = createRedisConnection({ server: serverOf(redis), ...timeouts });
  await connection.ready(timeoutMs);
  return {
    read: createRedisFeedReader(connection, feedKeys(defaultPrefix)),
    close: connection.close,
  };
};

/** One more client: like any other, it also helps a server that has come back. */
const quorumReader = async (urls: readonly string[], partitions: number): Promise<FeedReader> => {
  const { feed, partitions: store } = createRedisQuorumStore({ urls });
  await store.open(partitions);
  return { read: feed.read, close: store.close };
};

const embeddedReader = (file: string): FeedReader => {
  const database = openToRead({ file, lockTimeoutMs: timeoutMs });
  const { readFeed } = createEmbeddedFeed(database, 0);
  return {
    // Both questions of a page are asked of one state of the file.
    read: (after, limit) =>
      Promise.resolve().then(() => {
        database.exec('BEGIN');
        try {
          return readFeed(after, limit);
        } finally {
          database.exec('COMMIT');
        }
      }),
    close: () => Promise.resolve(database.close()),
  };
};
