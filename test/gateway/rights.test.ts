import { routes } from '../../services/gateway/routes.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient, type Answer, type Client } from './client.ts';

/** Users by what they may: mia is a social media admin, kim an auditor. */
const people = {
  signedIn: ['ana', 'sam', 'admin', 'mia', 'kim'],
  agent: ['ana', 'sam', 'admin'],
  supervisor: ['sam', 'admin'],
  administrator: ['admin'],
  auditor: ['admin', 'kim'],
  media: ['admin', 'mia'],
  mediaReader: ['admin', 'mia', 'kim'],
  worker: ['ana', 'sam', 'admin', 'kim'],
} as const;

type Group = keyof typeof people;

/** The five routes of a kind of documents. */
const ofKind = (path: string, readers: Group, writers: Group): Readonly<Record<string, Group>> => ({
  [`GET /api/v1/${path}`]: readers,
  [`GET /api/v1/${path}/{id}`]: readers,
  [`POST /api/v1/${path}`]: writers,
  [`PATCH /api/v1/${path}/{id}`]: writers,
  [`DELETE /api/v1/${path}/{id}`]: writers,
});

/** Every route with those who may take it. A route that is missing here fails the suite. */
const matrix: Readonly<Record<string, Group | 'anyone'>> = {
  ...ofKind('users', 'signedIn', 'administrator'),
  ...ofKind('stations', 'signedIn', 'administrator'),
  ...ofKind('workgroups', 'signedIn', 'administrator'),
  ...ofKind('skills', 'worker', 'administrator'),
  ...ofKind('statuses', 'worker', 'administrator'),
  ...ofKind('roles', 'auditor', 'administrator'),
  ...ofKind('accounts', 'mediaReader', 'media'),
  'POST /api/v1/accounts/test': 'media',
  ...ofKind('channels', 'mediaReader', 'media'),
  ...ofKind('parameters', 'auditor', 'administrator'),
  ...ofKind('licences', 'auditor', 'administrator'),
  'GET /api/v1/licences/{id}/usage': 'auditor',
  ...ofKind('wrapup-codes', 'worker', 'administrator'),
  ...ofKind('responses', 'worker', 'administrator'),
  ...ofKind('webhooks', 'auditor', 'administrator'),
  'GET /api/v1/webhooks/{id}/status': 'auditor',
  'GET /api/v1/webhooks/{id}/dead-letters': 'auditor',
  'POST /api/v1/webhooks/{id}/dead-letters/redeliver': 'administrator',
  'GET /api/v1/config': 'auditor',
  'PUT /api/v1/config': 'administrator',
  'POST /api/v1/config/validate': 'administrator',
  'GET /api/v1/changes': 'auditor',
  'PUT /api/v1/agents/{id}/activation': 'supervisor',
  'PUT /api/v1/agents/{id}/occupancy': 'supervisor',
  'POST /api/v1/session': 'anyone',
  'POST /api/v1/session/refresh': 'anyone',
  'GET /api/v1/session/oidc': 'anyone',
  'GET /api/v1/session/oidc/callback': 'anyone',
  'POST /api/v1/batch': 'signedIn',
  'DELETE /api/v1/session': 'signedIn',
  'GET /api/v1/me': 'signedIn',
  'GET /api/v1/agents/me': 'agent',
  'PUT /api/v1/agents/me/status': 'agent',
  'GET /api/v1/agents/me/interactions': 'agent',
  'GET /api/v1/agents/me/workgroups': 'agent',
  'PUT /api/v1/agents/{id}/status': 'supervisor',
  'POST /api/v1/agents/{id}/logoff': 'supervisor',
  'GET /api/v1/interactions': 'supervisor',
  'POST /api/v1/interactions': 'supervisor',
  'GET /api/v1/interactions/{id}': 'agent',
  'GET /api/v1/interactions/{id}/messages': 'agent',
  'GET /api/v1/interactions/{id}/timeline': 'agent',
  'GET /api/v1/interactions/{id}/explanation': 'supervisor',
  'POST /api/v1/interactions/{id}/abandon': 'supervisor',
  'POST /api/v1/interactions/{id}/priority': 'supervisor',
  'POST /api/v1/interactions/{id}/skills': 'supervisor',
  'POST /api/v1/interactions/{id}/pickup': 'agent',
  'POST /api/v1/interactions/{id}/decline': 'agent',
  'POST /api/v1/interactions/{id}/hold': 'agent',
  'POST /api/v1/interactions/{id}/resume': 'agent',
  'POST /api/v1/interactions/{id}/reply': 'agent',
  'POST /api/v1/interactions/{id}/note': 'agent',
  'POST /api/v1/interactions/{id}/transfer': 'agent',
  'POST /api/v1/interactions/{id}/disconnect': 'agent',
  'POST /api/v1/interactions/{id}/wrapup': 'agent',
  'GET /api/v1/statistics/workgroups': 'supervisor',
  'GET /api/v1/statistics/workgroups/{id}': 'supervisor',
  'GET /api/v1/statistics/workgroups/{id}/intervals': 'supervisor',
  'GET /api/v1/statistics/workgroups/{id}/queue': 'supervisor',
  'GET /api/v1/statistics/agents': 'supervisor',
  'GET /api/v1/events': 'signedIn',
  'GET /api/v1/cluster': 'supervisor',
  'POST /api/v1/cluster/nodes/{id}/drain': 'administrator',
  'DELETE /api/v1/cluster/nodes/{id}/drain': 'administrator',
  'GET /livez': 'anyone',
  'GET /readyz': 'anyone',
  'GET /api/v1/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
};

