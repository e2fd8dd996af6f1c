/** The sources of an X channel that are plain lists: mentions, keywords, own posts, private messages. */
import type {
  Connection,
  Failure,
  PlatformAccount,
  PlatformItem,
  PollRequest,
  PollResult,
} from '../hub/adapter.ts';
import { entriesOf, field, parseJson } from '../hub/http.ts';
import { beginAt, isVersion1, listCursorOf } from './list-cursor.ts';
import type { ListCursor } from './list-cursor.ts';
import { pollList } from './lists.ts';
import type { XList } from './lists.ts';
import { handleQuery, keywordQueries } from './query.ts';
import { directItem, directParams, isRetweet, postItem, postParams } from './x-items.ts';
import type { Includes } from './x-items.ts';

/** Recent search looks back so far. @see platforms.md 2.1 */
const SEARCH_REACH_MS = 7 * 24 * 3_600_000;

const between = (count: number, min: number, max: number): string =>
  String(Math.min(max, Math.max(min, count)));

/** What an item answers, where the answer has it: the agent should see what it is about. */
const parentOf =
  (account: PlatformAccount) =>
  (item: PlatformItem, includes: Includes): PlatformItem | undefined => {
    const parent = postItem(account, includes.posts.get(item.parent ?? ''), includes);
    return parent?.root === item.root ? { ...parent, isContext: true } : undefined;
  };

const othersPost =
  (account: PlatformAccount) =>
  (row: unknown, includes: Includes): PlatformItem | undefined => {
    const item = isRetweet(row) ? undefined : postItem(account, row, includes);
    return item?.isOurs === true ? undefined : item;
  };

export const searchList = (account: PlatformAccount, query: string, postLimit: number): XList => ({
  read: {
    path: '/2/tweets/search/recent',
    params: { ...postParams, query, max_results: between(postLimit, 10, 100) },
    scope: 'search',
    as: 'app',
  },
  tokenParam: 'next_token',
  knowsIds: true,
  reachMs: SEARCH_REACH_MS,
  itemOf: (row, includes) => (isRetweet(row) ? undefined : postItem(account, row, includes)),
});

const foundByOthers = (account: PlatformAccount, query: string, postLimit: number): XList => ({
  ...searchList(account, query, postLimit),
  itemOf: othersPost(account),
  contextOf: parentOf(account),
});

const mentionsList = (account: PlatformAccount, postLimit: number): XList => ({
  read: {
    path: `/2/users/${encodeURIComponent(account.externalId)}/mentions`,
    params: { ...postParams, max_results: between(postLimit, 5, 100) },
    scope: 'mentions',
    as: 'app',
  },
  tokenParam: 'pagination_token',
  knowsIds: true,
  itemOf: othersPost(account),
  contextOf: parentOf(account),
});

/** What staff answer in X itself; posts that answer nobody are no conversation yet. @see platforms.md 7.3 */
const ownList = (account: PlatformAccount, postLimit: number): XList => ({
  read: {
    path: `/2/users/${encodeURIComponent(account.externalId)}/tweets`,
    params: { ...postParams, max_results: between(postLimit, 5, 100) },
    scope: 'own',
    as: 'user',
  },
  tokenParam: 'pagination_token',
  knowsIds: true,
  itemOf: (row, includes) => {
    const item = isRetweet(row) ? undefined : postItem(account, row, includes);
    return item?.parent === undefined ? undefined : item;
  },
  contextOf: parentOf(account),
});

const directList = (account: PlatformAccount, postLimit: number): XList => ({
  read: {
    path: '/2/dm_events',
    params: { ...directParams, max_results: between(postLimit, 1, 100) },
    scope: 'dm',
    as: 'user',
  },
  tokenParam: 'pagination_token',
  knowsIds: false,
  itemOf: (row, includes) => directItem(account, row, includes),
});

type NamedList = readonly [name: string, list: XList];

/** Our own handle has a list at X; others, such as a competitor's, are searched for. */
const handleLists = (account: PlatformAccount, handle: string, postLimit: number): NamedList[] => {
  const name = handle.replace(/^@/, '');
  if (name.toLowerCase() === account.handle?.toLowerCase()) {
    return [['mentions', mentionsList(account, postLimit)]];
  }
  const query = handleQuery(name, account.handle);
  return query === undefined ? [] : [[query, foundByOthers(account, query, postLimit)]];
};

/** The lists behind a source, by a name that stays the same as long as it's the same list. */
const listsOf = (
  account: PlatformAccount,
  { source, channel }: PollRequest,
): readonly NamedList[] => {
  const { handles, keywords, postLimit } = channel;
  if (source === 'own') return [['own', ownList(account, postLimit)]];
  if (source === 'private') return [['private', directList(account, postLimit)]];
  if (source === 'mentions') {
    return handles.flatMap((handle) => handleLists(account, handle, postLimit));
  }
  return keywordQueries(keywords, account.handle).map((query) => [
    query,
    foundByOthers(account, query, postLimit),
  ]);
};

const cursorsIn = (cursor: string | undefined): ReadonlyMap<string, ListCursor> => {
  const value = cursor === undefined ? undefined : parseJson(cursor)?.value;
  if (!isVersion1(value)) return new Map();
  const entries = entriesOf(field(value, 'lists')).flatMap(([name, entry]) => {
    const list = listCursorOf(entry);
    return list === undefined ? [] : [[name, list] as const];
  });
  return new Map(entries);
};

/** Own posts from before the first poll are answered, or were never meant to come in. */
const firstAt = ({ now }: Connection, { source, limits }: PollRequest): number =>
  source === 'own' ? now() : now() - limits.firstWindowMs;

/** One poll of a source that is made of lists; one that fails doesn't hold up the others. */
export const pollLists = async (
  connection: Connection,
  request: PollRequest,
): Promise<PollResult> => {
  const known = cursorsIn(request.cursor);
  const items = new Map<string, PlatformItem>();
  const cursors: [string, ListCursor][] = [];
  let failure: Failure | undefined;
  for (const [name, list] of listsOf(connection.account, request)) {
    const cursor = known.get(name) ?? beginAt(firstAt(connection, request));
    const result = await pollList(connection, list, cursor, request.limits);
    failure ??= result.failure;
    cursors.push([name, result.cursor]);
    for (const item of result.items) {
      const before = items.get(item.revision);
      if (before === undefined || before.isContext === true) items.set(item.revision, item);
    }
  }
  return {
    items: [...items.values()],
    cursor: JSON.stringify({ v: 1, lists: Object.fromEntries(cursors) }),
    ...(failure === undefined ? {} : { failure }),
    warnings: [],
  };
};
