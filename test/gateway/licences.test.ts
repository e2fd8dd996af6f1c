import { createCentre, type Centre } from './centre.ts';
import { eventually, type Answer, type Client } from './client.ts';

/** One licence more than users hold it: ana, ben and eva do, omar and pia don't. */
let centre: Centre;
let admin: Client;
beforeEach(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
  await admin.patch(licence, { count: 4 }, any);
  for (const id of ['s1', 's2'])
    await admin.post('/api/v1/stations', { id, name: id, licences: [access] });
  await admin.post('/api/v1/stations', { id: 'lobby', name: 'Lobby' });
  await admin.post('/api/v1/users', { id: 'pia', name: 'Pia', password: 'demo', roles: ['agent'] });
  const members = ['ana', 'ben', 'omar', 'pia'].map((user) => ({ user, activated: true }));
  await admin.patch('/api/v1/workgroups/support', { members }, any);
});
afterEach(async () => {
  await centre.stop();
});

const access = 'I3_ACCESS_ACD_SOCIAL_MEDIA';
const licence = `/api/v1/licences/${access}`;
const any = { 'if-match': '*' };

const signIn = async (user: string, station?: string): Promise<Client> => {
  const client = await centre.signIn(user, undefined, station);
  await client.put('/api/v1/agents/me/status', { status: 'Available' });
  return client;
};
const mine = async (client: Client) =>
  (await client.get('/api/v1/agents/me/interactions')).body['items'] as readonly {
    readonly id: string;
    readonly state: string;
  }[];
const isOffered = (client: Client, id: string) =>
  eventually(
    () => mine(client),
    (items) => items.some((one) => one.id === id),
  );
const isLicensed = (client: Client, licensed: boolean) =>
  eventually(
    () => client.get('/api/v1/agents/me'),
    ({ body }) => body['licensed'] === licensed,
  );
const usage = async (): Promise<Answer['body']> => (await admin.get(`${licence}/usage`)).body;
const usageIs = (stationsInUse: readonly string[], waiting: readonly string[]) =>
  eventually(usage, (body) => {
    const seen = [body['stationsInUse'], body['waiting']];
    return JSON.stringify(seen) === JSON.stringify([stationsInUse, waiting]);
  });
/** It's in the queue, which had nobody to give it to: what it offers, it offers as it takes it in. */
const isQueued = async (id: string): Promise<void> => {
  await eventually(
    () => admin.get('/api/v1/statistics/workgroups/support'),
    ({ body }) => body['waiting'] === 1 && body['offered'] === 0,
  );
  const { body } = await admin.get(`/api/v1/interactions/${id}`);
  expect(body['state']).toBe('queued');
};
const findings = ({ status, body }: Answer) => [
  status,
  body['code'],
  (body['details'] as readonly { field: string; code: string }[])[0],
];

describe('an agent without a licence', () => {
  it('is offered nothing, and at a licensed station something at once', async () => {
    const omar = await signIn('omar');
    const id = await centre.post('one', 'Hello');
    await isQueued(id);
    const bare = await omar.get('/api/v1/agents/me');
    expect(bare.body).toMatchObject({ stations: [], licensed: false });
    const seated = await signIn('omar', 's1');
    await isOffered(seated, id);
    const { body } = await isLicensed(seated, true);
    expect(body['stations']).toEqual(['s1']);
    expect(await usage()).toEqual({
      name: access,
      inForce: true,
      count: 4,
      users: 3,
      stationsInUse: ['s1'],
      waiting: [],
    });
  });

  it('is offered nothing at a station without it, which takes none', async () => {
    const omar = await signIn('omar', 'lobby');
    await isQueued(await centre.post('one', 'Hello'));
    expect((await omar.get('/api/v1/agents/me')).body).toMatchObject({
      stations: ['lobby'],
      licensed: false,
    });
    await usageIs([], []);
  });
});

describe('the last licence', () => {
  it('goes to the next station when the one that had it is left', async () => {
    const omar = await centre.signIn('omar', undefined, 's1');
    await usageIs(['s1'], []);
    const pia = await signIn('pia', 's2');
    await usageIs(['s1'], ['s2']);
    const id = await centre.post('one', 'Hello');
    await isQueued(id);
    await omar.delete('/api/v1/session');
    await isOffered(pia, id);
    await usageIs(['s2'], []);
    const sam = await centre.signIn('sam');
    await sam.post('/api/v1/agents/pia/logoff');
    await usageIs([], []);
  });

  it('is one for all who are at the same station, until the last of them leaves', async () => {
    const omar = await signIn('omar', 's1');
    const pia = await signIn('pia', 's1');
    await Promise.all([isLicensed(omar, true), isLicensed(pia, true)]);
    await omar.delete('/api/v1/session');
    await usageIs(['s1'], []);
    await isOffered(pia, await centre.post('one', 'Hello'));
    await pia.delete('/api/v1/session');
    await usageIs([], []);
  });

  it('is given back at the end of a session that was not signed out', async () => {
    const url = await centre.addGateway('hasty', { tokenMs: 1_500 });
    await centre.signIn('omar', url, 's1');
    await usageIs(['s1'], []);
    await usageIs([], []);
  });
});

