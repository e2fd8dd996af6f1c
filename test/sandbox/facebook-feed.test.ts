import { createHmac } from 'node:crypto';
import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

const GRAPH = '/facebook/v24.0';

describe('posts and comments on a Facebook page', () => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const get = (path: string, token = sandbox.tokens.page) =>
    sandbox.call('GET', `${GRAPH}/${path}`, { token });
  const post = (path: string, body: object, token = sandbox.tokens.page) =>
    sandbox.call('POST', `${GRAPH}/${path}`, { token, body });
  const visit = (author: string, words: string) =>
    sandbox.write('facebook/pages/1001/posts', { author, text: words });
  const comment = (target: string, author: string, words: string) =>
    sandbox.write(`facebook/${target}/comments`, { author, text: words });

  test('a visitor’s post stands first in the feed, with the fields asked for and its id', async () => {
    await visit('Carla', 'the first');
    const id = await visit('Dmitri', 'the second 😀');
    const { status, json } = await get('1001/feed?fields=message,from');
    expect(status).toBe(200);
    expect(at(json, 'data', 0)).toEqual({
      id,
      message: 'the second 😀',
      from: { name: 'Dmitri', id: expect.stringMatching(/^\d{17}$/) as string },
    });
    expect(id).toMatch(/^1001_\d{18}$/);
  });

  test('without fields a post comes as Graph gives it', async () => {
    await visit('Carla', 'plain');
    const [first] = list((await get('1001/feed')).json, 'data');
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['created_time', 'id', 'message']);
    expect(text(first, 'created_time')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
  });

  test('nested fields take comments along, limited, each with its own selection', async () => {
    const id = await visit('Carla', 'help');
    await comment(id, 'Emre', 'one');
    await comment(id, 'Fatou', 'two');
    const fields = 'id,comments.limit(1).order(reverse_chronological){message,from{id}}';
    const { json } = await get(`1001/feed?fields=${fields}`);
    const [only, ...more] = list(json, 'data', 0, 'comments', 'data');
    expect(more).toEqual([]);
    expect(only).toEqual({
      id: expect.any(String) as string,
      message: 'two',
      from: { id: expect.any(String) as string },
    });
    expect(text(json, 'data', 0, 'comments', 'paging', 'next')).toContain('/comments?');
  });

  test('an unknown field is refused with code 100, a syntax error with code 2500', async () => {
    const id = await visit('Carla', 'help');
    expect(at((await get(`${id}?fields=id,nonsense`)).json, 'error', 'code')).toBe(100);
    expect(at((await get(`${id}?fields=id,from{`)).json, 'error', 'code')).toBe(2500);
    expect((await get(`${id}?fields=id,shares`)).json).toEqual({ id });
  });

  test('walking the links brings every comment once, in order, and ends', async () => {
    const id = await visit('Carla', 'help');
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) ids.push(await comment(id, 'Emre', String(count)));
    const seen: string[] = [];
    const first = `${sandbox.base}${GRAPH}/${id}/comments?limit=7&access_token=${sandbox.tokens.page}`;
    for (let url: unknown = first; typeof url === 'string';) {
      const json: unknown = await (await fetch(url)).json();
      seen.push(...list(json, 'data').map((item) => text(item, 'id')));
      url = at(json, 'paging', 'next');
    }
    expect(seen).toEqual(ids);
  });

  test('a cursor stays in place while new items come, and leads back as well', async () => {
    for (const words of ['a', 'b', 'c', 'd']) await visit('Carla', words);
    const first = await get('1001/feed?limit=2&fields=message');
    await visit('Carla', 'e');
    const after = text(first.json, 'paging', 'cursors', 'after');
    const second = await get(`1001/feed?limit=2&fields=message&after=${after}`);
    expect(list(second.json, 'data').map((item) => text(item, 'message'))).toEqual(['b', 'a']);
    expect(at(second.json, 'paging', 'next')).toBeUndefined();
    const before = text(second.json, 'paging', 'cursors', 'before');
    const back = await get(`1001/feed?limit=2&fields=message&before=${before}`);
    expect(list(back.json, 'data').map((item) => text(item, 'message'))).toEqual(['d', 'c']);
  });

  test('a reply to a reply stands under the comment of the first level', async () => {
    const id = await visit('Carla', 'help');
    const top = await comment(id, 'Emre', 'me too');
    const reply = text((await post(`${top}/comments`, { message: 'Hello Emre' })).json, 'id');
    const deeper = await comment(reply, 'Emre', 'thanks');
    const under = await get(`${top}/comments?fields=id,parent`);
    expect(list(under.json, 'data').map((item) => text(item, 'id'))).toEqual([reply, deeper]);
    expect(list(under.json, 'data').map((item) => text(item, 'parent', 'id'))).toEqual([top, top]);
    const stream = await get(`${id}/comments?filter=stream&order=reverse_chronological`);
    const shown = list(stream.json, 'data').map((item) => text(item, 'id'));
    expect(shown).toEqual([deeper, reply, top]);
    const toplevel = await get(`${id}/comments`);
    expect(list(toplevel.json, 'data').map((item) => text(item, 'id'))).toEqual([top]);
  });

  test('the product’s comment is the page’s, and the truth knows who wrote it', async () => {
    const id = await visit('Carla', 'help');
    const form = new URLSearchParams({ message: 'On it 👍', access_token: sandbox.tokens.page });
    const reply = await sandbox.call('POST', `${GRAPH}/${id}/comments`, { body: form });
    expect(await sandbox.truth()).toEqual([
      expect.objectContaining({ id, kind: 'post', parent: null, author: 'Carla', by: 'visitor' }),
      expect.objectContaining({
        id: text(reply.json, 'id'),
        kind: 'comment',
        parent: id,
        author: 'Acme',
        text: 'On it 👍',
        by: 'product',
      }),
    ]);
  });

  test('a comment moves the updated_time of its post', async () => {
    const id = await visit('Carla', 'help');
    await sandbox.call('POST', '/control/clock', { body: { now: '2030-01-01T00:00:00Z' } });
    await comment(id, 'Emre', 'me too');
    const { json } = await get(`${id}?fields=created_time,updated_time`);
    expect(text(json, 'updated_time')).toBe('2030-01-01T00:00:00+0000');
    expect(text(json, 'created_time')).not.toContain('2030');
  });

  test('since leaves out what is older', async () => {
    const id = await visit('Carla', 'help');
    await comment(id, 'Emre', 'old');
    await sandbox.call('POST', '/control/clock', { body: { now: '2030-01-01T00:00:00Z' } });
    await comment(id, 'Emre', 'new');
    const since = String(Date.parse('2029-12-31T00:00:00Z') / 1_000);
    const { json } = await get(`${id}/comments?since=${since}&fields=message`);
    expect(list(json, 'data').map((item) => text(item, 'message'))).toEqual(['new']);
  });

  test('visitors’ posts and the page’s own are told apart', async () => {
    const theirs = await visit('Carla', 'help');
    const ours = text((await post('1001/feed', { message: 'We are open' })).json, 'id');
    const staff = await sandbox.write('facebook/pages/1001/posts', {
      author: 'Sara',
      text: 'News',
      as: 'staff',
    });
    const ids = async (edge: string) =>
      list((await get(`1001/${edge}`)).json, 'data').map((item) => text(item, 'id'));
    expect(await ids('visitor_posts')).toEqual([theirs]);
    expect(await ids('published_posts')).toEqual([staff, ours]);
    expect(await ids('feed')).toEqual([staff, ours, theirs]);
  });

  test('a hidden comment stays readable, a deleted post takes its comments along', async () => {
    const id = await visit('Carla', 'help');
    const top = await comment(id, 'Emre', 'rude');
    expect((await post(top, { is_hidden: true })).json).toEqual({ success: true });
    expect((await get(`${top}?fields=is_hidden`)).json).toEqual({ id: top, is_hidden: true });
    const gone = await sandbox.call('DELETE', `${GRAPH}/${id}`, { token: sandbox.tokens.page });
    expect(gone.json).toEqual({ success: true });
    const lookup = await get(top);
    expect(lookup.status).toBe(400);
    expect(at(lookup.json, 'error')).toMatchObject({
      code: 100,
      error_subcode: 33,
      type: 'GraphMethodException',
      fbtrace_id: expect.any(String) as string,
    });
    expect(await sandbox.truth()).toEqual([]);
  });

  test('the page edits its own words only', async () => {
    const id = await visit('Carla', 'help');
    const own = text((await post(`${id}/comments`, { message: 'Helo' })).json, 'id');
    expect((await post(own, { message: 'Hello' })).status).toBe(200);
    expect((await get(`${own}?fields=message`)).json).toEqual({ id: own, message: 'Hello' });
    const refused = await post(id, { message: 'nothing to see' });
    expect([refused.status, at(refused.json, 'error', 'code')]).toEqual([403, 200]);
  });

  test('a summary counts the comments', async () => {
    const id = await visit('Carla', 'help');
    await comment(id, 'Emre', 'one');
    await comment(id, 'Emre', 'two');
    const { json } = await get(`${id}?fields=comments.summary(true).limit(0)`);
    expect(at(json, 'comments', 'summary', 'total_count')).toBe(2);
    expect(list(json, 'comments', 'data')).toEqual([]);
  });

  test('objects can be read by the list of their ids', async () => {
    const one = await visit('Carla', 'one');
    const two = await visit('Carla', 'two');
    const { json } = await get(`?ids=${one},${two}&fields=message`);
    expect(json).toEqual({
      [one]: { id: one, message: 'one' },
      [two]: { id: two, message: 'two' },
    });
  });

  describe('tokens', () => {
    test('the manager’s token lists the pages with theirs', async () => {
      const { json } = await get('me/accounts?fields=id,access_token', sandbox.tokens.user);
      expect(at(json, 'data')).toEqual([
        { id: '1001', access_token: sandbox.tokens.page },
        { id: '1002', access_token: sandbox.tokens.otherPage },
      ]);
      expect(at((await get('me?fields=name')).json, 'name')).toBe('Acme');
    });

    test('none, a false one, another page’s and a user’s are each refused with their code', async () => {
      const id = await visit('Carla', 'help');
      const codeOf = async (token: string | undefined) => {
        const options = token === undefined ? {} : { token };
        const { json } = await sandbox.call('GET', `${GRAPH}/1001/feed`, options);
        return at(json, 'error', 'code');
      };
      expect(await codeOf(undefined)).toBe(104);
      expect(await codeOf('nonsense')).toBe(190);
      expect(await codeOf(sandbox.tokens.otherPage)).toBe(10);
      expect(await codeOf(sandbox.tokens.user)).toBe(210);
      expect(at((await get(id, sandbox.tokens.otherPage)).json, 'error', 'code')).toBe(10);
    });

    test('a token can be inspected by the app', async () => {
      const { json } = await get(
        `debug_token?input_token=${sandbox.tokens.page}`,
        sandbox.tokens.app,
      );
      expect(at(json, 'data')).toMatchObject({ is_valid: true, type: 'PAGE', profile_id: '1001' });
      const other = await get('debug_token?input_token=nonsense', sandbox.tokens.app);
      expect(at(other.json, 'data', 'is_valid')).toBe(false);
    });

    test('a proof of the secret is checked where it is sent', async () => {
      const { page, appSecret } = sandbox.tokens;
      const proof = createHmac('sha256', appSecret).update(page).digest('hex');
      expect((await get(`1001?appsecret_proof=${proof}`)).status).toBe(200);
      const { json } = await get(`1001?appsecret_proof=${proof.replace(/.$/, 'x')}`);
      expect(at(json, 'error', 'code')).toBe(100);
    });
  });

  test('any version from 19 on is served, others are not', async () => {
    const codeOf = async (version: string) => {
      const { page: token } = sandbox.tokens;
      return at(
        (await sandbox.call('GET', `/facebook/${version}/1001`, { token })).json,
        'error',
        'code',
      );
    };
    expect(await codeOf('v19')).toBeUndefined();
    expect(await codeOf('v26.0')).toBeUndefined();
    expect(await codeOf('v18.0')).toBe(2500);
    expect(await codeOf('latest')).toBe(2500);
  });

  test('usage stands in the headers', async () => {
    const { headers } = await get('1001/feed');
    expect(JSON.parse(headers.get('x-app-usage') ?? '')).toHaveProperty('call_count');
    const business: unknown = JSON.parse(headers.get('x-business-use-case-usage') ?? '');
    expect(at(business, '1001', 0)).toMatchObject({
      type: 'pages',
      estimated_time_to_regain_access: 0,
    });
  });

  test('the platform’s own limits throttle a client that reads conversations too fast', async () => {
    await sandbox.call('POST', '/control/x/settings', { body: { limits: 'platform' } });
    const codes: unknown[] = [];
    for (let count = 0; count < 4; count += 1) {
      codes.push(at((await get('1001/conversations')).json, 'error', 'code'));
    }
    expect(codes).toContain(613);
  });

  test('a page subscribes the app to its webhooks', async () => {
    expect((await post('1001/subscribed_apps', {})).status).toBe(400);
    const body = { subscribed_fields: 'feed,messages' };
    expect((await post('1001/subscribed_apps', body)).json).toEqual({ success: true });
    const { json } = await get('1001/subscribed_apps');
    expect(at(json, 'data', 0, 'subscribed_fields')).toEqual(['feed', 'messages']);
  });

  test('a body that is neither JSON nor a form is refused, and the sandbox lives', async () => {
    const id = await visit('Carla', 'help');
    const broken = await sandbox.call('POST', `${GRAPH}/${id}/comments`, {
      token: sandbox.tokens.page,
      body: '{"message":',
    });
    expect([broken.status, at(broken.json, 'error', 'code')]).toEqual([400, 100]);
    expect((await post(`${id}/comments`, {})).status).toBe(400);
    expect((await get(id)).status).toBe(200);
  });
});
