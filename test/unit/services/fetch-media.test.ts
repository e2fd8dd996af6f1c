/** What customers' messages point to is fetched, and nothing behind the firewall is. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentTypeOf, dispositionOf } from '../../../services/gateway/http/content-type.ts';
import { fetchMedia, type Fetched } from '../../../services/media/fetch-media.ts';
import { createAddressGuard } from '../../../services/webhook/address-guard.ts';
import { hostileTexts } from '../../console/hostile-texts.ts';

let server: Server;
let base: URL;
const asked: string[] = [];

/** What the sandbox's picture server says at which path. */
const answers: Readonly<Record<string, (server: URL) => [number, Record<string, string>, string]>> =
  {
    picture: () => [200, { 'content-type': 'image/png' }, 'PNG'],
    expired: () => [403, {}, 'URL signature expired'],
    deleted: () => [404, {}, ''],
    broken: () => [500, {}, ''],
    moved: (at) => [302, { location: `${at.origin}/sandbox/media/picture` }, ''],
    below: () => [302, { location: 'picture' }, ''],
    circle: (at) => [302, { location: `${at.origin}/sandbox/media/circle` }, ''],
    metadata: () => [302, { location: 'http://169.254.169.254/latest/meta-data/' }, ''],
    private: () => [301, { location: 'https://10.0.0.1/' }, ''],
    loopback: () => [307, { location: 'https://127.0.0.1/' }, ''],
    api: (at) => [302, { location: `${at.origin}/api/v1/config` }, ''],
    file: () => [302, { location: 'file:///etc/passwd' }, ''],
    announced: () => [200, { 'content-length': '99999999' }, ''],
    large: () => [200, { 'content-type': 'image/png' }, 'x'.repeat(5_000)],
  };

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push(String(req.url));
    const answer = answers[String(req.url).replace('/sandbox/media/', '')]?.(base);
    // Whoever isn't named never answers.
    if (answer === undefined) return;
    const [status, headers, body] = answer;
    res.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  base = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/sandbox/x`);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const looked: string[] = [];
/** A resolver in the hands of whoever names the host. */
const names: Readonly<Record<string, readonly string[]>> = {
  'inside.example': ['10.1.2.3'],
  'both.example': ['93.184.216.34', '127.0.0.1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'cloud.example': ['169.254.169.254'],
  'six.example': ['fd00::1'],
};

const fetchFrom = (url: string, of = base): Promise<Fetched> =>
  fetchMedia(url, of, {
    guard: createAddressGuard([]),
    lookup: (host) => {
      looked.push(host);
      const found = names[host] ?? [];
      return Promise.resolve(found.map((address) => ({ address, family: 4 })));
    },
    deadlineMs: 400,
    sizeMaxBytes: 4_096,
  });
const media = (name: string): string => `${base.origin}/sandbox/media/${name}`;
const failed = (why: string) => ({ type: 'failed', why });

describe('what a message names', () => {
  it('is fetched whole, over a few redirects', async () => {
    for (const name of ['picture', 'moved', 'below'])
      expect(await fetchFrom(media(name))).toEqual({
        type: 'found',
        contentType: 'image/png',
        bytes: Buffer.from('PNG'),
      });
  });

  it('is gone when its address has expired or it was deleted', async () => {
    expect(await fetchFrom(media('expired'))).toEqual(failed('gone'));
    expect(await fetchFrom(media('deleted'))).toEqual(failed('gone'));
  });

  it('is not waited for beyond the deadline, and is not taken for gone', async () => {
    expect(await fetchFrom(media('silent'))).toEqual(failed('unreachable'));
    expect(await fetchFrom(media('broken'))).toEqual(failed('unreachable'));
  });

  it('is not read beyond the limit, announced or not', async () => {
    expect(await fetchFrom(media('announced'))).toEqual(failed('too_large'));
    expect(await fetchFrom(media('large'))).toEqual(failed('too_large'));
  });
});

describe('an address that leads inside', () => {
  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://0.0.0.0/',
    'https://100.64.0.1/',
    'https://inside.example/',
    'https://both.example/',
    'https://mapped.example/',
    'https://cloud.example/',
    'https://six.example/',
    'https://nowhere.example/',
    'http://93.184.216.34/',
    'https://user@93.184.216.34/',
    'ftp://93.184.216.34/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('is refused: %s', async (url) => {
    expect(await fetchFrom(url)).toEqual(failed('address'));
  });

  it.each(['metadata', 'private', 'loopback', 'api', 'file', 'circle'])(
    'is refused where a redirect leads to it: %s',
    async (name) => {
      expect(await fetchFrom(media(name))).toEqual(failed('address'));
      expect(asked.filter((path) => path.startsWith('/api'))).toEqual([]);
    },
  );

  it('is refused on the port of the sandbox, too, where it is not its media', async () => {
    const before = asked.length;
    for (const path of ['/api/v1/config', '/sandbox/control/tokens', '/sandbox/media/../control/x'])
      expect(await fetchFrom(`${base.origin}${path}`)).toEqual(failed('address'));
    expect(asked).toHaveLength(before);
  });

  it('is refused where the account is no played one', async () => {
    const real = new URL('https://graph.facebook.com');
    expect(await fetchFrom(media('picture'), real)).toEqual(failed('address'));
  });

  it('is asked about once, so that a name cannot be another one later', async () => {
    looked.length = 0;
    await fetchFrom('https://inside.example/');
    expect(looked).toEqual(['inside.example']);
  });
});

describe('what a browser is told of it', () => {
  it('shows pictures that can hold no script, and saves the rest', () => {
    const of = (header: string) => {
      const { type, isShown } = contentTypeOf(header);
      return `${type} ${isShown ? 'shown' : 'saved'}`;
    };
    expect(
      [
        'image/png',
        'IMAGE/JPEG; x=y',
        'image/svg+xml',
        'text/html',
        'application/pdf',
        'video/mp4',
        'text/xml',
        'application/javascript',
        '',
        'image/png\r\nset-cookie: x',
      ].map(of),
    ).toEqual([
      'image/png shown',
      'image/jpeg shown',
      'application/octet-stream saved',
      'application/octet-stream saved',
      'application/pdf saved',
      'video/mp4 saved',
      'application/octet-stream saved',
      'application/octet-stream saved',
      'application/octet-stream saved',
      'application/octet-stream saved',
    ]);
  });

  it('names it so that no name is more than a name', () => {
    const saved = contentTypeOf('');
    expect(dispositionOf(saved, 'Rechnung für Ana.pdf')).toBe(
      'attachment; filename="Rechnung f_r Ana.pdf"; filename*=UTF-8\'\'Rechnung%20f%C3%BCr%20Ana.pdf',
    );
    expect(dispositionOf(saved)).toBe('attachment; filename="attachment"');
    const hostile = [
      ...hostileTexts,
      '../../etc/passwd',
      '..\\..\\x.exe',
      'a"; filename="b.exe',
      'a\r\nset-cookie: x=1',
      '\u202Egpj.exe',
      '.htaccess',
      '\u0000',
      'x'.repeat(999),
      '\uD800',
    ];
    for (const name of hostile)
      expect(dispositionOf(saved, name)).toMatch(
        /^attachment; filename="[\w() -][\w.() -]{0,99}"(?:; filename\*=UTF-8''[\w.~%-]{1,1200})?$/u,
      );
  });
});
