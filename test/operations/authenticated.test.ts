/** A cluster whose NATS and Redis let nobody in who has no business there: with the files that Kubernetes gets. */
import { Redis } from 'ioredis';
import { createClient, eventually as until } from '../gateway/client.ts';
import { freePort } from '../support/free-port.ts';
import type { NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';
import { redisUsers, type RedisUser } from './manifests.ts';
import { natsPasswords, startAccounts } from './nats-accounts.ts';

/** Signs that mean something in addresses, so that none is put together by hand. */
const redisPasswords: Readonly<Record<RedisUser, string>> = {
  operator: 'k-of-the-operator-of-redis',
  broker: 'k-of:the@brokers/100%25&more',
  gateway: 'k-of-the-gateways-of-redis',
};
const secrets = [...Object.values(redisPasswords), ...Object.values(natsPasswords)];

let nats: NatsServer;
let redis: RedisServer;
let broker: ProcessNode;
let gateway: ProcessNode;

const variablesFor = (role: 'broker' | 'gateway'): Readonly<Record<string, string>> => ({
  SEED_DATA: 'demo',
  SANDBOX: 'off',
  SECRET_KEY: 'a secret of this test, long enough for all',
  NATS_URL: nats.url,
  NATS_USER: role,
  NATS_PASSWORD: natsPasswords[role],
  REDIS_URL: redis.url,
  REDIS_USER: role,
  REDIS_PASSWORD: redisPasswords[role],
  ROLES: role === 'broker' ? 'actors,hub,history' : 'gateway',
});

beforeAll(async () => {
  const users = redisUsers(redisPasswords);
  const operator = { user: 'operator', password: redisPasswords.operator };
  [nats, redis] = await Promise.all([startAccounts(), startRedis({ users, operator })]);
  const port = String(await freePort());
  broker = await plannedNode({
    name: 'broker',
    variables: { ...variablesFor('broker'), METRICS_PORT: port },
  });
  gateway = await plannedNode({ name: 'gateway', variables: variablesFor('gateway') });
  await broker.launch();
  await gateway.start();
}, 60_000);
afterAll(async () => {
  await Promise.all([broker, gateway].map((node) => node.kill('SIGKILL')));
  await Promise.all([nats.stop(), redis.stop()]);
});

const as = (user: RedisUser | undefined, password?: string): Redis =>
  new Redis({
    port: redis.port,
    ...(user === undefined ? {} : { username: user, password: password ?? redisPasswords[user] }),
    lazyConnect: true,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
  }).on('error', () => undefined);

const signIn = async (user: string) => {
  const { status, body } = await createClient(gateway.url).post('/api/v1/session', {
    user,
    password: 'demo',
  });
  expect(status).toBe(201);
  return createClient(gateway.url, String(body['token']));
};

describe('a cluster with logins and permissions by role', () => {
  it('does its work: people, interactions, events, configuration, audit', async () => {
    const [ana, sam, admin] = await Promise.all(['ana', 'sam', 'admin'].map(signIn));
    if (ana === undefined || sam === undefined || admin === undefined) throw new Error('Who?');
    const events = await sam.events();
    await ana.put('/api/v1/agents/me/status', { status: 'Available' });
    const order = { type: 'chat', workgroup: 'support', externalId: 'authenticated' };
    const { body } = await sam.post('/api/v1/interactions', order);
    const at = `/api/v1/interactions/${encodeURIComponent(String(body['id']))}`;
    await until(
      () => ana.post(`${at}/pickup`),
      ({ status }) => status === 200,
    );
    expect((await admin.post('/api/v1/skills', { id: 'welsh', name: 'Welsh' })).status).toBe(201);
    expect((await sam.get('/api/v1/cluster')).status).toBe(200);
    await until(
      () => Promise.resolve(events.text()),
      (text) => text.includes('conversation.connected'),
    );
    const trail = await until(
      () => admin.get('/api/v1/audit'),
      (answer) => JSON.stringify(answer.body).includes('POST /api/v1/skills'),
    );
    expect(trail.status).toBe(200);
    events.close();
  }, 30_000);

  it('is refused nothing that it needs, by Redis or NATS', async () => {
    const operator = as('operator');
    const refused = (await operator.call('ACL', 'LOG')) as readonly (readonly unknown[])[];
    operator.disconnect();
    expect(refused.map((line) => line.join(' '))).toEqual([]);
    for (const node of [broker, gateway]) expect(node.log()).not.toMatch(/permission|NOPERM/iu);
  });

  it('says none of its passwords in a log', () => {
    for (const secret of secrets)
      for (const node of [broker, gateway]) expect(node.log()).not.toContain(secret);
  });
});

describe('Redis', () => {
  it('lets in nobody without a password, or with a wrong one', async () => {
    await expect(as(undefined).get('baton:{roll}:partitions')).rejects.toThrow();
    await expect(as('broker', 'wrong').get('baton:{roll}:partitions')).rejects.toThrow();
  });

  it.each([
    ['gateway', ['HSET', 'baton:{p1}:heads', 'agent/ana', '{}']],
    ['gateway', ['HGETALL', 'baton:{p1}:heads']],
    ['gateway', ['XADD', 'baton:{feed}:items', '*', 'e', '{}']],
    ['gateway', ['EVAL', "return redis.call('HGETALL', KEYS[1])", '1', 'baton:{p1}:heads']],
    ['gateway', ['FLUSHALL']],
    ['broker', ['FLUSHALL']],
    ['broker', ['CONFIG', 'SET', 'appendonly', 'no']],
    ['broker', ['ACL', 'LIST']],
    ['broker', ['KEYS', '*']],
    ['broker', ['GET', 'somebody-else']],
    ['broker', ['SHUTDOWN']],
  ] as const)('does not let a %s do %s', async (user, [command, ...args]) => {
    const client = as(user);
    await expect(client.call(command, ...args)).rejects.toThrow(/NOPERM|ACL failure|permissions/u);
    client.disconnect();
  });
});

describe('a node with wrong credentials', () => {
  const canary = 'canary-wrong-password-4e1c';
  const noLogin = /Redis at \S+:\d+ does not let in the user broker: check REDIS_USER/u;
  /** As several servers would have it: what they are called makes no difference before one is let in. */
  const threeTimes = (url: string): string =>
    [url, url.replace('127.0.0.1', '127.0.0.2'), url.replace('127.0.0.1', 'localhost')].join(',');

  it.each([
    [
      'NATS_PASSWORD',
      () => ({}),
      /NATS at nats:.* does not let this node in as broker: check NATS_USER/u,
    ],
    ['REDIS_PASSWORD', () => ({}), noLogin],
    ['REDIS_PASSWORD', () => ({ REDIS_URL: threeTimes(redis.url) }), noLogin],
  ] as const)(
    'ends, and says what to do: %s',
    async (variable, more, message) => {
      const variables = { ...variablesFor('broker'), ...more(), [variable]: canary };
      const node = await plannedNode({ name: 'stranger', variables });
      await node.launch();
      expect(await node.ended()).toBe(1);
      expect(node.log()).toMatch(message);
      for (const secret of [canary, ...secrets]) expect(node.log()).not.toContain(secret);
    },
    30_000,
  );
});
