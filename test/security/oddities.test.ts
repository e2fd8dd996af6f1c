/** What two readers could read in two ways: content types, marks before texts, and ids that look alike. */
import { createCentre, type Centre } from '../gateway/centre.ts';
import type { Client } from '../gateway/client.ts';
import { gzipSync } from 'node:zlib';

let centre: Centre;
let admin: Client;
beforeAll(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
});

const send = async (
  [method, path]: readonly [string, string],
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
) => {
  const response = await fetch(centre.url + path, {
    method,
    headers: { authorization: `Bearer ${admin.token}`, ...headers },
    body: body as string,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

const put = ['PUT', '/api/v1/config'] as const;
const validate = ['POST', '/api/v1/config/validate'] as const;
const skills = ['POST', '/api/v1/skills'] as const;

describe('a whole configuration', () => {
  const skill = { id: 'read', name: 'Read' };
  const body = JSON.stringify({ skills: [skill] });

  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json;charset="UTF-8"',
    'application/json; charset=utf-8; profile=x',
    'application/json; profile=x',
  ])('is read, or refused, but never passed over: %s', async (type) => {
    const { status, body: said } = await send(put, body, { 'content-type': type });
    expect([status, said['skills']]).toEqual([200, [{ ...skill }]]);
  });

  it.each([
    ['text/plain', {}],
    ['application/json; charset=utf-16', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
    ['application/json', { 'content-encoding': 'identity, gzip' }],
  ])('is not read as %s, %p', async (type, more) => {
    for (const [route, given] of [
      [put, body],
      [validate, gzipSync(body)],
      [skills, gzipSync(body)],
    ] as const) {
      const { status, body: said } = await send(route, given, { 'content-type': type, ...more });
      expect([status, said['code']]).toEqual([415, 'media_type_unsupported']);
    }
  });

  it('is not taken from what only looks as if it had been read', async () => {
    const looks = JSON.stringify({ digest: 'x', text: '{"skills":[]}', renewed: [] });
    const { status } = await send(put, looks, { 'content-type': 'application/json; a=b' });
    expect(status).toBe(422);
    expect(((await admin.get('/api/v1/config')).body['skills'] as object[]).length).toBe(1);
  });
});

it.each([put, validate, skills])(
  'no body begins with a byte order mark: %s %s',
  async (...route) => {
    const { status } = await send(route, '\u{feff}{}', { 'content-type': 'application/json' });
    expect(status).toBe(400);
  },
);

describe('an id', () => {
  it.each([
    ['a dot', '.'],
    ['two dots', '..'],
    ['an invisible sign', 'admin\u{200b}'],
    ['a turn of direction', 'a\u{202e}b'],
    ['a mark of an order', '\u{feff}admin'],
  ])('is not %s', async (_, id) => {
    const answer = await admin.post('/api/v1/skills', { id, name: `S${id}` });
    expect([answer.status, answer.body['code']]).toEqual([422, 'validation_failed']);
  });

  it('may be of any language, and have dots', async () => {
    for (const id of ['été', 'a..b', '日本', 'עברית', 'v1.2'])
      expect((await admin.post('/api/v1/skills', { id, name: id })).status).toBe(201);
  });
});

it('names that are to differ do so for whoever reads them, however they are written', async () => {
  expect((await admin.post('/api/v1/skills', { id: 'c1', name: 'Caf\u{e9}' })).status).toBe(201);
  const again = await admin.post('/api/v1/skills', { id: 'c2', name: 'Cafe\u{301}' });
  expect([again.status, again.body['code']]).toEqual([422, 'validation_failed']);
});
