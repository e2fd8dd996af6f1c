import { createHmac } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { createCentre, signingKey, type Centre } from './centre.ts';
import { createClient } from './client.ts';

const hour = 3_600_000;
let centre: Centre;
let ahead = 0;
beforeAll(async () => {
  centre = await createCentre({ gateway: { now: () => Date.now() + ahead, tokenMs: hour } });
});
afterEach(() => {
  ahead = 0;
});
afterAll(async () => {
  await centre.stop();
});

const statusOf = async (token: string): Promise<number> =>
  (await createClient(centre.url, token).get('/api/v1/me')).status;

const partsOf = (token: string) => {
  const [head = '', claims = '', signature = ''] = token.split('.');
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return { head: read(head), claims: read(claims), signature };
};

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Signed with our own key, however the rest is wrong. */
const signed = (head: object, claims: object): string => {
  const text = `${encode(head)}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', signingKey).update(text).digest('base64url')}`;
};

describe('a token', () => {
  it('is taken as it was given out', async () => {
    const { token } = await centre.signIn('ana');
    const { head, claims } = partsOf(token);
    expect(await statusOf(token)).toBe(200);
    expect(await statusOf(signed(head, claims))).toBe(200);
    expect(head['alg']).toBe('HS256');
  });

  it('without a signature is refused', async () => {
    const { claims } = partsOf((await centre.signIn('ana')).token);
    expect(await statusOf(new UnsecuredJWT(claims).encode())).toBe(401);
    expect(await statusOf(`${encode({ alg: 'none' })}.${encode(claims)}.`)).toBe(401);
  });

  it('signed by another key, or by another algorithm, is refused', async () => {
    const { head, claims } = partsOf((await centre.signIn('ana')).token);
    const foreign = new Uint8Array(32).fill(8);
    const header = { ...head, alg: 'HS256' };
    expect(await statusOf(await new SignJWT(claims).setProtectedHeader(header).sign(foreign))).toBe(
      401,
    );
    const swapped = { ...head, alg: 'HS512' };
    const long = new Uint8Array(64).fill(7);
    expect(await statusOf(await new SignJWT(claims).setProtectedHeader(swapped).sign(long))).toBe(
      401,
    );
  });

  it.each([
    ['for another audience', {}, { aud: 'elsewhere' }],
    ['by another issuer', {}, { iss: 'elsewhere' }],
    ['under another key id', { kid: 'other' }, {}],
    ['without a session', {}, { sid: undefined }],
    ['without an end', {}, { exp: undefined }],
    ['for somebody who does not exist', {}, { sub: 'nobody' }],
    ['for a name that every object knows', {}, { sub: '__proto__' }],
    ['that has expired', {}, { exp: 1_000_000_000 }],
    ['that is not valid yet', {}, { nbf: 9_999_999_999 }],
  ])('%s is refused, though the key is right', async (_, otherHead, otherClaims) => {
    const { head, claims } = partsOf((await centre.signIn('ana')).token);
    expect(await statusOf(signed({ ...head, ...otherHead }, { ...claims, ...otherClaims }))).toBe(
      401,
    );
  });

  it('with one character changed is refused', async () => {
    const { token } = await centre.signIn('ana');
    for (const at of [5, 60, token.length - 10]) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(await statusOf(token.slice(0, at) + other + token.slice(at + 1))).toBe(401);
    }
  });

  it('expires when it says so', async () => {
    const { token } = await centre.signIn('ana');
    ahead = hour - 5_000;
    expect(await statusOf(token)).toBe(200);
    ahead = hour + 1_000;
    expect(await statusOf(token)).toBe(401);
  });
});

describe('attempts to sign in', () => {
  const attempt = async (user: string, password: string) => {
    const client = createClient(centre.url);
    return client.post('/api/v1/session', { user, password });
  };

  it.each(['eva', 'nobody'])('for %s are counted, and stop for a while', async (user) => {
    for (let count = 0; count < 10; count += 1)
      expect((await attempt(user, 'wrong')).status).toBe(401);
    const { status, headers, body } = await attempt(user, 'demo');
    expect([status, body['code']]).toEqual([429, 'too_many_attempts']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(200);
    ahead = 5 * 60_000 + 1_000;
    expect((await attempt(user, 'demo')).status).toBe(user === 'eva' ? 201 : 401);
  });

  it('that succeed do not count', async () => {
    for (let count = 0; count < 12; count += 1)
      expect((await attempt('ben', 'demo')).status).toBe(201);
  });

  it('from one address are counted for all users together', async () => {
    ahead = 20 * 60_000;
    const { status } = await inTurn(100, (count) => attempt(`user-${String(count)}`, 'wrong'));
    expect(status).toBe(401);
    expect((await attempt('one-more', 'wrong')).status).toBe(429);
  });
});

const inTurn = async <T>(times: number, act: (count: number) => Promise<T>): Promise<T> => {
  let last = await act(0);
  for (let count = 1; count < times; count += 1) last = await act(count);
  return last;
};
