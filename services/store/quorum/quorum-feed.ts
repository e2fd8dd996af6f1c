/**
 * The feed: a line of its own. Whoever appends holds its epoch until another one takes it; who lost it waits
 * a moment before taking it back, so that each holder writes many commits in the meantime.
 */
import type { Feed, FeedCommit, FeedPage } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { listOf, numberOf, pairsOf, textOf } from '../stored-values.ts';
import type { Council } from './council.ts';
import { jitter, majorityOf, pause, within } from './council.ts';
import { claim } from './claim.ts';
import { readAgreed, readOwn } from './reading.ts';
import type { Term } from './term.ts';
import { feedWritesOf } from './writes.ts';

export const feedLine = 'feed';

interface FeedOptions {
  readonly council: Council;
  readonly claimant: string;
  readonly feedItemsMax: number;
  readonly callTimeoutMs: Ms;
  readonly watch: Feed['watch'];
}

/** What the holder knows of the feed: nobody else changes it meanwhile. */
interface Held {
  readonly term: Term;
  /** `last`: the number of the last item; `before`: that of the commit before; else seq by partition. */
  readonly marks: Map<string, number>;
}

/** Who lost the feed leaves it to the other for so long. */
const leaveMs = [5, 20] as const;
const triesMax = 20;
/** Commits in one: nothing else runs on the servers meanwhile. */
const commitsMax = 256;

export const createQuorumFeed = (options: FeedOptions): Feed => {
  const { council, feedItemsMax, callTimeoutMs } = options;
  let held: Held | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const drop = (): void => {
    held?.term.end();
    held = undefined;
  };

  const hold = async (): Promise<Held> => {
    if (held !== undefined && held.term.fencedBy() === undefined) return held;
    drop();
    held = await take(options);
    return held;
  };

  const appendOnce = async (commits: readonly FeedCommit[]): Promise<boolean> => {
    const { term, marks } = await hold();
    const { items, changed } = added(marks, commits);
    if (changed.size === 0) return true;
    const outcome = await within(
      council,
      callTimeoutMs,
      term.propose(feedWritesOf(items, [...changed], feedItemsMax)),
    );
    if (outcome !== 'acknowledged') return false;
    for (const [name, number] of changed) marks.set(name, number);
    tell(council, term);
    return true;
  };

  const appendPart = async (commits: readonly FeedCommit[]): Promise<void> => {
    for (let tries = 0; tries < triesMax; tries += 1) {
      try {
        if (await appendOnce(commits)) return;
      } catch (error) {
        // Unknown: the next holder, also this client under a new epoch, reads what came of it.
        drop();
        throw error;
      }
      await pause(council, jitter(council, ...leaveMs));
    }
    throw new StoreFailure('Too many append to the feed at once');
  };

  const append = async (commits: readonly FeedCommit[]): Promise<void> => {
    for (const page of pagesOf(commits)) await appendPart(page);
  };

  return {
    append: (commits) => {
      const appended = queue.then(() => append(commits));
      queue = appended.catch(() => undefined);
      return appended;
    },
    appended: async (partition) => {
      const name = String(partition);
      const agreed = await readAgreed(council, feedLine, () => ({ type: 'marks' }));
      if (agreed !== undefined) return marksIn(agreed.found).get(name) ?? 0;
      // Someone died in the middle of an append: whether it holds is decided now.
      return (await hold()).marks.get(name) ?? 0;
    },
    read: (after, limit) => readPage(council, after, limit),
    watch: options.watch,
  };
};

const pagesOf = (commits: readonly FeedCommit[]): readonly (readonly FeedCommit[])[] =>
  Array.from({ length: Math.ceil(commits.length / commitsMax) }, (_, page) =>
    commits.slice(page * commitsMax, (page + 1) * commitsMax),
  );

const take = async ({ council, claimant }: FeedOptions): Promise<Held> => {
  const taken = await claim(council, feedLine, { claimant });
  if (!('term' in taken)) throw new StoreFailure('The feed is held by another');
  const { term } = taken;
  const { found } = await readOwn(council, term, { type: 'marks' });
  return { term, marks: marksIn(found) };
};

/** What is new among `commits`, numbered on from what is there. */
const added = (marks: ReadonlyMap<string, number>, commits: readonly FeedCommit[]) => {
  const before = marks.get('last') ?? 0;
  const changed = new Map<string, number>();
  const items: [number: number, event: string][] = [];
  for (const { partition, seq, events } of commits) {
    const name = String(partition);
    if (seq <= (changed.get(name) ?? marks.get(name) ?? 0)) continue;
    changed.set(name, seq);
    for (const event of events) items.push([before + items.length + 1, event]);
  }
  if (changed.size > 0) changed.set('before', before).set('last', before + items.length);
  return { items, changed };
};

/** Lets readers see what was just acknowledged; best effort, the next commit tells it, too. */
const tell = (council: Council, term: Term): void => {
  const place = { epoch: term.tenure.epoch, seq: term.acknowledged() };
  for (const replica of council.replicas)
    replica.call('settle', { line: feedLine, place }).catch(() => undefined);
};

/**
 * From the server that knows most to be acknowledged, among a majority: so whoever was told that an append
 * is done finds it.
 */
const readPage = async (council: Council, after: number, limit: number): Promise<FeedPage> => {
  const agreed = await readAgreed(council, feedLine, () => ({ type: 'items', after, limit }));
  if (agreed !== undefined) return pageOf(agreed.found, Number.POSITIVE_INFINITY);
  const pages = await majorityOf(council, 'read', {
    line: feedLine,
    epoch: 0,
    seq: 0,
    what: { type: 'items', after, limit },
  });
  return pages
    .map(({ reply }) => pageOf(reply.found, reply.ci >= reply.place.seq ? Infinity : 0))
    .reduce((best, page) => (page.lastId > best.lastId ? page : best));
};

const pageOf = (found: unknown, upTo: number): FeedPage => {
  const [marks, items, first] = listOf(found);
  const numbers = marksIn(marks);
  const lastId = numbers.get(upTo > 0 ? 'last' : 'before') ?? 0;
  const [oldest] = listOf(first);
  const kept = listOf(items).map(itemOf);
  return {
    items: kept.filter(({ id }) => id <= lastId),
    firstId: oldest === undefined ? lastId + 1 : itemOf(oldest).id,
    lastId,
  };
};

const itemOf = (entry: unknown) => {
  const [id, fields] = listOf(entry);
  const [, event] = listOf(fields);
  return { id: Number.parseInt(textOf(id), 10), event: textOf(event) };
};

const marksIn = (found: unknown): Map<string, number> =>
  new Map(pairsOf(found).map(([name, number]) => [name, numberOf(number)]));
