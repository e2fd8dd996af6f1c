/**
 * The store on 3 or 5 independent servers: what is acknowledged is on a majority of them. Knows nothing of
 * Redis; the simulator runs it on servers of its own. @see ARCHITECTURE.md, "Quorum mode"
 */
import type { Partition, Store } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { createFeedWatchers } from '../feed-watchers.ts';
import type { StoreLimits } from '../store-limits.ts';
import { defaultStoreLimits } from '../store-limits.ts';
import { bringUp, createCaretaker } from './caretaker.ts';
import type { QuorumPorts } from './council.ts';
import { createMembers } from './members.ts';
import type { Line, Link } from './protocol.ts';
import { createFeedHolder, feedLine } from './feed-holder.ts';
import { createQuorumFeed } from './quorum-feed.ts';
import { createQuorumPartitions, lineOf } from './quorum-partitions.ts';
import { createQuorumRoll } from './quorum-roll.ts';
import { createQuorumSettings, settingsLine } from './quorum-settings.ts';
import { readinessOf, type ServerStatus } from './readiness.ts';
import type { Term } from './term.ts';

export interface QuorumStoreOptions extends QuorumPorts {
  /** One for each server, always in the same order. */
  readonly links: readonly Link[];
  readonly limits?: Partial<StoreLimits>;
  readonly openTimeoutMs?: Ms;
  readonly callTimeoutMs?: Ms;
  /** Whether `open` makes a new store when all servers are there, and empty. */
  readonly makesNew?: boolean;
}

const defaults = { limits: {}, openTimeoutMs: 10_000, callTimeoutMs: 1_000, makesNew: false };
/** Watchers are called so often without cause. */
const watchMs = 1_000;

export interface QuorumStore extends Store {
  /** How far each server is ready, as this client sees it. */
  readonly readiness: (lines: readonly Line[]) => Promise<readonly ServerStatus[]>;
}

/** Every line of a store. */
export const linesOf = (partitions: number): readonly Line[] => [
  ...Array.from({ length: partitions }, (_, partition) => lineOf(partition)),
  feedLine,
  settingsLine,
];

export const createQuorumStore = (options: QuorumStoreOptions): QuorumStore => {
  const { links, limits, openTimeoutMs, callTimeoutMs, makesNew } = { ...defaults, ...options };
  const { eventCommitsMax, feedItemsMax } = { ...defaultStoreLimits, ...limits };
  const members = createMembers(links, options);
  const { council } = members;
  const claimant = options.nonce();
  const terms = new Map<Partition, Term>();
  const news = createNews(options);
  const listen = news.watch;
  const holder = createFeedHolder({ council, claimant, feedItemsMax, callTimeoutMs, listen });

  const caretaker = createCaretaker(council, [
    {
      line: settingsLine,
      firstMs: [20, 200],
      leaveMs: [4_000, 8_000],
      putRight: (isCalledOff) => bringUp(council, claimant, settingsLine, isCalledOff),
    },
    // A copy of a large feed takes its holder some seconds.
    {
      line: feedLine,
      firstMs: [2_000, 4_000],
      leaveMs: [10_000, 20_000],
      putRight: () => holder.take(),
    },
  ]);

  return {
    partitions: {
      ...createQuorumPartitions({ council, eventCommitsMax, callTimeoutMs }, terms),
      ...createQuorumRoll(council),
      open: (partitions) => members.open({ partitions, withinMs: openTimeoutMs, makesNew }),
      close: async () => {
        caretaker.stop();
        holder.close();
        news.close();
        for (const term of terms.values()) term.end();
        await members.close();
      },
    },
    readiness: (lines) => readinessOf(members.replicas, lines),
    feed: createQuorumFeed({ council, holder, watch: news.watch }),
    settings: createQuorumSettings(council, claimant, callTimeoutMs),
  };
};

/** Any of the servers may be the one that tells first; all are listened to. */
const createNews = ({ links, clock }: QuorumStoreOptions) => {
  const watchers = createFeedWatchers();
  let stopAll: (() => void) | undefined;

  const tick = (): (() => void) => {
    let cancel = clock.after(watchMs, function again() {
      watchers.notify();
      cancel = clock.after(watchMs, again);
    });
    return () => {
      cancel();
    };
  };

  const close = (): void => {
    watchers.clear();
    stopAll?.();
    stopAll = undefined;
  };

  const watch = (onAppended: () => void): (() => void) => {
    const unwatch = watchers.watch(onAppended);
    if (stopAll === undefined) {
      const stops = [tick(), ...links.map((link) => link.watch(watchers.notify))];
      stopAll = () => {
        for (const stop of stops) stop();
      };
    }
    return () => {
      unwatch();
      if (watchers.isEmpty()) close();
    };
  };

  return { watch, close };
};
