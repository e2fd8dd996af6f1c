/** Starting, and going on, when something around the product is wrong or missing. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { plannedNats, type NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';

const cwd = mkdtempSync(join(tmpdir(), 'baton-starting-'));
const secret = { SECRET_KEY: 'one-secret-for-all-nodes-of-a-test' };
const noticeMs = 15_000;
const recoverMs = 20_000;

const cleanUps: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  rmSync(cwd, { recursive: true });
});

const planned = async (
  name: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<ProcessNode> => {
  const node = await plannedNode({ name, variables, cwd });
  cleanUps.push(() => node.kill('SIGKILL'));
  return node;
};

/** Starts it, waits for its end, and gives its code and what it said. */
const failedStart = async (
  name: string,
  variables: Readonly<Record<string, string | undefined>>,
) => {
  const node = await planned(name, variables);
  await node.launch();
  const code = await node.ended();
  return { code, said: node.log().trim().split('\n') };
};

const statusOf = async ({ url }: ProcessNode, path: string): Promise<number> =>
  (await fetch(url + path, { signal: AbortSignal.timeout(2_000) })).status;

describe('a node with a wrong environment', () => {
  it.each([
    [{ BEAT_MS: 'soon' }, /^BEAT_MS is wrong: allowed is a whole number from 20 to 10000$/u],
    [{ PARTITIONS: '0' }, /^PARTITIONS is wrong: allowed is a whole number from 1 to 1024$/u],
    [{ ROLES: 'actors,butler' }, /^ROLES is wrong: allowed is a comma list of actors,/u],
    [{ SANDBOX: 'maybe' }, /^SANDBOX is wrong: allowed is on,off$/u],
    [{ REDIS_URL: 'http://localhost' }, /^REDIS_URL is wrong: allowed is redis:/u],
    [{ NATS_URL: 'nats://localhost:4222' }, /^NATS_URL is set without REDIS_URL: /u],
    [{ SEED_DATA: 'none' }, /^ADMIN_PASSWORD is missing: /u],
    [
      { SEED_DATA: 'demo', NODE_ENV: 'production' },
      /^SEED_DATA=demo is refused when NODE_ENV is production$/u,
    ],
  ])(
    '%j: says in one line which variable is wrong and what is allowed, and ends',
    async (variables, line) => {
      const { code, said } = await failedStart('wrong', variables);
      expect(said).toEqual([expect.stringMatching(line)]);
      expect(code).toBe(1);
    },
  );
});

describe('a node whose port is taken', () => {
  it('says so in one line and ends', async () => {
    const node = await planned('second', { SEED_DATA: 'demo' });
    const squatter = createServer().listen(Number(new URL(node.url).port));
    await once(squatter, 'listening');
    await node.launch();
    const code = await node.ended();
    squatter.close();
    // Its two outputs come by pipes of their own, so their order here says nothing.
    expect(node.log()).toMatch(/^Port \d+ is taken by another program\. Choose one by PORT\.$/mu);
    expect(code).toBe(1);
  });
});

describe('nodes whose NATS and Redis come and go', () => {
  let nats: NatsServer;
  let redis: RedisServer;
  let first: ProcessNode;
  let second: ProcessNode;
  let variables: Readonly<Record<string, string>>;

  beforeAll(async () => {
    nats = await plannedNats();
    redis = await startRedis({ appendonly: true });
    cleanUps.push(nats.stop, redis.stop);
    await redis.kill('SIGTERM');
    variables = { NATS_URL: nats.url, REDIS_URL: redis.url, SEED_DATA: 'demo', ...secret };
    first = await planned('first', variables);
    second = await planned('second', variables);
  }, 30_000);

  it('start in any order: they wait for both, and then serve', async () => {
    await first.launch();
    await eventually('a word on the missing store', noticeMs, () =>
      first.log().includes('Waiting for the store') ? true : undefined,
    );
    await redis.restart();
    await second.launch();
    await nats.restart();
    await Promise.all([first.untilReady(), second.untilReady()]);
  }, 60_000);

  const asksBoth = async (): Promise<void> => {
    for (const { url } of [first, second]) {
      // These agents' actors live on either node, so that each gateway has to ask the other.
      for (const user of ['ana', 'ben', 'eva', 'omar']) {
        const client = createApiClient({
          urls: [url],
          user,
          password: 'demo',
          patienceMs: recoverMs,
        });
        await client.signIn();
        expect(await client.setStatus('Available')).toMatchObject({
          id: user,
          status: 'Available',
        });
      }
    }
  };

  it('ask the owner at once, not one after the other, also when one of them has been replaced', async () => {
    // The second joins a cluster that is there, and learns of its services from afar.
    for (const node of [second, first]) {
      await node.kill('SIGKILL');
      await node.start();
    }
    const client = createApiClient({ urls: [second.url], user: 'sam', password: 'demo' });
    await client.signIn();
    const asked = Array.from({ length: 64 }, async (_, i) => {
      const startedAt = performance.now();
      await expect(client.interaction(`facebook:page-1001:${String(i)}~1`)).rejects.toMatchObject({
        code: 'interaction_unknown',
      });
      return performance.now() - startedAt;
    });
    // A question to whoever is dead is given up after two seconds.
    expect(Math.max(...(await Promise.all(asked)))).toBeLessThan(1_500);
  }, 60_000);

  /** What both say of themselves while something is missing. */
  const saysWithout = async (server: NatsServer | RedisServer, ready: number): Promise<unknown> => {
    await server.kill('SIGKILL');
    const seen = await eventually(`readyz to say ${String(ready)}`, noticeMs, async () =>
      (await statusOf(first, '/readyz')) === ready ? { ready } : undefined,
    ).catch(String);
    const live = await Promise.all([first, second].map((node) => statusOf(node, '/livez')));
    await server.restart();
    return { seen, live };
  };

  it('serve again once a lost Redis is back, and say meanwhile that they can not', async () => {
    await asksBoth();
    expect(await saysWithout(redis, 503)).toEqual({ seen: { ready: 503 }, live: [200, 200] });
    await Promise.all([first.untilReady(), second.untilReady()]);
    await asksBoth();
    expect([first.isRunning(), second.isRunning()]).toEqual([true, true]);
  }, 90_000);

  it('serve again once a lost NATS is back', async () => {
    expect(await saysWithout(nats, 200)).toEqual({ seen: { ready: 200 }, live: [200, 200] });
    await asksBoth();
    expect([first.isRunning(), second.isRunning()]).toEqual([true, true]);
  }, 90_000);

  it('refuse one that counts its partitions otherwise', async () => {
    const { code, said } = await failedStart('odd', { ...variables, PARTITIONS: '32' });
    expect(said).toEqual([expect.stringMatching(/64 partitions/u)]);
    expect(code).toBe(1);
  }, 30_000);
});
