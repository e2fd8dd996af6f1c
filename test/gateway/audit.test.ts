/** Who has administered what, and who was turned away: kept, bounded, and found again. */
import { auditActor } from '../../actors/audit/audit.actor.ts';
import { recordsMax } from '../../actors/audit/audit.domain.ts';
import type { AuditEntry, AuditKind } from '../../actors/audit/audit.protocol.ts';
import { isAct } from '../../services/gateway/audit/audit-log.ts';
import { routes } from '../../services/gateway/routes.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient, eventually, type Client } from './client.ts';

let centre: Centre;
let admin: Client;
let ana: Client;
let sam: Client;
beforeAll(async () => {
  centre = await createCentre({ gateway: { rateScale: 1_000 } });
  const all = await Promise.all(['admin', 'ana', 'sam'].map((user) => centre.signIn(user)));
  [admin, ana, sam] = all as [Client, Client, Client];
});
afterAll(async () => {
  await centre.stop();
});

type Item = Readonly<Record<string, unknown>>;

const found = async (query: string): Promise<readonly Item[]> => {
  const { status, body } = await admin.get(`/api/v1/audit?${query}`);
  expect(status).toBe(200);
  return body['items'] as readonly Item[];
};

const untilFound = (query: string): Promise<readonly Item[]> =>
  eventually(
    () => found(query),
    (items) => items.length > 0,
  );

const any = { 'if-match': '*' };

describe('an act', () => {
  it.each([
    ['POST /api/v1/skills', () => admin.post('/api/v1/skills', { id: 'a', name: 'A' }), undefined],
    ['PATCH /api/v1/skills/{id}', () => admin.patch('/api/v1/skills/a', { name: 'B' }, any), 'a'],
    ['DELETE /api/v1/skills/{id}', () => admin.delete('/api/v1/skills/a'), 'a'],
    ['PUT /api/v1/config', () => admin.put('/api/v1/config', {}), undefined],
    ['GET /api/v1/config', () => admin.get('/api/v1/config'), undefined],
    [
      'PUT /api/v1/agents/{id}/status',
      () => sam.put('/api/v1/agents/ana/status', { status: 'At Lunch' }),
      'ana',
    ],
    ['POST /api/v1/agents/{id}/logoff', () => sam.post('/api/v1/agents/eva/logoff'), 'eva'],
  ] as const)('is kept before it is answered: %s', async (route, act, about) => {
    const { status } = await act();
    expect(status).toBeLessThan(300);
    const [newest] = await found(`kind=act&limit=1&route=${encodeURIComponent(route)}`);
    const by = route.includes('/agents/') ? 'sam' : 'admin';
    expect(newest).toMatchObject({ kind: 'act', route, by, ...(about && { about }) });
    expect(newest?.['at']).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/u);
    expect(newest?.['requestId']).toMatch(/^[\w-]{10,}$/u);
  });

  it('is kept when it comes with others', async () => {
    const body = { id: 'c', name: 'C' };
    const commands = [{ method: 'POST', path: '/api/v1/skills', body }];
    expect((await admin.post('/api/v1/batch', { commands })).status).toBe(200);
    const [newest] = await found('kind=act&limit=1');
    expect(newest).toMatchObject({ route: 'POST /api/v1/skills', by: 'admin' });
  });

  it('is whatever only administrators may change', () => {
    const acts = routes.filter(isAct).map(({ method, path }) => `${method} ${path}`);
    const theirs = routes.filter(
      ({ method, right }) =>
        method !== 'GET' && [right].flat().every((one) => /^(administer|socialMedia)$/u.test(one)),
    );
    expect(theirs.length).toBeGreaterThan(40);
    for (const { method, path } of theirs) expect(acts).toContain(`${method} ${path}`);
    expect(acts).toContain('PUT /api/v1/agents/{id}/activation');
    expect(acts).not.toContain('POST /api/v1/interactions/{id}/reply');
  });
});

