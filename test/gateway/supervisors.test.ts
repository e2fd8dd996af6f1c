import { createCentre, type Centre } from './centre.ts';
import { eventually, type Client } from './client.ts';

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** Pia supervises sales and nothing else; Sam supervises everybody. Ben is in both, Ana in support only. */
let centre: Centre;
let pia: Client;
let sam: Client;
let ana: Client;
/** Waits in support. */
let foreign: string;
/** Waits in sales. */
let own: string;

const itemsOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }) =>
  body['items'] as readonly Item[];
const on = (client: Client, id: string, verb: string, body?: unknown) =>
  client.post(`/api/v1/interactions/${encodeURIComponent(id)}/${verb}`, body);
const look = (client: Client, id: string, part = '') =>
  client.get(`/api/v1/interactions/${encodeURIComponent(id)}${part}`);

beforeAll(async () => {
  centre = await createCentre({ gateway: { limits: { beatMs: 50 } } });
  const admin = await centre.signIn('admin');
  const role = { id: 'sales-lead', name: 'Sales lead', rights: ['handle', 'supervise'] };
  await admin.post('/api/v1/roles', { ...role, workgroups: ['sales'] });
  const user = { id: 'pia', name: 'Pia', password: 'demo', roles: ['sales-lead'] };
  await admin.post('/api/v1/users', user);
  [pia, sam, ana] = await Promise.all([
    centre.signIn('pia'),
    centre.signIn('sam'),
    centre.signIn('ana'),
  ]);
  const order = { type: 'chat', workgroup: 'support', externalId: 'f' };
  foreign = String((await sam.post('/api/v1/interactions', order)).body['id']);
  const sale = { type: 'chat', workgroup: 'sales', externalId: 'o' };
  own = String((await sam.post('/api/v1/interactions', sale)).body['id']);
  await eventually(
    () => sam.get('/api/v1/interactions?workgroup=sales'),
    (answer) => itemsOf(answer).length === 1,
  );
});
afterAll(async () => {
  await centre.stop();
});

