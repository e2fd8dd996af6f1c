/** Walking a page's list of threads, posts or conversations, for those that have changed. */
import type { Connection, Failure, Outcome } from '../hub/adapter.ts';
import { textOf } from '../hub/http.ts';
import { threadState } from './graph-items.ts';
import type { ThreadState } from './graph-items.ts';
import { walkGraph } from './graph.ts';
import type { Mark, Marks } from './marks.ts';

/** Whether a thread changed since it was read, or came after the floor and never was. */
export const hasChanged = (marks: Marks, { id, updatedAt, count }: ThreadState): boolean => {
  const mark: Mark | undefined = marks.threads.get(id);
  if (mark === undefined) return updatedAt > marks.floor;
  return mark.u !== updatedAt || mark.c !== count;
};

/** Whether so much time has passed since {@link markDone}. Only this process knows; asking early is harmless. */
export const isDue = ({ memory, now }: Connection, name: string, everyMs: number): boolean => {
  const lastAt = memory.get(`done:${name}`);
  return typeof lastAt !== 'number' || now() - lastAt >= everyMs;
};

export const markDone = ({ memory, now }: Connection, name: string): void => {
  memory.set(`done:${name}`, now());
};

/** Something was left out: the next poll looks everywhere again. */
export const markUndone = ({ memory }: Connection, name: string): void => {
  memory.set(`done:${name}`, undefined);
};

export interface ThreadList {
  /** The edge, such as `1001/feed`. */
  readonly node: string;
  readonly params: Readonly<Record<string, string>>;
  readonly marks: Marks;
  readonly pageBudget: number;
  readonly sweepMs: number;
  /** A deep walk ends at a page of threads that have not changed since. */
  readonly oldestAt: number;
}

export interface Collected {
  readonly threads: ReadonlyMap<string, ThreadState>;
  readonly failure?: Failure;
  /** Everything that the walk was to cover was seen. */
  readonly isComplete: boolean;
}

/**
 * Reads pages until one holds nothing new; every `sweepMs` as far back as threads are looked after at
 * all, since a list may be ordered by creation. What the budget cuts off is read by the next polls.
 */
export const collectThreads = async (
  connection: Connection,
  list: ThreadList,
): Promise<Collected> => {
  const threads = new Map<string, ThreadState>();
  const isDeep = isDue(connection, list.node, list.sweepMs);
  const take = (rows: readonly unknown[]): boolean => {
    const states = rows.flatMap((row) => threadState(row) ?? []);
    for (const state of states) threads.set(state.id, state);
    return states.some(
      (state) => hasChanged(list.marks, state) || (isDeep && state.updatedAt > list.oldestAt),
    );
  };
  const head = await walkOn(connection, list, take, undefined);
  if (!head.ok) return { threads, failure: head.failure, isComplete: false };
  const tail = await walkRest(connection, list, take, head.value);
  if (!tail.ok) return { threads, failure: tail.failure, isComplete: false };
  const isComplete = head.value.isSound && tail.value.isSound && tail.value.after === undefined;
  if (isComplete && isDeep) markDone(connection, list.node);
  return { threads, isComplete };
};

/** What an earlier walk left out goes first: it reaches further than what this one left out. */
const walkRest = async (
  connection: Connection,
  list: ThreadList,
  take: (rows: readonly unknown[]) => boolean,
  head: Walked,
): Promise<Outcome<Walked>> => {
  const restKey = `rest:${list.node}`;
  const rest = textOf(connection.memory.get(restKey));
  const tail: Outcome<Walked> =
    rest === undefined ? { ok: true, value: head } : await walkOn(connection, list, take, rest);
  if (tail.ok) connection.memory.set(restKey, tail.value.after);
  return tail;
};

interface Walked {
  /** The platform did not repeat itself. */
  readonly isSound: boolean;
  /** Where the budget ran out. */
  readonly after: string | undefined;
}

/** Walks from the top, or on from where an earlier walk ran out of budget. */
const walkOn = async (
  connection: Connection,
  { node, params, pageBudget }: ThreadList,
  take: (rows: readonly unknown[]) => boolean,
  after: string | undefined,
): Promise<Outcome<Walked>> => {
  const from = after === undefined ? {} : { after };
  const outcome = await walkGraph(connection, { node, params, pageBudget, take, ...from });
  if (!outcome.ok) return outcome;
  const end = outcome.value;
  const ranOutAt = end.type === 'budget' ? end.after : undefined;
  return { ok: true, value: { isSound: end.type !== 'repeated', after: ranOutAt } };
};
