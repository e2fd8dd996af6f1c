/** What goes over NATS and stands in Redis, while a cluster of two nodes is at work: no secret of anybody's. */
import { Redis } from 'ioredis';
import { connect, type NatsConnection } from 'nats';
import { createClient, eventually } from '../gateway/client.ts';
import { startNats, type NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';

const wordOf = (what: string): string => `canary-${what}-51cd-long-enough-for-a-key`;
const doors = ['password', 'newPassword', 'credential', 'appSecret', 'webhookSecret', 'secretKey'];

let nats: NatsServer;
let redis: RedisServer;
let wire: NatsConnection;
const nodes: ProcessNode[] = [];
const packets: string[] = [];
const tokens: string[] = [];

beforeAll(async () => {
  [nats, redis] = await Promise.all([startNats(), startRedis()]);
  wire = await connect({ servers: nats.url });
  wire.subscribe('>', {
    callback: (_, { subject, data }) => {
      packets.push(`${subject} ${Buffer.from(data).toString('utf8')}`);
    },
  });
  const variables = {
    SEED_DATA: 'demo',
    SANDBOX: 'off',
    NATS_URL: nats.url,
    REDIS_URL: redis.url,
    SECRET_KEY: wordOf('secretKey'),
  };
  for (const name of ['one', 'two']) nodes.push(await plannedNode({ name, variables }));
  await Promise.all(nodes.map((node) => node.start()));
}, 60_000);
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
  await wire.close();
  await Promise.all([nats.stop(), redis.stop()]);
});

const signIn = async (node: ProcessNode, user: string, password = 'demo') => {
  const answer = await createClient(node.url).post('/api/v1/session', { user, password });
  const { token, refreshToken } = answer.body as Readonly<Record<string, string>>;
  if (token === undefined || refreshToken === undefined) throw new Error(String(answer.status));
  tokens.push(token, refreshToken);
  return createClient(node.url, token);
};

const work = async (one: ProcessNode, two: ProcessNode): Promise<void> => {
  const admin = await signIn(one, 'admin');
  const credentials = { accessToken: wordOf('credential'), appSecret: wordOf('appSecret') };
  const account = { id: 'canary', platform: 'facebook', name: 'Canary', credentials };
  expect((await admin.post('/api/v1/accounts', account)).status).toBe(201);
  const webhook = { id: 'canary', name: 'C', url: 'http://127.0.0.1:9/', enabled: false };
  const secret = wordOf('webhookSecret');
  expect((await admin.post('/api/v1/webhooks', { ...webhook, secret })).status).toBe(201);
  const user = { id: 'cara', name: 'Cara', roles: ['agent'], password: wordOf('password') };
  expect((await admin.post('/api/v1/users', user)).status).toBe(201);
  const renewed = { password: wordOf('newPassword') };
  const any = { 'if-match': '*' };
  expect((await admin.patch('/api/v1/users/cara', renewed, any)).status).toBe(200);
  await eventually(
    () => createClient(two.url).post('/api/v1/session', { user: 'cara', ...renewed }),
    ({ status }) => status === 201,
  );
  const cara = await signIn(two, 'cara', wordOf('newPassword'));
  await cara.put('/api/v1/agents/me/status', { status: 'Available' });
  const sam = await signIn(two, 'sam');
  await sam.get('/api/v1/statistics/agents');
  await createClient(one.url).post('/api/v1/session/refresh', { refreshToken: tokens.at(-1) });
  await cara.delete('/api/v1/session');
};

/** Every value that Redis holds, whatever its type. */
const stored = async (): Promise<string> => {
  const client = new Redis(redis.url);
  // Else a dump might be packed, and nothing be found in it.
  await client.config('SET', 'rdbcompression', 'no');
  const keys = await client.keys('*');
  const dumps = await Promise.all(keys.map((key) => client.dumpBuffer(key)));
  client.disconnect();
  return keys.join('\n') + dumps.map((dump) => dump?.toString('latin1') ?? '').join('\n');
};

it('no packet, no stored value and no log line opens a door', async () => {
  const [one, two] = nodes;
  if (one === undefined || two === undefined) throw new Error('No nodes');
  await work(one, two);
  expect(packets.length).toBeGreaterThan(20);
  expect(packets.join('\n')).toContain('cara');
  const kept = await stored();
  expect(kept).toContain('"cara"');
  const secrets = [...doors.map(wordOf), ...tokens];
  const leaks = secrets.flatMap((secret) => [
    ...packets.filter((packet) => packet.includes(secret)).map(() => ['NATS', secret]),
    ...(kept.includes(secret) ? [['Redis', secret]] : []),
    ...(nodes.some((node) => node.log().includes(secret)) ? [['log', secret]] : []),
  ]);
  expect(leaks).toEqual([]);
  process.stdout.write(`${String(packets.length)} packets, ${String(kept.length)} bytes stored\n`);
}, 60_000);
