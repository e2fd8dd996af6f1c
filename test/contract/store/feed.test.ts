import type { Feed } from '../../../actors/runtime/partition-store.ts';
import { partitionCount, storeKinds, useStores } from './stores.ts';

/** Resolves once a call back has found the feed to end there. */
const grownTo = (feed: Feed, lastId: number) => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = feed.watch(() => {
    const look = async (): Promise<void> => {
      if ((await feed.read(0, 1)).lastId >= lastId) resolve();
    };
    look().catch(reject);
  });
  return { reached: promise.finally(stop), stop };
};

describe.each(storeKinds)('the feed of a store ($name)', ({ start }) => {
  const freshStore = useStores(start);

  it('is empty at first', async () => {
    const { feed } = (await freshStore()).store;
    expect(await feed.read(0, 10)).toEqual({ items: [], firstId: 1, lastId: 0 });
    expect(await feed.appended(3)).toBe(0);
  });

  it('numbers the events of all partitions from 1, in the order in which they came', async () => {
    const { store, join } = await freshStore();
    const other = join();
    await other.partitions.open(partitionCount);
    await store.feed.append([
      { partition: 3, seq: 4, events: ['"a"', '"b"'] },
      { partition: 5, seq: 1, events: ['"c"'] },
    ]);
    await other.feed.append([{ partition: 3, seq: 6, events: ['"d"'] }]);
    expect(await store.feed.read(0, 10)).toEqual({
      items: [
        { id: 1, event: '"a"' },
        { id: 2, event: '"b"' },
        { id: 3, event: '"c"' },
        { id: 4, event: '"d"' },
      ],
      firstId: 1,
      lastId: 4,
    });
    expect([await other.feed.appended(3), await other.feed.appended(5)]).toEqual([6, 1]);
  });

  it('skips commits that were appended before', async () => {
    const { feed } = (await freshStore()).store;
    const commits = [
      { partition: 3, seq: 1, events: ['"a"'] },
      { partition: 3, seq: 2, events: ['"b"'] },
    ];
    await feed.append(commits);
    await feed.append([...commits, { partition: 3, seq: 3, events: ['"c"'] }]);
    await feed.append(commits.slice(0, 1));
    const { items, lastId } = await feed.read(0, 10);
    expect(items.map(({ event }) => event)).toEqual(['"a"', '"b"', '"c"']);
    expect(lastId).toBe(3);
    expect(await feed.appended(3)).toBe(3);
  });

  it('notes a commit without events, and takes an empty list', async () => {
    const { feed } = (await freshStore()).store;
    await feed.append([{ partition: 3, seq: 8, events: [] }]);
    await feed.append([]);
    expect(await feed.appended(3)).toBe(8);
    expect((await feed.read(0, 10)).lastId).toBe(0);
  });

  it('is read by pages', async () => {
    const { feed } = (await freshStore()).store;
    const events = Array.from({ length: 25 }, (_, index) => String(index + 1));
    await feed.append([{ partition: 3, seq: 1, events }]);
    const page = await feed.read(10, 5);
    expect(page.items.map(({ id }) => id)).toEqual([11, 12, 13, 14, 15]);
    expect(page).toMatchObject({ firstId: 1, lastId: 25 });
    expect((await feed.read(23, 5)).items.map(({ event }) => event)).toEqual(['24', '25']);
    expect((await feed.read(25, 5)).items).toEqual([]);
    expect((await feed.read(99, 5)).items).toEqual([]);
  });

  it('keeps the last items, not all, and tells which', async () => {
    const { feed } = (await freshStore({ feedItemsMax: 100 })).store;
    for (let seq = 1; seq <= 50; seq += 1) {
      const events = Array.from({ length: 10 }, (_, index) => `"${String(seq)}-${String(index)}"`);
      await feed.append([{ partition: 3, seq, events }]);
    }
    const { items, firstId, lastId } = await feed.read(0, 1_000);
    expect(lastId).toBe(500);
    expect(firstId).toBeGreaterThan(1);
    expect(firstId).toBeLessThanOrEqual(401);
    expect(items[0]?.id).toBe(firstId);
    expect(items.at(-1)).toEqual({ id: 500, event: '"50-9"' });
    expect(items).toHaveLength(500 - firstId + 1);
  });

  it('takes a thousand commits in one call', async () => {
    const { feed } = (await freshStore()).store;
    const commits = Array.from({ length: 1_000 }, (_, index) => ({
      partition: index % partitionCount,
      seq: index + 1,
      events: [String(index + 1)],
    }));
    await feed.append(commits);
    const { items, lastId } = await feed.read(990, 100);
    expect(lastId).toBe(1_000);
    expect(items.map(({ event }) => Number(event))).toEqual(items.map(({ id }) => id));
  });

  it('calls back whoever watches, also when another client appends', async () => {
    const { store, join } = await freshStore();
    const other = join();
    await other.partitions.open(partitionCount);
    const first = grownTo(store.feed, 1);
    await store.feed.append([{ partition: 3, seq: 1, events: ['"a"'] }]);
    await first.reached;
    const second = [grownTo(store.feed, 2), grownTo(store.feed, 2)];
    await other.feed.append([{ partition: 3, seq: 2, events: ['"b"'] }]);
    await Promise.all(second.map(({ reached }) => reached));
  });

  it('leaves those in peace who have stopped to watch', async () => {
    const { feed } = (await freshStore()).store;
    let calls = 0;
    const stop = feed.watch(() => {
      calls += 1;
    });
    const first = grownTo(feed, 1);
    await feed.append([{ partition: 3, seq: 1, events: ['"a"'] }]);
    await first.reached;
    stop();
    const callsUntilStop = calls;
    const second = grownTo(feed, 2);
    await feed.append([{ partition: 3, seq: 2, events: ['"b"'] }]);
    await second.reached;
    expect(calls).toBe(callsUntilStop);
    expect(calls).toBeGreaterThan(0);
  });
});
