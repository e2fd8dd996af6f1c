import { createCentre, type Centre } from './centre.ts';
import type { Answer, Client } from './client.ts';

let centre: Centre;
let admin: Client;
beforeAll(async () => {
  centre = await createCentre();
  admin = await centre.signIn('admin');
});
afterAll(async () => {
  await centre.stop();
});

interface Result {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const results = ({ status, body }: Answer): readonly Result[] => {
  expect(status).toBe(200);
  return body['results'] as readonly Result[];
};

const batch = async (client: Client, commands: readonly object[], more: object = {}) =>
  results(await client.post('/api/v1/batch', { commands, ...more }));

const skill = (id: string) => ({ method: 'POST', path: '/api/v1/skills', body: { id, name: id } });

describe('a batch', () => {
  it('carries out its commands in order, and answers what each would have', async () => {
    const [added, changed, gone] = await batch(admin, [
      skill('french'),
      { method: 'PATCH', path: '/api/v1/skills/french', body: { name: 'French' }, ifMatch: '*' },
      { method: 'DELETE', path: '/api/v1/skills/french' },
    ]);
    expect(added).toMatchObject({ status: 201, body: { id: 'french', name: 'french' } });
    expect(changed).toMatchObject({ status: 200, body: { name: 'French' } });
    expect(gone).toEqual({ status: 204 });
    expect((await admin.get('/api/v1/skills/french')).status).toBe(404);
  });

  it('goes on after a refusal, or stops there when told to', async () => {
    const commands = [skill('welsh'), skill('welsh'), skill('irish')];
    const all = await batch(admin, commands);
    expect(all.map(({ status }) => status)).toEqual([201, 409, 201]);
    expect(all[1]?.body).toMatchObject({ code: 'id_taken' });
    const some = await batch(admin, [skill('welsh'), skill('scots')], { stopOnError: true });
    expect(some.map(({ body }) => body['code'])).toEqual(['id_taken', 'not_tried']);
  });

  it('carries out several at a time, and answers in their order', async () => {
    const ids = Array.from({ length: 12 }, (_, i) => `at-once-${String(i)}`);
    const done = await batch(admin, ids.map(skill), { parallel: true });
    expect(done.map(({ body }) => body['id'])).toEqual(ids);
  });

  it('lets nobody do what he may not do otherwise', async () => {
    const ana = await centre.signIn('ana');
    const [forbidden, own, foreign] = await batch(ana, [
      skill('stolen'),
      { method: 'PUT', path: '/api/v1/agents/me/status', body: { status: 'Available' } },
      { method: 'PUT', path: '/api/v1/agents/ben/status', body: { status: 'Available' } },
    ]);
    expect([forbidden?.status, forbidden?.body['code']]).toEqual([403, 'forbidden']);
    expect(own).toMatchObject({ status: 200, body: { id: 'ana', status: 'Available' } });
    expect(foreign?.status).toBe(403);
  });

  it('checks the fields of each', async () => {
    const wrong = { method: 'POST', path: '/api/v1/skills', body: { name: 1, colour: 'red' } };
    const [refused] = await batch(admin, [wrong]);
    expect([refused?.status, refused?.body['code']]).toEqual([422, 'validation_failed']);
  });

  it.each([
    ['POST', '/api/v1/batch'],
    ['POST', '/api/v1/session'],
    ['DELETE', '/api/v1/session'],
    ['PUT', '/api/v1/config'],
    ['POST', '/api/v1/skills/'],
    ['POST', '/api/v1/skills/%E0%A4%A/x'],
    ['POST', '/api/v1/__proto__'],
  ])('has no command %s %s', async (method, path) => {
    const [refused] = await batch(admin, [{ method, path, body: {} }]);
    expect([refused?.status, refused?.body['code']]).toEqual([404, 'not_a_command']);
  });

  it.each([
    ['no commands', []],
    ['51 commands', Array.from({ length: 51 }, () => skill('x'))],
    ['a question', [{ method: 'GET', path: '/api/v1/skills' }]],
    ['another place', [{ method: 'POST', path: '/sandbox/control/clock' }]],
  ])('of %s is refused', async (_, commands) => {
    const { status, body } = await admin.post('/api/v1/batch', { commands });
    expect([status, body['code']]).toEqual([422, 'validation_failed']);
  });

  it('does under a key what the same request alone has done already, namely nothing', async () => {
    const supervisor = await centre.signIn('sam');
    const path = '/api/v1/interactions';
    const body = { type: 'chat', workgroup: 'support', externalId: 'chat-7' };
    const key = 'chat-7-begins';
    const alone = await supervisor.post(path, body, { 'idempotency-key': key });
    const [again] = await batch(supervisor, [{ method: 'POST', path, body, idempotencyKey: key }]);
    expect([alone.status, again?.status]).toEqual([201, 201]);
    expect(again?.body).toEqual(alone.body);
  });
});
