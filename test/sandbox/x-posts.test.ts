import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

const DAY_MS = 24 * 3_600_000;

describe('posts on X', () => {
  let sandbox: RunningSandbox;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-22T12:00:00Z');
    sandbox = await startSandbox({ clock: { now: () => now } });
  });
  afterEach(() => sandbox.close());

  const get = (path: string, token = sandbox.tokens.bearer) =>
    sandbox.call('GET', `/x/2/${path}`, { token });
  const post = (body: object) =>
    sandbox.call('POST', '/x/2/tweets', { token: sandbox.tokens.access, body });
  const tweet = (author: string, words: string, more: object = {}) => {
    now += 1_000;
    return sandbox.write('x/tweets', { author, text: words, ...more });
  };
  const search = (query: string, rest = '') =>
    get(`tweets/search/recent?query=${encodeURIComponent(query)}${rest}`);
  const idsOf = (json: unknown) => list(json, 'data').map((item) => text(item, 'id'));

  test('a keyword search finds a post, bare by default', async () => {
    const id = await tweet('dora', 'My acme phone broke');
    await tweet('dora', 'Something else');
    const { status, json } = await search('"acme phone"');
    expect(status).toBe(200);
    expect(json).toEqual({
      data: [{ id, text: 'My acme phone broke', edit_history_tweet_ids: [id] }],
      meta: { newest_id: id, oldest_id: id, result_count: 1 },
    });
    expect((await search('unheard')).json).toEqual({ meta: { result_count: 0 } });
  });

  test('the query of a channel finds mentions and keywords, without retweets and own posts', async () => {
    const mention = await tweet('dora', '@acme hello?');
    const keyword = await tweet('emre', 'this ACME-phone again');
    await tweet('fatou', 'RT my acme phone', { retweets: mention });
    await tweet('acme', 'our acme phone is new');
    const { json } = await search('(@acme OR "acme phone") -is:retweet -from:acme');
    expect(idsOf(json)).toEqual([keyword, mention]);
  });

  test('walking next_token brings every post once; newest_id and since_id go on from there', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 24; count += 1)
      ids.push(await tweet('dora', `@acme ${String(count)}`));
    const seen: string[] = [];
    let token = '';
    do {
      const { json } = await search('@acme', `&max_results=10${token}`);
      seen.push(...idsOf(json));
      const next = at(json, 'meta', 'next_token');
      token = typeof next === 'string' ? `&next_token=${next}` : '';
    } while (token !== '');
    expect(seen).toEqual(ids.toReversed());
    const fresh = await tweet('emre', '@acme fresh');
    expect(idsOf((await search('@acme', `&since_id=${ids.at(-1) ?? ''}`)).json)).toEqual([fresh]);
    expect(idsOf((await search('@acme', `&until_id=${ids[1] ?? ''}`)).json)).toEqual([ids[0]]);
  });

  test('start_time is included, end_time is not', async () => {
    const first = await tweet('dora', '@acme 1');
    const from = new Date(now).toISOString();
    const second = await tweet('dora', '@acme 2');
    const to = new Date(now).toISOString();
    expect(idsOf((await search('@acme', `&start_time=${from}&end_time=${to}`)).json)).toEqual([
      first,
    ]);
    expect(idsOf((await search('@acme', `&start_time=${to}`)).json)).toEqual([second]);
  });

  test('search reaches back seven days; an older since_id is refused', async () => {
    const old = await tweet('dora', '@acme long ago');
    now += 8 * DAY_MS;
    expect(idsOf((await search('@acme')).json)).toEqual([]);
    const { status, json } = await search('@acme', `&since_id=${old}`);
    expect(status).toBe(400);
    expect(at(json, 'errors', 0, 'parameters', 'since_id')).toEqual([old]);
    const startTime = new Date(now - 8 * DAY_MS).toISOString();
    expect((await search('@acme', `&start_time=${startTime}`)).status).toBe(400);
    expect(idsOf((await get(`users/${sandbox.tokens.userId}/mentions`)).json)).toEqual([old]);
  });

  test.each([
    ['max_results below its bounds', '&max_results=9'],
    ['max_results above its bounds', '&max_results=101'],
    ['a token that is none', '&next_token=abc'],
    ['an id that is none', '&since_id=abc'],
    ['a time that is none', '&start_time=yesterday'],
    ['an unknown field', '&tweet.fields=nonsense'],
    ['an unknown expansion', '&expansions=nonsense'],
    ['an unknown parameter', '&nonsense=1'],
  ])('%s is an invalid request', async (_, rest) => {
    const { status, headers, json } = await search('@acme', rest);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json).toMatchObject({
      title: 'Invalid Request',
      type: expect.stringMatching(/\/invalid-request$/) as string,
      errors: [{ parameters: expect.any(Object) as object, message: expect.any(String) as string }],
    });
  });

  test('a thread hangs together by its conversation, replies and references', async () => {
    const root = await tweet('acme', 'Our shop opens today');
    const reply = await tweet('dora', 'At what hour?', { inReplyTo: root });
    const fields =
      'tweet.fields=author_id,conversation_id,in_reply_to_user_id,referenced_tweets,entities';
    const { json } = await search(
      `conversation_id:${root}`,
      `&${fields}&expansions=author_id,referenced_tweets.id,entities.mentions.username`,
    );
    expect(at(json, 'data')).toEqual([
      expect.objectContaining({
        id: reply,
        conversation_id: root,
        in_reply_to_user_id: sandbox.tokens.userId,
        referenced_tweets: [{ type: 'replied_to', id: root }],
        entities: {
          mentions: [{ start: 0, end: 0, username: 'acme', id: sandbox.tokens.userId }],
        },
      }),
      expect.objectContaining({ id: root, author_id: sandbox.tokens.userId }),
    ]);
    expect(list(json, 'includes', 'tweets').map((item) => text(item, 'id'))).toEqual([root]);
    const names = list(json, 'includes', 'users').map((user) => text(user, 'username'));
    expect(names.toSorted()).toEqual(['acme', 'dora']);
  });

  test('the new names of fields bring the new names in answers, beside the old ones', async () => {
    const root = await tweet('acme', 'Our shop opens today');
    await tweet('dora', 'At what hour?', { inReplyTo: root });
    const { json } = await search(
      'from:dora',
      '&post.fields=created_at&expansions=referenced_posts',
    );
    expect(at(json, 'data', 0)).toMatchObject({
      referenced_posts: [{ type: 'replied_to', id: root }],
      edit_history_post_ids: expect.any(Array) as string[],
      edit_history_tweet_ids: expect.any(Array) as string[],
    });
    expect(list(json, 'includes', 'posts')).toHaveLength(1);
  });

  test('a reference to a deleted post is an error beside the answer', async () => {
    const root = await tweet('acme', 'Our shop opens today');
    await tweet('dora', 'At what hour?', { inReplyTo: root });
    await sandbox.call('DELETE', `/control/x/objects/${root}`);
    const { status, json } = await search('from:dora', '&expansions=referenced_tweets.id');
    expect(status).toBe(200);
    expect(at(json, 'errors', 0)).toMatchObject({ value: root, resource_type: 'tweet' });
  });

  test('mentions hold whoever names the account and whoever answers it', async () => {
    const named = await tweet('dora', 'hello @acme!');
    const root = await tweet('acme', 'Our shop opens today');
    const answered = await tweet('emre', 'At what hour?', { inReplyTo: root });
    await tweet('fatou', 'mail me at fatou@acme or @acme_fan');
    const { json } = await get(`users/${sandbox.tokens.userId}/mentions?max_results=5`);
    expect(idsOf(json)).toEqual([answered, named]);
    const own = await get(`users/${sandbox.tokens.userId}/tweets?exclude=replies`);
    expect(idsOf(own.json)).toEqual([root]);
    expect((await get(`users/${sandbox.tokens.userId}/mentions?max_results=4`)).status).toBe(400);
  });

  describe('replies of the product', () => {
    test('to somebody who mentioned the account are posted', async () => {
      const id = await tweet('dora', '@acme hello?');
      const reply = { text: 'Hello Dora 😀', reply: { in_reply_to_tweet_id: id } };
      const { status, json } = await post(reply);
      expect(status).toBe(201);
      const sent = text(json, 'data', 'id');
      expect(at(json, 'data')).toEqual({
        id: sent,
        text: 'Hello Dora 😀',
        edit_history_tweet_ids: [sent],
      });
      expect((await sandbox.truth()).at(-1)).toMatchObject({
        id: sent,
        kind: 'tweet',
        parent: id,
        author: 'acme',
        by: 'product',
      });
    });

    test('to somebody who answered or quoted the account are posted', async () => {
      const root = await tweet('acme', 'Our shop opens today');
      const answer = await tweet('dora', 'Oh', { inReplyTo: root });
      const quote = await tweet('emre', 'Look at this', { quotes: root });
      for (const id of [answer, quote]) {
        const { status } = await post({ text: 'Welcome', reply: { in_reply_to_tweet_id: id } });
        expect(status).toBe(201);
      }
    });

    test('to somebody who did not are refused, unless the rule is lifted', async () => {
      const id = await tweet('dora', 'my acme phone broke');
      const reply = { text: 'Can we help?', reply: { in_reply_to_tweet_id: id } };
      const refused = await post(reply);
      expect(refused.status).toBe(403);
      expect(refused.json).toMatchObject({ title: 'Forbidden', type: 'about:blank', status: 403 });
      expect(text(refused.json, 'detail')).toContain('not been mentioned');
      const settings = await sandbox.call('POST', '/control/x/settings', {
        body: { replies: 'open' },
      });
      expect(settings.json).toMatchObject({ replies: 'open' });
      expect((await post(reply)).status).toBe(201);
      expect((await sandbox.call('GET', '/control/x/settings')).json).toMatchObject({
        replies: 'open',
      });
    });

    test('with the same words to the same post are duplicates', async () => {
      const id = await tweet('dora', '@acme hello?');
      const other = await tweet('emre', '@acme hello?');
      const reply = (target: string) => ({
        text: 'Hello',
        reply: { in_reply_to_tweet_id: target },
      });
      expect((await post(reply(id))).status).toBe(201);
      const again = await post(reply(id));
      expect([again.status, text(again.json, 'detail')]).toEqual([
        403,
        'You are not allowed to create a Tweet with duplicate content.',
      ]);
      expect((await post(reply(other))).status).toBe(201);
    });

    test('to a deleted post are refused', async () => {
      const id = await tweet('dora', '@acme hello?');
      await sandbox.call('DELETE', `/control/x/objects/${id}`);
      expect((await post({ text: 'Hello', reply: { in_reply_to_tweet_id: id } })).status).toBe(403);
    });

    test('are 280 long at most, as X counts', async () => {
      expect((await post({ text: 'x'.repeat(281) })).status).toBe(400);
      expect((await post({ text: '😀'.repeat(141) })).status).toBe(400);
      expect((await post({ text: '😀'.repeat(140) })).status).toBe(201);
      const link = `https://example.com/${'x'.repeat(300)}`;
      expect((await post({ text: `${link} ${'x'.repeat(256)}` })).status).toBe(201);
    });

    test('need a body that X knows', async () => {
      expect((await post({})).status).toBe(400);
      expect((await post({ text: 'hi', colour: 'red' })).status).toBe(400);
      expect((await post({ text: 'hi', reply: { in_reply_to_tweet_id: 5 } })).status).toBe(400);
      const form = new URLSearchParams({ text: 'hi', reply: '[object Object]' });
      const { access: token } = sandbox.tokens;
      expect((await sandbox.call('POST', '/x/2/tweets', { token, body: form })).status).toBe(400);
      const broken = { token: sandbox.tokens.access, body: '{' };
      expect((await sandbox.call('POST', '/x/2/tweets', broken)).status).toBe(400);
    });
  });

  test('posts are looked up by id, missing ones named in the errors of a 200', async () => {
    const id = await tweet('dora', 'one');
    const { status, json } = await get(`tweets?ids=${id},999`);
    expect(status).toBe(200);
    expect(idsOf(json)).toEqual([id]);
    expect(at(json, 'errors')).toMatchObject([
      { value: '999', title: 'Not Found Error', parameter: 'ids', resource_id: '999' },
    ]);
    expect(at((await get(`tweets/${id}`)).json, 'data', 'text')).toBe('one');
    const gone = await get('tweets/999');
    expect([gone.status, at(gone.json, 'data')]).toEqual([200, undefined]);
  });

  test('an edit makes a new id; lists show the newest version, a lookup the old one too', async () => {
    const old = await tweet('dora', '@acme helo');
    const edited = await sandbox.call('PATCH', `/control/x/objects/${old}`, {
      body: { text: '@acme hello' },
    });
    const id = text(edited.json, 'id');
    expect(id).not.toBe(old);
    const { json } = await search('@acme');
    expect(at(json, 'data')).toEqual([
      { id, text: '@acme hello', edit_history_tweet_ids: [old, id] },
    ]);
    expect(at((await get(`tweets/${old}`)).json, 'data', 'text')).toBe('@acme helo');
    expect((await sandbox.truth()).map((object) => object['id'])).toEqual([id]);
  });

  test('the account deletes its own posts only', async () => {
    const own = text((await post({ text: 'oops' })).json, 'data', 'id');
    const theirs = await tweet('dora', '@acme hello');
    const remove = (id: string) =>
      sandbox.call('DELETE', `/x/2/tweets/${id}`, { token: sandbox.tokens.access });
    expect((await remove(own)).json).toEqual({ data: { deleted: true } });
    expect((await remove(theirs)).status).toBe(403);
    expect((await sandbox.truth()).map((object) => object['id'])).toEqual([theirs]);
  });

  test('a reply in the account’s own thread can be hidden', async () => {
    const root = await tweet('acme', 'Our shop opens today');
    const reply = await tweet('dora', 'boo', { inReplyTo: root });
    const elsewhere = await tweet('dora', 'boo');
    const hide = (id: string) =>
      sandbox.call('PUT', `/x/2/tweets/${id}/hidden`, {
        token: sandbox.tokens.access,
        body: { hidden: true },
      });
    expect((await hide(reply)).json).toEqual({ data: { hidden: true } });
    expect((await hide(elsewhere)).status).toBe(403);
  });

  test('users are found by id and by handle', async () => {
    await tweet('Dora Vega', 'hello');
    const byName = await get('users/by/username/dora_vega?user.fields=public_metrics');
    const id = text(byName.json, 'data', 'id');
    expect(byName.json).toMatchObject({
      data: { name: 'Dora Vega', username: 'Dora_Vega', public_metrics: { tweet_count: 1 } },
    });
    expect(at((await get(`users/${id}`)).json, 'data', 'name')).toBe('Dora Vega');
    expect(idsOf((await get(`users?ids=${id},${sandbox.tokens.userId}`)).json)).toHaveLength(2);
    const some = await get('users/by?usernames=acme,nobody');
    expect([idsOf(some.json).length, list(some.json, 'errors').length]).toEqual([1, 1]);
  });

  test('the limits of a quarter of an hour are counted and honest', async () => {
    await sandbox.call('POST', '/control/x/settings', { body: { limits: 'platform' } });
    const first = await get('users/me', sandbox.tokens.access);
    expect(first.headers.get('x-rate-limit-limit')).toBe('75');
    expect(first.headers.get('x-rate-limit-remaining')).toBe('74');
    const reset = Number(first.headers.get('x-rate-limit-reset'));
    expect(reset).toBe(now / 1_000 + 900);
    for (let count = 0; count < 74; count += 1) await get('users/me', sandbox.tokens.access);
    now += 60_000;
    const over = await get('users/me', sandbox.tokens.access);
    expect([over.status, text(over.json, 'title')]).toEqual([429, 'Too Many Requests']);
    expect(over.headers.get('x-rate-limit-remaining')).toBe('0');
    expect(over.headers.get('retry-after')).toBe('840');
    expect((await get('users/by/username/acme', sandbox.tokens.access)).status).toBe(200);
    now = reset * 1_000;
    expect((await get('users/me', sandbox.tokens.access)).status).toBe(200);
  });

  test('what needs a user is refused to the app, and nothing is open to strangers', async () => {
    expect(text((await get('users/me')).json, 'title')).toBe('Unsupported Authentication');
    expect((await get('users/me', 'nonsense')).status).toBe(401);
    expect((await sandbox.call('GET', '/x/2/users/me')).status).toBe(401);
    expect((await get('nowhere')).status).toBe(404);
  });
});
