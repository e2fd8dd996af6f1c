/** Answers requests from the file, several in one transaction. Runs in the worker. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import type {
  EmbeddedCalls,
  EmbeddedReply,
  EmbeddedRequest,
  EmbeddedWorkerOptions,
} from './embedded-calls.ts';
import { createEmbeddedFeed } from './embedded-feed.ts';
import { checkPartitions, openDatabase } from './embedded-database.ts';
import { createEmbeddedPartitions } from './embedded-partitions.ts';
import { createEmbeddedRoll } from './embedded-roll.ts';
import { createEmbeddedSettings } from './embedded-settings.ts';

export interface EmbeddedEngine {
  /** Answers each request, in order; what is answered without an error is on the disk. */
  readonly answer: (requests: readonly EmbeddedRequest[]) => readonly EmbeddedReply[];
}

interface Opened {
  readonly database: DatabaseSync;
  readonly close: () => void;
  readonly calls: EmbeddedCalls;
}

export const createEmbeddedEngine = (options: EmbeddedWorkerOptions): EmbeddedEngine => {
  let opened: Opened | undefined;

  const control = ({ id, method, args }: EmbeddedRequest): EmbeddedReply => {
    try {
      if (method === 'close') opened?.close();
      opened = method === 'close' ? undefined : openOnce(opened, options, Number(args[0]));
      return { id, value: undefined };
    } catch (error) {
      return { id, ...failureOf(error) };
    }
  };

  return {
    answer: (requests) =>
      runsOf(requests).flatMap((run) => {
        const [first] = run;
        return first !== undefined && isControl(first) ? [control(first)] : transact(opened, run);
      }),
  };
};

const isControl = ({ method }: EmbeddedRequest): boolean => method === 'open' || method === 'close';

/** Cuts the requests into those that go together and the controls between them. */
const runsOf = (requests: readonly EmbeddedRequest[]): readonly (readonly EmbeddedRequest[])[] => {
  const runs: EmbeddedRequest[][] = [];
  let together: EmbeddedRequest[] | undefined;
  for (const request of requests) {
    if (together === undefined || isControl(request)) runs.push((together = [request]));
    else together.push(request);
    if (isControl(request)) together = undefined;
  }
  return runs;
};

const openOnce = (
  opened: Opened | undefined,
  options: EmbeddedWorkerOptions,
  partitions: number,
): Opened => {
  if (opened !== undefined) {
    checkPartitions(opened.database, partitions);
    return opened;
  }
  const { database, close } = openDatabase(options, partitions);
  const { owners, ...partitionCalls } = createEmbeddedPartitions(database, options.limits);
  const settings = createEmbeddedSettings(database);
  const calls = {
    ...partitionCalls,
    ...createEmbeddedRoll(owners, settings.readSettings),
    ...createEmbeddedFeed(database, options.limits.feedItemsMax),
    ...settings,
  };
  return { database, close, calls };
};

const transact = (
  opened: Opened | undefined,
  requests: readonly EmbeddedRequest[],
): readonly EmbeddedReply[] => {
  if (opened === undefined)
    return requests.map(({ id }) => ({ id, ...failureOf(new Error('It is not open.')) }));
  const { database, calls } = opened;
  try {
    database.exec('BEGIN');
    const replies = requests.map((request) => ({ id: request.id, value: call(calls, request) }));
    database.exec('COMMIT');
    return replies;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    // Each for itself, so that one that fails takes no other with it.
    if (requests.length > 1) return requests.flatMap((request) => transact(opened, [request]));
    return requests.map(({ id }) => ({ id, ...failureOf(error) }));
  }
};

const call = (calls: EmbeddedCalls, { method, args }: EmbeddedRequest): unknown => {
  if (method === 'open' || method === 'close') throw new TypeError('A control stands alone.');
  // The types of the main thread have matched the arguments to the method.
  const value: unknown = Reflect.apply(calls[method], undefined, args);
  return value;
};

const failureOf = (error: unknown) => ({
  failure: error instanceof Error ? error.message : String(error),
  isMismatch: error instanceof StoreMismatch,
});
