import type { Settings } from '../../../actors/runtime/partition-store.ts';
import type { RedisConnection } from './redis-connection.ts';
import { loadScript } from './redis-script.ts';

const configureScript = loadScript('redis-configure.lua', 'write the configuration');

/** @param key beside the roll, which tells the version with every beat */
export const createRedisSettings = (connection: RedisConnection, key: string): Settings => ({
  read: () =>
    connection.attempt('read the configuration', async (client) => {
      const [version, json] = await client.hmget(key, 'version', 'json');
      return version == null || json == null ? undefined : { version: Number(version), json };
    }),
  write: async (expected, json) =>
    (await configureScript.run(connection, [key], [expected, json])) === 1,
});
