import { routes } from '../../services/gateway/routes.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient, type Answer, type Client } from './client.ts';

/** Every route with the least right that it takes. A route that is missing here fails the suite. */
const matrix: Readonly<Record<string, 'anyone' | 'signedIn' | 'agent' | 'supervisor'>> = {
  'POST /api/v1/session': 'anyone',
  'DELETE /api/v1/session': 'signedIn',
  'GET /api/v1/me': 'signedIn',
  'GET /api/v1/agents/me': 'agent',
  'PUT /api/v1/agents/me/status': 'agent',
  'GET /api/v1/agents/me/interactions': 'agent',
  'PUT /api/v1/agents/{id}/status': 'supervisor',
  'POST /api/v1/agents/{id}/logoff': 'supervisor',
  'GET /api/v1/interactions': 'supervisor',
  'GET /api/v1/interactions/{id}': 'agent',
  'GET /api/v1/interactions/{id}/messages': 'agent',
  'GET /api/v1/interactions/{id}/timeline': 'agent',
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
  'GET /api/v1/statistics/agents': 'supervisor',
  'GET /api/v1/events': 'signedIn',
  'GET /api/v1/cluster': 'supervisor',
  'GET /livez': 'anyone',
  'GET /readyz': 'anyone',
  'GET /api/v1/openapi.json': 'anyone',
  'GET /api/docs': 'anyone',
};

const bodies: Readonly<Record<string, unknown>> = {
  'POST /api/v1/session': { user: 'ben', password: 'demo' },
  'PUT /api/v1/agents/me/status': { status: 'Available' },
  'PUT /api/v1/agents/{id}/status': { status: 'Available' },
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
  const [method, path = ''] = name.split(' ');
  const address = path.replace('{id}', 'nobody~1') + (queries[name] ?? '');
  if (name === 'GET /api/v1/events') return askForEvents(client);
  if (method === 'GET') return client.get(address);
  if (method === 'DELETE') return client.delete(address);
  return method === 'PUT'
    ? client.put(address, bodies[name])
    : client.post(address, bodies[name] ?? {});
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
    const { status } = await ask(createClient(centre.url), name);
    expect(status).toBeLessThan(300);
  });

  it.each(names.filter((name) => matrix[name] === 'supervisor'))(
    '%s is closed to agents',
    async (name) => {
      const { status, body } = await ask(await as('ana', name), name);
      expect([status, body['code']]).toEqual([403, 'forbidden']);
    },
  );

  it.each(
    names.flatMap((name) =>
      (matrix[name] === 'supervisor' ? ['sam', 'admin'] : ['ana', 'sam', 'admin']).map(
        (user) => [name, user] as const,
      ),
    ),
  )('%s lets %s in', async (name, user) => {
    const { status, body } = await ask(await as(user, name), name);
    expect(status).not.toBe(401);
    expect(body['code']).not.toBe('forbidden');
    expect(status).toBeLessThan(500);
  });
});
