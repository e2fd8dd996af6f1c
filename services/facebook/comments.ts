/** Reading one post's thread: its new comments, and now and then all of it, for edits and deletions. */
import type { Connection, Failure, Outcome, PlatformItem } from '../hub/adapter.ts';
import { idOf, field } from '../hub/http.ts';
import { COMMENT_FIELDS, commentItem, oldestFirst } from './graph-items.ts';
import { readGraph, walkGraph } from './graph.ts';
import type { WalkEnd } from './graph.ts';

export interface CommentsRequest {
  readonly post: string;
  /** Stop at a page that holds nothing newer. */
  readonly downTo: number;
  readonly limit: number;
  readonly pageBudget: number;
  /** The page to begin after; the newest when absent. */
  readonly after?: string;
}

export interface Comments {
  readonly items: readonly PlatformItem[];
  /** `end`: the thread was read to its beginning. `repeated`: something may be missing. */
  readonly end: WalkEnd['type'];
  /** Where to go on, when there was more than was to be read. */
  readonly after?: string;
}

const isNewestFirst = (items: readonly PlatformItem[]): boolean =>
  items.every(({ at }, index) => index === 0 || at <= (items[index - 1]?.at ?? at));

/** The comments of both levels, as far back as asked; a platform that ignores the order is read whole. */
export const readComments = async (
  connection: Connection,
  { post, downTo, limit, pageBudget, after }: CommentsRequest,
): Promise<Outcome<Comments>> => {
  const items = new Map<string, PlatformItem>();
  const outcome = await walkGraph(connection, {
    node: `${post}/comments`,
    params: {
      fields: COMMENT_FIELDS,
      filter: 'stream',
      order: 'reverse_chronological',
      limit: String(limit),
    },
    pageBudget,
    ...(after === undefined ? {} : { after }),
    take: (rows) => {
      const page = rows.flatMap((row) => commentItem(connection.account, post, row) ?? []);
      for (const item of page) items.set(item.id, item);
      return !isNewestFirst(page) || page.some(({ at }) => at > downTo);
    },
  });
  if (!outcome.ok) return outcome;
  const end = outcome.value;
  const more = end.type === 'budget' ? { after: end.after } : {};
  return { ok: true, value: { items: oldestFirst([...items.values()]), end: end.type, ...more } };
};

const memoryKey = (root: string): string => `comments:${root}`;

type Remembered = ReadonlyMap<string, PlatformItem>;

const isRemembered = (value: unknown): value is Remembered => value instanceof Map;

const remembered = ({ memory }: Connection, root: string): Remembered => {
  const value = memory.get(memoryKey(root));
  return isRemembered(value) ? value : new Map();
};

/** Keeps what a thread looked like, to notice edits and deletions later. */
export const remember = (
  connection: Connection,
  root: string,
  items: readonly PlatformItem[],
): void => {
  const known = new Map(remembered(connection, root));
  for (const item of items) known.set(item.id, item);
  connection.memory.set(memoryKey(root), known);
};

/** What reads differently from what this process read before. */
export const editedSince = (
  connection: Connection,
  root: string,
  items: readonly PlatformItem[],
): readonly PlatformItem[] => {
  const known = remembered(connection, root);
  return items.filter(({ id, revision }) => {
    const before = known.get(id);
    return before !== undefined && before.revision !== revision;
  });
};

const isGone = ({ type, ...rest }: Failure): boolean =>
  type === 'rejected' && 'code' in rest && rest.code === 'target_gone';

/** Asks for the object itself: lists leave rows out for many reasons. */
const wasDeleted = async (connection: Connection, id: string): Promise<boolean> => {
  const outcome = await readGraph(connection, id, { fields: 'id' });
  return outcome.ok ? idOf(field(outcome.value, 'id')) === undefined : isGone(outcome.failure);
};

/** Lookups of one sweep; the rest is found by the next. */
const DELETIONS_MAX = 10;

/**
 * Remembered objects that a reading no longer shows, and that are really gone.
 * @param fromAt - since when the reading shows everything; the whole thread when absent
 */
export const deletedSince = async (
  connection: Connection,
  root: string,
  items: readonly PlatformItem[],
  fromAt = -Infinity,
): Promise<readonly PlatformItem[]> => {
  const known = new Map(remembered(connection, root));
  const present = new Set(items.map(({ id }) => id));
  const missing = [...known.values()].filter(
    ({ id, at }) => !present.has(id) && id !== root && at >= fromAt,
  );
  const deleted: PlatformItem[] = [];
  for (const item of missing.slice(0, DELETIONS_MAX)) {
    if (await wasDeleted(connection, item.id)) deleted.push(goneItem(item));
  }
  for (const { id } of deleted) known.delete(id);
  connection.memory.set(memoryKey(root), known);
  return deleted;
};

export const goneItem = (item: PlatformItem): PlatformItem => ({
  ...item,
  deleted: true,
  revision: `${item.revision}:deleted`,
});

/** The post itself as it was last read. */
export const rememberedRoot = (connection: Connection, root: string): PlatformItem | undefined =>
  remembered(connection, root).get(root);
