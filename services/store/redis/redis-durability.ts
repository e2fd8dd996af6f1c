import type { RedisConnection } from './redis-connection.ts';

/** By the lines of Redis's `INFO`, which managed services answer where they refuse `CONFIG GET`. */
const risks: readonly (readonly [line: RegExp, warning: string])[] = [
  [
    /^aof_enabled:0\r?$/m,
    'Redis runs without an append-only file: what is acknowledged is lost when it stops. Set "appendonly yes".',
  ],
  [
    /^maxmemory_policy:(?!noeviction)/m,
    'Redis may evict keys when its memory is full, and so lose what is acknowledged. Set "maxmemory-policy noeviction".',
  ],
];

/** What about the server's settings puts acknowledged writes at risk. */
export const warnings = async (connection: RedisConnection): Promise<readonly string[]> => {
  try {
    const info = await connection.attempt('read the settings of the server', async (client) =>
      [await client.info('persistence'), await client.info('memory')].join('\n'),
    );
    return risks.filter(([line]) => line.test(info)).map(([, warning]) => warning);
  } catch {
    return ['Redis does not tell its settings (INFO): check that it keeps an append-only file.'];
  }
};
