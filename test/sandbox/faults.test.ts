import { once } from 'node:events';
import { at, list, startSandbox, text } from './running-sandbox.ts';
import type { RunningSandbox } from './running-sandbox.ts';

describe('faults on demand', () => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const inject = (...faults: readonly object[]) =>
    sandbox.call('POST', '/control/faults', { body: faults });
  const applied = async () =>
    list((await sandbox.call('GET', '/control/faults')).json, 'faults').map((fault) =>
      at(fault, 'applied'),
    );
  const post = (words: string, signal?: AbortSignal) =>
    sandbox.call('POST', '/x/2/tweets', {
      token: sandbox.tokens.access,
      body: { text: words },
      ...(signal === undefined ? {} : { signal }),
    });
  const written = async () => (await sandbox.truth()).map((object) => object['text']);
  const feed = (rest = '') =>
    sandbox.call('GET', `/facebook/v24.0/1001/feed?fields=message${rest}`, {
      token: sandbox.tokens.page,
    });
  const messages = (json: unknown) => list(json, 'data').map((item) => text(item, 'message'));
  const fillFeed = async (count: number) => {
    for (let number = 1; number <= count; number += 1) {
      await sandbox.write('facebook/pages/1001/posts', { author: 'Carla', text: String(number) });
    }
  };

  test('status: an answer of one’s choice, and nothing has happened', async () => {
    const headers = { 'Retry-After': '7', 'x-rate-limit-reset': '99' };
    await inject({ match: '^POST /2/tweets$', kind: 'status', status: 429, headers, count: 1 });
    const refused = await post('hello');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect(refused.json).toMatchObject({ title: 'Too Many Requests', status: 429 });
    expect(await written()).toEqual([]);
    expect((await post('hello')).status).toBe(201);
    expect(await applied()).toEqual([1]);
  });

  test('status on Facebook bears the Graph envelope with a fitting code', async () => {
    await inject({ match: 'feed', kind: 'status', status: 500 });
    const { status, json } = await feed();
    expect([status, at(json, 'error', 'code'), at(json, 'error', 'is_transient')]).toEqual([
      500,
      2,
      true,
    ]);
  });

  test('status with a body of one’s choice: another error of the platform, or no JSON at all', async () => {
    const error = { message: 'Blocked', type: 'OAuthException', code: 368 };
    const headers = { 'content-type': 'text/html' };
    await inject(
      { match: 'feed', kind: 'status', status: 400, body: { error }, count: 1 },
      { match: 'feed', kind: 'status', status: 502, body: '<h1>Bad Gateway</h1>', headers },
    );
    expect((await feed()).json).toEqual({ error });
    const broken = await feed();
    expect([broken.text, broken.headers.get('content-type')]).toEqual([
      '<h1>Bad Gateway</h1>',
      'text/html',
    ]);
  });

  test('status_after: the same, but it has happened', async () => {
    await inject({ match: 'POST .*/tweets', kind: 'status_after', status: 502 });
    expect((await post('hello')).status).toBe(502);
    expect(await written()).toEqual(['hello']);
  });

  test('reset_before: the connection breaks, and nothing has happened', async () => {
    await inject({ match: 'POST .*/tweets', kind: 'reset_before', count: 1 });
    await expect(post('hello')).rejects.toThrow('fetch failed');
    expect(await written()).toEqual([]);
    expect(await applied()).toEqual([1]);
  });

  test('reset_after: the connection breaks, and it has happened', async () => {
    await inject({ match: 'POST .*/tweets', kind: 'reset_after', count: 1 });
    await expect(post('hello')).rejects.toThrow('fetch failed');
    expect(await written()).toEqual(['hello']);
    expect((await post('hello')).status).toBe(403);
  });

  test.each([
    ['hang', []],
    ['hang_after', ['hello']],
  ])('%s: never an answer; the truth is then %j', async (kind, truth) => {
    await inject({ match: 'POST .*/tweets', kind });
    const abort = new AbortController();
    const call = expect(post('hello', abort.signal)).rejects.toThrow('aborted');
    while ((await applied())[0] === 0) await sandbox.call('GET', '/control/clock');
    abort.abort();
    await call;
    expect(await written()).toEqual(truth);
  });

  test('closing the sandbox ends what hangs', async () => {
    const other = await startSandbox();
    const body = [{ match: '.*', kind: 'hang' }];
    await other.call('POST', '/control/faults', { body });
    const call = expect(other.call('GET', '/x/2/users/me')).rejects.toThrow('fetch failed');
    const isHanging = async () =>
      at((await other.call('GET', '/control/faults')).json, 'faults', 0, 'applied') === 1;
    while (!(await isHanging())) await other.call('GET', '/control/clock');
    await other.close();
    await call;
  });

  test('truncate: half of the JSON, and it has happened', async () => {
    await inject({ match: 'POST .*/tweets', kind: 'truncate' });
    const { status, text: body, json } = await post('hello');
    expect([status, json]).toEqual([201, undefined]);
    expect(body.startsWith('{"data":{"id":')).toBe(true);
    expect(await written()).toEqual(['hello']);
  });

  test('delay: the answer takes its time, others do not', async () => {
    await inject({ match: 'feed', kind: 'delay', ms: 80 });
    const startedAt = performance.now();
    const slow = feed();
    await sandbox.call('GET', '/x/2/users/me', { token: sandbox.tokens.access });
    const quickMs = performance.now() - startedAt;
    expect((await slow).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(79);
    expect(quickMs).toBeLessThan(performance.now() - startedAt);
  });

  test('duplicate: every item of a list comes twice', async () => {
    await fillFeed(2);
    await inject({ match: 'feed', kind: 'duplicate' });
    expect(messages((await feed()).json)).toEqual(['2', '2', '1', '1']);
  });

  test('reorder: the items come in another order', async () => {
    await fillFeed(5);
    await inject({ match: 'feed', kind: 'reorder' });
    const seen = messages((await feed()).json);
    expect(seen).not.toEqual(['5', '4', '3', '2', '1']);
    expect(seen.toSorted()).toEqual(['1', '2', '3', '4', '5']);
  });

  test('drop: one item is missing', async () => {
    await fillFeed(5);
    await inject({ match: 'feed', kind: 'drop', count: 1 });
    expect(messages((await feed()).json)).toHaveLength(4);
    expect(messages((await feed()).json)).toHaveLength(5);
  });

  test('a list without items is left alone, and not counted', async () => {
    await inject({ match: 'feed', kind: 'drop', count: 1 });
    expect((await feed()).json).toEqual({ data: [] });
    expect(await applied()).toEqual([0]);
  });

  test('expire_token: the token is refused as expired', async () => {
    await inject({ match: '.*', kind: 'expire_token', count: 2 });
    expect(at((await feed()).json, 'error')).toMatchObject({ code: 190, error_subcode: 463 });
    expect((await post('hello')).status).toBe(401);
    expect((await post('hello')).status).toBe(201);
  });

  test('repeat_cursor: the next page is the same page, on both platforms', async () => {
    await fillFeed(6);
    for (let number = 1; number <= 12; number += 1) {
      await sandbox.write('x/tweets', { author: 'dora', text: `@acme ${String(number)}` });
    }
    await inject({ match: 'feed|search', kind: 'repeat_cursor' });
    const first = await feed('&limit=2');
    const again: unknown = await (await fetch(text(first.json, 'paging', 'next'))).json();
    expect(messages(again)).toEqual(messages(first.json));
    const cursor = text(first.json, 'paging', 'cursors', 'after');
    expect(messages((await feed(`&limit=2&after=${cursor}`)).json)).toEqual(['6', '5']);
    const search = (rest: string) =>
      sandbox.call('GET', `/x/2/tweets/search/recent?query=%40acme${rest}`, {
        token: sandbox.tokens.bearer,
      });
    const page = await search('');
    const same = await search(`&next_token=${text(page.json, 'meta', 'next_token')}`);
    expect(at(same.json, 'meta')).toEqual(at(page.json, 'meta'));
  });

  test('bad_signature is kept for webhooks', async () => {
    expect((await inject({ match: '.*', kind: 'bad_signature' })).status).toBe(201);
    expect((await feed()).status).toBe(200);
    expect(await applied()).toEqual([0]);
  });

  test('counts hold among concurrent requests', async () => {
    await inject({ match: 'POST .*/tweets', kind: 'status', status: 503, count: 3 });
    const calls = Array.from({ length: 10 }, (_, number) => post(`hello ${String(number)}`));
    const refused = (await Promise.all(calls)).filter(({ status }) => status === 503);
    expect(refused).toHaveLength(3);
    expect(await written()).toHaveLength(7);
  });

  test('a probability strikes the same requests for the same seed', async () => {
    const run = async (seed: number) => {
      const other = await startSandbox({ seed });
      const body = [{ match: 'users/me', kind: 'status', status: 503, probability: 0.5 }];
      await other.call('POST', '/control/faults', { body });
      const statuses: number[] = [];
      for (let count = 0; count < 40; count += 1) {
        const { status } = await other.call('GET', '/x/2/users/me', { token: other.tokens.access });
        statuses.push(status);
      }
      await other.close();
      return statuses;
    };
    const statuses = await run(7);
    expect(await run(7)).toEqual(statuses);
    expect(await run(8)).not.toEqual(statuses);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
  });

  test('the control interface is spared, and deleting ends all faults', async () => {
    await inject({ match: '.*', kind: 'status', status: 500 });
    expect((await sandbox.call('DELETE', '/control/faults')).json).toEqual({ faults: [] });
    expect((await feed()).status).toBe(200);
  });

  test.each([
    ['an unknown kind', { match: '.*', kind: 'explode' }, 'kind'],
    ['no pattern', { kind: 'hang' }, 'match'],
    ['a broken pattern', { match: '(', kind: 'hang' }, 'match'],
    ['a delay of no length', { match: '.*', kind: 'delay' }, 'ms'],
    ['a probability over 1', { match: '.*', kind: 'hang', probability: 2 }, 'probability'],
    ['a status that is none', { match: '.*', kind: 'status', status: 7 }, 'status'],
    [
      'a header over two lines',
      { match: '.*', kind: 'status', headers: { a: 'b\r\nc' } },
      'headers',
    ],
  ])('%s is refused, and none of the list is taken', async (_, fault, field) => {
    const { status, json } = await inject({ match: '.*', kind: 'hang' }, fault);
    expect(status).toBe(400);
    expect(json).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(field) as string,
    });
    expect(await applied()).toEqual([]);
  });

  test('a client that goes away during a delay does not disturb the others', async () => {
    await inject({ match: 'feed', kind: 'delay', ms: 30, count: 1 });
    const abort = new AbortController();
    const call = sandbox.call('GET', '/facebook/v24.0/1001/feed', { signal: abort.signal });
    const gone = expect(call).rejects.toThrow('aborted');
    while ((await applied())[0] === 0) await sandbox.call('GET', '/control/clock');
    const aborted = once(abort.signal, 'abort');
    abort.abort();
    await Promise.all([aborted, gone]);
    expect((await feed()).status).toBe(200);
  });
});
