/** The feed: a line of its own, with one holder. @see feed-holder.ts for who writes it */
import type { Feed, FeedCommit, FeedPage } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import { listOf, textOf } from '../stored-values.ts';
import type { Council } from './council.ts';
import { jitter, majorityOf, pause } from './council.ts';
import type { FeedHolder } from './feed-holder.ts';
import { feedLine, marksIn, postOf } from './feed-holder.ts';
import { isFurther, type What } from './protocol.ts';
import { readAgreed } from './reading.ts';

interface FeedOptions {
  readonly council: Council;
  readonly holder: FeedHolder;
  readonly watch: Feed['watch'];
}

/** How soon one who left commits looks what became of them, and how long at most between two looks. */
const lookMs = 3;
const lookMaxMs = 40;
/** What nothing became of by then may have been lost, or there is no holder any more. */
const patienceMs = [120, 240] as const;
/** Commits in one: nothing else runs on the servers meanwhile. */
const commitsMax = 256;

export const createQuorumFeed = ({ council, holder, watch }: FeedOptions): Feed => ({
  append: async (commits) => {
    for (const page of pagesOf(commits)) await appendPage(council, holder, page);
  },
  appended: async (partition) => {
    const agreed = await readAgreed(council, feedLine, () => ({ type: 'marks' }));
    if (agreed !== undefined) return marksIn(agreed.found).get(String(partition)) ?? 0;
    const marks = await acknowledgedMarks(council);
    if (marks !== undefined) return marks.get(String(partition)) ?? 0;
    // Someone died in the middle of an append: whether it holds is decided now.
    return holder.appended(partition);
  },
  read: (after, limit) => readPage(council, after, limit),
  watch,
});

const pagesOf = (commits: readonly FeedCommit[]): readonly (readonly FeedCommit[])[] =>
  Array.from({ length: Math.ceil(commits.length / commitsMax) }, (_, page) =>
    commits.slice(page * commitsMax, (page + 1) * commitsMax),
  );

const appendPage = async (
  council: Council,
  holder: FeedHolder,
  commits: readonly FeedCommit[],
): Promise<void> => {
  if (holder.isHolding() && (await holder.append(commits))) return;
  if (await leaveFor(council, holder, commits)) return;
  await holder.take();
  if (!(await holder.append(commits))) throw new StoreFailure('The feed was taken by another');
};

/**
 * Leaves commits for the holder, and looks until they're in the feed.
 * @returns false when they don't get there: whoever holds the feed does not any more
 */
const leaveFor = async (
  council: Council,
  holder: FeedHolder,
  commits: readonly FeedCommit[],
): Promise<boolean> => {
  const before = await acknowledgedMarks(council);
  // An empty feed has no holder yet.
  if (before?.size === 0) return false;
  await post(council, commits);
  const until = council.clock.monotonic() + jitter(council, ...patienceMs);
  for (let ms = lookMs; council.clock.monotonic() < until; ms = Math.min(lookMaxMs, 2 * ms)) {
    await pause(council, ms);
    if (areIn(await acknowledgedMarks(council), commits)) return true;
    if (holder.isHolding()) return false;
  }
  return false;
};

const areIn = (
  marks: ReadonlyMap<string, number> | undefined,
  commits: readonly FeedCommit[],
): boolean =>
  marks !== undefined &&
  commits.every(({ partition, seq }) => (marks.get(String(partition)) ?? 0) >= seq);

/** On one server if it can be, else on any that takes it. */
const post = async (council: Council, commits: readonly FeedCommit[]): Promise<void> => {
  const takes = { commits: commits.map(postOf) };
  const ready = council.replicas.filter((replica) => replica.isReady());
  const offset = Math.floor(council.random() * ready.length);
  for (let tries = 0; tries < ready.length; tries += 1) {
    const replica = ready[(offset + tries) % ready.length];
    try {
      if ((await replica?.call('post', takes))?.status === 'ok') return;
    } catch {
      // The next one.
    }
  }
};

/** The marks of what is acknowledged for sure; undefined when that can't be told just now. */
const acknowledgedMarks = async (council: Council) => {
  const { sure } = await viewsOf(council, { type: 'marks' });
  const all = sure.map((found) => marksIn(found));
  return all.toSorted((a, b) => (b.get('last') ?? 0) - (a.get('last') ?? 0))[0];
};

const readPage = async (council: Council, after: number, limit: number): Promise<FeedPage> => {
  const what = { type: 'items', after, limit } as const;
  const agreed = await readAgreed(council, feedLine, () => what);
  if (agreed !== undefined) return pageOf(agreed.found, 'last');
  // Just now it grows, or its holder died while it did.
  const { sure, furthest } = await viewsOf(council, what);
  const pages = sure.map((found) => pageOf(found, 'last'));
  return pages.reduce(
    (best, page) => (page.lastId > best.lastId ? page : best),
    pageOf(furthest, 'before'),
  );
};

/**
 * What a majority shows of the feed. A copy is acknowledged as a whole when it says so, or when all of a
 * majority are of its epoch and none is behind it. Of the furthest copy, all but the last commit is.
 */
const viewsOf = async (council: Council, what: What) => {
  const takes = { line: feedLine, epoch: 0, seq: 0, what };
  const replies = (await majorityOf(council, 'read', takes)).map(({ reply }) => reply);
  const [lowest, ...others] = replies.toSorted((a, b) => (isFurther(a.place, b.place) ? 1 : -1));
  const furthest = others.at(-1) ?? lowest;
  const isOneEpoch = furthest?.place.epoch === lowest?.place.epoch;
  const sure = replies.filter(
    (reply) => reply.ci >= reply.place.seq || (isOneEpoch && reply === lowest),
  );
  return { sure: sure.map(({ found }) => found), furthest: furthest?.found };
};

const pageOf = (found: unknown, upTo: 'last' | 'before'): FeedPage => {
  const [marks, items, first] = listOf(found);
  const lastId = marksIn(marks).get(upTo) ?? 0;
  const [oldest] = listOf(first);
  const firstId = oldest === undefined ? lastId + 1 : itemOf(oldest).id;
  return {
    items: listOf(items)
      .map(itemOf)
      .filter(({ id }) => id <= lastId),
    firstId: Math.min(firstId, lastId + 1),
    lastId,
  };
};

const itemOf = (entry: unknown) => {
  const [id, fields] = listOf(entry);
  const [, event] = listOf(fields);
  return { id: Number.parseInt(textOf(id), 10), event: textOf(event) };
};
