/** Tokens that somebody else has made, or has made something of. */
import { createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createCentre, signingKey, type Centre } from '../gateway/centre.ts';
import { asker } from './asking.ts';

let centre: Centre;
/** As it was given out. */
let token: string;
beforeAll(async () => {
  centre = await createCentre();
  ({ token } = await centre.signIn('admin'));
});
afterAll(async () => {
  await centre.stop();
});

/** With another subject; spelt out, the linter takes the key for an old method of strings. */
const claimsOf = (whom: unknown): Part => ({ ...claims(), ...Object.fromEntries([['sub', whom]]) });

type Part = Readonly<Record<string, unknown>>;

const read = (part: string | undefined): Part =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Part;
const write = (part: Part | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
const parts = () => token.split('.');
const head = (): Part => read(parts()[0]);
const claims = (): Part => read(parts()[1]);

type Signer = (text: string) => Buffer;
const hmac =
  (digest: string, key: Uint8Array | string): Signer =>
  (text) =>
    createHmac(digest, key).update(text).digest();
/** By our own key, so that nothing but what is changed can be the reason. */
const ours = hmac('sha256', signingKey);
const made = (header: Part | string, payload: Part | string, signer: Signer = ours): string => {
  const text = `${write(header)}.${write(payload)}`;
  return `${text}.${signer(text).toString('base64url')}`;
};

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsaPem = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const jwk = ec.publicKey.export({ format: 'jwk' });
const byEc: Signer = (text) =>
  sign('sha256', Buffer.from(text), { key: ec.privateKey, dsaEncoding: 'ieee-p1363' });
const byRsa: Signer = (text) => sign('sha256', Buffer.from(text), rsa.privateKey);
const nothing: Signer = () => Buffer.alloc(0);
const soon = (): number => Math.floor(Date.now() / 1_000) + 600;

const without = (part: Part, name: string): Part =>
  Object.fromEntries(Object.entries(part).filter(([key]) => key !== name));

const forged: readonly (readonly [string, () => string])[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map(
    (alg) => [`alg ${alg}`, () => made({ ...head(), alg }, claims(), nothing)] as const,
  ),
  ['no alg', () => made(without(head(), 'alg'), claims())],
  ['none, with our signature', () => made({ ...head(), alg: 'none' }, claims())],
  ['HS384', () => made({ ...head(), alg: 'HS384' }, claims(), hmac('sha384', signingKey))],
  ['HS512', () => made({ ...head(), alg: 'HS512' }, claims(), hmac('sha512', signingKey))],
  ['RS256', () => made({ ...head(), alg: 'RS256' }, claims(), byRsa)],
  ['ES256', () => made({ ...head(), alg: 'ES256' }, claims(), byEc)],
  ['ES256 with its own key inside', () => made({ ...head(), alg: 'ES256', jwk }, claims(), byEc)],
  ['a public key taken for a secret', () => made(head(), claims(), hmac('sha256', rsaPem))],
  [
    'HS256 with a key address',
    () => made({ ...head(), jku: 'http://127.0.0.1:1/' }, claims(), byEc),
  ],
  ['an empty key', () => made(head(), claims(), hmac('sha256', ''))],
  ['a foreign key', () => made(head(), claims(), hmac('sha256', randomBytes(32)))],
  ['a key id of another', () => made({ ...head(), kid: 'aaaaaaaaaaaa' }, claims())],
  ['a key id that is a path', () => made({ ...head(), kid: '../../dev/null' }, claims())],
  ['a key id that every map knows', () => made({ ...head(), kid: '__proto__' }, claims())],
  ['no key id', () => made(without(head(), 'kid'), claims())],
  [
    'what must be understood and is not',
    () => made({ ...head(), crit: ['b64'], b64: false }, claims()),
  ],
  ['another audience', () => made(head(), { ...claims(), aud: 'elsewhere' })],
  ['another issuer', () => made(head(), { ...claims(), iss: 'elsewhere' })],
  ['an end that is past', () => made(head(), { ...claims(), exp: soon() - 601 })],
  ['an end that is a word', () => made(head(), { ...claims(), exp: 'never' })],
  ['a beginning that is to come', () => made(head(), { ...claims(), nbf: soon() })],
  ...['aud', 'iss', 'exp', 'iat', 'sub', 'sid', 'pwd'].map(
    (name) => [`no ${name}`, () => made(head(), without(claims(), name))] as const,
  ),
  ['another password', () => made(head(), { ...claims(), pwd: 'x' })],
  ['nobody', () => made(head(), claimsOf('nobody-of-this-name'))],
  ['a list of users', () => made(head(), claimsOf(['admin']))],
  ['two audiences of which none is ours', () => made(head(), { ...claims(), aud: ['a', 'b'] })],
  ['claims that are no object', () => made(head(), '[]')],
  ['a header that is no JSON', () => made('{', claims())],
  ['no signature', () => parts().slice(0, 2).join('.')],
  ['an empty signature', () => `${parts().slice(0, 2).join('.')}.`],
  ['a signature cut short', () => token.slice(0, -8)],
  ['more behind it', () => `${token}.x`],
  ['nothing', () => '..'],
  ['8 kB', () => made(head(), { ...claims(), more: 'x'.repeat(6_000) })],
  [
    'claims of another token',
    () => {
      const [first = '', , last = ''] = parts();
      return `${first}.${write(claimsOf('sam'))}.${last}`;
    },
  ],
];

describe('a token', () => {
  it('is taken as it was given out, and when we make it again', async () => {
    const me = { method: 'GET', path: '/api/v1/me' } as const;
    expect((await asker(centre.url, token)(me)).status).toBe(200);
    expect((await asker(centre.url, made(head(), claims()))(me)).status).toBe(200);
  });

  it.each(forged)('with %s is refused, as bearer and as cookie', async (_, make) => {
    const forgery = make();
    const bearer = await asker(centre.url, forgery)({ method: 'GET', path: '/api/v1/users' });
    expect([bearer.status, bearer.code]).toEqual([401, 'not_signed_in']);
    const headers = { cookie: `baton_session=${forgery}`, 'x-csrf': '1' };
    const cookie = await asker(centre.url)({ method: 'GET', path: '/api/v1/users', headers });
    expect([cookie.status, cookie.code]).toEqual([401, 'not_signed_in']);
  });

  it.each(['Basic YWRtaW46ZGVtbw==', 'Bearer', 'bearer  ', 'Token x', 'Bearer a b', 'Digest x'])(
    'is not looked for elsewhere when the header is strange: %s',
    async (authorization) => {
      const headers = { authorization, cookie: `baton_session=${token}` };
      const answer = await asker(centre.url)({ method: 'GET', path: '/api/v1/me', headers });
      expect([answer.status, answer.code]).toEqual([401, 'not_signed_in']);
    },
  );

  it.each(['?access_token=', '?token=', '?authorization=Bearer%20'])(
    'is not taken from the address: %s',
    async (query) => {
      const path = `/api/v1/me${query}${token}`;
      expect((await asker(centre.url)({ method: 'GET', path })).status).toBe(401);
    },
  );
});
