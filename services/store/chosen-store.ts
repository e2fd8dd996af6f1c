/** The store that the environment asks for: one Redis or several, or else a file of this node's own. */
import { join } from 'node:path';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { Environment, RedisEnvironment } from '../env.ts';
import type { Log } from '../log.ts';
import { createEmbeddedStore } from './embedded-store.ts';
import { createRedisQuorumStore } from './quorum/redis-quorum-store.ts';
import { createRedisStore } from './redis-store.ts';

const sentinelPort = 26_379;

export const createChosenStore = (
  { redis, dataDir }: Pick<Environment, 'redis' | 'dataDir'>,
  log: Log,
): Store => {
  if (redis === undefined) return createEmbeddedStore({ file: join(dataDir, 'baton.db') });
  const { urls = [] } = redis;
  if (urls.length > 1) return createRedisQuorumStore({ urls });
  return createRedisStore({
    server: serverOf(redis),
    warn: (warning) => {
      log.warn({ warning }, 'The store is less durable than it could be');
    },
  });
};

const serverOf = ({ urls = [], sentinels = [], master }: RedisEnvironment) =>
  urls[0] ?? { name: master ?? '', sentinels: sentinels.map(sentinelOf) };

const sentinelOf = (address: string): { host: string; port: number } => {
  const [host = '', port] = address.split(':');
  return { host, port: port === undefined ? sentinelPort : Number(port) };
};
