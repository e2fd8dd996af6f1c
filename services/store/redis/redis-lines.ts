/** Which nodes a Redis server has lines to: it knows, as each gives its connection its own name. */
import type { Incarnation } from '../../../actors/runtime/partition-store.ts';
import type { RedisConnection } from './redis-connection.ts';
import { textOf } from '../stored-values.ts';

export const lineNameOf = (prefix: string, incarnation: Incarnation): string =>
  `${prefix}:${incarnation}`;

/** @throws StoreFailure also when the server does not tell, as some managed ones don't */
export const hasNamedLine = (connection: RedisConnection, name: string): Promise<boolean> =>
  connection.attempt('list its clients', async (client) => {
    const lines = textOf(await client.client('LIST'));
    return lines.includes(` name=${name} `);
  });
