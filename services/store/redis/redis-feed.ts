import type { Feed, FeedCommit } from '../../../actors/runtime/partition-store.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { RedisFeedWatch } from './redis-feed-watch.ts';
import type { FeedKeys } from './redis-keys.ts';
import { loadScript } from './redis-script.ts';

const appendScript = loadScript('redis-feed-append.lua', 'append to the feed');

/** Commits in one call of the script: nothing else runs on the server meanwhile. */
const commitsMax = 256;

/** @param feedItemsMax items kept, roughly: Redis removes whole blocks */
export const createRedisFeed = (
  connection: RedisConnection,
  keys: FeedKeys,
  feedItemsMax: number,
  { watch }: RedisFeedWatch,
): Feed => {
  const append = async (commits: readonly FeedCommit[]): Promise<void> => {
    for (let from = 0; from < commits.length; from += commitsMax) {
      const part = commits.slice(from, from + commitsMax);
      const args = part.flatMap(({ partition, seq, events }) => [
        partition,
        seq,
        events.length,
        ...events,
      ]);
      await appendScript.run(connection, [keys.items, keys.places], [feedItemsMax, ...args]);
    }
  };

  return {
    append,
    appended: (partition) =>
      connection.attempt('read the feed', async (client) =>
        Number((await client.hget(keys.places, String(partition))) ?? 0),
      ),
    read: createRedisFeedReader(connection, keys),
    watch,
  };
};

export const createRedisFeedReader =
  (connection: RedisConnection, keys: FeedKeys): Feed['read'] =>
  (after, limit) =>
    connection.attempt('read the feed', async (client) => {
      const from = `${String(after + 1)}-0`;
      const [items, oldest, last] = await Promise.all([
        client.xrange(keys.items, from, '+', 'COUNT', limit),
        client.xrange(keys.items, '-', '+', 'COUNT', 1),
        client.hget(keys.places, 'last'),
      ]);
      const lastId = Number(last ?? 0);
      return {
        items: items.map(([id, [, event = '']]) => ({ id: Number.parseInt(id, 10), event })),
        firstId: Number.parseInt(oldest[0]?.[0] ?? String(lastId + 1), 10),
        lastId,
      };
    });
