/** The cookies of browsers: behind TLS, without it, and sent along by other sites. */
import { createCentre, type Centre } from '../gateway/centre.ts';
import { createClient } from '../gateway/client.ts';
import { routes } from '../../services/gateway/routes.ts';

let centre: Centre;
/** Of the gateway that one proxy stands before. */
let behind: string;
beforeAll(async () => {
  centre = await createCentre();
  behind = await centre.addGateway('behind', { trustedProxies: 1 });
});
afterAll(async () => {
  await centre.stop();
});

type Headers_ = Readonly<Record<string, string>>;
const tls: Headers_ = { 'x-forwarded-proto': 'https' };
const credentials = { user: 'sam', password: 'demo' };

const signIn = async (url: string, headers: Headers_): Promise<readonly string[]> => {
  const answer = await createClient(url).post('/api/v1/session', credentials, headers);
  expect(answer.status).toBe(201);
  return answer.headers.getSetCookie();
};

const valueOf = (cookies: readonly string[], name: string): string => {
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return found?.split(';', 1)[0]?.slice(name.length + 1) ?? '';
};

describe('behind a proxy that speaks TLS', () => {
  it('cookies are Secure, bear a prefix, and are taken again', async () => {
    const cookies = await signIn(behind, tls);
    expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual([
      '__Host-baton_session',
      '__Secure-baton_refresh',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Secure(;|$)/u);
      expect(cookie).toMatch(/; HttpOnly(;|$)/u);
      expect(cookie).toMatch(/; SameSite=Strict(;|$)/u);
      expect(cookie).not.toMatch(/domain=/iu);
    }
    expect(cookies[0]).toMatch(/; Path=\/;/u);
    const cookie = cookies.map((one) => one.split(';', 1)[0]).join('; ');
    const client = createClient(behind);
    expect((await client.get('/api/v1/me', { ...tls, cookie })).status).toBe(200);
    const csrf = { ...tls, cookie, 'x-csrf': '1' };
    const renewed = await client.post('/api/v1/session/refresh', {}, csrf);
    expect(renewed.status).toBe(200);
    const again = { ...csrf, cookie: renewed.headers.getSetCookie().join('; ') };
    const out = await client.delete('/api/v1/session', again);
    expect(out.status).toBe(204);
    for (const gone of out.headers.getSetCookie())
      expect(gone).toMatch(/^__(Host|Secure)-baton_\w+=;.*Max-Age=0.*; Secure$/u);
  });

  it('one without the prefix, which another host may have set, is not looked at', async () => {
    const token = valueOf(await signIn(behind, tls), '__Host-baton_session');
    const headers = { ...tls, cookie: `baton_session=${token}` };
    expect((await createClient(behind).get('/api/v1/me', headers)).status).toBe(401);
  });

  it('nobody is believed but the proxy', async () => {
    const spoofed = { 'x-forwarded-proto': 'https, http' };
    expect((await signIn(behind, spoofed)).join()).not.toContain('Secure');
    expect((await signIn(centre.url, tls)).join()).not.toContain('Secure');
    expect((await signIn(behind, {})).join()).not.toContain('Secure');
  });
});

describe('what another site can make a browser send', () => {
  const unsafe = routes.filter(({ method, right }) => method !== 'GET' && right !== 'anyone');

  it('changes nothing, even if the cookie came along', async () => {
    const token = valueOf(await signIn(centre.url, {}), 'baton_session');
    const cookie = `baton_session=${token}`;
    const { status } = await createClient(centre.url).get('/api/v1/me', { cookie });
    expect(status).toBe(200);
    const simple = { 'content-type': 'text/plain', origin: 'https://evil.example', cookie };
    const taken: unknown[] = [];
    for (const { method, path } of unsafe) {
      const response = await fetch(centre.url + path.replace('{id}', 'ana'), {
        method,
        headers: simple,
        body: '{}',
      });
      const { code } = (await response.json()) as { readonly code?: string };
      if (response.status !== 403 || code !== 'csrf_header_missing') taken.push([method, path]);
    }
    expect(taken).toEqual([]);
  });

  it('no other site is told that it may: preflights are refused, and nothing is shared', async () => {
    for (const { path } of routes) {
      const response = await fetch(centre.url + path.replace('{id}', 'ana'), {
        method: 'OPTIONS',
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-csrf',
        },
      });
      expect([path, response.status]).toEqual([path, 405]);
      const shared = [...response.headers.keys()].filter((name) => name.startsWith('access-'));
      expect(shared).toEqual([]);
    }
  });

  it('nobody is signed in by it, nor has a session renewed', async () => {
    const simple = { 'content-type': 'text/plain', origin: 'https://evil.example' };
    const body = JSON.stringify(credentials);
    const signed = await fetch(`${centre.url}/api/v1/session`, {
      method: 'POST',
      headers: simple,
      body,
    });
    expect([signed.status, signed.headers.getSetCookie()]).toEqual([415, []]);
    const refresh = valueOf(await signIn(centre.url, {}), 'baton_refresh');
    const renewed = await fetch(`${centre.url}/api/v1/session/refresh`, {
      method: 'POST',
      headers: { cookie: `baton_refresh=${refresh}`, origin: 'https://evil.example' },
    });
    expect([renewed.status, renewed.headers.getSetCookie()]).toEqual([403, []]);
  });
});
