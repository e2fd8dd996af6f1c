/** Requests that two servers could read in two ways, and addresses that mean another one. */
import { createCentre, type Centre } from '../gateway/centre.ts';
import { talk } from './product.ts';

let centre: Centre;
let token: string;
beforeAll(async () => {
  centre = await createCentre();
  ({ token } = await centre.signIn('admin'));
});
afterAll(async () => {
  await centre.stop();
});

const statusesOf = (said: string): readonly number[] =>
  [...said.matchAll(/HTTP\/1\.1 (\d{3}) /gu)].map(([, status]) => Number(status));

const host = 'host: a\r\n';
const hidden = 'GET /api/v1/me HTTP/1.1\r\nhost: a\r\n\r\n';
const post = 'POST /api/v1/session HTTP/1.1\r\n';
const json = 'content-type: application/json\r\n';

describe('a request that can be read in two ways', () => {
  it.each([
    [
      'a length and chunks',
      `${post}${host}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    [
      'chunks and a length',
      `${post}${host}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['two lengths', `${post}${host}content-length: 0\r\ncontent-length: 44\r\n\r\n${hidden}`],
    ['a list of lengths', `${post}${host}content-length: 0, 44\r\n\r\n${hidden}`],
    ['a signed length', `${post}${host}content-length: +4\r\n\r\n${hidden}`],
    ['a negative length', `${post}${host}content-length: -1\r\n\r\n${hidden}`],
    ['a length in hex', `${post}${host}content-length: 0x4\r\n\r\n${hidden}`],
    ['strange chunks', `${post}${host}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
    [
      'chunks behind something',
      `${post}${host}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['a space before the colon', `${post}${host}content-length : 4\r\n\r\n${hidden}`],
    ['a folded header', `${post}${host}x: a\r\n content-length: 4\r\n\r\n${hidden}`],
    ['a bare line feed', `${post}${host}x: a\ncontent-length: 4\r\n\r\n${hidden}`],
    ['a bare carriage return', `${post}${host}x: a\rcontent-length: 4\r\n\r\n${hidden}`],
    ['a chunk size that is none', `${post}${host}${json}transfer-encoding: chunked\r\n\r\n-1\r\n`],
    ['no host', 'GET /livez HTTP/1.1\r\n\r\n'],
    ['two hosts', `GET /livez HTTP/1.1\r\n${host}host: b\r\n\r\n`],
  ])('is refused, and nothing behind it is read: %s', async (_, words) => {
    const [first, ...rest] = statusesOf(await talk(centre.port, words, 1_500));
    expect(first ?? 400).toBeGreaterThanOrEqual(400);
    expect(first ?? 400).toBeLessThan(500);
    expect(rest).toEqual([]);
  });
});

describe('an address', () => {
  const signedIn = (line: string): string =>
    `${line}\r\n${host}authorization: Bearer ${token}\r\nconnection: close\r\n\r\n`;
  const users = '"id":"admin"';

  it.each([
    'GET /api/v1/interactions/../users HTTP/1.1',
    'GET /livez/../api/v1/users HTTP/1.1',
    'GET /livez/%2e%2e/api/v1/users HTTP/1.1',
    'GET /livez/..%2fapi/v1/users HTTP/1.1',
    'GET //api/v1/users HTTP/1.1',
    'GET /api//v1/users HTTP/1.1',
    'GET /api/v1/./users HTTP/1.1',
    'GET /api/v1%2fusers HTTP/1.1',
    'GET /api/v1/users%00 HTTP/1.1',
    'GET /api/v1/users%20 HTTP/1.1',
    'GET /api/v1/users;x=1 HTTP/1.1',
    'GET \\api\\v1\\users HTTP/1.1',
    'GET /API/v1/users HTTP/1.1',
    'GET http://elsewhere/api/v1/users HTTP/1.1',
    'GET api/v1/users HTTP/1.1',
    'GET * HTTP/1.1',
    'GET /api/v1/users%ff HTTP/1.1',
    'GET /api/v1/users/%c0%ae%c0%ae HTTP/1.1',
    'GET /api/v1/users/%ed%a0%80 HTTP/1.1',
    'GET /sandbox/../api/v1/users HTTP/1.1',
    `GET /api/v1/users/${'a/'.repeat(3_000)} HTTP/1.1`,
    `GET /api/v1/users/${'a'.repeat(9_000)} HTTP/1.1`,
    `GET /api/v1/users/${'%61'.repeat(3_000)} HTTP/1.1`,
    `GET /api/v1/users/${'a'.repeat(20_000)} HTTP/1.1`,
  ])('has one spelling: %.60s', async (line) => {
    const said = await talk(centre.port, signedIn(line));
    const [status = 0] = statusesOf(said);
    expect([400, 404, 405, 422, 431]).toContain(status);
    expect(said).not.toContain(users);
  });

  it('is found by its own', async () => {
    const said = await talk(centre.port, signedIn('GET /api/v1/users HTTP/1.1'));
    expect(statusesOf(said)).toEqual([200]);
    expect(said).toContain(users);
  });

  it.each(['HEAD', 'TRACE', 'OPTIONS', 'PROPFIND', 'PURGE', 'LINK', 'SEARCH'])(
    'takes no other method: %s',
    async (method) => {
      const said = await talk(centre.port, signedIn(`${method} /api/v1/users HTTP/1.1`));
      expect([400, 404, 405]).toContain(statusesOf(said)[0]);
      expect(said).not.toContain(users);
    },
  );

  it('is no proxy, and changes to no other protocol', async () => {
    const connect = await talk(centre.port, `CONNECT elsewhere:80 HTTP/1.1\r\n${host}\r\n`, 1_500);
    expect(connect).not.toMatch(/^HTTP\/1\.1 2/u);
    const upgrade = 'connection: upgrade\r\nupgrade: websocket\r\n';
    const said = await talk(centre.port, `GET /api/v1/me HTTP/1.1\r\n${host}${upgrade}\r\n`, 1_500);
    expect(said).not.toMatch(/^HTTP\/1\.1 101/u);
    const h2c = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
    expect(await talk(centre.port, h2c, 1_500)).toMatch(/^HTTP\/1\.1 400/u);
  });

  it.each([
    ['x-http-method-override: DELETE', 200],
    ['x-original-url: /api/v1/config', 200],
    ['x-rewrite-url: /api/v1/config', 200],
    ['x-forwarded-host: elsewhere', 200],
    ['x-meta: {"user":"sam"}', 200],
    ['last-event-id: -1', 200],
    ['range: bytes=0-3', 200],
    ['if-none-match: *', 200],
    ['accept: text/html', 200],
    ['expect: 200-maybe', 417],
    [`x: ${'y'.repeat(17_000)}`, 431],
    [Array.from({ length: 300 }, (_, i) => `x-${String(i)}: 1`).join('\r\n'), 200],
  ])('means the same whatever the headers say: %.40s', async (header, status) => {
    const said = await talk(centre.port, signedIn(`GET /api/v1/me HTTP/1.1\r\n${header}`));
    expect(statusesOf(said)).toEqual([status]);
    if (status === 200) expect(said).toContain('"id":"admin"');
    expect(said).not.toContain('elsewhere');
    expect(said).not.toContain('workgroups');
  });
});
