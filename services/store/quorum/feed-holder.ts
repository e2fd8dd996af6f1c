/**
 * The side of the feed that writes. One client holds the feed's epoch for as long as it lives; the others
 * leave their commits on the servers for it. The holder alone decides: what is left may get lost or come
 * twice. Who sees for a while that nothing becomes of it takes the feed over.
 */
import type { FeedCommit, Partition, Seq } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { listOf, numberOf, pairsOf } from '../stored-values.ts';
import { claim } from './claim.ts';
import type { Council } from './council.ts';
import { within } from './council.ts';
import { readOwn } from './reading.ts';
import type { Term } from './term.ts';
import { feedWritesOf } from './writes.ts';

export const feedLine = 'feed';

export interface HolderOptions {
  readonly council: Council;
  readonly claimant: string;
  readonly feedItemsMax: number;
  readonly callTimeoutMs: Ms;
  /** Calls back when something was left on a server, perhaps. */
  readonly listen: (onNews: () => void) => () => void;
}

export interface FeedHolder {
  readonly isHolding: () => boolean;
  /** Takes the feed, from whoever has it. @throws StoreFailure */
  readonly take: () => Promise<void>;
  /** Appends what is new of them. @returns false when the feed was taken by another */
  readonly append: (commits: readonly FeedCommit[]) => Promise<boolean>;
  /** By the holder's own marks; takes the feed for it. @throws StoreFailure */
  readonly appended: (partition: Partition) => Promise<Seq>;
  readonly close: () => void;
}

/** What the holder knows of the feed: nobody else changes it meanwhile. */
interface Held {
  readonly term: Term;
  /** `last`: the number of the last item; `before`: that of the commit before; else seq by partition. */
  readonly marks: Map<string, number>;
  readonly stop: () => void;
}

/** Should a word that something was left be lost. */
const collectMs = 25;
const collectMax = 500;

export const createFeedHolder = (options: HolderOptions): FeedHolder => {
  const { council, callTimeoutMs, feedItemsMax, listen } = options;
  let held: Held | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const current = (): Held | undefined =>
    held !== undefined && held.term.fencedBy() === undefined ? held : undefined;

  const drop = (): void => {
    held?.stop();
    held?.term.end();
    held = undefined;
  };

  const appendNow = async (commits: readonly FeedCommit[]): Promise<boolean> => {
    const own = current();
    if (own === undefined) return false;
    const { items, changed } = added(own.marks, commits);
    if (changed.size === 0) return true;
    const writes = feedWritesOf(items, [...changed], feedItemsMax);
    try {
      const outcome = await within(council, callTimeoutMs, own.term.propose(writes));
      if (outcome !== 'acknowledged') return false;
    } catch (error) {
      // Unknown: the next holder, also this client under a new epoch, reads what came of it.
      drop();
      throw error;
    }
    for (const [name, number] of changed) own.marks.set(name, number);
    tell(council, own.term);
    return true;
  };

  const append = (commits: readonly FeedCommit[]): Promise<boolean> => {
    const appended = turn.then(() => appendNow(commits));
    turn = appended.catch(() => undefined);
    return appended;
  };

  const take = async (): Promise<void> => {
    if (current() !== undefined) return;
    drop();
    const taken = await claim(council, feedLine, { claimant: options.claimant });
    if (!('term' in taken)) throw new StoreFailure('The feed is held by another');
    const { found } = await readOwn(council, taken.term, { type: 'marks' });
    const stop = startCollecting(council, listen, () => current() !== undefined, append);
    held = { term: taken.term, marks: marksIn(found), stop };
  };

  const takeOnce = once(take);
  return {
    isHolding: () => current() !== undefined,
    take: takeOnce,
    append,
    appended: async (partition) => {
      await takeOnce();
      return held?.marks.get(String(partition)) ?? 0;
    },
    close: drop,
  };
};

/** Those who ask while it's being done wait for the same. */
const once = (task: () => Promise<void>): (() => Promise<void>) => {
  let underWay: Promise<void> | undefined;
  return () => {
    underWay ??= task().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
};

const startCollecting = (
  council: Council,
  listen: HolderOptions['listen'],
  isHolding: () => boolean,
  append: FeedHolder['append'],
): (() => void) => {
  let isAtIt = false;
  let isStopped = false;
  let cancel = (): void => undefined;
  const collect = async (): Promise<void> => {
    if (isAtIt || isStopped || !isHolding()) return;
    isAtIt = true;
    cancel();
    try {
      const commits = await collectAll(council);
      if (commits.length > 0) await append(commits);
    } catch {
      // Whoever left it leaves it again.
    }
    isAtIt = false;
    if (!isStopped) cancel = council.clock.after(collectMs, () => void collect());
  };
  const unlisten = listen(() => void collect());
  void collect();
  return () => {
    isStopped = true;
    unlisten();
    cancel();
  };
};

const collectAll = async ({ replicas }: Council): Promise<readonly FeedCommit[]> => {
  const found: FeedCommit[] = [];
  await Promise.allSettled(
    replicas
      .filter((replica) => replica.isReady())
      .map(async (replica) => {
        const reply = await replica.call('collect', { count: collectMax });
        if (reply.status === 'ok') found.push(...reply.commits.map(commitIn));
      }),
  );
  return found.toSorted((a, b) => a.seq - b.seq);
};

export const postOf = ({ partition, seq, events }: FeedCommit): string =>
  JSON.stringify([partition, seq, ...events]);

const commitIn = (post: string): FeedCommit => {
  const read: unknown = JSON.parse(post);
  const [partition, seq, ...events] = listOf(read);
  return { partition: numberOf(partition), seq: numberOf(seq), events: events.map(String) };
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

/** Has those called who watch; best effort. */
const tell = ({ replicas }: Council, term: Term): void => {
  const place = { epoch: term.tenure.epoch, seq: term.acknowledged() };
  for (const replica of replicas)
    replica.call('settle', { line: feedLine, place }).catch(() => undefined);
};

export const marksIn = (found: unknown): Map<string, number> =>
  new Map(pairsOf(found).map(([name, number]) => [name, numberOf(number)]));
