/** Commits to a quorum store for as long as a test goes on, and knows what was acknowledged, and when. */
import type { PartitionStore } from '../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../actors/runtime/partition-store.ts';
import { claimed } from '../contract/store/deltas.ts';
import { countingDelta } from '../contract/store/counting.ts';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

export interface Load {
  /** The last commit acknowledged, by partition. */
  readonly acknowledged: () => readonly number[];
  /** The longest time without an acknowledged commit, on the partition that waited longest. */
  readonly longestGapMs: () => number;
  /** The longest time in which this process did nothing at all: not the store's fault. */
  readonly longestStallMs: () => number;
  /** Forgets the gaps so far. */
  readonly startGaps: () => void;
  /** Resolves once each partition has had some more. */
  readonly more: (commits: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Progress {
  seq: number;
  at: number;
  gapMs: number;
}

const retryMs = 10;

/** Claims `partitions` and commits to each, one commit after the other. */
export const startLoad = async (
  store: PartitionStore,
  partitions: readonly number[],
  claimant: string,
  seen = 0,
): Promise<Load> => {
  const progress: Progress[] = [];
  const errors: unknown[] = [];
  let stopped = false;
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const isOn = (): boolean => !stopped;

  const run = async (partition: number, own: Progress, epoch: number): Promise<void> => {
    while (isOn()) {
      const position = { epoch, seq: own.seq + 1 };
      try {
        const outcome = await store.commit(partition, position, countingDelta(position.seq));
        if (outcome.status !== 'applied') throw new Error(JSON.stringify(outcome));
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        await pause(retryMs);
        continue;
      }
      own.seq += 1;
      own.gapMs = Math.max(own.gapMs, performance.now() - own.at);
      own.at = performance.now();
    }
  };

  const start = async (partition: number, own: Progress, epoch: number): Promise<void> => {
    try {
      await run(partition, own, epoch);
    } catch (error) {
      errors.push(error);
    }
  };

  const runs: Promise<void>[] = [];
  for (const partition of partitions) {
    const { epoch, seq } = await claimed(store, partition, claimant, seen);
    const own = { seq, at: performance.now(), gapMs: 0 };
    progress.push(own);
    runs.push(start(partition, own, epoch));
  }

  return {
    acknowledged: () => progress.map(({ seq }) => seq),
    longestGapMs: () =>
      Math.max(...progress.map(({ gapMs, at }) => Math.max(gapMs, performance.now() - at))),
    longestStallMs: () => stalls.max / 1e6,
    startGaps: () => {
      stalls.reset();
      for (const own of progress) {
        own.at = performance.now();
        own.gapMs = 0;
      }
    },
    more: async (commits) => {
      const wanted = progress.map(({ seq }) => seq + commits);
      while (progress.some(({ seq }, index) => seq < (wanted[index] ?? 0))) {
        if (errors.length > 0) throw errors[0];
        await pause(5);
      }
    },
    stop: async () => {
      stopped = true;
      stalls.disable();
      await Promise.all(runs);
      if (errors.length > 0) throw errors[0];
    },
  };
};
