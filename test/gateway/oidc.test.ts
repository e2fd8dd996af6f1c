import { join } from 'node:path';
import { startChild, type Child } from '../support/child.ts';
import { freePort } from '../support/free-port.ts';
import { createCentre, type Centre } from './centre.ts';
import { createClient } from './client.ts';

let centre: Centre;
let issuer: Child;
let url: string;
beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${String(port)}`;
  issuer = await startChild({
    command: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, '../support/oidc-provider.main.ts'),
      `${url}/api/v1/session/oidc/callback`,
    ],
  });
  const line = await issuer.said(/"listening"/u, 15_000);
  const { listening } = JSON.parse(line) as { readonly listening: string };
  const oidc = {
    issuer: listening,
    clientId: 'baton',
    clientSecret: 'a secret between the two of us',
    userClaim: 'preferred_username',
    publicUrl: url,
  };
  centre = await createCentre({ gateway: { port, oidc } });
});
afterAll(async () => {
  await centre.stop();
  await issuer.signal('SIGKILL');
});

/** A browser: keeps cookies by host and goes where it's sent, up to the place where it's told to stop. */
const createBrowser = () => {
  const cookies = new Map<string, Map<string, string>>();
  const jarOf = (at: URL): Map<string, string> => {
    const jar = cookies.get(at.host) ?? new Map<string, string>();
    cookies.set(at.host, jar);
    return jar;
  };
  const send = async (to: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const jar = jarOf(new URL(to));
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(to, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };

  /** @returns the address with which the browser would come back to us */
  const signInThere = async (user: string): Promise<string> => {
    let at = `${url}/api/v1/session/oidc`;
    let response = await send(at);
    for (let steps = 0; steps < 20; steps += 1) {
      const location = response.headers.get('location');
      if (location !== null) {
        at = new URL(location, at).href;
        if (at.startsWith(`${url}/api/v1/session/oidc/callback`)) return at;
        response = await send(at);
        continue;
      }
      const page = await response.text();
      const action = /action="([^"]+)"/u.exec(page)?.[1] ?? '';
      const prompt = /name="prompt" value="(\w+)"/u.exec(page)?.[1] ?? '';
      at = new URL(action, at).href;
      response = await send(at, { prompt, login: user, password: 'any' });
    }
    throw new Error('The issuer never sent the browser back.');
  };
  return { send, signInThere, cookies: () => jarOf(new URL(url)) };
};

const codeIn = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { readonly code: unknown }).code;

describe('a user who signs in elsewhere', () => {
  it('comes back signed in, and can renew the session', async () => {
    const browser = createBrowser();
    const back = await browser.send(await browser.signInThere('ana'));
    expect([back.status, back.headers.get('location')]).toEqual([302, '/']);
    const cookies = browser.cookies();
    expect([...cookies.keys()].toSorted()).toEqual(['baton_refresh', 'baton_session']);
    const client = createClient(url);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const me = await client.get('/api/v1/me', { cookie });
    expect([me.status, me.body['id']]).toEqual([200, 'ana']);
    const renewed = await client.post('/api/v1/session/refresh', {}, { cookie, 'x-csrf': '1' });
    expect(renewed.status).toBe(200);
    const agent = await client.get('/api/v1/agents/me', { cookie });
    expect(agent.body['signedOn']).toBe(true);
  });

  it('is nobody here who is not configured here', async () => {
    const browser = createBrowser();
    const back = await browser.send(await browser.signInThere('stranger'));
    expect([back.status, await codeIn(back)]).toEqual([401, 'sign_in_failed']);
  });

  it('does not get in with what another browser began', async () => {
    const victim = createBrowser();
    const thief = createBrowser();
    const address = await victim.signInThere('ana');
    const without = await thief.send(address);
    expect([without.status, await codeIn(without)]).toEqual([401, 'oidc_failed']);
    await thief.signInThere('ben');
    const foreign = await thief.send(address);
    expect([foreign.status, await codeIn(foreign)]).toEqual([401, 'oidc_failed']);
  });

  it('does not get in with the same answer twice', async () => {
    const browser = createBrowser();
    const address = await browser.signInThere('ben');
    const kept = new Map(browser.cookies());
    expect((await browser.send(address)).status).toBe(302);
    for (const [name, value] of kept) browser.cookies().set(name, value);
    const again = await browser.send(address);
    expect([again.status, await codeIn(again)]).toEqual([401, 'oidc_failed']);
  });

  it.each([
    ['another state', (at: URL) => at.searchParams.set('state', 'other')],
    ['another code', (at: URL) => at.searchParams.set('code', 'other')],
    ['another issuer', (at: URL) => at.searchParams.set('iss', 'https://other.example.com')],
    ['a refusal', (at: URL) => at.searchParams.set('error', 'access_denied')],
  ])('does not get in with %s', async (_, change) => {
    const browser = createBrowser();
    const at = new URL(await browser.signInThere('ana'));
    change(at);
    const back = await browser.send(at.href);
    expect([back.status, await codeIn(back)]).toEqual([401, 'oidc_failed']);
  });

  it('is told that it is not possible just now when the issuer is away', async () => {
    const nowhere = { issuer: 'http://127.0.0.1:9', clientId: 'baton' };
    const oidc = { ...nowhere, userClaim: 'sub', publicUrl: url };
    const other = await centre.addGateway('without-issuer', { port: 0, oidc });
    const { status, body } = await createClient(other).get('/api/v1/session/oidc');
    expect([status, body['details']]).toEqual([503, { reason: 'issuer_unreachable' }]);
  });
});
