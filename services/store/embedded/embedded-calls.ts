/** What the main thread asks of the worker thread that holds the file, and what it hears. */
import type {
  Feed,
  FeedCommit,
  PartitionStore,
  Roll,
  Settings,
} from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';
import type { StoreLimits } from '../store-limits.ts';

type Sync<Method extends (...args: never[]) => Promise<unknown>> = (
  ...args: Parameters<Method>
) => Awaited<ReturnType<Method>>;

/** The port's methods without its promises; run in the worker, several in one transaction. */
export interface EmbeddedCalls {
  readonly renew: (...args: Parameters<PartitionStore['renew']>) => Omit<Roll, 'now'>;
  readonly strike: Sync<PartitionStore['strike']>;
  readonly claim: Sync<PartitionStore['claim']>;
  readonly release: Sync<PartitionStore['release']>;
  readonly load: Sync<PartitionStore['load']>;
  readonly read: Sync<PartitionStore['read']>;
  readonly commit: Sync<PartitionStore['commit']>;
  readonly answer: Sync<PartitionStore['answer']>;
  readonly events: Sync<PartitionStore['events']>;
  /** Tells whether items were added. */
  readonly append: (commits: readonly FeedCommit[]) => boolean;
  readonly appended: Sync<Feed['appended']>;
  readonly readFeed: Sync<Feed['read']>;
  readonly readSettings: Sync<Settings['read']>;
  readonly writeSettings: Sync<Settings['write']>;
}

/** Those that are not part of a transaction. */
export interface EmbeddedControls {
  readonly open: (partitions: number) => void;
  readonly close: () => void;
}

export type EmbeddedMethods = EmbeddedCalls & EmbeddedControls;

export interface EmbeddedRequest {
  readonly id: number;
  readonly method: keyof EmbeddedMethods;
  readonly args: readonly unknown[];
}

export type EmbeddedReply = Readonly<
  { id: number; value: unknown } | { id: number; failure: string; isMismatch: boolean }
>;

/** The first message to the worker; all others are requests. */
export interface EmbeddedWorkerOptions {
  readonly file: string;
  /** How long to wait for another process to let go of the file. */
  readonly lockTimeoutMs: Ms;
  readonly limits: StoreLimits;
}
