/** A word with a server itself, as an operator has it. */
import { Redis } from 'ioredis';
import type { StoreServer } from '../site.ts';

const timeoutMs = 5_000;

export const talkTo = async <T>(
  { port }: StoreServer,
  talk: (client: Redis) => Promise<T>,
): Promise<T> => {
  const client = new Redis({
    port,
    lazyConnect: true,
    retryStrategy: null,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await talk(client);
  } finally {
    client.disconnect();
  }
};
