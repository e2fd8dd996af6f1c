import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../services/env.ts';
import { createProgram, type Program } from '../../services/program.ts';
import { createClient, eventually, type Client } from './client.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

const itemsOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  body['items'] as readonly Item[];

/** As `npm start` has it: one node, the embedded store, the sandbox. */
describe('one node as it is started by everybody', () => {
  let dataDir: string;
  let url: string;
  let program: Program;
  let port: number;

  const start = async (): Promise<void> => {
    program = createProgram(
      readEnvironment({
        PORT: String(port),
        DATA_DIR: dataDir,
        SEED_DATA: 'demo',
        SANDBOX: 'on',
        LOG_LEVEL: 'silent',
      }),
    );
    await program.start();
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'baton-gateway-'));
    port = await freePort();
    url = `http://127.0.0.1:${String(port)}`;
    await start();
  });
  afterAll(async () => {
    await program.stop();
    await rm(dataDir, { recursive: true });
  });

  const signIn = async (user: string): Promise<Client> => {
    const { body } = await createClient(url).post('/api/v1/session', { user, password: 'demo' });
    return createClient(url, String(body['token']));
  };

  const visitor = async (path: string, body: object): Promise<string> => {
    const answer = await createClient(url).post(`/sandbox/control/${path}`, {
      author: 'Vera',
      ...body,
    });
    return String(answer.body['id']);
  };

  const truth = async () => {
    const { body } = await createClient(url).get('/sandbox/control/truth');
    return body['objects'] as readonly Item[];
  };

  it('brings a post to the screen of an agent, and the answer under the post, once', async () => {
    const ana = await signIn('ana');
    const events = await ana.events();
    await ana.put('/api/v1/agents/me/status', { status: 'Available' });
    const post = await visitor('facebook/pages/1001/posts', { text: 'My phone is dead' });
    const [mine] = itemsOf(
      await eventually(
        () => ana.get('/api/v1/agents/me/interactions'),
        (answer) => itemsOf(answer).length === 1,
      ),
    );
    expect(mine).toMatchObject({ state: 'offered', platform: 'facebook', workgroup: 'support' });
    const address = `/api/v1/interactions/${mine?.id ?? ''}`;
    await ana.post(`${address}/pickup`);
    const reply = { text: 'Have you tried turning it on?' };
    const key = { 'idempotency-key': 'once' };
    await Promise.all([1, 2, 3].map(() => ana.post(`${address}/reply`, reply, key)));
    await eventually(
      () => ana.get(`${address}/messages`),
      (answer) => itemsOf(answer).at(-1)?.['delivery'] === 'sent',
    );
    const ours = (await truth()).filter(({ by }) => by === 'product');
    expect(ours).toMatchObject([{ parent: post, text: reply.text }]);

    const names = (await events.take(6)).map(({ event }) => event);
    expect(names).toEqual(
      expect.arrayContaining(['hello', 'conversation.offered', 'conversation.connected']),
    );
    events.close();
    await ana.post(`${address}/disconnect`);
    const wrapped = await ana.post(`${address}/wrapup`, { code: 'resolved' });
    expect(wrapped.body).toMatchObject({ state: 'disconnected', agent: 'ana' });
  });

  it('is found as it was left after a restart: sessions, interactions, event numbers', async () => {
    const ben = await signIn('ben');
    await ben.put('/api/v1/agents/me/status', { status: 'Available' });
    const events = await ben.events();
    const { id: last } = await events.next();
    await visitor('facebook/pages/1002/posts', { text: 'What does it cost?' });
    await eventually(
      () => ben.get('/api/v1/agents/me/interactions'),
      (answer) => itemsOf(answer).length === 1,
    );
    const sam = await signIn('sam');
    const call = { type: 'call', workgroup: 'support', externalId: 'call-1', subject: 'Invoice' };
    const called = await sam.post('/api/v1/interactions', call);
    await program.stop();
    await events.ended();
    await start();

    const [mine] = itemsOf(
      await eventually(
        () => ben.get('/api/v1/agents/me/interactions'),
        (answer) => answer.status === 200,
      ),
    );
    expect(mine?.['workgroup']).toBe('sales');
    const again = await sam.post('/api/v1/interactions', call);
    expect(again.body).toMatchObject({ id: called.body['id'], subject: 'Invoice' });
    const listed = await sam.get('/api/v1/interactions?workgroup=support&type=call');
    expect(itemsOf(listed).map(({ id }) => id)).toEqual([called.body['id']]);
    const resumed = await ben.events(last);
    const names: string[] = [];
    while (names.at(-1) !== 'conversation.offered') names.push((await resumed.next()).event);
    expect(names).toContain('agent.offerAccepted');
    resumed.close();
  });

  it('shows supervisors its cluster', async () => {
    const { body } = await (await signIn('sam')).get('/api/v1/cluster');
    expect(body['partitions']).toHaveLength(64);
    expect(body['nodes']).toMatchObject([{ alive: true, partitions: 64 }]);
    expect((await createClient(url).get('/readyz')).status).toBe(200);
  });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