describe('what a station had', () => {
  const heldByOmar = async (): Promise<readonly [Client, string]> => {
    const omar = await signIn('omar', 's1');
    const id = await centre.post('held', 'Hello');
    await isOffered(omar, id);
    await omar.post(`/api/v1/interactions/${id}/pickup`);
    return [omar, id];
  };
  /** Nothing more comes, what is there stays and can be worked on; all comes back with the licence. */
  const stopsAndStarts = async (
    take: () => Promise<Answer>,
    giveBack: () => Promise<Answer>,
  ): Promise<void> => {
    const [omar, held] = await heldByOmar();
    expect((await take()).status).toBeLessThan(300);
    await isLicensed(omar, false);
    const later = await centre.post('later', 'Anybody there?');
    await isQueued(later);
    expect(await mine(omar)).toMatchObject([{ id: held, state: 'connected' }]);
    const reply = await omar.post(`/api/v1/interactions/${held}/reply`, { text: 'Hello!' });
    expect(reply.status).toBe(200);
    expect((await giveBack()).status).toBeLessThan(300);
    await isOffered(omar, later);
  };

  it('is taken by an edit of the station', () =>
    stopsAndStarts(
      () => admin.patch('/api/v1/stations/s1', { licences: [] }, any),
      () => admin.patch('/api/v1/stations/s1', { licences: [access] }, any),
    ));

  it('is taken by a lower count', () =>
    stopsAndStarts(
      () => admin.patch(licence, { count: 3 }, any),
      () => admin.patch(licence, { count: 4 }, any),
    ));

  it('is taken by a user to whom it is assigned', () =>
    stopsAndStarts(
      () => admin.patch('/api/v1/users/pia', { licences: [access] }, any),
      () => admin.patch('/api/v1/users/pia', { licences: [] }, any),
    ));

  it('is gone when the licence is deleted, and back when it is loaded', () =>
    stopsAndStarts(
      () => admin.delete(licence),
      () => admin.post('/api/v1/licences', { name: access, count: 4 }),
    ));

  it('is gone when the licence expires, though nobody does anything', () =>
    stopsAndStarts(
      () => admin.patch(licence, { expires: new Date(Date.now() + 1_500).toISOString() }, any),
      () => admin.patch(licence, { expires: null }, any),
    ));
});

describe('a licence that is assigned', () => {
  it('to more users than it is counted is refused', async () => {
    const licences = [access];
    expect((await admin.patch('/api/v1/users/pia', { licences }, any)).status).toBe(200);
    const refused = await admin.patch('/api/v1/users/omar', { licences }, any);
    expect(findings(refused)).toEqual([
      422,
      'validation_failed',
      expect.objectContaining({ field: 'licences[0]', code: 'licence_exceeded' }),
    ]);
    const added = await admin.post('/api/v1/users', { id: 'zoe', name: 'Zoe', licences });
    expect(findings(added)[2]).toMatchObject({ field: 'licences[0]', code: 'licence_exceeded' });
  });

  it('cannot be counted lower than its users, nor loaded so', async () => {
    const lower = await admin.patch(licence, { count: 2 }, any);
    expect(findings(lower)).toEqual([
      422,
      'validation_failed',
      expect.objectContaining({ field: 'count', code: 'licence_exceeded' }),
    ]);
    await admin.delete(licence);
    const loaded = await admin.post('/api/v1/licences', { name: access, count: 2 });
    expect(findings(loaded)[2]).toMatchObject({ field: 'count', code: 'licence_exceeded' });
  });

  it('to more stations than it is counted is not: they share it', async () => {
    const stations = ['s3', 's4', 's5'].map((id) => ({ id, name: id, licences: [access] }));
    for (const station of stations)
      expect((await admin.post('/api/v1/stations', station)).status).toBe(201);
  });

  it('has a usage only while it is loaded', async () => {
    const { status, body } = await admin.get('/api/v1/licences/nothing/usage');
    expect([status, body['code']]).toEqual([404, 'not_found']);
    const feature = await admin.get('/api/v1/licences/I3_FEATURE_SOCIAL_MEDIA/usage');
    expect(feature.body).toMatchObject({ count: 1, users: 0, inForce: true });
  });
});
