import { createCentre, type Centre } from './centre.ts';
import { eventually, type Client } from './client.ts';

type Fields = Readonly<Record<string, unknown>>;

let centre: Centre;
let sam: Client;
let ana: Client;
let omar: Client;
beforeAll(async () => {
  centre = await createCentre();
  const admin = await centre.signIn('admin');
  const serviceLevels = { social_conversation: { targetSeconds: 60, buckets: [30, 60] } };
  const any = { 'if-match': '*' };
  await admin.patch('/api/v1/workgroups/support', { serviceLevels }, any);
  await admin.post('/api/v1/stations', { id: 'desk', name: 'Desk' });
  sam = await centre.signIn('sam');
  ana = await centre.signIn('ana', centre.url, 'desk');
  omar = await centre.signIn('omar');
});
afterAll(async () => {
  await centre.stop();
});

const support = async (): Promise<Fields> =>
  (await sam.get('/api/v1/statistics/workgroups/support')).body;
const itemsOf = (body: Fields) => body['items'] as readonly Fields[];
const typesOf = (body: Fields) => body['types'] as Readonly<Record<string, Fields>>;
const agent = async (id: string): Promise<Fields> => {
  const { body } = await sam.get('/api/v1/statistics/agents');
  const found = (body['items'] as readonly Fields[]).find((one) => one['id'] === id);
  if (found === undefined) throw new Error(`No agent ${id}`);
  return found;
};
const available = (client: Client) =>
  client.put('/api/v1/agents/me/status', { status: 'Available' });
const on = (id: string, verb: string, body?: object) =>
  ana.post(`/api/v1/interactions/${id}/${verb}`, body);
const offered = async (thread: string): Promise<string> => {
  const id = await centre.post(thread, 'My phone is dead');
  await eventually(
    () => ana.get(`/api/v1/interactions/${id}`),
    ({ body }) => body['state'] === 'offered',
  );
  return id;
};

