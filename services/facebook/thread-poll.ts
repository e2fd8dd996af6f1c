/** One poll of a list of threads, posts or conversations: what it has found so far, and how it ends. */
import type {
  Connection,
  Failure,
  Outcome,
  PlatformItem,
  PollRequest,
  PollResult,
} from '../hub/adapter.ts';
import type { ThreadState } from './graph-items.ts';
import { confirm, cursorOf, freshMark, prune } from './marks.ts';
import type { Mark, Marks } from './marks.ts';
import { collectThreads, markUndone } from './thread-list.ts';

/** Threads that may fail in one poll before the rest is left to the next. */
const FAILURES_MAX = 3;

export interface ThreadPoll {
  readonly connection: Connection;
  readonly request: PollRequest;
  /** As the poll found them. */
  readonly marks: Marks;
  /** The marks as they'll be. */
  readonly threads: Map<string, Mark>;
  readonly items: PlatformItem[];
  readonly warnings: string[];
  readonly failures: Failure[];
}

export interface ThreadSource {
  /** The edge of the page. */
  readonly edge: 'feed' | 'conversations';
  readonly params: Readonly<Record<string, string>>;
  /** How long unchanged threads are looked at in deep walks. */
  readonly reachMs: number;
  /** Reads what the list of threads doesn't show, into `found`. */
  readonly also?: (poll: ThreadPoll, found: Map<string, ThreadState>) => Promise<void>;
  readonly isChanged: (poll: ThreadPoll, state: ThreadState) => boolean;
  /** Reads one thread into the poll. */
  readonly read: (poll: ThreadPoll, state: ThreadState) => Promise<Outcome<undefined>>;
  /** What is done when all changed threads have been read. */
  readonly afterwards?: (
    poll: ThreadPoll,
    found: ReadonlyMap<string, ThreadState>,
  ) => Promise<void>;
}

/** Whether it makes sense to ask for anything else now. */
const canGoOn = ({ failures }: ThreadPoll): boolean =>
  failures.length < FAILURES_MAX &&
  failures.every(({ type }) => type === 'transient' || type === 'malformed');

/** A thread that can't be read at all must not hold up the others. */
const skip = (poll: ThreadPoll, state: ThreadState, failure: Failure): void => {
  if (failure.type !== 'rejected') {
    poll.failures.push(failure);
    return;
  }
  poll.warnings.push(`a thread can't be read: ${failure.why}`);
  const mark = poll.threads.get(state.id) ?? freshMark(poll.marks.floor, 0);
  poll.threads.set(state.id, confirm(mark, state, false));
};

/** The longest unchanged first. @returns whether all were read */
const readChanged = async (
  poll: ThreadPoll,
  source: ThreadSource,
  found: ReadonlyMap<string, ThreadState>,
): Promise<boolean> => {
  const changed = [...found.values()]
    .filter((state) => source.isChanged(poll, state))
    .toSorted((one, other) => one.updatedAt - other.updatedAt);
  for (const state of changed) {
    if (!canGoOn(poll) || poll.items.length >= poll.request.limits.itemBudget) return false;
    const outcome = await source.read(poll, state);
    if (!outcome.ok) skip(poll, state, outcome.failure);
  }
  return poll.failures.length === 0;
};

/** What was read before a failure, or beside it, is handed on; the rest comes with the next poll. */
export const pollThreads = async (
  connection: Connection,
  request: PollRequest,
  marks: Marks,
  source: ThreadSource,
): Promise<PollResult> => {
  const node = `${connection.account.externalId}/${source.edge}`;
  const collected = await collectThreads(connection, {
    node,
    params: { ...source.params, limit: String(request.channel.postLimit) },
    marks,
    pageBudget: request.limits.pageBudget,
    sweepMs: request.limits.sweepMs,
    oldestAt: connection.now() - source.reachMs,
  });
  const poll: ThreadPoll = {
    connection,
    request,
    marks,
    threads: new Map(marks.threads),
    items: [],
    warnings: [],
    failures: collected.failure === undefined ? [] : [collected.failure],
  };
  const found = new Map(collected.threads);
  if (canGoOn(poll)) await source.also?.(poll, found);
  const isRead = await readChanged(poll, source, found);
  if (isRead) await source.afterwards?.(poll, found);
  return resultOf(poll, node, isRead && collected.isComplete);
};

const resultOf = (poll: ThreadPoll, node: string, isWhole: boolean): PollResult => {
  const { connection, failures, items, marks, request, threads, warnings } = poll;
  if (!isWhole) markUndone(connection, node);
  const after = { floor: marks.floor, threads };
  const [failure] = failures;
  return {
    items,
    cursor: cursorOf(isWhole ? prune(after, new Set(request.watched)) : after),
    ...(failure === undefined ? {} : { failure }),
    warnings,
  };
};
