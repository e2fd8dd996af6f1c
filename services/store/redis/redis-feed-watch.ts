import { setTimeout as pause } from 'node:timers/promises';
import { createFeedWatchers } from '../feed-watchers.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { FeedKeys } from './redis-keys.ts';

export interface RedisFeedWatch {
  readonly watch: (onAppended: () => void) => () => void;
  readonly close: () => void;
}

/** How long one look at the stream may block, so that a cut link is noticed in little more. */
export const watchBlockMs = 1_000;
const retryMs = 100;

/**
 * Waits for items on a connection of its own, shared by all watchers and open while there is one. It
 * compares numbers and is told nothing, so that no append is missed while the connection is lost.
 */
export const createRedisFeedWatch = (
  connect: () => RedisConnection,
  keys: FeedKeys,
): RedisFeedWatch => {
  const watchers = createFeedWatchers();
  let following: AbortController | undefined;

  const follow = async ({ signal }: AbortController): Promise<void> => {
    const connection = connect();
    signal.addEventListener('abort', connection.drop);
    let seen: number | undefined;
    while (!signal.aborted) {
      try {
        const last = await nextLast(connection, keys, seen);
        if (last !== seen) watchers.notify();
        seen = last;
      } catch {
        await pause(retryMs);
      }
    }
  };

  const close = (): void => {
    watchers.clear();
    following?.abort();
    following = undefined;
  };

  const watch = (onAppended: () => void): (() => void) => {
    const unwatch = watchers.watch(onAppended);
    if (following === undefined) {
      following = new AbortController();
      void follow(following);
    }
    return () => {
      unwatch();
      if (watchers.isEmpty()) close();
    };
  };

  return { watch, close };
};

/** The number of the last item, as soon as it isn't `seen` or some time has passed. */
const nextLast = (
  connection: RedisConnection,
  keys: FeedKeys,
  seen: number | undefined,
): Promise<number> =>
  connection.attempt('watch the feed', async (client) => {
    if (seen !== undefined) {
      const from = `${String(seen)}-0`;
      await client.xread('COUNT', 1, 'BLOCK', watchBlockMs, 'STREAMS', keys.items, from);
    }
    return Number((await client.hget(keys.places, 'last')) ?? 0);
  });
