import {
  createChannelDriver,
  pageChannel,
  sendEffect,
  startHub,
  startPlatforms,
} from './platforms.ts';
import type { ChannelDriver, HubUnderTest, Platforms } from './platforms.ts';
import { sendUntilSettled } from './platforms.ts';
import { field } from '../../services/hub/http.ts';

let platforms: Platforms;
let under: HubUnderTest;
let driver: ChannelDriver;

const posts = '/facebook/pages/1001/posts';
const messages = '/facebook/pages/1001/messages';

beforeEach(async () => {
  platforms = await startPlatforms();
  under = startHub([await platforms.entry('facebook')], [pageChannel], { sweepMs: 0 });
  driver = createChannelDriver(under.hub, pageChannel);
});
afterEach(async () => {
  under.hub.close();
  await platforms.close();
});

const texts = (): readonly string[] => driver.handed.map(({ item }) => item.text);

const comment = (object: string, text: string, as = 'visitor'): Promise<string> =>
  platforms.create(`/facebook/${object}/comments`, { author: 'Vera', text, as });

test('a post and the comments under it are one conversation, oldest first', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'My phone is broken' });
  const first = await comment(post, 'hello?');
  await comment(first, 'anyone?');
  await driver.drain('feed');
  expect(texts()).toEqual(['My phone is broken', 'hello?', 'anyone?']);
  expect([...driver.threads]).toEqual([
    [
      `facebook:acme:${post}`,
      { platform: 'facebook', account: 'acme', channel: 'page', visibility: 'public', root: post },
    ],
  ]);
  expect(driver.handed[2]?.item).toMatchObject({
    direction: 'in',
    author: { name: 'Vera' },
    parent: first,
    replyability: { allowed: true },
  });
  expect(driver.health).toBe('ok');
});

test('more comments than one poll reads come with the next ones, none is left out', async () => {
  const tight = startHub([await platforms.entry('facebook')], [{ ...pageChannel, postLimit: 5 }], {
    sweepMs: 60_000,
    pageBudget: 2,
    rowBudget: 10,
  });
  const reader = createChannelDriver(tight.hub, { ...pageChannel, postLimit: 5 });
  const heard = () => new Set(reader.handed.map(({ item }) => item.text));
  const said = (from: number, to: number): readonly string[] =>
    Array.from({ length: to - from }, (_, i) => `comment ${String(from + i)}`);
  const post = await platforms.create(posts, { author: 'Vera', text: 'My phone is broken' });
  for (const text of said(0, 47)) await comment(post, text);
  await reader.poll('feed');
  expect(heard().size).toBeLessThan(48);
  // More come while the older ones are still being read.
  for (const text of said(47, 90)) await comment(post, text);
  await reader.drain('feed');
  expect([...heard()].toSorted()).toEqual(['My phone is broken', ...said(0, 90)].toSorted());
  tight.hub.close();
});

test('an idle poll brings no outcome, and a new comment only itself', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'My phone is broken' });
  await driver.drain('feed');
  expect(await driver.poll('feed')).toBeUndefined();
  await comment(post, 'hello?');
  const outcome = await driver.poll('feed');
  expect(outcome?.found.flatMap(({ items }) => items).map(({ text }) => text)).toEqual(['hello?']);
});

test("the page's own post concerns nobody until somebody answers it, and then comes along", async () => {
  const post = await platforms.create(posts, { author: 'Acme', text: 'We have news', as: 'staff' });
  await driver.drain('feed');
  expect(texts()).toEqual([]);
  await comment(post, 'Great!');
  await driver.drain('feed');
  expect(texts()).toEqual(['We have news', 'Great!']);
  expect(driver.handed.map(({ item }) => item.direction)).toEqual(['ours', 'in']);
});

test('what staff write in the platform itself is handed on as ours', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'Hi' });
  await driver.drain('feed');
  await comment(post, 'Hello Vera', 'staff');
  await driver.drain('feed');
  expect(driver.handed.at(-1)?.item).toMatchObject({ text: 'Hello Vera', direction: 'ours' });
});

test('an old post that is answered again comes back although the page is full of newer ones', async () => {
  const old = await platforms.create(posts, { author: 'Vera', text: 'the first' });
  for (let number = 0; number < 60; number += 1) {
    await platforms.create(posts, { author: 'Ben', text: `post ${String(number)}` });
  }
  await driver.drain('feed');
  expect(texts()).toHaveLength(61);
  await comment(old, 'still there');
  await driver.drain('feed');
  expect(texts().at(-1)).toBe('still there');
});

test('edits and deletions in watched threads are noticed', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'Hi' });
  const edited = await comment(post, 'teh phone');
  const deleted = await comment(post, 'my number is 555');
  await driver.drain('feed');
  driver.watched = [post];
  await driver.drain('feed');
  await platforms.control('PATCH', `/facebook/objects/${edited}`, { text: 'the phone' });
  await platforms.control('DELETE', `/facebook/objects/${deleted}`);
  await driver.drain('feed');
  const news = driver.handed.slice(3).map(({ item }) => item);
  expect(news).toEqual([
    expect.objectContaining({ id: edited, text: 'the phone' }),
    expect.objectContaining({ id: deleted, deleted: true }),
  ]);
});

test('a watched post that is deleted is told once', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'Hi' });
  await driver.drain('feed');
  driver.watched = [post];
  await driver.drain('feed');
  await platforms.control('DELETE', `/facebook/objects/${post}`);
  await driver.drain('feed');
  await driver.drain('feed');
  expect(driver.handed.filter(({ item }) => item.deleted === true)).toHaveLength(1);
});

