import type { Thread } from '../../actors/conversation/conversation.protocol.ts';
import { channelId } from '../../actors/types.ts';
import {
  createChannelDriver,
  sendEffect,
  sendUntilSettled,
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
  under = startHub([await platforms.entry('x')], [xChannel], { sweepMs: 0 });
  driver = createChannelDriver(under.hub, xChannel);
});
afterEach(async () => {
  under.hub.close();
  await platforms.close();
});

const tweet = (text: string, more: object = {}): Promise<string> =>
  platforms.create('/x/tweets', { author: 'vera', text, ...more });

const texts = (): readonly string[] => driver.handed.map(({ item }) => item.text);

const onlyThread = (): Thread => {
  const [thread] = [...driver.threads.values()];
  if (thread === undefined) throw new Error('no thread');
  return thread;
};

test('a mention is handed on with its author, and may be answered', async () => {
  const id = await tweet('@acme my phone <broke> & "died" 😀');
  await driver.drain('mentions');
  expect([...driver.threads.keys()]).toEqual([`x:acme:${id}`]);
  expect(driver.handed[0]?.item).toMatchObject({
    id,
    revision: id,
    direction: 'in',
    author: { handle: '@vera' },
    text: '@acme my phone <broke> & "died" 😀',
    replyability: { allowed: true },
  });
  expect(await driver.poll('mentions')).toBeUndefined();
});

test('a post found by keyword is handed on and says that it may not be answered', async () => {
  await tweet('is the ACME phone any good?');
  await tweet('acme phones are not meant');
  await driver.drain('keywords');
  expect(texts()).toEqual(['is the ACME phone any good?']);
  expect(driver.handed[0]?.item.replyability).toEqual({
    allowed: false,
    reason: 'not_permitted_to_reply',
  });
  const thread = onlyThread();
  expect(await sendUntilSettled(under.hub, sendEffect({ thread }))).toMatchObject({
    type: 'sendRefused',
    code: 'not_permitted_to_reply',
  });
});

test('an enterprise plan may answer anyone', async () => {
  under.entries = [await platforms.entry('x', { plan: 'enterprise' })];
  await platforms.control('POST', '/x/settings', { replies: 'open' });
  await tweet('is the acme phone any good?');
  await driver.drain('keywords');
  expect(driver.handed[0]?.item.replyability).toEqual({ allowed: true });
  expect((await sendUntilSettled(under.hub, sendEffect({ thread: onlyThread() }))).type).toBe(
    'sent',
  );
});

test('of two channels that match, only the better one hands a post on', async () => {
  const rival = { ...xChannel, id: channelId('rival'), handles: [], keywords: ['phone'] };
  under.channels = [xChannel, rival];
  await tweet('@acme my phone');
  await tweet('just a phone');
  const other = createChannelDriver(under.hub, rival);
  await driver.drain('mentions');
  await driver.drain('keywords');
  await other.drain('keywords');
  expect(texts()).toEqual(['@acme my phone']);
  expect(other.handed.map(({ item }) => item.text)).toEqual(['just a phone']);
});

test('retweets and our own posts are not found', async () => {
  await platforms.create('/x/tweets', { author: 'acme', text: 'our acme phone', as: 'staff' });
  await driver.drain('keywords');
  expect(texts()).toEqual([]);
});

test("another company's handle works like a keyword", async () => {
  const rivals = { ...xChannel, handles: ['@rival'], keywords: [] };
  under.channels = [rivals];
  await platforms.create('/x/tweets', { author: 'rival', text: 'we are here' });
  await tweet('@rival is better');
  await driver.drain('mentions');
  expect(texts()).toEqual(['@rival is better']);
});

test('a watched conversation is read although nobody is addressed in it', async () => {
  const root = await tweet('@acme help');
  await driver.drain('mentions');
  await platforms.create('/x/tweets', { author: 'ben', text: 'same here', inReplyTo: root });
  driver.watched = [root];
  await driver.drain('threads');
  expect(texts()).toContain('same here');
  expect(await driver.poll('threads')).toBeUndefined();
  await platforms.create('/x/tweets', { author: 'ben', text: 'still', inReplyTo: root });
  const outcome = await driver.poll('threads');
  expect(outcome?.found.flatMap(({ items }) => items).map(({ text }) => text)).toEqual(['still']);
});

test('an edit keeps the identity of the post, and a deletion is noticed', async () => {
  const root = await tweet('@acme teh phone');
  await driver.drain('mentions');
  driver.watched = [root];
  await driver.drain('threads');
  await platforms.control('PATCH', `/x/objects/${root}`, { text: '@acme the phone' });
  await driver.drain('threads');
  expect(driver.handed.at(-1)?.item).toMatchObject({ id: root, text: '@acme the phone' });
  expect(driver.handed.at(-1)?.item.revision).not.toBe(root);
  const reply = await platforms.create('/x/tweets', {
    author: 'ben',
    text: 'oops',
    inReplyTo: root,
  });
  await driver.drain('threads');
  await platforms.control('DELETE', `/x/objects/${reply}`);
  await driver.drain('threads');
  expect(driver.handed.at(-1)?.item).toMatchObject({ id: reply, deleted: true });
});

