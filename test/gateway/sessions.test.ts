import { createClient, eventually } from './client.ts';
import { createCentre, type Centre } from './centre.ts';

let centre: Centre;
beforeAll(async () => {
  centre = await createCentre();
});
afterAll(async () => {
  await centre.stop();
});

describe('signing in', () => {
  it('answers a token, until when it lasts, and who one is', async () => {
    const admin = await centre.signIn('admin');
    await admin.post('/api/v1/stations', { id: 'desk-7', name: 'Desk 7' });
    const credentials = { user: 'ana', password: 'demo' };
    const signIn = (station: string) =>
      createClient(centre.url).post('/api/v1/session', { ...credentials, station });
    const nowhere = await signIn('desk-8');
    expect([nowhere.status, nowhere.body['code']]).toEqual([422, 'station_unknown']);
    const { status, body } = await signIn('desk-7');
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.any(String) as string,
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u) as string,
      endsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u) as string,
      refreshToken: expect.any(String) as string,
      user: { id: 'ana', name: 'Ana Duarte', roles: ['agent'], rights: ['handle'] },
    });
  });

  it('signs an agent on, and off with the last session', async () => {
    const omar = await centre.signIn('omar');
    expect((await omar.get('/api/v1/agents/me')).body['signedOn']).toBe(true);
    const sam = await centre.signIn('sam');
    expect((await omar.delete('/api/v1/session')).status).toBe(204);
    const { items } = (await sam.get('/api/v1/statistics/agents')).body;
    expect(items).toContainEqual(expect.objectContaining({ id: 'omar', signedOn: false }));
  });

  it.each([
    ['a wrong password', { user: 'ana', password: 'wrong' }],
    ['an unknown user', { user: 'nobody', password: 'demo' }],
    ['a name that every object knows', { user: 'constructor', password: 'demo' }],
  ])('refuses %s with the same answer', async (_, credentials) => {
    const { status, body } = await createClient(centre.url).post('/api/v1/session', credentials);
    expect(status).toBe(401);
    expect(body).toEqual({
      code: 'sign_in_failed',
      message: 'The user or the password is wrong.',
    });
  });
});

describe('a session', () => {
  it('is void at once when it has ended', async () => {
    const ana = await centre.signIn('ana');
    const other = await centre.signIn('ana');
    expect((await ana.get('/api/v1/me')).status).toBe(200);
    await ana.delete('/api/v1/session');
    const { status, body } = await ana.get('/api/v1/me');
    expect([status, body['code']]).toEqual([401, 'not_signed_in']);
    expect((await other.get('/api/v1/me')).status).toBe(200);
  });

  it.each(['ana', 'sam'])('of %s that has ended here is void on other gateways', async (user) => {
    const url = await centre.addGateway(`gateway-of-${user}`);
    const here = await centre.signIn(user);
    const there = createClient(url, here.token);
    await eventually(
      () => there.get('/api/v1/me'),
      ({ status }) => status === 200,
    );
    await here.delete('/api/v1/session');
    await eventually(
      () => there.get('/api/v1/me'),
      ({ status }) => status === 401,
    );
  });

  it('whose end is in the feed is void on a gateway that starts later', async () => {
    const ben = await centre.signIn('ben');
    const [, claims = ''] = ben.token.split('.');
    const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string };
    const event = { type: 'sessionEnded', at: Date.now(), session: sid };
    await centre.publish({ actor: 'agent/ben', topics: ['agent:ben'], event });
    const url = await centre.addGateway('late-gateway');
    await eventually(
      () => createClient(url).get('/readyz'),
      ({ status }) => status === 200,
    );
    expect((await createClient(url, ben.token).get('/api/v1/me')).status).toBe(401);
  });

  it.each(['ana', 'sam'])(
    'of %s that ended while a gateway was away is void there',
    async (user) => {
      const here = await centre.signIn(user);
      await here.delete('/api/v1/session');
      const url = await centre.addGateway(`gateway-after-${user}`);
      await eventually(
        () => createClient(url).get('/readyz'),
        ({ status }) => status === 200,
      );
      expect((await createClient(url, here.token).get('/api/v1/me')).status).toBe(401);
    },
  );

  it('ends when the user is no longer configured', async () => {
    const eva = await centre.signIn('eva');
    await centre.reconfigure((config) => {
      const { eva: _, ...users } = config.users;
      return { ...config, users };
    });
    expect((await eva.get('/api/v1/me')).status).toBe(401);
  });
});

describe('the cookie', () => {
  const signIn = async (): Promise<string> => {
    const client = createClient(centre.url);
    const { headers } = await client.post('/api/v1/session', { user: 'ben', password: 'demo' });
    return headers.get('set-cookie') ?? '';
  };

  it('is for this site only and out of reach of scripts', async () => {
    expect(await signIn()).toMatch(
      /^baton_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=900,/u,
    );
  });

  it('is enough for looking, and for changing only together with the header', async () => {
    const [cookie = ''] = (await signIn()).split(';');
    const browser = createClient(centre.url);
    const status = { status: 'Available' };
    expect((await browser.get('/api/v1/me', { cookie })).status).toBe(200);
    const bare = await browser.put('/api/v1/agents/me/status', status, { cookie });
    expect([bare.status, bare.body['code']]).toEqual([403, 'csrf_header_missing']);
    const headers = { cookie, 'x-csrf': '1' };
    expect((await browser.put('/api/v1/agents/me/status', status, headers)).status).toBe(200);
  });

  it('does not help a wrong bearer token', async () => {
    const [cookie = ''] = (await signIn()).split(';');
    const browser = createClient(centre.url, 'not.a.token');
    expect((await browser.get('/api/v1/me', { cookie })).status).toBe(401);
  });
});
