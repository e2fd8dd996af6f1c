/**
 * The durable store of a single node, without a server: a file of Node's own SQLite, in a thread of its
 * own. What is acknowledged has been synced to the disk, and survives kill -9 and power loss as far as
 * the disk keeps its word. One process has the file to write; another is turned away, and may only read.
 */
import type { Store } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import { createEmbeddedClient } from './embedded-client.ts';
import { createFeedWatchers } from '../feed-watchers.ts';
import type { StoreLimits } from '../store-limits.ts';
import { checkCard, defaultStoreLimits } from '../store-limits.ts';

interface EmbeddedStoreOptions {
  /** Made when it's missing, folder included. Three more files stand beside it: `-wal`, `-shm`, `-lock`. */
  readonly file: string;
  /** How long `open` waits for a process that still has the file, such as one that is stopping. */
  readonly lockTimeoutMs?: Ms;
  /** A disk that takes longer has failed, as far as the caller knows. */
  readonly callTimeoutMs?: Ms;
  readonly limits?: Partial<StoreLimits>;
}

/** Starts the thread at once; `open` opens the file. Lives until `close`. */
export const createEmbeddedStore = (options: EmbeddedStoreOptions): Store => {
  const { file, lockTimeoutMs = 2_000, callTimeoutMs = 10_000 } = options;
  const limits = { ...defaultStoreLimits, ...options.limits };
  const { call, close } = createEmbeddedClient({ file, lockTimeoutMs, limits }, callTimeoutMs);
  // No other process has the file, so every append comes by here.
  const watchers = createFeedWatchers();

  return {
    partitions: {
      open: (partitions) => call('open', partitions),
      renew: async (beat) => {
        checkCard(beat);
        return { now: Date.now(), ...(await call('renew', beat)) };
      },
      strike: (incarnation) => call('strike', incarnation),
      claim: (partition, claimant, seen) => call('claim', partition, claimant, seen),
      release: (partition, epoch) => call('release', partition, epoch),
      load: (partition) => call('load', partition),
      read: (partition, addresses) => call('read', partition, addresses),
      commit: (partition, position, delta) => call('commit', partition, position, delta),
      answer: (partition, commandId) => call('answer', partition, commandId),
      events: (partition, after, limit) => call('events', partition, after, limit),
      close: async () => {
        watchers.clear();
        await close();
      },
    },
    feed: {
      append: async (commits) => {
        if (await call('append', commits)) watchers.notify();
      },
      appended: (partition) => call('appended', partition),
      read: (after, limit) => call('readFeed', after, limit),
      watch: watchers.watch,
    },
    settings: {
      read: () => call('readSettings'),
      write: (expected, json) => call('writeSettings', expected, json),
    },
  };
};
