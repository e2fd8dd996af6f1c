/** What platforms do to us that no protocol foresees. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  callOf,
  createChannelDriver,
  pageChannel,
  sendEffect,
  startHub,
  startPlatforms,
  xChannel,
} from './platforms.ts';
import type { ChannelDriver, HubUnderTest, Platforms } from './platforms.ts';

let platforms: Platforms;
let under: HubUnderTest;
let driver: ChannelDriver;

beforeEach(async () => {
  platforms = await startPlatforms();
  under = startHub([await platforms.entry('facebook')], [pageChannel], { circuitFailures: 3 });
  driver = createChannelDriver(under.hub, pageChannel);
});
afterEach(async () => {
  under.hub.close();
  await platforms.close();
});

const post = (text: string): Promise<string> =>
  platforms.create('/facebook/pages/1001/posts', { author: 'Vera', text });

const texts = (): readonly string[] => driver.handed.map(({ item }) => item.text);

const answerWith =
  (body: string, status = 200, headers: Record<string, string> = {}) =>
  (_req: IncomingMessage, res: ServerResponse): boolean => {
    res.writeHead(status, headers).end(body);
    return true;
  };
const letThrough = (): boolean => false;

const oddAnswers: readonly (readonly [string, string, number])[] = [
  ['HTML', '<!doctype html><h1>Please sign in</h1>', 200],
  ['HTML with an error', '<h1>Bad gateway</h1>', 502],
  ['nothing', '', 200],
  ['cut JSON', '{"data":[{"id":"1001_1","mess', 200],
  ['an array', '[1,2,3]', 200],
  ['null', 'null', 200],
  ['a list that is none', '{"data":"soon"}', 200],
  ['an error without a code', '{"error":{"message":"Oops"}}', 400],
  ['a redirect', '', 302],
];

test.each(oddAnswers)(
  'an answer of %s leaves the cursor where it is and the source degraded',
  async (_name, body, status) => {
    await post('before');
    await driver.drain('feed');
    const cursor = driver.cursors.get('feed');
    await post('meanwhile');
    platforms.intercept = answerWith(body, status, { location: 'http://127.0.0.1:1/' });
    await driver.poll('feed');
    expect(driver.health).toBe('degraded');
    expect(driver.cursors.get('feed')).toBe(cursor);
    expect(under.observed).toContainEqual(expect.objectContaining({ type: 'pollFailed' }));
    platforms.intercept = letThrough;
    await driver.drain('feed');
    expect(driver.health).toBe('ok');
    expect(texts()).toEqual(['before', 'meanwhile']);
  },
);

test.each(oddAnswers)('an answer of %s from X does no harm either', async (_name, body, status) => {
  const x = startHub([await platforms.entry('x')], [xChannel]);
  const xDriver = createChannelDriver(x.hub, xChannel);
  xDriver.watched = ['123456789'];
  platforms.intercept = answerWith(body, status);
  const sources = ['mentions', 'keywords', 'threads', 'own', 'private'];
  const outcomes = await Promise.all(sources.map(xDriver.poll));
  for (const outcome of outcomes) expect(outcome).toMatchObject({ health: 'degraded', cursor: '' });
  x.hub.close();
});

test('objects with missing or odd fields are left out, the others come in', async () => {
  const now = new Date().toISOString();
  const rows = [
    null,
    7,
    {},
    { id: '1001_1' },
    { id: 10_011, created_time: 'yesterday', message: 'odd time' },
    { id: '1001_3', created_time: now, message: { text: 'odd' }, from: 'Vera' },
    { id: '1001_4', created_time: now, updated_time: now, message: 'anonymous' },
  ];
  platforms.intercept = (req, res) =>
    req.url?.includes('/feed') === true
      ? answerWith(JSON.stringify({ data: rows }))(req, res)
      : answerWith('{"data":[]}')(req, res);
  await driver.poll('feed');
  expect(driver.health).toBe('ok');
  const [, last] = driver.handed;
  expect(texts()).toEqual(['', 'anonymous']);
  expect(last?.item).toMatchObject({ direction: 'in', author: {} });
});

test('ids beyond 2^53 that come without quotation marks keep every digit', async () => {
  const now = new Date().toISOString();
  const from = '"from":{"id":10201978818232600,"name":"Vera"}';
  platforms.intercept = (req, res) =>
    answerWith(
      req.url?.includes('/feed') === true
        ? `{"data":[{"id":"1001_9","message":"hi",${from},"created_time":"${now}"}]}`
        : '{"data":[]}',
    )(req, res);
  await driver.poll('feed');
  expect(driver.handed[0]?.item.author.id).toBe('10201978818232600');
});

test('a thread that can never be read does not hold up the others', async () => {
  const bad = await post('bad');
  await platforms.create(`/facebook/${bad}/comments`, { author: 'Ben', text: 'hidden' });
  await post('good');
  platforms.intercept = (req, res) =>
    req.url?.includes(`${bad}/comments`) === true &&
    answerWith('{"error":{"code":10,"message":"no"}}', 403)(req, res);
  await driver.drain('feed');
  expect(texts()).toEqual(['good']);
  expect(driver.health).toBe('ok');
  expect(under.observed).toContainEqual(expect.objectContaining({ type: 'pollOdd' }));
});

test('a platform that is down is asked ever more rarely, and asked again when it is back', async () => {
  platforms.intercept = answerWith('', 500);
  const pollsMax = 300;
  for (let poll = 0; poll < pollsMax; poll += 1) await driver.poll('feed');
  expect(platforms.calls.length).toBeLessThan(pollsMax / 5);
  platforms.intercept = letThrough;
  await post('back');
  const deadlineAt = Date.now() + 5_000;
  while (texts().length === 0 && Date.now() < deadlineAt) await driver.poll('feed');
  expect(texts()).toEqual(['back']);
});

test('while a budget is spent nothing is asked, and no outcome told', async () => {
  platforms.intercept = answerWith('{"error":{"code":4}}', 429, { 'retry-after': '3600' });
  await driver.poll('feed');
  const asked = platforms.calls.length;
  for (let poll = 0; poll < 5; poll += 1) expect(await driver.poll('feed')).toBeUndefined();
  expect(platforms.calls).toHaveLength(asked);
});

test('a page whose usage nears its limit is polled rarely, then not at all; replies go on', async () => {
  const id = await post('hello');
  await driver.drain('feed');
  const usage = { 'x-app-usage': '{"call_count":96,"total_time":3,"total_cputime":1}' };
  platforms.intercept = answerWith('{"data":[]}', 200, usage);
  await driver.poll('feed');
  const asked = platforms.calls.length;
  for (let poll = 0; poll < 10; poll += 1) await driver.poll('feed');
  expect(platforms.calls).toHaveLength(asked);
  platforms.intercept = letThrough;
  const [thread] = [...driver.threads.values()];
  if (thread === undefined) throw new Error('no thread');
  const outcome = await under.hub.run(sendEffect({ thread, inReplyTo: id }), callOf());
  expect(outcome).toMatchObject({ type: 'sent' });
});

describe('a reply', () => {
  const thread = {
    platform: 'facebook',
    account: 'acme',
    channel: pageChannel.id,
    visibility: 'public',
    root: '',
  } as const;

  test('is not sent without the right to act, and nothing reaches the platform', async () => {
    const root = await post('hello');
    const effect = sendEffect({ thread: { ...thread, root } });
    const outcome = await under.hub.run(effect, callOf({ mayAct: () => false }));
    expect(outcome).toMatchObject({ type: 'sendPostponed', unknown: false });
    expect(platforms.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  });

  test('is not sent again while the platform can not be read', async () => {
    const root = await post('hello');
    platforms.intercept = (req, res) => req.method === 'GET' && answerWith('', 503)(req, res);
    const effect = sendEffect({ thread: { ...thread, root }, verify: true });
    expect(await under.hub.run(effect, callOf())).toMatchObject({
      type: 'sendPostponed',
      unknown: true,
    });
    expect(platforms.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  });

  test('whose answer has no id may be there: its outcome is unknown', async () => {
    const root = await post('hello');
    platforms.intercept = answerWith('<html>', 200);
    expect(
      await under.hub.run(sendEffect({ thread: { ...thread, root } }), callOf()),
    ).toMatchObject({ type: 'sendPostponed', unknown: true });
  });

  test('waits for credentials that work again', async () => {
    const root = await post('hello');
    const good = await platforms.entry('facebook');
    under.entries = [{ ...good, credentials: { accessToken: 'expired' } }];
    const effect = sendEffect({ thread: { ...thread, root } });
    expect(await under.hub.run(effect, callOf())).toMatchObject({
      type: 'sendPostponed',
      unknown: false,
    });
    under.entries = [good];
    expect(await under.hub.run(effect, callOf())).toMatchObject({ type: 'sent' });
  });

  test('for an account that is gone is kept', async () => {
    under.entries = [];
    const effect = sendEffect({ thread: { ...thread, root: '1001_1' }, verify: true });
    expect(await under.hub.run(effect, callOf())).toMatchObject({
      type: 'sendPostponed',
      unknown: true,
    });
  });

  test('of the same words as another one is told apart from it', async () => {
    const root = await post('hello');
    const one = sendEffect({ thread: { ...thread, root }, messageId: 'one' });
    const first = await under.hub.run(one, callOf());
    const other = sendEffect({ thread: { ...thread, root }, messageId: 'other', verify: true });
    const second = await under.hub.run(other, callOf());
    expect(second).toMatchObject({ type: 'sent', messageId: 'other' });
    expect(second).not.toMatchObject({ platformId: (first as { platformId?: string }).platformId });
    const ours = (await platforms.truth()).filter(({ by }) => by === 'product');
    expect(ours).toHaveLength(2);
  });
});

test('an account that points anywhere else is never called', async () => {
  for (const baseUrl of [
    'http://graph.facebook.com',
    'https://graph.facebook.com.evil.example',
    'http://169.254.169.254/latest',
    'https://10.0.0.1',
    'https://user:secret@graph.facebook.com',
    'file:///etc/passwd',
    'nonsense',
  ]) {
    under.entries = [await platforms.entry('facebook', { baseUrl })];
    await driver.poll('feed');
    expect(driver.health).toBe('degraded');
  }
  expect(platforms.calls).toEqual([]);
});

test('an effect that the hub does not know brings no news', async () => {
  expect(await under.hub.run({ id: 'x', type: 'dance' }, callOf())).toBeUndefined();
});

test('a poll that is called off brings no outcome', async () => {
  await post('hello');
  const effect = {
    id: 'poll:feed',
    type: 'poll',
    channel: pageChannel.id,
    source: 'feed',
    cursor: undefined,
    watched: [],
    everyMs: 1,
  };
  const call = callOf({ signal: AbortSignal.abort() });
  expect(await under.hub.run(effect, call)).toBeUndefined();
  expect(platforms.calls).toEqual([]);
});