const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/v1/session': { user: 'ben', password: 'demo' },
  'POST /api/v1/batch': { commands: [{ method: 'POST', path: '/api/v1/nothing' }] },
  'PUT /api/v1/agents/me/status': { status: 'Available' },
  'PUT /api/v1/agents/{id}/status': { status: 'Available' },
  'PUT /api/v1/agents/{id}/activation': { workgroup: 'support', activated: true },
  'PUT /api/v1/agents/{id}/occupancy': { type: 'call', externalId: '1', state: 'connected' },
  'POST /api/v1/interactions': { type: 'chat', workgroup: 'support', externalId: '1' },
  'POST /api/v1/interactions/{id}/priority': { priority: 60 },
  'POST /api/v1/interactions/{id}/skills': { skills: [] },
  'POST /api/v1/interactions/{id}/reply': { text: 'Hello' },
  'POST /api/v1/interactions/{id}/note': { text: 'Hello' },
  'POST /api/v1/interactions/{id}/transfer': { workgroup: 'sales' },
  'POST /api/v1/interactions/{id}/wrapup': { code: 'resolved' },
};

const queries: Readonly<Record<string, string>> = {
  'GET /api/v1/interactions': '?workgroup=support',
};

let centre: Centre;
beforeAll(async () => {
  centre = await createCentre();
  const admin = await centre.signIn('admin');
  for (const [id, role] of [
    ['mia', 'social-media-admin'],
    ['kim', 'auditor'],
  ])
    await admin.post('/api/v1/users', { id, name: id, password: 'demo', roles: [role] });
});
afterAll(async () => {
  await centre.stop();
});

const names = Object.keys(matrix);
const signedIn = new Map<string, Client>();

/** Signs in once for all routes, but for the one that signs out. */
const as = async (user: string, name: string): Promise<Client> => {
  const known = signedIn.get(user);
  if (known !== undefined && name !== 'DELETE /api/v1/session') return known;
  const client = await centre.signIn(user);
  if (known === undefined && name !== 'DELETE /api/v1/session') signedIn.set(user, client);
  return client;
};

const ask = async (client: Client, name: string): Promise<Pick<Answer, 'status' | 'body'>> => {
  const [method = '', path = ''] = name.split(' ');
  const address = path.replace('{id}', 'nobody~1') + (queries[name] ?? '');
  if (name === 'GET /api/v1/events') return askForEvents(client);
  const send: Readonly<Record<string, () => Promise<Answer>>> = {
    GET: () => client.get(address),
    DELETE: () => client.delete(address),
    PATCH: () => client.patch(address, {}),
    PUT: () => client.put(address, bodies[name]),
    POST: () => client.post(address, bodies[name] ?? {}),
  };
  const answer = await send[method]?.();
  if (answer === undefined) throw new Error(`Nothing sends ${method}.`);
  return answer;
};

/** A stream has no end, so that only its beginning is looked at. */
const askForEvents = async (client: Client): Promise<Pick<Answer, 'status' | 'body'>> => {
  const opened = await client.events().catch(() => undefined);
  opened?.close();
  return opened === undefined ? { status: 401, body: {} } : { status: 200, body: {} };
};

describe('every route', () => {
  it('is in the matrix, and nothing else is', () => {
    const served = routes.map(({ method, path }) => `${method} ${path}`);
    expect(served.toSorted()).toEqual(names.toSorted());
  });

  it.each(names.filter((name) => matrix[name] !== 'anyone'))(
    '%s is closed to whoever has not signed in',
    async (name) => {
      const { status } = await ask(createClient(centre.url), name);
      expect(status).toBe(401);
    },
  );

  it.each(names.filter((name) => matrix[name] === 'anyone'))('%s is open', async (name) => {
    const { status, body } = await ask(createClient(centre.url), name);
    // Who has nothing to renew hears that, and not that a token is missing.
    if (name === 'POST /api/v1/session/refresh') expect(body['code']).toBe('refresh_failed');
    // No issuer is configured here.
    else if (name.includes('/oidc')) expect(body['code']).toBe('not_found');
    else expect(status).toBeLessThan(300);
  });

  const cases = names.flatMap((name) => {
    const group = matrix[name] ?? 'anyone';
    if (group === 'anyone') return [];
    const may: readonly string[] = people[group];
    return people.signedIn.map((user) => [name, user, may.includes(user)] as const);
  });

  it.each(cases.filter(([, , may]) => !may))('%s is closed to %s', async (name, user) => {
    const { status, body } = await ask(await as(user, name), name);
    expect([status, body['code']]).toEqual([403, 'forbidden']);
  });

  it.each(cases.filter(([, , may]) => may))('%s lets %s in', async (name, user) => {
    const { status, body } = await ask(await as(user, name), name);
    expect(status).not.toBe(401);
    expect(body['code']).not.toBe('forbidden');
    expect(status).toBeLessThan(500);
  });
});