describe('a denial', () => {
  it.each([
    ['forbidden', 'POST /api/v1/users', () => ana.post('/api/v1/users', {}), 'ana'],
    [
      'interaction_unknown',
      'GET /api/v1/interactions/{id}',
      () => ana.get('/api/v1/interactions/facebook:page-1001:foreign~1'),
      'ana',
    ],
    [
      'not_signed_in',
      'GET /api/v1/users',
      () => createClient(centre.url).get('/api/v1/users'),
      undefined,
    ],
    [
      'not_signed_in',
      'PUT /api/v1/config',
      () => createClient(centre.url, 'a.b.c').put('/api/v1/config', {}),
      undefined,
    ],
    [
      'sign_in_failed',
      'POST /api/v1/session',
      () => createClient(centre.url).post('/api/v1/session', { user: 'ben', password: 'wrong' }),
      'ben',
    ],
  ] as const)('is kept: %s, %s', async (code, route, ask, by) => {
    await ask();
    const [newest] = await untilFound(`code=${code}&route=${encodeURIComponent(route)}`);
    expect(newest).toMatchObject({ kind: 'denial', code, route, from: '127.0.0.1' });
    expect(newest?.['by']).toBe(by);
  });

  it('names nobody who is not there: it may be a password in the wrong field', async () => {
    const user = 'canary-password-as-user';
    await createClient(centre.url).post('/api/v1/session', { user, password: 'canary-password' });
    const before = (await found('code=sign_in_failed')).length;
    await eventually(
      () => found('code=sign_in_failed'),
      (items) => items.length > before || items.some(({ by }) => by === undefined),
    );
    expect(JSON.stringify(await found('limit=200'))).not.toContain('canary-password');
  });

  it('in a flood is counted, and leaves the acts alone', async () => {
    const nobody = createClient(centre.url);
    const since = new Date().toISOString();
    const total = 600;
    for (let i = 0; i < total; i += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, k) => nobody.get(`/api/v1/users/flood-${String(i + k)}`)),
      );
    // The window of a minute: what was left out is told with the first record after it.
    await untilFound(`kind=denial&since=${since}&code=not_signed_in`);
    const kept = await found(`kind=denial&since=${since}&limit=200`);
    expect(kept.length).toBeLessThanOrEqual(60);
    const told = kept.reduce(
      (sum, { count = 1, leftOut = 0 }) => sum + Number(count) + Number(leftOut),
      0,
    );
    expect(told).toBeGreaterThan(500);
    expect((await found('kind=act&limit=200')).length).toBeGreaterThan(5);
  }, 30_000);
});

describe('looking for it', () => {
  it('is by who, what, where and when, a page at a time', async () => {
    expect((await found('by=sam&kind=act')).map(({ by }) => by)).toEqual(
      expect.arrayContaining(['sam']),
    );
    expect(await found('by=sam&about=nobody')).toEqual([]);
    const first = await admin.get('/api/v1/audit?limit=3');
    const second = await admin.get(
      `/api/v1/audit?limit=3&cursor=${String(first.body['nextCursor'])}`,
    );
    const ids = [first, second].flatMap(({ body }) =>
      (body['items'] as readonly Item[]).map(({ id }) => Number(id)),
    );
    expect(ids).toHaveLength(6);
    expect(ids.toSorted((a, b) => b - a)).toEqual(ids);
    expect(await found('before=2020-01-01T00:00:00Z')).toEqual([]);
    expect((await found('since=2020-01-01T00:00:00Z&limit=5')).length).toBe(5);
    expect((await admin.get('/api/v1/audit?since=yesterday')).status).toBe(422);
  });

  it('is for auditors and administrators alone', async () => {
    expect((await sam.get('/api/v1/audit')).body['code']).toBe('forbidden');
    expect((await ana.get('/api/v1/audit')).body['code']).toBe('forbidden');
  });
});

describe('what is kept', () => {
  const entry = (kind: AuditKind): AuditEntry => ({ kind, at: 1, route: 'GET /x' });
  const { initial, decide, evolve, persistence, answer } = auditActor;
  it('is bounded for acts and denials apart, and restored as it was', () => {
    let state = initial('trail');
    const rows = new Map<string, unknown>();
    const add = (kind: AuditKind, count: number): void => {
      const entries = Array.from({ length: count }, () => entry(kind));
      for (const event of decide(state, { type: 'note', entries }, 1, {})) {
        state = evolve(state, event);
        for (const { key, value } of persistence.rows(event, state))
          if (value === undefined) rows.delete(key);
          else rows.set(key, value);
      }
    };
    add('act', 3);
    for (let i = 0; i < recordsMax / 100 + 5; i += 1) add('denial', 100);
    expect(rows.size).toBe(recordsMax + 3);
    const again = persistence.restore(persistence.head(state), rows);
    const list = { type: 'list', limit: 200, kind: 'act' } as const;
    expect(answer(again, list, 1, {})).toEqual(answer(state, list, 1, {}));
    expect(answer(again, list, 1, {})).toMatchObject({
      records: [{ number: 3 }, { number: 2 }, { number: 1 }],
    });
    expect(again.last).toBe(state.last);
  });
});