describe('the statistics', () => {
  it('say what waits, by type, and since when', async () => {
    const id = await centre.post('waits', 'Hello');
    await sam.post('/api/v1/interactions', {
      type: 'email',
      workgroup: 'support',
      externalId: 'm',
    });
    const body = await eventually(support, ({ waiting }) => waiting === 2);
    const { queuedAt } = (await sam.get(`/api/v1/interactions/${id}`)).body;
    expect(body).toMatchObject({
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string,
      longestWaitingSinceAt: queuedAt,
      active: 0,
      activeSocialConversations: 0,
      availableAgents: 0,
      activeAgents: 0,
      overlooked: 0,
      types: {
        social_conversation: { waiting: 1, longestWaitingSinceAt: queuedAt, active: 0 },
        email: { waiting: 1 },
      },
    });
    await sam.post('/api/v1/interactions/api:sam:m~1/abandon');
  });

  it('show a queue page by page, in its order', async () => {
    const order = { type: 'email', workgroup: 'sales' };
    for (const externalId of ['a', 'b', 'c'])
      await sam.post('/api/v1/interactions', { ...order, externalId });
    const path = '/api/v1/statistics/workgroups/sales/queue';
    const first = await eventually(
      () => sam.get(`${path}?limit=2`),
      ({ body }) => body['nextCursor'] !== null,
    );
    const rest = await sam.get(`${path}?limit=2&cursor=${String(first.body['nextCursor'])}`);
    expect([...itemsOf(first.body), ...itemsOf(rest.body)]).toMatchObject(
      ['a', 'b', 'c'].map((id) => ({
        interaction: `api:sam:${id}~1`,
        type: 'email',
        state: 'queued',
        priority: 50,
        overflowed: false,
      })),
    );
    expect(rest.body['nextCursor']).toBeNull();
    expect((await sam.get(`${path}?limit=1001`)).status).toBe(422);
    expect((await sam.get('/api/v1/statistics/workgroups/nothing/queue')).status).toBe(404);
    for (const id of ['a', 'b', 'c'])
      await sam.post(`/api/v1/interactions/api:sam:${id}~1/abandon`);
  });

  it('tell to which workgroups an agent belongs, and list the members of one', async () => {
    expect((await agent('ben'))['workgroups']).toEqual([
      { id: 'support', activated: true },
      { id: 'sales', activated: true },
    ]);
    const { body } = await sam.get('/api/v1/statistics/agents?workgroup=sales');
    expect(itemsOf(body).map(({ id }) => id)).toEqual(['ben', 'eva']);
  });

  it('say who is there, and who is at something: the licence and the station, too', async () => {
    await available(omar);
    await available(ana);
    const id = 'facebook:page-1001:waits~1';
    await eventually(
      () => ana.get(`/api/v1/interactions/${id}`),
      ({ body }) => body['state'] === 'offered',
    );
    await eventually(support, ({ activeAgents }) => activeAgents === 1);
    expect(await support()).toMatchObject({
      waiting: 0,
      offered: 1,
      availableAgents: 2,
      agentsSignedOn: 2,
      agentsByStatus: { available: 2 },
    });
    expect(await agent('ana')).toMatchObject({ stations: ['desk'], licensed: true, alerting: 1 });
    expect(await agent('omar')).toMatchObject({ stations: [], licensed: false, alerting: 0 });
    await on(id, 'pickup');
  });

  it('say what is handled, the longest of it and its service level', async () => {
    const body = await eventually(support, ({ active }) => active === 1);
    const social = typesOf(body)['social_conversation'];
    expect(social).toMatchObject({
      answered: 1,
      answeredWithinTarget: 1,
      buckets: [1],
      serviceLevel: { answered: 1, all: 1 },
      handled: 0,
      transferred: 0,
    });
    expect(body).toMatchObject({
      activeSocialConversations: 1,
      longestSocialConversationSinceAt: social?.['longestActiveSinceAt'],
    });
    expect(body['longestSocialConversationSinceAt']).toMatch(/Z$/u);
  });

  it('count what agents do with what they are offered', async () => {
    await on('facebook:page-1001:waits~1', 'disconnect');
    await on('facebook:page-1001:waits~1', 'wrapup', { code: 'resolved' });
    const declined = await offered('declined');
    await on(declined, 'decline');
    await eventually(support, ({ refusals }) => (refusals as Fields)['declined'] === 1);
    await eventually(
      () => ana.get(`/api/v1/interactions/${declined}`),
      ({ body }) => body['state'] === 'offered',
    );
    await on(declined, 'pickup');
    await on(declined, 'transfer', { workgroup: 'sales' });
    const body = await eventually(
      support,
      (seen) => typesOf(seen)['social_conversation']?.['transferred'] === 1,
    );
    expect(typesOf(body)['social_conversation']).toMatchObject({
      answered: 2,
      handled: 1,
      transferred: 1,
      active: 0,
    });
    const today = new Date().toISOString().slice(0, 10);
    const counts = { accepted: 3, declined: 1, missed: 0, handled: 1, transferred: 1 };
    expect((await agent('ana'))['statistics']).toEqual({ day: today, ...counts });
    const mine = (await ana.get('/api/v1/agents/me')).body;
    expect(mine['statistics']).toEqual({ day: today, ...counts });
  });

  it('tell the last 24 hours by quarters of an hour, which sum up to those of today', async () => {
    const { status, body } = await sam.get('/api/v1/statistics/workgroups/support/intervals');
    const { day, types } = await support();
    expect([status, body['id'], body['intervalMs']]).toEqual([200, 'support', 900_000]);
    expect(itemsOf(body)).toHaveLength(96);
    expect(itemsOf(body).at(-1)?.['startAt']).toMatch(/:(?:00|15|30|45):00\.000Z$/u);
    // The test may have begun before midnight, and both tell of today only.
    const today = itemsOf(body)
      .filter((item) => item['day'] === day)
      .map((item): Fields => typesOf(item)['social_conversation'] ?? {});
    const { answered, handled } = typesOf({ types })['social_conversation'] ?? {};
    const sumOf = (name: string) =>
      today.map((counts) => Number(counts[name] ?? 0)).reduce((sum, one) => sum + one, 0);
    expect([sumOf('answered'), sumOf('handled')]).toEqual([answered, handled]);
    expect(await sam.get('/api/v1/statistics/workgroups/nothing/intervals')).toMatchObject({
      status: 404,
      body: { code: 'workgroup_unknown' },
    });
  });

  it('show what agents are at in other systems', async () => {
    const call = { type: 'call', externalId: 'c', state: 'connected', acd: false };
    await sam.put('/api/v1/agents/ana/occupancy', call);
    expect((await agent('ana'))['occupations']).toEqual([
      { interactionType: 'call', externalId: 'c', percent: 100, state: 'connected', nonAcd: true },
    ]);
    await sam.put('/api/v1/agents/ana/occupancy', { ...call, state: 'ended' });
    expect((await agent('ana'))['occupations']).toEqual([]);
  });
});
