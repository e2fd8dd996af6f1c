/** Nothing but the routes can be reached, and every answer says what a browser may do with it. */
import { routes } from '../../services/gateway/routes.ts';
import { createClient } from '../gateway/client.ts';
import { asker, type Ask } from './asking.ts';
import { createCast, type Cast } from './cast.ts';
import { stepsOf } from './walk.ts';

let cast: Cast;
let admin: Ask;
beforeAll(async () => {
  cast = await createCast({ gateway: { rateScale: 1_000 } });
  admin = asker(cast.centre.url, cast.tokens.admin);
});
afterAll(async () => {
  await cast.centre.stop();
});

describe("an action of the cluster's own", () => {
  it('is reachable under no name', async () => {
    const actions = cast.centre.broker.registry.getActionList({}) as readonly Named[];
    const names = [
      ...actions.map(({ name }) => name),
      '$node.list',
      '$node.health',
      'gateway.rest',
    ];
    expect(names).toContain('conversation.pickUp');
    const ways = names.flatMap((name) => {
      const path = name.replace('.', '/');
      const spelt = name.replace('$', '~').replace('.', '/');
      const all = [
        name,
        path,
        spelt,
        `api/v1/${name}`,
        `api/v1/${path}`,
        `api/${path}`,
        `~${path}`,
      ];
      return all.map((one) => `/${one}`);
    });
    const known = new Set(routes.map(({ path }) => path as string));
    const found: unknown[] = [];
    for (const path of ways.filter((way) => !known.has(way)))
      for (const method of ['GET', 'POST'] as const) {
        const { status } = await admin({
          method,
          path,
          ...(method === 'POST' ? { body: {} } : {}),
        });
        if (![404, 405].includes(status)) found.push([method, path, status]);
      }
    // They are single documents that do not exist, or are those of the API itself.
    expect(found).toEqual([]);
  }, 30_000);

  it("does not hear what a client says in Moleculer's words", async () => {
    const ana = asker(cast.centre.url, cast.tokens.ana);
    const words = {
      meta: { user: 'admin' },
      ctx: {},
      nodeID: 'node',
      by: { rights: ['administer'] },
    };
    for (const [name, value] of Object.entries(words)) {
      const path = `/api/v1/interactions/${encodeURIComponent(cast.idOf('interaction', 'ana', 'foreign'))}/note`;
      const inBody = await ana({ method: 'POST', path, body: { text: 'x', [name]: value } });
      expect([name, inBody.status]).toEqual([name, 422]);
      const query = `?${name}=${encodeURIComponent(JSON.stringify(value))}`;
      const inQuery = await ana({ method: 'POST', path: path + query, body: { text: 'x' } });
      expect([name, inQuery.status]).toEqual([name, 422]);
      const headers = { [`x-${name}`]: JSON.stringify(value), [`$${name}`]: 'admin' };
      const inHeader = await ana({ method: 'POST', path, body: { text: 'x' }, headers });
      expect([name, inHeader.code]).toEqual([name, 'interaction_unknown']);
    }
  });

  interface Named {
    readonly name: string;
  }
});

describe('a cookie', () => {
  it('is for no script, for no other site, and for no longer than the session', async () => {
    const body = { user: 'sam', password: 'demo' };
    const { headers } = await createClient(cast.centre.url).post('/api/v1/session', body);
    const cookies = headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly(;|$)/u);
      expect(cookie).toMatch(/; SameSite=Strict(;|$)/u);
      expect(cookie).toMatch(/; Path=\//u);
      expect(cookie).not.toMatch(/domain=/iu);
      const seconds = Number(/Max-Age=(\d+)/u.exec(cookie)?.[1]);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(12 * 3_600);
    }
  });

  const unsafe = routes
    .filter(({ method, right }) => method !== 'GET' && right !== 'anyone')
    .map(({ method, path }) => `${method} ${path}`);

  it.each(unsafe)('alone does not show that somebody means it: %s', async (route) => {
    const cookie = `baton_session=${cast.tokens.admin}`;
    const step = stepsOf(route, cast).find(({ role }) => role === 'admin');
    if (step === undefined) throw new Error('Not in the matrix');
    const ask = asker(cast.centre.url);
    for (const more of [
      {},
      { 'x-csrf': '0' },
      { 'x-csrf': '' },
      { origin: 'https://evil.example' },
    ]) {
      const headers = { ...step.question.headers, cookie, ...more };
      const { status, code } = await ask({ ...step.question, headers });
      expect([status, code]).toEqual([403, 'csrf_header_missing']);
    }
  });
});

describe('every kind of answer', () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['a document', 'GET', '/api/v1/users'],
    ['an error', 'GET', '/api/v1/users/nobody'],
    ['no address', 'GET', '/nothing'],
    ['no method', 'PUT', '/livez'],
    ['a page', 'GET', '/api/docs'],
    ['the description', 'GET', '/api/v1/openapi.json'],
    ['events', 'GET', '/api/v1/events'],
    ['a probe', 'GET', '/livez'],
    ['readiness', 'GET', '/readyz'],
    ['a refused body', 'POST', '/api/v1/users'],
    ['no content', 'DELETE', '/api/v1/users/admin-2-users'],
  ];

  it.each(kinds)('may not be guessed at, framed, kept or run: %s', async (_, method, path) => {
    const question = { method: method as 'GET', path, headers: { 'if-match': '*' } };
    const { headers, text, status } = await admin(
      method === 'POST' ? { ...question, body: '{"a":' } : question,
    );
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/u);
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/u);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe-|\*|data:/u);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    if (status !== 204) expect(headers.get('content-type')).toMatch(/charset=utf-8$/u);
    expect(text).not.toMatch(/node_modules|at .*\.ts:|moleculer/iu);
  });
});
