import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

describe('the control interface', () => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const post = (path: string, body: unknown) => sandbox.call('POST', `/control/${path}`, { body });

  test('the truth holds everything in the order of creation, with who wrote it', async () => {
    const page = await sandbox.write('facebook/pages/1001/posts', { author: 'Carla', text: 'one' });
    const tweet = await sandbox.write('x/tweets', { author: 'dora', text: '@acme two' });
    const comment = await sandbox.write(`facebook/${page}/comments`, {
      author: 'Sara',
      text: 'three',
      as: 'staff',
    });
    const direct = await sandbox.write('x/messages', { author: 'dora', to: '@acme', text: 'four' });
    const answer = await sandbox.write('x/tweets', {
      author: '@acme',
      text: 'five',
      inReplyTo: tweet,
      as: 'staff',
    });
    const objects = await sandbox.truth();
    expect(
      objects.map(({ id, platform, kind, parent, author, by }) => [
        id,
        platform,
        kind,
        parent,
        author,
        by,
      ]),
    ).toEqual([
      [page, 'facebook', 'post', null, 'Carla', 'visitor'],
      [tweet, 'x', 'tweet', null, 'dora', 'visitor'],
      [comment, 'facebook', 'comment', page, 'Acme', 'staff'],
      [direct, 'x', 'message', objects[3]?.['conversation'], 'dora', 'visitor'],
      [answer, 'x', 'tweet', tweet, 'acme', 'staff'],
    ]);
    expect(objects.map((object) => object['text'])).toEqual(
      ['one', 'two', 'three', 'four', 'five'].map((word, index) =>
        index === 1 ? '@acme two' : word,
      ),
    );
    expect(objects[0]?.['at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test('an object is changed and deleted; what is deleted can be asked for', async () => {
    const id = await sandbox.write('facebook/pages/1001/posts', { author: 'Carla', text: 'helo' });
    const changed = await sandbox.call('PATCH', `/control/facebook/objects/${id}`, {
      body: { text: 'hello' },
    });
    expect(changed.json).toEqual({ id });
    expect((await sandbox.truth())[0]).toMatchObject({
      text: 'hello',
      editedAt: expect.any(String) as string,
    });
    await sandbox.call('DELETE', `/control/facebook/objects/${id}`);
    expect(await sandbox.truth()).toEqual([]);
    const all = await sandbox.call('GET', '/control/truth?deleted=true');
    expect(at(all.json, 'objects', 0)).toMatchObject({
      id,
      deletedAt: expect.any(String) as string,
    });
    expect((await sandbox.call('DELETE', `/control/facebook/objects/${id}`)).status).toBe(404);
  });

  test('deleting any version of a tweet deletes it', async () => {
    const id = await sandbox.write('x/tweets', { author: 'dora', text: 'one' });
    await sandbox.call('PATCH', `/control/x/objects/${id}`, { body: { text: 'two' } });
    await sandbox.call('DELETE', `/control/x/objects/${id}`);
    expect(await sandbox.truth()).toEqual([]);
  });

  test.each([
    ['an unknown page', 'facebook/pages/9/posts', { author: 'a', text: 'b' }, 404],
    ['an unknown page for a message', 'facebook/pages/9/messages', { author: 'a', text: 'b' }, 404],
    ['an unknown object', 'facebook/1_2/comments', { author: 'a', text: 'b' }, 404],
    ['an unknown tweet', 'x/tweets', { author: 'a', text: 'b', inReplyTo: '1' }, 404],
    ['an unknown recipient', 'x/messages', { author: 'a', to: 'c', text: 'b' }, 404],
    [
      'a conversation that is none',
      'facebook/pages/1001/messages',
      { author: 'a', text: 'b', as: 'staff' },
      404,
    ],
    ['no author', 'x/tweets', { text: 'b' }, 400],
    ['no text', 'x/tweets', { author: 'a', text: ' ' }, 400],
    ['an unknown role', 'x/tweets', { author: 'a', text: 'b', as: 'boss' }, 400],
    ['a list', 'x/tweets', [], 400],
    ['broken JSON', 'x/tweets', '{"author":', 400],
    ['a path that is none', 'nonsense', {}, 404],
    ['a clock that is none', 'clock', { now: 'noon' }, 400],
    ['a rate below 0', 'traffic', { perSecond: -1, seed: 1 }, 400],
    ['a setting that is none', 'x/settings', { replies: 'never' }, 400],
  ])('%s is refused plainly', async (_, path, body, status) => {
    const reply = await post(path, body);
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({
      code: expect.any(String) as string,
      message: expect.any(String) as string,
      error: { message: expect.any(String) as string },
    });
    expect(await sandbox.truth()).toEqual([]);
  });

  test('a body over 1 MiB is refused, also by the platforms', async () => {
    const body = { author: 'a', text: 'x'.repeat(1024 * 1024) };
    expect((await post('x/tweets', body)).status).toBe(413);
    expect((await sandbox.call('POST', '/x/2/tweets', { body })).status).toBe(413);
    expect((await sandbox.call('GET', '/control/clock')).status).toBe(200);
  });

  test('the platforms’ own paths do as well, for clients that know a host only', async () => {
    const { origin } = new URL(sandbox.base);
    const headers = { authorization: `Bearer ${sandbox.tokens.page}` };
    const page: unknown = await (await fetch(`${origin}/v24.0/1001`, { headers })).json();
    expect(page).toMatchObject({ id: '1001', name: 'Acme' });
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
  });

  test('a platform that is none is not found', async () => {
    expect((await sandbox.call('GET', '/myspace/me')).status).toBe(404);
  });

  test('credentials come from the seed', async () => {
    const same = await startSandbox();
    const other = await startSandbox({ seed: 2 });
    expect(same.tokens).toEqual(sandbox.tokens);
    expect(other.tokens.page).not.toBe(sandbox.tokens.page);
    expect(other.tokens.userId).toBe(sandbox.tokens.userId);
    await Promise.all([same.close(), other.close()]);
  });

  test('pages and accounts can be others', async () => {
    const other = await startSandbox({
      pages: [{ id: '77', name: 'Seventy-Seven' }],
      xAccounts: ['zeta', 'eta'],
    });
    const { json } = await other.call('GET', '/control/tokens');
    expect(Object.keys(at(json, 'facebook', 'pages') ?? {})).toEqual(['77']);
    expect(Object.keys(at(json, 'x', 'accounts') ?? {})).toEqual(['zeta', 'eta']);
    const me = await other.call('GET', '/x/2/users/me', {
      token: text(json, 'x', 'accounts', 'eta', 'accessToken'),
    });
    expect(text(me.json, 'data', 'username')).toBe('eta');
    const whose = { author: 'Sara', text: 'hi', as: 'staff' };
    expect((await other.call('POST', '/control/x/tweets', { body: whose })).status).toBe(400);
    await other.close();
  });

  test('the clock goes on from where it is set, and back to the true time', async () => {
    await post('clock', { now: '2030-01-01T00:00:00Z' });
    await sandbox.write('x/tweets', { author: 'dora', text: 'later' });
    expect((await sandbox.truth())[0]?.['at']).toMatch(/^2030-01-01T00:00:0/);
    await post('clock', { now: null });
    expect(text((await sandbox.call('GET', '/control/clock')).json, 'now')).not.toMatch(/^2030/);
    const earlier = await sandbox.write('x/tweets', { author: 'dora', text: 'earlier' });
    expect(BigInt(earlier)).toBeGreaterThan(BigInt(text((await sandbox.truth())[0], 'id')));
  });

  test('traffic writes the same for the same seed, until it is stopped', async () => {
    const texts = async (): Promise<string[]> => {
      const running = await startSandbox();
      await running.call('POST', '/control/traffic', { body: { perSecond: 500, seed: 42 } });
      while ((await running.truth()).length < 30) await running.call('GET', '/control/traffic');
      const stopped = await running.call('POST', '/control/traffic', {
        body: { perSecond: 0, seed: 42 },
      });
      expect(stopped.json).toMatchObject({ perSecond: 0 });
      const objects = await running.truth();
      expect(await running.truth()).toHaveLength(objects.length);
      await running.close();
      return objects
        .slice(0, 30)
        .map(
          ({ kind, author, text: words }) => `${String(kind)} ${String(author)} ${String(words)}`,
        );
    };
    const first = await texts();
    expect(await texts()).toEqual(first);
    expect(new Set(first.map((line) => line.split(' ')[0])).size).toBeGreaterThan(2);
  });

  test('an author becomes a user of X by writing', async () => {
    await sandbox.write('x/tweets', { author: 'Zoë O’Hara', text: 'hello' });
    const { json } = await sandbox.call('GET', '/x/2/users/by/username/Zoe_O_Hara', {
      token: sandbox.tokens.bearer,
    });
    expect(list(json, 'errors')).toEqual([]);
    expect(text(json, 'data', 'name')).toBe('Zoë O’Hara');
  });
});
