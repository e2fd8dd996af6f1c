import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Redis } from 'ioredis';
import type { Position, Store } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import { createRedisStore } from '../../../services/store/redis/redis-store.ts';
import { startRedis } from '../../support/redis-server.ts';
import type { RedisServer } from '../../support/redis-server.ts';
import { countOf, countingDelta, wholeCount } from './counting.ts';
import { ana, claimed, contents, everything, everythingChanged, nothing } from './deltas.ts';
import { partitionCount } from './stores.ts';

const beat = { incarnation: 'node-a/1', count: 1, card: '' };
const applied = { status: 'applied' };

/** Repeats a call for as long as the store can't be reached, at most 10 s. */
const persistently = async <Value>(call: () => Promise<Value>): Promise<Value> => {
  const deadlineAt = performance.now() + 10_000;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof StoreFailure) || performance.now() > deadlineAt) throw error;
      await pause(20);
    }
  }
};

describe('a store on Redis', () => {
  const servers: RedisServer[] = [];
  const stores: Store[] = [];
  const admins: Redis[] = [];

  afterEach(async () => {
    for (const admin of admins.splice(0)) admin.disconnect();
    await Promise.all(stores.splice(0).map(({ partitions }) => partitions.close()));
    await Promise.all(servers.splice(0).map(({ stop }) => stop()));
  });

  const serverOf = async (options?: Parameters<typeof startRedis>[0]): Promise<RedisServer> => {
    const server = await startRedis(options);
    servers.push(server);
    return server;
  };

  const storeOf = (options: Parameters<typeof createRedisStore>[0]): Store => {
    const store = createRedisStore({ connectTimeoutMs: 500, ...options });
    stores.push(store);
    return store;
  };

  const openedStore = async (options: Parameters<typeof createRedisStore>[0]): Promise<Store> => {
    const store = storeOf(options);
    await store.partitions.open(partitionCount);
    return store;
  };

  const adminOf = ({ url }: RedisServer): Redis => {
    const admin = new Redis(url);
    admins.push(admin);
    return admin;
  };

  describe('whose server is killed and comes back', () => {
    it('has all that was acknowledged, fails in between, and goes on by itself', async () => {
      const server = await serverOf({ appendonly: true });
      const { partitions } = await openedStore({ server: server.url });
      const acknowledged = [0, 0, 0, 0];
      const failures: unknown[] = [];
      const isEnough = Promise.withResolvers<void>();
      let lastSeq = Number.POSITIVE_INFINITY;

      const commitOne = async (partition: number, position: Position): Promise<void> => {
        try {
          const outcome = await partitions.commit(partition, position, countingDelta(position.seq));
          expect(outcome).toEqual(applied);
        } catch (error) {
          if (!(error instanceof StoreFailure)) throw error;
          failures.push(error);
          throw error;
        }
      };
      const commitAll = async (_acknowledged: number, partition: number): Promise<void> => {
        const { epoch } = await claimed(partitions, partition, 'node-a/1');
        for (let seq = 1; seq <= lastSeq; seq += 1) {
          await persistently(() => commitOne(partition, { epoch, seq }));
          acknowledged[partition] = seq;
          if (seq === 100) isEnough.resolve();
        }
      };

      const commits = Promise.all(acknowledged.map(commitAll));
      await Promise.race([isEnough.promise, commits]);
      await server.kill('SIGKILL');
      const atDeath = [...acknowledged];
      await expect(partitions.renew(beat)).rejects.toThrow(StoreFailure);
      await server.restart();
      const counts = [0, 1, 2, 3].map((of) => persistently(() => countOf(partitions, of)));
      for (const [partition, { head }] of (await Promise.all(counts)).entries())
        expect(head).toBeGreaterThanOrEqual(atDeath[partition] ?? 0);
      lastSeq = Math.max(...acknowledged) + 50;
      await commits;
      expect(failures.length).toBeGreaterThan(0);
      for (const partition of [0, 1, 2, 3])
        expect(await countOf(partitions, partition)).toEqual(wholeCount(lastSeq));
    });

    it('calls back watchers of the feed afterwards', async () => {
      const server = await serverOf({ appendonly: true });
      const { feed } = await openedStore({ server: server.url });
      await feed.append([{ partition: 3, seq: 1, events: ['"before"'] }]);
      await server.kill('SIGKILL');
      const seen = Promise.withResolvers<void>();
      const stop = feed.watch(() => {
        const look = async (): Promise<void> => {
          if ((await feed.read(0, 1)).lastId === 2) seen.resolve();
        };
        look().catch(() => undefined);
      });
      await server.restart();
      await persistently(() => feed.append([{ partition: 3, seq: 2, events: ['"after"'] }]));
      await seen.promise;
      stop();
    });
  });

  describe('whose server stalls', () => {
    it('fails in time, and learns later that the commit was applied', async () => {
      const server = await serverOf();
      const { partitions } = await openedStore({ server: server.url, commandTimeoutMs: 200 });
      const { epoch } = await claimed(partitions, 3, 'node-a/1');
      await server.kill('SIGSTOP');
      const startedAt = performance.now();
      const stalled = partitions.commit(3, { epoch, seq: 1 }, everything);
      await expect(stalled).rejects.toThrow(StoreFailure);
      expect(performance.now() - startedAt).toBeLessThan(2_000);
      await server.kill('SIGCONT');
      const repeat = () => partitions.commit(3, { epoch, seq: 1 }, everything);
      expect(await persistently(repeat)).toEqual(applied);
      expect((await contents(partitions, 3, ana)).actors).toHaveLength(1);
    });
  });

  describe('whose connections are cut', () => {
    it('fails at once what was not answered', async () => {
      const server = await serverOf();
      const { partitions } = await openedStore({ server: server.url, commandTimeoutMs: 15_000 });
      const admin = adminOf(server);
      const { epoch } = await claimed(partitions, 3, 'node-a/1');
      await admin.client('PAUSE', 10_000, 'WRITE');
      const startedAt = performance.now();
      const unanswered = partitions.commit(3, { epoch, seq: 1 }, everything);
      const cut = admin.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
      await Promise.all([expect(unanswered).rejects.toThrow(StoreFailure), cut]);
      expect(performance.now() - startedAt).toBeLessThan(5_000);
    });

    it('fails what is under way, and connects again by itself', async () => {
      const server = await serverOf();
      const store = await openedStore({ server: server.url });
      const admin = adminOf(server);
      const { epoch } = await claimed(store.partitions, 3, 'node-a/1');
      for (let seq = 1; seq <= 10; seq += 1) {
        await admin.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
        const commit = () => store.partitions.commit(3, { epoch, seq }, countingDelta(seq));
        expect(await persistently(commit)).toEqual(applied);
      }
      expect(await countOf(store.partitions, 3)).toEqual(wholeCount(10));
    });
  });

  it('goes on when the server has forgotten the scripts', async () => {
    const server = await serverOf();
    const { partitions } = await openedStore({ server: server.url });
    const admin = adminOf(server);
    const { epoch } = await claimed(partitions, 3, 'node-a/1');
    expect(await partitions.commit(3, { epoch, seq: 1 }, everything)).toEqual(applied);
    await admin.script('FLUSH');
    expect(await partitions.commit(3, { epoch, seq: 2 }, everythingChanged)).toEqual(applied);
    await admin.script('FLUSH');
    expect((await contents(partitions, 3, ana)).actors[0]?.head).toBe('{"status":"busy"}');
  });

  describe('that is opened', () => {
    it('waits for a server that is not there yet', async () => {
      const server = await serverOf();
      await server.kill('SIGKILL');
      const opening = storeOf({ server: server.url }).partitions.open(partitionCount);
      await server.restart();
      await opening;
    });

    it('gives up at its deadline, and says where there is no server, but no password', async () => {
      const server = await serverOf();
      await server.kill('SIGKILL');
      const address = `redis://user:secret@127.0.0.1:${String(server.port)}`;
      const { partitions } = storeOf({ server: address, openTimeoutMs: 300 });
      const opening = partitions.open(partitionCount);
      await expect(opening).rejects.toThrow(StoreFailure);
      await expect(opening).rejects.toThrow(`127.0.0.1:${String(server.port)}`);
      await expect(opening).rejects.toThrow(/ECONNREFUSED/);
      const error: unknown = await opening.catch((thrown: unknown) => thrown);
      expect(inspect(error, { depth: 9 })).not.toContain('secret');
    });

    it('says when the password is wrong', async () => {
      const server = await serverOf({ settings: ['--protected-mode', 'no'] });
      await adminOf(server).config('SET', 'requirepass', 'right');
      const address = `redis://:wrong@127.0.0.1:${String(server.port)}`;
      const { partitions } = storeOf({ server: address, openTimeoutMs: 300 });
      await expect(partitions.open(partitionCount)).rejects.toThrow(
        /does not let in the user default: check REDIS_USER and REDIS_PASSWORD/,
      );
    });

    it('warns of a server that forgets', async () => {
      const server = await serverOf({ settings: ['--maxmemory-policy', 'allkeys-lru'] });
      const warnings: string[] = [];
      await openedStore({ server: server.url, warn: (warning) => void warnings.push(warning) });
      expect(warnings).toEqual([
        expect.stringContaining('without an append-only file'),
        expect.stringContaining('may evict keys'),
      ]);
    });

    it('has nothing to warn of when the server keeps a log and all keys', async () => {
      const server = await serverOf({ appendonly: true });
      const warnings: string[] = [];
      await openedStore({ server: server.url, warn: (warning) => void warnings.push(warning) });
      expect(warnings).toEqual([]);
    });
  });

  it('keeps clusters with different prefixes apart', async () => {
    const server = await serverOf();
    const one = await openedStore({ server: server.url, prefix: 'one' });
    const two = await openedStore({ server: server.url, prefix: 'two' });
    await claimed(one.partitions, 3, 'node-a/1');
    await one.settings.write(0, '{}');
    expect((await two.partitions.renew(beat)).owners).toEqual([]);
    expect(await two.settings.read()).toBeUndefined();
    expect(() => createRedisStore({ server: server.url, prefix: 'a{b}' })).toThrow(RangeError);
  });

  it('touches one slot of Redis Cluster with each call', async () => {
    const server = await serverOf({ settings: ['--cluster-enabled', 'yes'] });
    // One server has all slots, and still refuses a command on keys of two.
    const admin = adminOf(server);
    await admin.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    await persistently(async () => {
      const info = await admin.call('CLUSTER', 'INFO');
      if (!String(info).includes('cluster_state:ok')) throw new StoreFailure('not yet');
    });
    const { partitions, feed, settings } = await openedStore({ server: server.url });
    await claimed(partitions, 3, 'node-a/1');
    await partitions.commit(3, { epoch: 1, seq: 1 }, everything);
    await partitions.commit(3, { epoch: 1, seq: 2 }, { ...everythingChanged, at: 99_000 });
    expect((await contents(partitions, 3, ana)).actors).toHaveLength(1);
    await settings.write(0, '{}');
    expect(await partitions.renew(beat)).toMatchObject({ configurationVersion: 1 });
    await partitions.release(3, 1);
    await partitions.strike('node-a/1');
    await feed.append([{ partition: 3, seq: 1, events: ['"a"'] }]);
    expect(await feed.read(0, 9)).toMatchObject({ lastId: 1 });
  });

  it('heals the table of owners after a claimant that died on its way to it', async () => {
    const server = await serverOf();
    const { partitions } = await openedStore({ server: server.url });
    await adminOf(server).hset('baton:{p3}:meta', 'epoch', 1, 'owner', 'dead/1');
    expect((await partitions.renew(beat)).owners).toEqual([]);
    const claim = await partitions.claim(3, 'node-a/1', 0);
    expect(claim).toEqual({ claimed: false, epoch: 1, owner: 'dead/1' });
    const { owners } = await partitions.renew(beat);
    expect(owners).toEqual([{ partition: 3, epoch: 1, owner: 'dead/1' }]);
    // What is known only later of an earlier epoch changes nothing.
    await claimed(partitions, 3, 'node-a/1', 1);
    await adminOf(server).hset('baton:{p3}:meta', 'epoch', 1, 'owner', 'dead/1');
    await partitions.claim(3, 'node-b/1', 0);
    expect((await partitions.renew(beat)).owners).toEqual([
      { partition: 3, epoch: 2, owner: 'node-a/1' },
    ]);
  });

  it('tells of a failure without telling what was to be stored', async () => {
    const server = await serverOf();
    const { partitions } = await openedStore({ server: server.url });
    await claimed(partitions, 3, 'node-a/1');
    await adminOf(server).set('baton:{p3}:heads', 'not a hash');
    const heads = [['agent/ana', '"a private word"']] as const;
    const error: unknown = await partitions
      .commit(3, { epoch: 1, seq: 1 }, { ...nothing, heads })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreFailure);
    const told = inspect(error, { depth: 9 });
    expect(told).toContain('WRONGTYPE');
    expect(told).not.toContain('private word');
  });
});
