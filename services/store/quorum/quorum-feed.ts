/** The feed: a line of its own, with one holder. @see feed-holder.ts for who writes it */
import type { Epoch, Feed, FeedCommit, FeedPage } from '../../../actors/runtime/partition-store.ts';
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
/** And as many times longer than an answer of the servers takes: a new holder needs seven before it appends. */
const slowness = 8;
/** The feed grows, and what was left again and again never gets in: its holder can't reach what we can. */
const roundsMax = 6;
/** Others may be faster, so often. */
const triesMax = 10;
/** Commits in one: nothing else runs on the servers meanwhile. */
const commitsMax = 256;

export const createQuorumFeed = ({ council, holder, watch }: FeedOptions): Feed => {
  const marks = shared(() => currentMarks(council, holder));
  return {
    append: async (commits) => {
      for (const page of pagesOf(commits)) await appendPage(council, holder, page);
    },
    appended: async (partition) => (await marks()).get(String(partition)) ?? 0,
    read: (after, limit) => readPage(council, after, limit),
    watch,
  };
};

/**
 * Who takes many partitions at once asks for each; one answer does for all. That it may be a little older
 * than the question does no harm: what is in the feed already is skipped there.
 */
const shared = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
};

const currentMarks = async (council: Council, holder: FeedHolder) => {
  const agreed = await readAgreed(council, feedLine, () => ({ type: 'marks' }));
  if (agreed !== undefined) return marksIn(agreed.found);
  const { marks, epoch } = await untilSure(council);
  // Otherwise someone died in the middle of an append: whether it holds is decided now.
  return marks ?? holder.marks(epoch);
};

/** As long as a holder may take to bring its append to an end. */
const untilSure = async (council: Council): Promise<Standing> => {
  const { monotonic } = council.clock;
  const until = monotonic() + jitter(council, ...patienceMs);
  for (let ms = lookMs; ; ms = Math.min(lookMaxMs, 2 * ms)) {
    const askedAt = monotonic();
    const standing = await standingOf(council);
    const isLate = monotonic() > until + slowness * (monotonic() - askedAt);
    if (standing.marks !== undefined || isLate) return standing;
    await pause(council, ms);
  }
};

const pagesOf = (commits: readonly FeedCommit[]): readonly (readonly FeedCommit[])[] =>
  Array.from({ length: Math.ceil(commits.length / commitsMax) }, (_, page) =>
    commits.slice(page * commitsMax, (page + 1) * commitsMax),
  );

const appendPage = async (
  council: Council,
  holder: FeedHolder,
  commits: readonly FeedCommit[],
): Promise<void> => {
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (holder.isHolding() && (await holder.append(commits))) return;
    const left = await leaveFor(council, holder, commits);
    if (left === 'taken in') return;
    // Only from whom nothing came: whoever has taken it meanwhile gets the time that this one had.
    if (left !== 'held here') await holder.take(left.deserted);
  }
  throw new StoreFailure('The feed is taken by one after the other');
};

/** `deserted`: the epoch of a holder from whom nothing comes. */
type Left = 'taken in' | 'held here' | { readonly deserted: Epoch };

/**
 * Leaves commits for the holder, and looks until they're in the feed. As long as the feed grows, or somebody
 * has just begun to hold it, there is a holder: what was left may have got lost, and is left again.
 */
const leaveFor = async (
  council: Council,
  holder: FeedHolder,
  commits: readonly FeedCommit[],
): Promise<Left> => {
  let before = await standingOf(council);
  // The first epoch of all is nobody's.
  for (let rounds = 0; before.epoch > 0 && rounds < roundsMax; rounds += 1) {
    await post(council, commits);
    const now = await untilTakenIn(council, holder, commits);
    if (now === 'taken in' || now === 'held here') return now;
    if (now.epoch === before.epoch && lastIn(now) === lastIn(before))
      return { deserted: now.epoch };
    before = now;
  }
  return { deserted: before.epoch };
};

/** @returns how the feed stands when patience is over; where servers are slow to answer, so is a holder */
const untilTakenIn = async (
  council: Council,
  holder: FeedHolder,
  commits: readonly FeedCommit[],
): Promise<Standing | 'taken in' | 'held here'> => {
  const { monotonic } = council.clock;
  const until = monotonic() + jitter(council, ...patienceMs);
  let slowestMs = 0;
  for (let ms = lookMs; ; ms = Math.min(lookMaxMs, 2 * ms)) {
    await pause(council, ms);
    const askedAt = monotonic();
    const standing = await standingOf(council);
    slowestMs = Math.max(slowestMs, monotonic() - askedAt);
    if (areIn(standing.marks, commits)) return 'taken in';
    if (holder.isHolding()) return 'held here';
    if (monotonic() > until + slowness * slowestMs) return standing;
  }
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

interface Standing {
  /** Of who holds it, or did. */
  readonly epoch: Epoch;
  /** Of what is acknowledged for sure; undefined when that can't be told just now. */
  readonly marks: ReadonlyMap<string, number> | undefined;
}

const lastIn = ({ marks }: Standing): number | undefined => marks?.get('last');

const standingOf = async (council: Council): Promise<Standing> => {
  const { sure, epoch } = await viewsOf(council, { type: 'marks' });
  const all = sure.map((found) => marksIn(found));
  const [marks] = all.toSorted((a, b) => (b.get('last') ?? 0) - (a.get('last') ?? 0));
  return { epoch, marks };
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
  return {
    sure: sure.map(({ found }) => found),
    furthest: furthest?.found,
    epoch: furthest?.place.epoch ?? 0,
  };
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
