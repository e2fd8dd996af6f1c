/**
 * The side of the feed that writes. One client holds the feed's epoch for as long as it lives; the others
 * leave their commits on the servers for it. The holder alone decides: what is left may get lost or come
 * twice. Who sees for a while that nothing becomes of it takes the feed over.
 */
import type { Epoch, FeedCommit } from '../../../actors/runtime/partition-store.ts';
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
  /**
   * Takes the feed: from whoever began to hold it with the epoch `seen`, from anybody when that is absent.
   * Does nothing when somebody else was faster. @throws StoreFailure
   */
  readonly take: (seen?: Epoch) => Promise<void>;
  /** Appends what is new of them. @returns false when the feed was taken by another */
  readonly append: (commits: readonly FeedCommit[]) => Promise<boolean>;
  /** The holder's own marks; takes the feed for them, as `take` does. @throws StoreFailure */
  readonly marks: (seen: Epoch) => Promise<ReadonlyMap<string, number>>;
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

  const take = async (seen?: Epoch): Promise<void> => {
    if (current() !== undefined) return;
    drop();
    const wish = { claimant: options.claimant, ...(seen === undefined ? {} : { seen }) };
    const taken = await claim(council, feedLine, wish);
    if (!('term' in taken)) return;
    const { term } = taken;
    const { found } = await readOwn(council, term, { type: 'marks' });
    const stop = startCollecting(council, { listen, term, append, onFenced: drop });
    held = { term, marks: marksIn(found), stop };
  };

  const takeOnce = once(take);
  return {
    isHolding: () => current() !== undefined,
    take: takeOnce,
    append,
    marks: async (seen) => {
      await takeOnce(seen);
      const own = current();
      if (own === undefined) throw new StoreFailure('The feed was taken by another');
      return own.marks;
    },
    close: drop,
  };
};

/** Those who ask while it's being done wait for the same. */
const once = (task: FeedHolder['take']): FeedHolder['take'] => {
  let underWay: Promise<void> | undefined;
  return (seen) => {
    underWay ??= task(seen).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
};

interface Collecting extends Pick<HolderOptions, 'listen'>, Pick<FeedHolder, 'append'> {
  readonly term: Term;
  /** Somebody else has the feed. */
  readonly onFenced: () => void;
}

const startCollecting = (
  council: Council,
  { listen, term, append, onFenced }: Collecting,
): (() => void) => {
  let isAtIt = false;
  let isStopped = false;
  let cancel = (): void => undefined;
  const collect = async (): Promise<void> => {
    if (isAtIt || isStopped) return;
    isAtIt = true;
    cancel();
    try {
      const { commits, isFenced } = await collectAll(council, term.tenure.epoch);
      if (isFenced) onFenced();
      else if (commits.length > 0) await append(commits);
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

const collectAll = async ({ replicas }: Council, epoch: Epoch) => {
  const commits: FeedCommit[] = [];
  let isFenced = false;
  await Promise.allSettled(
    replicas
      .filter((replica) => replica.isReady())
      .map(async (replica) => {
        const takes = { line: feedLine, epoch, count: collectMax };
        const reply = await replica.call('collect', takes);
        if (reply.status === 'ok') commits.push(...reply.commits.map(commitIn));
        isFenced ||= reply.status === 'fenced';
      }),
  );
  return { commits: commits.toSorted((a, b) => a.seq - b.seq), isFenced };
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
