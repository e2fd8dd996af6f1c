/** The quorum store on Redis: give each server `appendonly yes`, and a disk and a machine of its own. */
import { randomUUID } from 'node:crypto';
import { StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { createRedisConnection } from '../redis/redis-connection.ts';
import { checkPrefix } from '../redis/redis-keys.ts';
import type { StoreLimits } from '../store-limits.ts';
import type { QuorumPorts } from './council.ts';
import type { Link } from './protocol.ts';
import { createQuorumStore, type QuorumStore } from './quorum-store.ts';
import { createRedisLink } from './redis-link.ts';

export interface RedisQuorumOptions {
  /** `redis://` or `rediss://` addresses of 3 or 5 servers, always in the same order. */
  readonly urls: readonly string[];
  /** Sets clusters on one set of servers apart. */
  readonly prefix?: string;
  readonly openTimeoutMs?: Ms;
  readonly commandTimeoutMs?: Ms;
  readonly connectTimeoutMs?: Ms;
  readonly limits?: Partial<StoreLimits>;
  /** Whether `open` makes a new store of empty servers. */
  readonly makesNew?: boolean;
}

const defaults = { prefix: 'baton', commandTimeoutMs: 1_000, connectTimeoutMs: 1_000 };

/** Connects at once, and again whenever a connection is lost, until `close`. */
export const createRedisQuorumStore = (options: RedisQuorumOptions): QuorumStore => {
  const store = createQuorumStore({ ...options, ...systemPorts, links: redisLinks(options) });
  const open: QuorumStore['partitions']['open'] = async (partitions) => {
    await checkLogins(options);
    await store.partitions.open(partitions);
  };
  return { ...store, partitions: { ...store.partitions, open } };
};

/** A server that is away is waited for; one that does not let us in never will. @throws StoreMismatch */
const checkLogins = async ({ urls }: RedisQuorumOptions): Promise<void> => {
  await Promise.all(
    urls.map(async (server) => {
      const { commandTimeoutMs, connectTimeoutMs } = defaults;
      const connection = createRedisConnection({ server, commandTimeoutMs, connectTimeoutMs });
      try {
        await connection.ready(connectTimeoutMs);
      } catch (error) {
        if (error instanceof StoreMismatch) throw error;
      } finally {
        connection.drop();
      }
    }),
  );
};

/** @throws RangeError for another number of servers, or a wrong prefix */
const redisLinks = (options: RedisQuorumOptions): readonly Link[] => {
  const { urls, prefix, commandTimeoutMs, connectTimeoutMs } = { ...defaults, ...options };
  checkPrefix(prefix);
  if (urls.length !== 3 && urls.length !== 5)
    throw new RangeError('A quorum is of 3 or 5 servers.');
  return urls.map((url) => createRedisLink({ url, prefix, commandTimeoutMs, connectTimeoutMs }));
};

export const systemPorts: QuorumPorts = {
  clock: {
    monotonic: () => performance.now(),
    after: (delayMs, task) => {
      const timer = setTimeout(task, delayMs);
      return () => {
        clearTimeout(timer);
      };
    },
  },
  random: Math.random,
  nonce: () => randomUUID().slice(0, 13),
};
