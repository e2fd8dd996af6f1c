import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RedisConnection } from './redis-connection.ts';

type Argument = string | number;

export interface RedisScript {
  readonly run: (
    connection: RedisConnection,
    keys: readonly string[],
    args: readonly Argument[],
  ) => Promise<unknown>;
}

/**
 * A script of this folder, run by its digest; sent whole when the server doesn't know it (yet, or any
 * more: it forgets all when it is restarted).
 * @param what completes "Redis could not ..."
 */
export const loadScript = (file: string, what: string): RedisScript => {
  const lua = readFileSync(join(import.meta.dirname, file), 'utf8');
  const digest = createHash('sha1').update(lua).digest('hex');

  const run: RedisScript['run'] = (connection, keys, args) =>
    connection.attempt(what, async (client) => {
      try {
        return await client.call('EVALSHA', [digest, keys.length, ...keys, ...args]);
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
        return client.call('EVAL', [lua, keys.length, ...keys, ...args]);
      }
    });

  return { run };
};
