import { createAuditLog } from '../../services/gateway/audit/audit-log.ts';
import { ApiError } from '../../services/gateway/errors.ts';
import { createCentre, signingKey, type Centre } from './centre.ts';
import { createClient } from './client.ts';

type Line = Readonly<Record<string, unknown>>;

describe('whoever is turned away', () => {
  const lines: Line[] = [];
  let centre: Centre;
  beforeAll(async () => {
    const warn = (fields: object): void => void lines.push({ ...fields });
    centre = await createCentre({ gateway: { warn } });
  });
  afterEach(() => {
    lines.length = 0;
  });
  afterAll(async () => {
    await centre.stop();
  });

  it('leaves a line that says what was tried, and names nobody', async () => {
    const ana = await centre.signIn('ana');
    const { status } = await ana.get('/api/v1/statistics/workgroups/support', {
      'x-request-id': 'trace-9',
    });
    expect(status).toBe(403);
    expect(lines).toEqual([
      {
        code: 'forbidden',
        route: 'GET /api/v1/statistics/workgroups/{id}',
        account: expect.stringMatching(/^[0-9a-f]{12}$/u) as string,
        requestId: 'trace-9',
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/ana|support/u);
  });

  it('leaves the same pseudonym when signing in fails, and none for the password', async () => {
    const ana = await centre.signIn('ana');
    await ana.get('/api/v1/cluster');
    const nobody = createClient(centre.url);
    const wrong = { user: 'ana', password: 'a wrong one' };
    await nobody.post('/api/v1/session', wrong);
    await nobody.post('/api/v1/session', { ...wrong, user: 'Vera Lopes' });
    expect(lines.map(({ code, route }) => [code, route])).toEqual([
      ['forbidden', 'GET /api/v1/cluster'],
      ['sign_in_failed', 'POST /api/v1/session'],
      ['sign_in_failed', 'POST /api/v1/session'],
    ]);
    expect(lines[1]?.['account']).toBe(lines[0]?.['account']);
    expect(lines[2]?.['account']).not.toBe(lines[0]?.['account']);
    expect(JSON.stringify(lines)).not.toMatch(/wrong one|Vera/u);
  });

  it('is told from whoever is not found, or has not signed in', async () => {
    const ana = await centre.signIn('ana');
    await ana.get('/api/v1/interactions/nobody~1');
    await createClient(centre.url).get('/api/v1/me');
    await ana.put('/api/v1/agents/me/status', { status: 'Dreaming' });
    expect(lines).toEqual([]);
  });
});

describe('the audit log', () => {
  it('writes sixty lines a minute, and says of how many more it has not', () => {
    const written: Line[] = [];
    let now = 1_000_000;
    const log = createAuditLog({
      trail: { denied: () => undefined, acted: () => Promise.resolve(), stop: () => undefined },
      key: signingKey,
      warn: (fields) => void written.push({ ...fields }),
      now: () => now,
    });
    const attempt = {
      route: { method: 'GET', path: '/api/v1/cluster', right: 'supervise' } as const,
      user: 'ana',
      requestId: 'r',
    };
    const knock = (): void => {
      log.failed(attempt, new ApiError('forbidden'));
    };
    for (let i = 0; i < 100; i += 1) knock();
    expect(written).toHaveLength(60);
    now += 60_000;
    knock();
    knock();
    expect(written.slice(60).map(({ unwritten }) => unwritten)).toEqual([40, undefined]);
  });
});
