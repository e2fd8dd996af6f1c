import { randomUUID } from 'node:crypto';
import { oauthSignature } from '../../services/sandbox/oauth1.ts';
import { at, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

describe('signing in to X', () => {
  let sandbox: RunningSandbox;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-22T12:00:00Z');
    sandbox = await startSandbox({ clock: { now: () => now } });
  });
  afterEach(() => sandbox.close());

  interface Signed {
    readonly method: string;
    /** The URL that goes into the signature. */
    readonly url: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly secret?: string;
  }

  const authorization = ({ method, url, query = {}, secret }: Signed): string => {
    const { tokens } = sandbox;
    const oauth = {
      oauth_consumer_key: tokens.consumerKey,
      oauth_nonce: randomUUID(),
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '1795348800',
      oauth_token: tokens.access,
      oauth_version: '1.0',
    };
    const parameters = [...Object.entries(oauth), ...Object.entries(query)];
    const secrets = { consumer: tokens.consumerSecret, token: secret ?? tokens.accessSecret };
    const signature = oauthSignature(method, url, parameters, secrets);
    const pairs = Object.entries({ ...oauth, oauth_signature: signature });
    return `OAuth ${pairs.map(([name, value]) => `${name}="${encodeURIComponent(value)}"`).join(', ')}`;
  };

  describe('with OAuth 1.0a', () => {
    test('the signature of the example in X’s documentation is the known one', () => {
      // @see docs.x.com, "Creating a signature"
      const signature = oauthSignature(
        'POST',
        'https://api.twitter.com/1.1/statuses/update.json',
        [
          ['include_entities', 'true'],
          ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
          ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
          ['oauth_signature_method', 'HMAC-SHA1'],
          ['oauth_timestamp', '1318622958'],
          ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
          ['oauth_version', '1.0'],
          ['status', 'Hello Ladies + Gentlemen, a signed OAuth request!'],
        ],
        {
          consumer: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
          token: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
        },
      );
      expect(signature).toBe('hCtSmYh+iHYCEqBWrE7C7hYmtUk=');
    });

    test.each([
      ['the URL as requested', (base: string) => `${base}/x/2/tweets/search/recent`],
      ['the URL at X', () => 'https://api.x.com/2/tweets/search/recent'],
    ])('%s may be what was signed, emoji and all', async (_, urlOf) => {
      const query = { query: '"acme 😀!*\'()" OR @acme', max_results: '10' };
      const header = authorization({ method: 'GET', url: urlOf(sandbox.base), query });
      const path = `/x/2/tweets/search/recent?${new URLSearchParams(query).toString()}`;
      const { status } = await sandbox.call('GET', path, { headers: { authorization: header } });
      expect(status).toBe(200);
    });

    test('a JSON body is not part of the signature, and the call is the user’s', async () => {
      const header = authorization({ method: 'POST', url: 'https://api.x.com/2/tweets' });
      const { status } = await sandbox.call('POST', '/x/2/tweets', {
        headers: { authorization: header },
        body: { text: 'Signed 😀 & sealed' },
      });
      expect(status).toBe(201);
      expect((await sandbox.truth())[0]).toMatchObject({
        author: 'acme',
        text: 'Signed 😀 & sealed',
      });
    });

    test('a signature by another secret, for another URL or method is refused', async () => {
      const url = 'https://api.x.com/2/users/me';
      const statusOf = async (signed: Signed) => {
        const headers = { authorization: authorization(signed) };
        return (await sandbox.call('GET', '/x/2/users/me', { headers })).status;
      };
      expect(await statusOf({ method: 'GET', url })).toBe(200);
      expect(await statusOf({ method: 'GET', url, secret: 'guessed' })).toBe(401);
      expect(await statusOf({ method: 'POST', url })).toBe(401);
      expect(await statusOf({ method: 'GET', url: 'https://api.x.com/2/users/you' })).toBe(401);
      expect(await statusOf({ method: 'GET', url, query: { more: '1' } })).toBe(401);
    });
  });

  describe('with OAuth 2.0', () => {
    const refresh = (token: string, secret = sandbox.tokens.clientSecret) =>
      sandbox.call('POST', '/x/2/oauth2/token', {
        headers: {
          authorization: `Basic ${Buffer.from(`${sandbox.tokens.clientId}:${secret}`).toString('base64')}`,
        },
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token }),
      });
    const me = (token: string) => sandbox.call('GET', '/x/2/users/me', { token });

    test('a refresh token works once and brings the next', async () => {
      const first = await refresh(sandbox.tokens.refresh);
      expect(first.json).toMatchObject({ token_type: 'bearer', expires_in: 7_200 });
      expect((await me(text(first.json, 'access_token'))).status).toBe(200);
      const reused = await refresh(sandbox.tokens.refresh);
      expect([reused.status, at(reused.json, 'error')]).toEqual([400, 'invalid_request']);
      expect((await refresh(text(first.json, 'refresh_token'))).status).toBe(200);
    });

    test('an access token lapses after two hours', async () => {
      const token = text((await refresh(sandbox.tokens.refresh)).json, 'access_token');
      now += 7_200_000 - 1;
      expect((await me(token)).status).toBe(200);
      now += 1;
      expect((await me(token)).status).toBe(401);
      expect((await me(sandbox.tokens.access)).status).toBe(200);
    });

    test('the control interface tells the refresh token that is valid now', async () => {
      const next = text((await refresh(sandbox.tokens.refresh)).json, 'refresh_token');
      const { json } = await sandbox.call('GET', '/control/tokens');
      expect(text(json, 'x', 'refreshToken')).toBe(next);
    });

    test('another client is refused, a public one names itself in the form', async () => {
      expect((await refresh(sandbox.tokens.refresh, 'guessed')).status).toBe(401);
      const body = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: sandbox.tokens.refresh,
        client_id: sandbox.tokens.clientId,
      });
      expect((await sandbox.call('POST', '/x/2/oauth2/token', { body })).status).toBe(200);
    });

    test('the app gets its bearer token by its key and secret', async () => {
      const { consumerKey, consumerSecret, bearer } = sandbox.tokens;
      const basic = Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64');
      const { json } = await sandbox.call('POST', '/x/oauth2/token', {
        headers: { authorization: `Basic ${basic}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      expect(json).toEqual({ token_type: 'bearer', access_token: bearer });
    });
  });
});