test('what staff answer in the app comes in as ours, with what it answers', async () => {
  await driver.drain('own');
  const root = await tweet('my gadget broke');
  const more = { author: 'acme', inReplyTo: root, as: 'staff' };
  await platforms.create('/x/tweets', { ...more, text: 'So sorry!' });
  await platforms.create('/x/tweets', { author: 'acme', text: 'Big news', as: 'staff' });
  await driver.drain('own');
  expect(driver.handed.map(({ item }) => [item.direction, item.text])).toEqual([
    ['in', 'my gadget broke'],
    ['ours', 'So sorry!'],
  ]);
});

test('a reply is posted under the tweet, once, although its answer is lost', async () => {
  const id = await tweet('@acme help');
  await driver.drain('mentions');
  await platforms.control('POST', '/faults', [
    { match: 'POST /2/tweets', kind: 'reset_after', count: 1 },
  ]);
  const outcome = await sendUntilSettled(under.hub, sendEffect({ thread: onlyThread() }));
  expect(outcome.type).toBe('sent');
  const ours = (await platforms.truth()).filter(({ by }) => by === 'product');
  expect(ours).toEqual([expect.objectContaining({ parent: id, text: 'We are on it.' })]);
  expect(under.observed.map(({ type }) => type)).toContain('sendFound');
});

test('the same words twice are refused as a duplicate, and a lost first attempt is found by it', async () => {
  await tweet('@acme help');
  await driver.drain('mentions');
  const thread = onlyThread();
  const first = await sendUntilSettled(under.hub, sendEffect({ thread, messageId: 'm1' }));
  const again = sendEffect({ thread, messageId: 'm2', createdAt: Date.now() });
  expect(await sendUntilSettled(under.hub, again)).toMatchObject({ code: 'duplicate' });
  const restarted = startHub(under.entries, under.channels);
  const found = await sendUntilSettled(restarted.hub, sendEffect({ thread, messageId: 'm1' }));
  expect(found).toMatchObject({
    type: 'sent',
    platformId: first.type === 'sent' ? first.platformId : '',
  });
  restarted.hub.close();
});

test('a reply that is too long for X is refused as that', async () => {
  await tweet('@acme help');
  await driver.drain('mentions');
  const effect = sendEffect({ thread: onlyThread(), text: 'ä'.repeat(200) + '語'.repeat(60) });
  expect(await sendUntilSettled(under.hub, effect)).toMatchObject({ code: 'too_long' });
});

test('a reply to a deleted tweet is refused as that', async () => {
  const id = await tweet('@acme help');
  await driver.drain('mentions');
  await platforms.control('DELETE', `/x/objects/${id}`);
  expect(await sendUntilSettled(under.hub, sendEffect({ thread: onlyThread() }))).toMatchObject({
    code: 'target_gone',
  });
});

test('direct messages come in and are answered in their conversation', async () => {
  await platforms.create('/x/messages', { author: 'vera', to: 'acme', text: 'psst' });
  await driver.drain('private');
  expect(texts()).toEqual(['psst']);
  const thread = onlyThread();
  expect([...driver.threads.keys()]).toEqual([`x:acme:dm:${thread.root}`]);
  const sent = await sendUntilSettled(under.hub, sendEffect({ thread }));
  expect(sent.type).toBe('sent');
  await driver.drain('private');
  expect(driver.handed.at(-1)?.item).toMatchObject({ direction: 'ours', text: 'We are on it.' });
  expect(driver.threads.size).toBe(1);
});

test('the limits of the platform are kept to: polls are rare before they are refused', async () => {
  const strict = await startPlatforms({ limits: 'platform' });
  const slow = startHub([await strict.entry('x')], [xChannel]);
  const patient = createChannelDriver(slow.hub, xChannel);
  await strict.create('/x/messages', { author: 'vera', to: 'acme', text: 'psst' });
  for (let poll = 0; poll < 60; poll += 1) await patient.poll('private');
  const asked = strict.calls.filter((call) => call.includes('dm_events')).length;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(15);
  expect(patient.handed).toHaveLength(1);
  expect(patient.health).toBe('ok');
  slow.hub.close();
  await strict.close();
});

test('keywords beyond one query are asked for in several', async () => {
  const keywords = Array.from({ length: 60 }, (_, index) => `"word" number ${String(index)}`);
  under.channels = [{ ...xChannel, keywords }];
  await tweet('this is "word", number 3.');
  await tweet('and "word"! number 59');
  await driver.drain('keywords');
  expect(texts()).toHaveLength(2);
  expect(platforms.calls.filter((call) => call.includes('search')).length).toBeGreaterThan(6);
});
