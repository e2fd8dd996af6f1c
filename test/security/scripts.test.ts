/** What would run in a page comes out as it went in: as text in JSON, and called JSON. */
import { createCentre, type Centre } from '../gateway/centre.ts';
import { eventually, type Client, type EventStream } from '../gateway/client.ts';
import { asker } from './asking.ts';
import { scripts } from './scripts.ts';

let centre: Centre;
let admin: Client;
let sam: Client;
let stream: EventStream;
beforeAll(async () => {
  centre = await createCentre({ gateway: { rateScale: 1_000 } });
  admin = await centre.signIn('admin');
  sam = await centre.signIn('sam');
  stream = await sam.events();
});
afterAll(async () => {
  stream.close();
  await centre.stop();
});

const numbered = scripts.map((text, place) => [place, text] as const);

/** As JSON, so that no browser takes it for a page. */
const jsonOf = async (path: string): Promise<string> => {
  const answer = await asker(centre.url, admin.token)({ method: 'GET', path });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/json; charset=utf-8',
  ]);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  return answer.text;
};

describe('the corpus', () => {
  it('has sixty texts, no two alike', () => {
    expect(new Set(scripts).size).toBe(60);
  });
});

describe.each(numbered)('text %i', (place, text) => {
  const id = `script-${String(place)}`;

  it('comes back as it was written: post, author, subject, attribute, note', async () => {
    const order = {
      type: 'chat',
      workgroup: 'support',
      externalId: id,
      customer: { id, name: text },
      text,
      subject: text,
      attributes: { file: text },
    };
    const begun = await sam.post('/api/v1/interactions', order);
    expect(begun.status).toBe(201);
    const path = `/api/v1/interactions/${encodeURIComponent(String(begun.body['id']))}`;
    const read = JSON.parse(await jsonOf(path)) as Record<string, unknown>;
    expect(read).toMatchObject({
      customer: { name: text },
      subject: text,
      attributes: { file: text },
    });
    const { items } = JSON.parse(await jsonOf(`${path}/messages`)) as { items: unknown[] };
    expect(items).toMatchObject([{ text, author: { name: text } }]);
    await eventually(
      () => Promise.resolve(stream.text()),
      (said) => said.includes(JSON.stringify(text).slice(1, -1)),
    );
  });

  it('comes back as it was written: canned response, name, refusal', async () => {
    const response = { id, name: text, text };
    expect((await admin.post('/api/v1/responses', response)).status).toBe(201);
    expect(JSON.parse(await jsonOf(`/api/v1/responses/${id}`))).toMatchObject(response);
    expect((await admin.post('/api/v1/users', { id, name: text })).status).toBe(201);
    expect(JSON.parse(await jsonOf(`/api/v1/users/${id}`))).toMatchObject({ id, name: text });
    for (const path of ['responses', 'users']) {
      const query = `q=${encodeURIComponent(text)}`;
      const { items } = JSON.parse(await jsonOf(`/api/v1/${path}?${query}`)) as {
        items: readonly object[];
      };
      expect(items).toContainEqual(expect.objectContaining({ id, name: text }));
    }
    const wrong = await admin.post('/api/v1/users', { [text]: text });
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
      422,
      'application/json; charset=utf-8',
    ]);
  });
});

describe('the pages for people', () => {
  it('have nothing in them that anybody has written', async () => {
    for (const path of ['/api/docs', '/api/v1/openapi.json']) {
      const { text } = await asker(centre.url)({ method: 'GET', path });
      expect(text).not.toMatch(/alert\(1\)|script-\d|evil\.example/u);
      expect(text).not.toMatch(/<script|javascript:|<[^>]*\son[a-z]+=/iu);
    }
  });

  it('repeat nothing of an address', async () => {
    for (const text of scripts) {
      const query = encodeURIComponent(text);
      const all = ['/api/docs', '/nothing', '/api/v1/users/', '/livez'].map((path) =>
        asker(centre.url)({ method: 'GET', path: `${path}?q=${query}` }),
      );
      for (const answer of await Promise.all(all)) {
        expect(answer.text).not.toContain('alert(1)');
        expect([...answer.headers].join()).not.toContain('alert');
      }
    }
  });
});
