import { request } from 'node:http';
import { createCentre, type Centre } from './centre.ts';
import { createClient, type Client } from './client.ts';

let centre: Centre;
let ana: Client;
beforeAll(async () => {
  centre = await createCentre();
  ana = await centre.signIn('ana');
});
afterAll(async () => {
  await centre.stop();
});

const writes = [
  ['POST', '/api/v1/session'],
  ['PUT', '/api/v1/agents/me/status'],
  ['POST', '/api/v1/interactions/facebook:page-1001:1~1/reply'],
  ['POST', '/api/v1/interactions/facebook:page-1001:1~1/note'],
  ['POST', '/api/v1/interactions/facebook:page-1001:1~1/transfer'],
  ['POST', '/api/v1/interactions/facebook:page-1001:1~1/wrapup'],
  ['POST', '/api/v1/interactions/facebook:page-1001:1~1/pickup'],
] as const;

const send = (method: 'POST' | 'PUT', path: string, body: string) =>
  method === 'PUT' ? ana.put(path, body) : ana.post(path, body);

describe.each(writes)('%s %s', (method, path) => {
  it.each([
    ['is no JSON', '{"text":', 400, 'malformed_request'],
    ['is 20,000 deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'malformed_request'],
    ['names a prototype', '{"__proto__":{"admin":true}}', 400, 'malformed_request'],
    ['hides it in escapes', '{"\\u005f_proto__":1}', 400, 'malformed_request'],
    ['names a constructor', '{"text":"x","constructor":{}}', 400, 'malformed_request'],
    ['names a key twice', '{"text":"a","text":"b"}', 400, 'malformed_request'],
    ['is larger than 64 kB', JSON.stringify({ text: 'x'.repeat(70_000) }), 413, 'body_too_large'],
    ['is 5 MB', JSON.stringify({ text: 'x'.repeat(5_000_000) }), 413, 'body_too_large'],
    ['has an unknown field', '{"surprise":1}', 422, 'validation_failed'],
    ['is a list', '[]', 422, 'validation_failed'],
  ] as const)('refuses a body that %s', async (_, body, status, code) => {
    const answer = await send(method, path, body);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });
});

describe('the fields of a request', () => {
  const address = '/api/v1/interactions/facebook:page-1001:1~1/reply';

  it.each([
    ['of the wrong type', { text: 7 }, 'text'],
    ['that are missing', {}, 'text'],
    ['that are null', { text: 'x', seen: null }, 'seen'],
    ['that are too long', { text: 'x'.repeat(25_001) }, 'text'],
    ['that are unknown', { text: 'x', by: { user: 'sam' } }, 'by'],
  ])('are named when they are %s', async (_, body, field) => {
    const answer = await ana.post(address, body);
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({
      code: 'validation_failed',
      message: 'Some fields are wrong; details lists them.',
      details: [{ field, message: expect.any(String) as string }],
    });
  });

  it('are never repeated in the answer', async () => {
    const nobody = createClient(centre.url);
    const { body } = await nobody.post('/api/v1/session', { user: 'ana', password: ['s3cret'] });
    expect(JSON.stringify(body)).not.toContain('s3cret');
  });

  it.each(['?limit=0', '?limit=201', '?limit=ten', '?surprise=1', '?limit=1&limit=2', '?a[b]=1'])(
    'of a query are checked, too: %s',
    async (query) => {
      const id = await centre.post(`checked-${query.length}`, 'Hello');
      const sam = await centre.signIn('sam');
      const { status, body } = await sam.get(`/api/v1/interactions/${id}/messages${query}`);
      expect([status, body['code']]).toEqual([422, 'validation_failed']);
    },
  );
});

describe('what is not JSON', () => {
  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/json; charset=utf-16be'],
  ])('is refused as %s', async (type) => {
    const { status, body } = await ana.post('/api/v1/session', '{"user":"ana","password":"demo"}', {
      'content-type': type,
    });
    expect([status, body['code']]).toEqual([415, 'media_type_unsupported']);
  });

  it('is refused in UTF-16, where a forbidden key would not be seen', async () => {
    const bytes = Buffer.from('{"__proto__":{"user":"ana"},"password":"demo"}', 'utf16le');
    const response = await fetch(`${centre.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-16le' },
      body: bytes,
    });
    expect(response.status).toBe(415);
  });

  it('is refused when it is compressed', async () => {
    const { status } = await ana.post('/api/v1/session', '{}', { 'content-encoding': 'gzip' });
    expect(status).toBe(415);
  });
});

describe('an address', () => {
  it.each([
    '/api/v1/nothing',
    '/',
    '/~node/list',
    '/$node/list',
    '/api/v1/~node/services',
    '/conversation/get?id=x',
    '/agent.get',
    '/gateway/listAliases',
    '/API/V1/ME',
    '/api/v1/../v1/nothing',
    '/api/v1/interactions/a/b/c',
  ])('that does not exist is not found: %s', async (path) => {
    const { status, body } = await ana.get(path);
    expect([status, body['code']]).toEqual([404, 'not_found']);
  });

  it('says which methods it takes', async () => {
    const { status, headers, body } = await ana.delete('/api/v1/agents/me/status');
    expect([status, body['code']]).toEqual([405, 'method_not_allowed']);
    expect(headers.get('allow')).toBe('PUT');
  });

  it('does nothing when OPTIONS asks about a method', async () => {
    const session = await centre.signIn('ana');
    const response = await fetch(`${centre.url}/api/v1/session`, {
      method: 'OPTIONS',
      headers: {
        authorization: `Bearer ${session.token}`,
        'access-control-request-method': 'DELETE',
        origin: 'https://elsewhere.example',
      },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await session.get('/api/v1/me')).status).toBe(200);
  });

  it('that cannot be decoded is refused', async () => {
    const status = await raw(`${centre.url}/api/v1/interactions/%zz`, ana.token);
    expect(status).toBe(400);
  });
});

/** Without the tidying that fetch does to an address. */
const raw = (url: string, token: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const path = url.slice(url.indexOf('/api'));
    const headers = { authorization: `Bearer ${token}` };
    request({ port, path, headers }, (res) => {
      res.resume();
      resolve(res.statusCode);
    })
      .on('error', reject)
      .end();
  });