describe('a supervisor of one workgroup', () => {
  it('reads what is in it, and moves it', async () => {
    for (const part of ['', '/messages', '/timeline'])
      expect((await look(pia, own, part)).status).toBe(200);
    expect((await on(pia, own, 'priority', { priority: 80 })).body['priority']).toBe(80);
    expect((await on(pia, own, 'skills', { skills: [] })).status).toBe(200);
    expect(itemsOf(await pia.get('/api/v1/interactions?workgroup=sales'))).toHaveLength(1);
    expect((await pia.get('/api/v1/statistics/workgroups/sales')).body).toMatchObject({
      id: 'sales',
      waiting: 1,
    });
  });

  it.each([
    ['', undefined],
    ['/messages', undefined],
    ['/timeline', undefined],
    ['priority', { priority: 1 }],
    ['skills', { skills: [] }],
    ['transfer', { workgroup: 'sales' }],
    ['disconnect', {}],
    ['abandon', {}],
  ])('knows nothing of what is in another: %s', async (what, body) => {
    const answer = await (body === undefined
      ? look(pia, foreign, what)
      : on(pia, foreign, what, body));
    expect([answer.status, answer.body['code']]).toEqual([404, 'interaction_unknown']);
    expect((await look(sam, foreign)).body).toMatchObject({ state: 'queued', priority: 50 });
  });

  it.each([
    ['GET', '/api/v1/interactions?workgroup=support', undefined],
    ['GET', '/api/v1/interactions?agent=ana', undefined],
    ['GET', '/api/v1/interactions?workgroup=support&agent=ben', undefined],
    ['GET', '/api/v1/statistics/workgroups/support', undefined],
    ['GET', '/api/v1/statistics/workgroups/support/intervals', undefined],
    ['GET', '/api/v1/statistics/workgroups/support/queue', undefined],
    ['GET', '/api/v1/statistics/agents?workgroup=support', undefined],
    ['PUT', '/api/v1/agents/ana/status', { status: 'Available' }],
    ['POST', '/api/v1/agents/ana/logoff', {}],
    ['PUT', '/api/v1/agents/ana/activation', { workgroup: 'support', activated: false }],
    ['PUT', '/api/v1/agents/ben/activation', { workgroup: 'support', activated: false }],
    ['PUT', '/api/v1/agents/ana/occupancy', { type: 'call', externalId: '1', state: 'connected' }],
    ['POST', '/api/v1/interactions', { type: 'chat', workgroup: 'support', externalId: 'p' }],
  ])('is refused %s %s', async (method, path, body) => {
    const send = { GET: pia.get(path), PUT: pia.put, POST: pia.post };
    const answer = await (method === 'GET'
      ? send.GET
      : send[method === 'PUT' ? 'PUT' : 'POST'](path, body));
    expect([answer.status, answer.body['code']]).toEqual([403, 'forbidden']);
    expect((await ana.get('/api/v1/agents/me')).body).toMatchObject({
      signedOn: true,
      statusKind: 'away',
      occupations: [],
    });
  });

  it('looks after the agents of it', async () => {
    const call = { type: 'call', externalId: '1', state: 'connected' };
    const busy = await pia.put('/api/v1/agents/ben/occupancy', call);
    expect(busy.body['occupations']).toMatchObject([{ externalId: '1' }]);
    await pia.put('/api/v1/agents/ben/occupancy', { ...call, state: 'ended' });
    const ben = await centre.signIn('ben');
    const status = { status: 'Away from desk' };
    expect((await pia.put('/api/v1/agents/ben/status', status)).status).toBe(200);
    const activation = { workgroup: 'sales', activated: true };
    expect((await pia.put('/api/v1/agents/ben/activation', activation)).status).toBe(200);
    expect(itemsOf(await pia.get('/api/v1/interactions?agent=ben'))).toEqual([]);
    expect((await pia.post('/api/v1/agents/ben/logoff')).body['signedOn']).toBe(false);
    await eventually(
      () => ben.get('/api/v1/me'),
      (answer) => answer.status === 401,
    );
  });

  it('is shown its own in the statistics', async () => {
    const workgroups = await pia.get('/api/v1/statistics/workgroups');
    expect(itemsOf(workgroups).map(({ id }) => id)).toEqual(['sales']);
    const agents = await pia.get('/api/v1/statistics/agents');
    expect(itemsOf(agents).map(({ id }) => id)).toEqual(['ben', 'eva']);
    // Ben is in support as well; which is nothing to her.
    const sales = [{ id: 'sales', activated: true }];
    expect(itemsOf(agents).map((one) => one['workgroups'])).toEqual([sales, sales]);
    expect((await pia.get('/api/v1/statistics/workgroups/sales/queue')).status).toBe(200);
  });

  it('hands over to another workgroup, and has it no longer', async () => {
    const order = { type: 'email', workgroup: 'sales', externalId: 'over' };
    const id = String((await sam.post('/api/v1/interactions', order)).body['id']);
    const moved = await on(pia, id, 'transfer', { workgroup: 'support' });
    expect(moved.body).toMatchObject({ workgroup: 'support' });
    expect((await look(pia, id)).status).toBe(404);
  });

  it('follows what happens in it, and of the rest nothing', async () => {
    const stream = await pia.events();
    const all = await sam.events();
    await stream.next();
    await on(sam, foreign, 'priority', { priority: 70 });
    await on(sam, own, 'priority', { priority: 71 });
    const seen = await stream.next();
    expect(seen.data).toMatchObject({ type: 'requalified', priority: 71 });
    const priorities: unknown[] = [];
    while (!priorities.includes(71)) {
      const { event, data } = await all.next();
      if (event === 'conversation.requalified') priorities.push(data['priority']);
    }
    expect(priorities).toEqual([70, 71]);
    stream.close();
    all.close();
  });

  it('gets another stream when the role covers other workgroups', async () => {
    const stream = await pia.events();
    await stream.next();
    await centre.reconfigure((config) => {
      const lead = config.roles['sales-lead'];
      if (lead === undefined) throw new Error('No such role');
      const workgroups = [config.workgroups['support']?.id ?? lead.workgroups?.[0]];
      const roles = { ...config.roles, 'sales-lead': { ...lead, workgroups } };
      return { ...config, roles } as typeof config;
    });
    await stream.ended();
    expect((await look(pia, own)).status).toBe(404);
    expect((await look(pia, foreign)).status).toBe(200);
  });
});
