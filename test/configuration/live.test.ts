import { createCentre, type Centre } from '../gateway/centre.ts';
import { eventually, type Answer, type Client } from '../gateway/client.ts';

/** Settings that are changed while conversations flow, on one node, with their effect. */
let centre: Centre;
let admin: Client;
beforeEach(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
});
afterEach(async () => {
  await centre.stop();
});

const any = { 'if-match': '*' };
const available = (client: Client): Promise<Answer> =>
  client.put('/api/v1/agents/me/status', { status: 'Available' });
const mine = async (client: Client): Promise<readonly { id: string; state: string }[]> =>
  (await client.get('/api/v1/agents/me/interactions')).body['items'] as readonly {
    id: string;
    state: string;
  }[];
const offers = (client: Client, count: number) =>
  eventually(
    () => mine(client),
    (items) => items.length === count,
  );
/** An interaction that nobody may be offered stays where it is, however often the queue is looked at. */
const staysQueued = async (id: string): Promise<void> => {
  const sam = await centre.signIn('sam');
  const { body } = await eventually(
    () => sam.get('/api/v1/interactions?workgroup=support'),
    (answer) => (answer.body['items'] as readonly { id: string }[]).some((one) => one.id === id),
  );
  expect(body['items']).toContainEqual(expect.objectContaining({ id, state: 'queued' }));
};

describe('a licence', () => {
  it('that is taken from a user stops offers; what is held stays, and offers come back with it', async () => {
    const ana = await centre.signIn('ana');
    await available(ana);
    const held = await centre.post('held', 'Hello');
    await offers(ana, 1);
    await ana.post(`/api/v1/interactions/${held}/pickup`);
    await admin.patch('/api/v1/users/ana', { licences: [] }, any);
    const later = await centre.post('later', 'Anybody there?');
    await staysQueued(later);
    expect((await mine(ana)).map(({ id, state }) => [id, state])).toEqual([[held, 'connected']]);
    const reply = await ana.post(`/api/v1/interactions/${held}/reply`, { text: 'Hello!' });
    expect(reply.status).toBe(200);
    await admin.patch('/api/v1/users/ana', { licences: ['I3_ACCESS_ACD_SOCIAL_MEDIA'] }, any);
    const items = await offers(ana, 2);
    expect(items.map(({ id }) => id)).toContain(later);
  });

  it('that is deleted or has expired counts for nobody, and loaded again it does at once', async () => {
    const ana = await centre.signIn('ana');
    await available(ana);
    const licence = '/api/v1/licences/I3_FEATURE_SOCIAL_MEDIA';
    expect((await admin.delete(licence)).status).toBe(204);
    const id = await centre.post('unlicensed', 'Hello');
    await staysQueued(id);
    const expired = { name: 'I3_FEATURE_SOCIAL_MEDIA', count: 1, expires: '2020-01-01' };
    expect((await admin.post('/api/v1/licences', expired)).status).toBe(201);
    await staysQueued(id);
    await admin.patch(licence, { expires: null }, any);
    await offers(ana, 1);
  });

  it('of a station is that of whoever is signed on there', async () => {
    const licences = ['I3_ACCESS_ACD_SOCIAL_MEDIA'];
    await admin.post('/api/v1/stations', { id: 'desk', name: 'Desk', licences });
    const omar = await centre.signIn('omar');
    await available(omar);
    const id = await centre.post('for-omar', 'Hello');
    await staysQueued(id);
    const seated = await centre.signIn('omar', undefined, 'desk');
    const [offer] = await offers(seated, 1);
    expect(offer?.id).toBe(id);
  });
});

describe('a setting of a workgroup', () => {
  it('such as activation holds for the next offer', async () => {
    const ana = await centre.signIn('ana');
    const sam = await centre.signIn('sam');
    await available(ana);
    const activation = (activated: boolean) =>
      sam.put('/api/v1/agents/ana/activation', { workgroup: 'support', activated });
    await activation(false);
    const id = await centre.post('quiet', 'Hello');
    await staysQueued(id);
    await activation(true);
    await offers(ana, 1);
  });

  it('such as utilization makes room at once', async () => {
    const ana = await centre.signIn('ana');
    await available(ana);
    const social = (maxAssigned: number) => ({
      utilization: { social_conversation: { percent: 25, maxAssigned } },
    });
    await admin.patch('/api/v1/users/ana', social(1), any);
    await centre.post('first', 'Hello');
    await offers(ana, 1);
    const second = await centre.post('second', 'Hello');
    await staysQueued(second);
    await admin.patch('/api/v1/users/ana', social(2), any);
    await offers(ana, 2);
  });
});

describe('another system', () => {
  it('takes an agent up, and gives the agent back', async () => {
    const ana = await centre.signIn('ana');
    const sam = await centre.signIn('sam');
    await available(ana);
    const call = (state: string) =>
      sam.put('/api/v1/agents/ana/occupancy', { type: 'call', externalId: 'c-1', state });
    const busy = await call('connected');
    expect([busy.status, busy.body['utilization']]).toEqual([200, 100]);
    const id = await centre.post('while-calling', 'Hello');
    await staysQueued(id);
    await call('ended');
    await offers(ana, 1);
  });
});
