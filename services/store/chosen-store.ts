/** The store that the environment asks for: Redis where it's named, else a file of this node's own. */
import { join } from 'node:path';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { Environment, RedisEnvironment } from '../env.ts';
import type { Log } from '../log.ts';
import { createEmbeddedStore } from './embedded-store.ts';
import { createRedisStore } from './redis-store.ts';

const sentinelPort = 26_379;

export const createChosenStore = (
  { redis, dataDir }: Pick<Environment, 'redis' | 'dataDir'>,
  log: Log,
): Store =>
  redis === undefined
    ? createEmbeddedStore({ file: join(dataDir, 'baton.db') })
    : createRedisStore({
        server: serverOf(redis),
        warn: (warning) => {
          log.warn({ warning }, 'The store is less durable than it could be');
        },
      });

const serverOf = ({ url, sentinels = [], master }: RedisEnvironment) =>
  url ?? { name: master ?? '', sentinels: sentinels.map(sentinelOf) };

const sentinelOf = (address: string): { host: string; port: number } => {
  const [host = '', port] = address.split(':');
  return { host, port: port === undefined ? sentinelPort : Number(port) };
};