test('private messages are one conversation per person, with the end of their window', async () => {
  await platforms.create(messages, { author: 'Vera', text: 'psst' });
  await platforms.create(messages, { author: 'Vera', text: 'hey' });
  await platforms.create(messages, { author: 'Ben', text: 'hello' });
  await driver.drain('private');
  expect(texts().toSorted()).toEqual(['hello', 'hey', 'psst']);
  expect(driver.threads.size).toBe(2);
  for (const [conversation, { root }] of driver.threads) {
    expect(conversation).toBe(`facebook:acme:psid:${root}`);
  }
  const [{ item } = { item: undefined }] = driver.handed;
  const until = field(item?.replyability, 'until');
  expect(Math.abs(Number(until) - Date.now() - 24 * 3_600_000)).toBeLessThan(5_000);
});

test('a reply to a private message is there once and comes back with our own id', async () => {
  await platforms.create(messages, { author: 'Vera', text: 'psst' });
  await driver.drain('private');
  const [thread] = [...driver.threads.values()];
  if (thread === undefined) throw new Error('no thread');
  const outcome = await sendUntilSettled(under.hub, sendEffect({ thread, messageId: 'message-9' }));
  expect(outcome.type).toBe('sent');
  await driver.drain('private');
  expect(driver.handed.at(-1)?.item).toMatchObject({
    direction: 'ours',
    clientToken: 'message-9',
    id: outcome.type === 'sent' ? outcome.platformId : '',
  });
});

test('a private reply after the window is refused, unless people may answer longer', async () => {
  await platforms.create(messages, { author: 'Vera', text: 'psst' });
  await driver.drain('private');
  const [thread] = [...driver.threads.values()];
  if (thread === undefined) throw new Error('no thread');
  await platforms.control('POST', '/clock', { now: Date.now() + 25 * 3_600_000 });
  expect(await sendUntilSettled(under.hub, sendEffect({ thread }))).toMatchObject({
    type: 'sendRefused',
    code: 'window_closed',
  });
  under.entries = [{ ...(await platforms.entry('facebook')), humanAgent: true }];
  expect(await sendUntilSettled(under.hub, sendEffect({ thread }))).toMatchObject({ type: 'sent' });
});

test('a reply stands under the post or comment that it answers', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'Hi' });
  const under1 = await comment(post, 'first level');
  const under2 = await comment(under1, 'second level');
  await driver.drain('feed');
  const [thread] = [...driver.threads.values()];
  if (thread === undefined) throw new Error('no thread');
  for (const [index, inReplyTo] of [post, under1, under2].entries()) {
    const text = `answer ${String(index)}`;
    await sendUntilSettled(under.hub, sendEffect({ thread, text, inReplyTo, messageId: text }));
  }
  const parents = (await platforms.truth())
    .filter(({ by }) => by === 'product')
    .map(({ parent }) => parent);
  expect(parents).toEqual([post, under1, under1]);
});

test('a reply to what was deleted is refused for good', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'Hi' });
  await driver.drain('feed');
  const [thread] = [...driver.threads.values()];
  if (thread === undefined) throw new Error('no thread');
  await platforms.control('DELETE', `/facebook/objects/${post}`);
  expect(await sendUntilSettled(under.hub, sendEffect({ thread }))).toMatchObject({
    code: 'target_gone',
  });
});

test('the first poll brings what is new, and leaves alone what is old or answered', async () => {
  const day = 24 * 3_600_000;
  await platforms.control('POST', '/clock', { now: Date.now() - 3 * day });
  await platforms.create(posts, { author: 'Vera', text: 'three days ago' });
  const revived = await platforms.create(posts, { author: 'Vera', text: 'old, but alive' });
  await comment(revived, 'old comment');
  await platforms.control('POST', '/clock', { now: Date.now() - 3_600_000 });
  const answered = await platforms.create(posts, { author: 'Ben', text: 'answered' });
  await comment(answered, 'all is well', 'staff');
  await comment(revived, 'an hour ago');
  await platforms.create(posts, { author: 'Eva', text: 'waiting' });
  await platforms.control('POST', '/clock', { now: null });
  await driver.drain('feed');
  expect(texts().toSorted()).toEqual(['an hour ago', 'old, but alive', 'waiting']);
});

test('dead credentials are told as such, nothing is lost, and it recovers by itself', async () => {
  await platforms.create(posts, { author: 'Vera', text: 'before' });
  await driver.drain('feed');
  const good = await platforms.entry('facebook');
  under.entries = [{ ...good, credentials: { accessToken: 'expired-token' } }];
  await driver.poll('feed');
  expect(driver.health).toBe('reauth_required');
  const cursor = driver.cursors.get('feed');
  await platforms.create(posts, { author: 'Vera', text: 'meanwhile' });
  await driver.poll('feed');
  expect(driver.cursors.get('feed')).toBe(cursor);
  under.entries = [good];
  await driver.drain('feed');
  expect(driver.health).toBe('ok');
  expect(texts()).toEqual(['before', 'meanwhile']);
  expect(await under.hub.verify('acme')).toEqual({
    works: true,
    identity: { externalId: '1001', name: expect.any(String) as string },
  });
});

test('pages that repeat themselves are not taken for the whole list', async () => {
  const post = await platforms.create(posts, { author: 'Vera', text: 'go' });
  for (let index = 0; index < 60; index += 1) await comment(post, `comment ${String(index)}`);
  await platforms.control('POST', '/faults', [
    { match: 'GET .*/comments$', kind: 'repeat_cursor' },
  ]);
  for (let poll = 0; poll < 10; poll += 1) await driver.poll('feed');
  expect(texts()).toHaveLength(1 + pageChannel.postLimit);
  await platforms.control('DELETE', '/faults');
  await driver.drain('feed');
  expect(texts().toSorted()).toEqual(
    ['go', ...Array.from({ length: 60 }, (_, index) => `comment ${String(index)}`)].toSorted(),
  );
});
