/** The way to one Redis server. */
import { Redis } from 'ioredis';
import type { Ms } from '../../../actors/types.ts';
import { createRedisConnection } from '../redis/redis-connection.ts';
import type { Link } from './protocol.ts';
import { namesFor } from './redis-calls.ts';
import { createRedisSession } from './redis-session.ts';

export interface RedisLinkOptions {
  /** Of the very server: no proxy, no load balancer, no address that fails over. */
  readonly url: string;
  readonly prefix: string;
  readonly commandTimeoutMs: Ms;
  readonly connectTimeoutMs: Ms;
}

export const createRedisLink = (options: RedisLinkOptions): Link => {
  const { url, prefix, commandTimeoutMs, connectTimeoutMs } = options;
  const names = namesFor(prefix);
  let connects = 0;
  let told: Parameters<Link['open']>[0] = () => undefined;

  const connection = createRedisConnection({
    server: url,
    commandTimeoutMs,
    connectTimeoutMs,
    onReady: () => {
      connects += 1;
      const own = connects;
      told(createRedisSession(connection, names, () => own === connects));
    },
    onLost: () => {
      connects += 1;
      told(undefined);
    },
  });

  return {
    open: (onSession) => {
      told = onSession;
    },
    watch: (onNews) => watchChannel(url, names.channel, onNews),
    close: () => connection.close(),
  };
};

/** On a connection of its own: one that listens can do nothing else. */
const watchChannel = (url: string, channel: string, onNews: () => void): (() => void) => {
  const client = new Redis(url, { retryStrategy: (attempt) => Math.min(50 * attempt, 500) });
  client.on('error', () => undefined);
  client.on('message', onNews);
  client.subscribe(channel).catch(() => undefined);
  return () => {
    client.disconnect();
  };
};
