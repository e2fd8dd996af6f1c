import type { Feed, FeedCommit, Partition, Seq } from '../../../actors/runtime/partition-store.ts';
import { createFeedWatchers } from '../feed-watchers.ts';
import { soon } from '../soon.ts';

/** @param feedItemsMax items kept; older ones go */
export const createMemoryFeed = (feedItemsMax: number): Feed => {
  const appended = new Map<Partition, Seq>();
  const watchers = createFeedWatchers();
  /** Those kept; the first has the number `firstId`. */
  const events: string[] = [];
  let firstId = 1;

  const appendOne = (commit: FeedCommit): void => {
    if (commit.seq <= (appended.get(commit.partition) ?? 0)) return;
    appended.set(commit.partition, commit.seq);
    for (const event of commit.events) events.push(event);
  };

  const append = (commits: readonly FeedCommit[]): void => {
    const lengthBefore = events.length;
    for (const commit of commits) appendOne(commit);
    if (events.length === lengthBefore) return;
    watchers.notify();
    const surplus = Math.max(0, events.length - feedItemsMax);
    firstId += surplus;
    events.splice(0, surplus);
  };

  return {
    append: (commits) => soon(() => append(commits)),
    appended: (partition) => soon(() => appended.get(partition) ?? 0),
    read: (after, limit) =>
      soon(() => {
        const from = Math.max(0, after + 1 - firstId);
        const items = events
          .slice(from, from + limit)
          .map((event, index) => ({ id: firstId + from + index, event }));
        return { items, firstId, lastId: firstId + events.length - 1 };
      }),
    watch: watchers.watch,
  };
};
