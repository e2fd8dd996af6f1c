/** Three real Redis servers, each on its own, and what can happen to one. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { QuorumStore } from '../../services/store/quorum/quorum-store.ts';
import { linesOf } from '../../services/store/quorum/quorum-store.ts';
import { createRedisQuorumStore } from '../../services/store/quorum/redis-quorum-store.ts';
import { isWhole } from '../../services/store/quorum/readiness.ts';
import { eventually } from '../support/eventually.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';

export type Fsync = 'always' | 'everysec';

export interface Servers {
  readonly all: readonly RedisServer[];
  /** @throws RangeError */
  readonly at: (index: number) => RedisServer;
  /** One more client. */
  readonly join: () => Promise<QuorumStore>;
  readonly stop: () => Promise<void>;
}

export const partitionCount = 8;

export const startServers = async (fsync: Fsync, count = 3): Promise<Servers> => {
  const settings = ['--appendfsync', fsync];
  const all: RedisServer[] = [];
  for (let index = 0; index < count; index += 1)
    all.push(await startRedis({ appendonly: true, settings }));
  const stores: QuorumStore[] = [];
  const urls = all.map(({ url }) => url);
  return {
    all,
    at: (index) => {
      const server = all[index];
      if (server === undefined) throw new RangeError(`No server ${String(index)}`);
      return server;
    },
    join: async () => {
      const store = createRedisQuorumStore({ urls, makesNew: true });
      stores.push(store);
      await store.partitions.open(partitionCount);
      return store;
    },
    stop: async () => {
      await Promise.all(stores.map(({ partitions }) => partitions.close()));
      await Promise.all(all.map(({ stop }) => stop()));
    },
  };
};

/** Waits until every server has its vote on every line again. */
export const whole = (store: QuorumStore, withinMs = 15_000): Promise<number> => {
  const startedAt = performance.now();
  return eventually('all servers to be ready', withinMs, async () =>
    isWhole(await store.readiness(linesOf(partitionCount)))
      ? performance.now() - startedAt
      : undefined,
  );
};

/** What can happen to a server; each ends with a server that answers again, on the same address. */
export const strikes: Readonly<Record<string, (server: RedisServer) => Promise<void>>> = {
  'killed, and started again after a second': async (server) => {
    await server.kill('SIGKILL');
    await pause(1_000);
    await server.restart();
  },
  'killed, and started again after 0.1 s': async (server) => {
    await server.kill('SIGKILL');
    await pause(100);
    await server.restart();
  },
  'frozen for 2.5 s': async (server) => {
    await server.kill('SIGSTOP');
    await pause(2_500);
    await server.kill('SIGCONT');
  },
  'killed, and started again with nothing': async (server) => {
    await server.kill('SIGKILL');
    empty(server);
    await server.restart();
  },
  'set back to what it had a second ago': async (server) => {
    const saved = mkdtempSync(join(tmpdir(), 'baton-set-back-'));
    await server.kill('SIGSTOP');
    cpSync(server.folder, saved, { recursive: true });
    await server.kill('SIGCONT');
    await pause(1_000);
    await server.kill('SIGKILL');
    empty(server);
    cpSync(saved, server.folder, { recursive: true });
    rmSync(saved, { recursive: true });
    await server.restart();
  },
};

const empty = ({ folder }: RedisServer): void => {
  for (const file of readdirSync(folder)) rmSync(join(folder, file), { recursive: true });
};
