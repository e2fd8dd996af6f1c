import { agentId } from '../../actors/types.ts';
import { createCentre, type Centre } from '../gateway/centre.ts';
import { createClient, eventually, type Answer, type Client } from '../gateway/client.ts';

/**
 * Two nodes on one store: the second hears of changes by the version in its beats, and by nothing else.
 * As it reaches no actor, people sign in at the first, whose tokens it takes.
 */
let first: Centre;
let second: Centre;
let here: Client;
let there: Client;
beforeAll(async () => {
  first = await createCentre();
  second = await createCentre({ beside: first });
  here = await first.signIn('admin');
  there = createClient(second.url, here.token);
});
afterAll(async () => {
  await second.stop();
  await first.stop();
});

const items = ({ body }: Answer) => body['items'] as readonly Readonly<Record<string, unknown>>[];

describe('two nodes on one store', () => {
  it('have the same configuration within a few beats of a change', async () => {
    await here.post('/api/v1/skills', { id: 'welsh', name: 'Welsh' });
    const seen = await eventually(
      () => there.get('/api/v1/skills/welsh'),
      ({ status }) => status === 200,
    );
    expect(seen.body).toEqual((await here.get('/api/v1/skills/welsh')).body);
    await there.delete('/api/v1/skills/welsh');
    await eventually(
      () => here.get('/api/v1/skills/welsh'),
      ({ status }) => status === 404,
    );
  });

  it('take changes of a hundred documents at once, and lose none', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `code-${String(i).padStart(3, '0')}`);
    const answers = await Promise.all(
      ids.map((id, i) =>
        (i % 2 === 0 ? here : there).post('/api/v1/wrapup-codes', { id, name: id }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const read = await eventually(
      () => there.get('/api/v1/wrapup-codes?q=code-&limit=200'),
      (answer) => items(answer).length === ids.length,
    );
    expect(items(read).map(({ id }) => id)).toEqual(ids);
    const versions = items(read).map(({ version }) => version);
    expect(new Set(versions).size).toBe(ids.length);
    await eventually(
      () => here.get('/api/v1/changes?limit=200'),
      (answer) => items(answer).filter(({ kind }) => kind === 'wrapup-codes').length === ids.length,
    );
  });

  it('let one of those win who change the same version', async () => {
    const { headers } = await here.get('/api/v1/workgroups/support');
    const etag = { 'if-match': headers.get('etag') ?? '' };
    await eventually(
      () => there.get('/api/v1/workgroups/support'),
      (answer) => answer.headers.get('etag') === etag['if-match'],
    );
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? here : there).patch(
          '/api/v1/workgroups/support',
          { alertSeconds: 100 + i },
          etag,
        ),
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
    expect((await here.get('/api/v1/workgroups/support')).body['alertSeconds']).toBe(
      won[0]?.body['alertSeconds'],
    );
  });

  it('let one of those win who create the same document', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? here : there).post('/api/v1/skills', { id: 'greek', name: 'Greek' }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  });

  it('end the rights of a user who is deleted, on either node', async () => {
    const zoe = { id: 'zoe', name: 'Zoe', password: 'demo', roles: ['supervisor'] };
    await here.post('/api/v1/users', zoe);
    await eventually(
      () => there.get('/api/v1/users/zoe'),
      ({ status }) => status === 200,
    );
    const session = createClient(second.url, (await first.signIn('zoe')).token);
    expect((await session.get('/api/v1/me')).status).toBe(200);
    await here.delete('/api/v1/users/zoe');
    await eventually(
      () => session.get('/api/v1/me'),
      ({ status }) => status === 401,
    );
  });

  it('notice a change that nobody has told them of', async () => {
    const kept = await first.store.settings.read();
    const stored = JSON.parse(kept?.json ?? '{}') as {
      configuration: { users: Record<string, { id: string; name: string }> };
    };
    const { ana } = stored.configuration.users;
    stored.configuration.users['ana'] = { ...ana, id: agentId('ana'), name: 'Ana Silva' };
    await first.store.settings.write(kept?.version ?? 0, JSON.stringify(stored));
    for (const client of [here, there])
      await eventually(
        () => client.get('/api/v1/users/ana'),
        ({ body }) => body['name'] === 'Ana Silva',
      );
  });
});
