import { channelId } from '../../actors/types.ts';
import { kinds, readFaults } from './kinds.ts';
import {
  createChannelDriver,
  pageChannel,
  repeated,
  seeded,
  startHub,
  startPlatforms,
} from './platforms.ts';
import type { ChannelDriver } from './platforms.ts';

/** Closed whatever a test comes to. */
const opened: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const MESSAGES = 300;
const quick = { callDeadlineMs: 250, circuitFailures: 20, sweepMs: 0 };

const pollUntilAll = async (driver: ChannelDriver, source: string, count: number) => {
  const deadlineAt = Date.now() + 12_000;
  const handedCount = (): number => new Set(driver.handed.map(({ item }) => item.id)).size;
  while (handedCount() < count && Date.now() < deadlineAt) await driver.poll(source);
};

describe.each(kinds)('300 messages of customers: $name', (kind) => {
  const start = async (seed: number, postLimit: number, settings: object) => {
    const platforms = await startPlatforms({ seed });
    const channel = { ...kind.channel, postLimit };
    const entry = await platforms.entry(channel.platform);
    const under = startHub([entry], [channel], { ...quick, ...settings });
    opened.push(platforms.close, under.hub.close);
    return { platforms, driver: createChannelDriver(under.hub, channel) };
  };

  test.each([
    [3, 7, 0],
    [4, 23, 0.02],
    [5, 13, 0.005],
  ])(
    'each is handed on once, though one commit in ten is lost (seed %i, pages of %i, faults %d)',
    async (seed, postLimit, probability) => {
      const { platforms, driver } = await start(seed, postLimit, {});
      const random = seeded(seed);
      driver.loses = () => random() < 0.1;
      await platforms.control('POST', '/faults', readFaults(`GET .*`, probability));
      const made: string[] = [];
      for (let index = 0; index < MESSAGES; index += 1) {
        made.push(String(await kind.begin(platforms, index)));
        if (random() < 0.15) await driver.poll(kind.source);
      }
      await platforms.control('DELETE', '/faults');
      driver.loses = () => false;
      await pollUntilAll(driver, kind.source, MESSAGES);
      await driver.drain(kind.source);
      const ids = driver.handed.map(({ item }) => item.id);
      expect(repeated(ids)).toEqual([]);
      expect(ids.toSorted()).toEqual(made.toSorted());
    },
  );

  test('a poll that runs out of pages leaves the rest to the next ones', async () => {
    const { platforms, driver } = await start(6, 11, { pageBudget: 2, rowBudget: 1 });
    await driver.poll(kind.source);
    const made: string[] = [];
    for (let index = 0; index < MESSAGES; index += 1) {
      made.push(String(await kind.begin(platforms, index)));
    }
    const first = await driver.poll(kind.source);
    const firstCount = first?.found.flatMap(({ items }) => items).length ?? 0;
    expect(firstCount).toBeGreaterThan(0);
    expect(firstCount).toBeLessThan(MESSAGES);
    await pollUntilAll(driver, kind.source, MESSAGES);
    await driver.drain(kind.source);
    const ids = driver.handed.map(({ item }) => item.id);
    expect(repeated(ids)).toEqual([]);
    expect(ids.toSorted()).toEqual(made.toSorted());
  });
});

test('300 comments under one post come in once each, in their order, in parts', async () => {
  const platforms = await startPlatforms();
  const channel = { ...pageChannel, postLimit: 7 };
  const under = startHub([await platforms.entry('facebook')], [channel], {
    ...quick,
    foundMaxBytes: 4_096,
  });
  opened.push(platforms.close, under.hub.close);
  const driver = createChannelDriver(under.hub, channel);
  const post = await platforms.create('/facebook/pages/1001/posts', { author: 'Vera', text: 'go' });
  const texts = ['go'];
  for (let index = 0; index < MESSAGES; index += 1) {
    const text = `comment ${String(index)}`;
    await platforms.create(`/facebook/${post}/comments`, { author: 'Ben', text });
    texts.push(text);
    if (index % 90 === 40) await driver.poll('feed');
  }
  const outcome = await driver.poll('feed');
  expect(outcome?.found.length).toBeGreaterThan(1);
  for (const { items } of outcome?.found ?? []) {
    expect(JSON.stringify(items).length).toBeLessThan(4_400);
  }
  await driver.drain('feed');
  expect(driver.handed.map(({ item }) => item.text)).toEqual(texts);
  expect(driver.threads.size).toBe(1);
});

test('two channels of one page: only the more important one hands on', async () => {
  const platforms = await startPlatforms();
  const second = { ...pageChannel, id: channelId('second'), priority: 90 };
  const under = startHub([await platforms.entry('facebook')], [pageChannel, second], quick);
  opened.push(platforms.close, under.hub.close);
  await platforms.create('/facebook/pages/1001/posts', { author: 'Vera', text: 'hello' });
  const drivers = [pageChannel, second].map((one) => createChannelDriver(under.hub, one));
  for (const driver of drivers) await driver.drain('feed');
  expect(drivers.map(({ handed }) => handed.length)).toEqual([0, 1]);
});
