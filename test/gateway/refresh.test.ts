import { createCentre, signingKey, type Centre } from './centre.ts';
import { createClient, eventually } from './client.ts';

const minute = 60_000;
let centre: Centre;
let ahead = 0;
const now = () => Date.now() + ahead;
beforeAll(async () => {
  centre = await createCentre({ gateway: { now } });
});
afterAll(async () => {
  await centre.stop();
});

interface Given {
  readonly token: string;
  readonly refreshToken: string;
  readonly cookies: readonly string[];
}

const signIn = async (user: string, url = centre.url): Promise<Given> => {
  const answer = await createClient(url).post('/api/v1/session', { user, password: 'demo' });
  expect(answer.status).toBe(201);
  return givenBy(answer);
};

const givenBy = ({ body, headers }: Awaited<ReturnType<typeof refresh>>): Given => ({
  token: String(body['token']),
  refreshToken: String(body['refreshToken']),
  cookies: headers.getSetCookie(),
});

const refresh = (refreshToken: string, url = centre.url) =>
  createClient(url).post('/api/v1/session/refresh', { refreshToken });

const statusWith = async (token: string, url = centre.url): Promise<number> =>
  (await createClient(url, token).get('/api/v1/me')).status;

describe('a session', () => {
  it('goes on for 12 hours when it is renewed, and its token lasts 15 minutes', async () => {
    let { token, refreshToken } = await signIn('sam');
    const startedAt = ahead;
    while (ahead - startedAt < 12 * 60 * minute - 20 * minute) {
      expect(await statusWith(token)).toBe(200);
      ahead += 15 * minute + 1_000;
      expect(await statusWith(token)).toBe(401);
      const answer = await refresh(refreshToken);
      expect(answer.status).toBe(200);
      ({ token, refreshToken } = givenBy(answer));
    }
    expect(await statusWith(token)).toBe(200);
    ahead += 20 * minute;
    const { status, body } = await refresh(refreshToken);
    expect([status, body['code']]).toEqual([401, 'refresh_failed']);
  });

  it('is renewed with the cookie by browsers, which show by a header that they mean it', async () => {
    const { cookies } = await signIn('sam');
    const [, cookie = ''] = cookies.map((one) => one.split(';', 1).join(''));
    expect(cookies[1]).toMatch(
      /^baton_refresh=[\w.-]+; Path=\/api\/v1\/session; HttpOnly; SameSite=Strict; Max-Age=43200$/u,
    );
    const browser = createClient(centre.url);
    const path = '/api/v1/session/refresh';
    const bare = await browser.post(path, {}, { cookie });
    expect([bare.status, bare.body['code']]).toEqual([403, 'csrf_header_missing']);
    const { status, body, headers } = await browser.post(path, {}, { cookie, 'x-csrf': '1' });
    expect([status, body['refreshToken']]).toEqual([200, undefined]);
    expect(headers.getSetCookie()).toHaveLength(2);
    expect(await statusWith(String(body['token']))).toBe(200);
  });

  it('tells a browser no refresh token when it signs in', async () => {
    const credentials = { user: 'sam', password: 'demo' };
    const browser = createClient(centre.url);
    const { body } = await browser.post('/api/v1/session', credentials, { 'x-csrf': '1' });
    expect(body['refreshToken']).toBeUndefined();
  });

  it('survives that an answer was lost', async () => {
    const { refreshToken } = await signIn('sam');
    await refresh(refreshToken);
    const again = await refresh(refreshToken);
    expect(again.status).toBe(200);
    expect((await refresh(givenBy(again).refreshToken)).status).toBe(200);
  });

  it('ends on every gateway when a token that was used up comes back', async () => {
    const other = await centre.addGateway('beside', { now });
    const first = await signIn('sam');
    const second = givenBy(await refresh(first.refreshToken));
    const third = givenBy(await refresh(second.refreshToken));
    expect(await statusWith(third.token, other)).toBe(200);
    const stolen = await refresh(first.refreshToken, other);
    expect([stolen.status, stolen.body['code']]).toEqual([401, 'refresh_failed']);
    for (const url of [centre.url, other])
      await eventually(
        () => statusWith(third.token, url),
        (status) => status === 401,
      );
    expect((await refresh(third.refreshToken)).status).toBe(401);
  });

  it.each(['ana', 'sam'])('of %s that was signed out is not renewed', async (user) => {
    const { token, refreshToken } = await signIn(user);
    await createClient(centre.url, token).delete('/api/v1/session');
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('of an agent whom a supervisor has logged off is not renewed', async () => {
    const { refreshToken } = await signIn('ben');
    const sam = createClient(centre.url, (await signIn('sam')).token);
    expect((await sam.post('/api/v1/agents/ben/logoff')).status).toBe(200);
    expect((await refresh(refreshToken)).status).toBe(401);
  });

  it('keeps an agent signed on, at the same station', async () => {
    const admin = createClient(centre.url, (await signIn('admin')).token);
    await admin.post('/api/v1/stations', { id: 'desk', name: 'Desk' });
    const credentials = { user: 'eva', password: 'demo', station: 'desk' };
    const { body } = await createClient(centre.url).post('/api/v1/session', credentials);
    const renewed = givenBy(await refresh(String(body['refreshToken'])));
    const me = (await createClient(centre.url, renewed.token).get('/api/v1/agents/me')).body;
    expect([me['signedOn'], me['stations']]).toEqual([true, ['desk']]);
  });

  it.each([
    ['nothing', () => ''],
    ['something else', () => 'a.b.c'],
    ['another number', (token: string) => withBody(token, (body) => [body[0], body[1], 2])],
    ['another user', (token: string) => withBody(token, (body) => ['admin', body[1], 1])],
    ['an access token', () => signed],
  ])('is not renewed by %s, and goes on', async (_, forge) => {
    const { token, refreshToken } = await signIn('sam');
    signed = token;
    expect([401, 422]).toContain((await refresh(forge(refreshToken))).status);
    expect(await statusWith(token)).toBe(200);
    expect((await refresh(refreshToken)).status).toBe(200);
  });

  it('goes on when the signing key is replaced, as long as the old one is believed', async () => {
    const { token, refreshToken } = await signIn('sam');
    const next = new Uint8Array(32).fill(9);
    const rotated = { now, signingKey: next, formerKeys: [signingKey] };
    const url = await centre.addGateway('rotated', rotated);
    await eventually(
      () => statusWith(token, url),
      (status) => status === 200,
    );
    const renewed = givenBy(await refresh(refreshToken, url));
    const kid = ({ token: of }: Pick<Given, 'token'>) =>
      (JSON.parse(Buffer.from(of.split('.')[0] ?? '', 'base64url').toString()) as { kid: string })
        .kid;
    expect(kid(renewed)).not.toBe(kid({ token }));
    expect(await statusWith(renewed.token, url)).toBe(200);
    const retired = await centre.addGateway('retired', { now, signingKey: next });
    await eventually(
      () => statusWith(renewed.token, retired),
      (status) => status === 200,
    );
    expect(await statusWith(token, retired)).toBe(401);
  });
});

let signed = '';

const withBody = (token: string, change: (parts: readonly unknown[]) => unknown): string => {
  const [body = '', ...rest] = token.split('.');
  const parts = JSON.parse(Buffer.from(body, 'base64url').toString()) as readonly unknown[];
  const changed = Buffer.from(JSON.stringify(change(parts))).toString('base64url');
  return [changed, ...rest].join('.');
};
