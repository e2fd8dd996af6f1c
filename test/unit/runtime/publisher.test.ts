import { defaultLimits } from '../../../actors/runtime/limits.ts';
import type { Feed, FeedCommit } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import { createPublisher } from '../../../actors/runtime/publisher.ts';
import { createManualClock } from './manual-clock.ts';

/** A feed that can be out of reach, and the publisher of a node that copies into it. */
const createStage = () => {
  const clock = createManualClock();
  const appended: FeedCommit[] = [];
  const feed = { isAway: false, questions: 0 };
  const reached = <T>(value: T): Promise<T> =>
    feed.isAway ? Promise.reject(new StoreFailure('The feed is away')) : Promise.resolve(value);
  const port: Feed = {
    append: async (commits) => {
      await reached(true);
      appended.push(...commits);
    },
    appended: () => {
      feed.questions += 1;
      return reached(0);
    },
    read: () => Promise.reject(new Error('Nobody reads here')),
    watch: () => () => undefined,
  };
  const publisher = createPublisher({
    clock,
    limits: defaultLimits,
    observer: { note: () => undefined },
    feed: port,
    store: { events: () => Promise.resolve([{ seq: 1, events: ['left behind'] }]) },
  });
  return { clock, appended, feed, publisher };
};

describe('the publisher', () => {
  it('asks for a partition only as long as it is ours', async () => {
    const { clock, feed, publisher } = createStage();
    feed.isAway = true;
    publisher.adopt(3);
    await clock.pass(2_000);
    expect(feed.questions).toBeGreaterThan(3);
    publisher.forget(3);
    const { questions } = feed;
    await clock.pass(10_000);
    expect(feed.questions).toBe(questions);
  });

  it('asks no more often for a partition that was lost and taken again than for one', async () => {
    const { clock, feed, publisher } = createStage();
    feed.isAway = true;
    publisher.adopt(3);
    await clock.pass(5_000);
    const before = feed.questions;
    await clock.pass(10_000);
    const ofOne = feed.questions - before;
    for (let times = 0; times < 20; times += 1) {
      publisher.forget(3);
      publisher.adopt(3);
    }
    await clock.pass(5_000);
    const again = feed.questions;
    await clock.pass(10_000);
    expect(feed.questions - again).toBeLessThanOrEqual(ofOne + 1);
  });

  it('appends what the former owner did not get to, then what is new, once the feed is there', async () => {
    const { clock, feed, appended, publisher } = createStage();
    feed.isAway = true;
    publisher.adopt(3);
    publisher.publish(3, 2, ['new']);
    await clock.pass(1_000);
    expect(appended).toEqual([]);
    feed.isAway = false;
    await clock.pass(1_000);
    expect(appended).toEqual([
      { partition: 3, seq: 1, events: ['left behind'] },
      { partition: 3, seq: 2, events: ['new'] },
    ]);
  });
});
