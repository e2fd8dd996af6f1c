/** The store that the environment asks for: one Redis or several, or else a file of this node's own. */
import { join } from 'node:path';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { Environment, RedisEnvironment } from '../env.ts';
import type { Log } from '../log.ts';
import { createEmbeddedStore } from './embedded/embedded-store.ts';
import { createRedisQuorumStore } from './quorum/redis-quorum-store.ts';
import { createRedisStore } from './redis/redis-store.ts';

const sentinelPort = 26_379;

export const createChosenStore = (
  environment: Pick<Environment, 'redis' | 'dataDir' | 'feedItems'>,
  log: Log,
): Store => {
  const { redis, dataDir, feedItems: feedItemsMax } = environment;
  const limits = { feedItemsMax };
  if (redis === undefined) return createEmbeddedStore({ file: fileIn(dataDir), limits });
  const { urls = [] } = redis;
  if (urls.length > 1) return createRedisQuorumStore({ urls, limits });
  return createRedisStore({
    server: serverOf(redis),
    limits,
    warn: (warning) => {
      log.warn({ warning }, 'The store is less durable than it could be');
    },
  });
};

export const fileIn = (dataDir: string): string => join(dataDir, 'baton.db');

export const serverOf = ({ urls = [], sentinels = [], master, login }: RedisEnvironment) =>
  urls[0] ?? {
    name: master ?? '',
    sentinels: sentinels.map(sentinelOf),
    ...(login === undefined ? {} : { username: login.user, password: login.password }),
  };

const sentinelOf = (address: string): { host: string; port: number } => {
  const [host = '', port] = address.split(':');
  return { host, port: port === undefined ? sentinelPort : Number(port) };
};
