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
  for (const isRest of [false, true]) {
    const end = await walkPart(connection, list, take, isRest);
    if (!end.ok) return { threads, failure: end.failure, isComplete: false };
    if (!end.value) return { threads, isComplete: false };
  }
  if (isDeep) markDone(connection, list.node);
  return { threads, isComplete: true };
};

/** Walks from the top, or on from where an earlier walk ran out of budget. @returns whether it got through */
const walkPart = async (
  connection: Connection,
  { node, params, pageBudget }: ThreadList,
  take: (rows: readonly unknown[]) => boolean,
  isRest: boolean,
): Promise<Outcome<boolean>> => {
  const { memory } = connection;
  const restKey = `rest:${node}`;
  const rest = textOf(memory.get(restKey));
  if (isRest && rest === undefined) return { ok: true, value: true };
  const from = isRest && rest !== undefined ? { after: rest } : {};
  const outcome = await walkGraph(connection, { node, params, pageBudget, take, ...from });
  if (!outcome.ok) return outcome;
  const end = outcome.value;
  if (isRest) memory.set(restKey, undefined);
  // Running out again before an older rest was read: the older one reaches further.
  if (end.type === 'budget' && (isRest || rest === undefined)) memory.set(restKey, end.after);
  const isThrough = end.type === 'end' || end.type === 'enough';
  return { ok: true, value: isThrough || (end.type === 'budget' && rest !== undefined && !isRest) };
};
