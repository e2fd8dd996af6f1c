/** The source `threads`: what is said in conversations with an open interaction. @see platforms.md 0.6 */
import type { Connection, Failure, PlatformItem, PollRequest, PollResult } from '../hub/adapter.ts';
import { entriesOf, field, idOf, listOf, parseJson, textOf } from '../hub/http.ts';
import { compareIds, isId, smallerId } from './ids.ts';
import { isVersion1, listCursorOf, settle } from './list-cursor.ts';
import type { ListCursor } from './list-cursor.ts';
import { walkX } from './lists.ts';
import { threadQueries } from './query.ts';
import { searchList } from './sources.ts';
import { readX } from './x-client.ts';

/** Queries of one poll; with more conversations than fit, they take turns. */
const QUERIES_PER_POLL = 4;
/** X looks up so many posts at once. @see platforms.md 2.1 */
const LOOKUP_MAX = 100;
const NEXT_QUERY = 'threads:next';
const LOOKED_UP_AT = 'threads:lookedUpAt';

const placesIn = ({ cursor, watched }: PollRequest): Map<string, ListCursor> => {
  const value = cursor === undefined ? undefined : parseJson(cursor)?.value;
  if (!isVersion1(value)) return new Map();
  const wanted = new Set(watched);
  const entries = entriesOf(field(value, 'roots')).flatMap(([root, entry]) => {
    const place = wanted.has(root) ? listCursorOf(entry) : undefined;
    return place === undefined ? [] : [[root, place] as const];
  });
  return new Map(entries);
};

interface Poll {
  readonly connection: Connection;
  readonly request: PollRequest;
  readonly places: Map<string, ListCursor>;
  readonly items: PlatformItem[];
  failure?: Failure;
}

/** Which queries have their turn. The rest come with the next polls. */
const turn = <T>({ memory }: Connection, queries: readonly T[]): readonly T[] => {
  const next = Number(memory.get(NEXT_QUERY) ?? 0) % Math.max(1, queries.length);
  memory.set(NEXT_QUERY, next + QUERIES_PER_POLL);
  return [...queries.slice(next), ...queries.slice(0, next)].slice(0, QUERIES_PER_POLL);
};

const rootsIn = (query: string): readonly string[] =>
  [...query.matchAll(/conversation_id:(\d+)/g)].flatMap(([, root]) => root ?? []);

/** A conversation that has not been read at all yet is read from its beginning. */
const placeOf = (places: ReadonlyMap<string, ListCursor>, root: string): ListCursor =>
  places.get(root) ?? { since: String(BigInt(root) - 1n), seen: [], gaps: [] };

const pollQuery = async (poll: Poll, query: string): Promise<void> => {
  const { connection, request } = poll;
  const roots = rootsIn(query);
  const before = new Map(roots.map((root) => [root, placeOf(poll.places, root)]));
  const since = [...before.values()].map((place) => place.since).reduce(smallerId);
  const list = searchList(connection.account, query, request.channel.postLimit);
  const walked = await walkX(connection, list, { since }, request.limits.pageBudget);
  if (walked.failure !== undefined) poll.failure ??= walked.failure;
  const found = walked.rows.flatMap(({ item }) => item ?? []);
  for (const [root, place] of before) {
    const here = found.filter((item) => item.root === root);
    const seen = new Set(place.seen);
    const news = here.filter(
      ({ revision }) => compareIds(revision, place.since) > 0 && !seen.has(revision),
    );
    poll.items.push(...news);
    const ids = news.map(({ revision }) => revision);
    const after = settle(place, ids, request.limits.overlapMs);
    // What a broken walk did not reach must be asked for again: only what was seen is kept.
    const unsettled = { ...place, seen: [...place.seen, ...ids].toSorted(compareIds) };
    poll.places.set(root, walked.isWhole ? after : unsettled);
  }
  remember(connection, found);
};

type Remembered = ReadonlyMap<string, PlatformItem>;

const isRemembered = (value: unknown): value is Remembered => value instanceof Map;

const rememberedIn = ({ memory }: Connection, root: string): Remembered => {
  const value = memory.get(`thread:${root}`);
  return isRemembered(value) ? value : new Map();
};

const remember = (connection: Connection, items: readonly PlatformItem[]): void => {
  for (const item of items) {
    const known = new Map(rememberedIn(connection, item.root));
    const before = known.get(item.id);
    if (before === undefined || compareIds(before.revision, item.revision) < 0) {
      known.set(item.id, item);
      connection.memory.set(`thread:${item.root}`, known);
    }
  }
};

/** Ids that a lookup says are not there: an answer of 200 with partial errors. @see platforms.md 2.1 */
const missingIn = (answer: unknown): ReadonlySet<string> =>
  new Set(
    listOf(field(answer, 'errors'))
      .filter((error) => textOf(field(error, 'type'))?.endsWith('/resource-not-found'))
      .flatMap((error) => idOf(field(error, 'resource_id')) ?? idOf(field(error, 'value')) ?? []),
  );

/** Posts of watched conversations that were deleted: now and then all that are remembered are looked up. */
const lookUp = async (poll: Poll): Promise<void> => {
  const { connection, request } = poll;
  const lastAt = Number(connection.memory.get(LOOKED_UP_AT) ?? 0);
  if (connection.now() - lastAt < request.limits.sweepMs) return;
  connection.memory.set(LOOKED_UP_AT, connection.now());
  const known = request.watched.flatMap((root) => [...rememberedIn(connection, root).values()]);
  const some = known
    .toSorted((one, other) => compareIds(other.revision, one.revision))
    .slice(0, LOOKUP_MAX);
  if (some.length === 0) return;
  const outcome = await readX(connection, {
    path: '/2/tweets',
    params: { ids: some.map(({ revision }) => revision).join(',') },
    scope: 'lookup',
    as: 'app',
  });
  if (!outcome.ok) return;
  const missing = missingIn(outcome.value);
  for (const item of some.filter(({ revision }) => missing.has(revision))) {
    poll.items.push({ ...item, deleted: true, revision: `${item.revision}:deleted` });
    const left = new Map(rememberedIn(connection, item.root));
    left.delete(item.id);
    connection.memory.set(`thread:${item.root}`, left);
  }
};

/** One poll of the watched conversations. */
export const pollThreads = async (
  connection: Connection,
  request: PollRequest,
): Promise<PollResult> => {
  const poll: Poll = { connection, request, places: placesIn(request), items: [] };
  // Those that are read from about the same place share a query.
  const roots = request.watched
    .filter((root) => isId(root) && root !== '0')
    .toSorted((one, other) =>
      compareIds(placeOf(poll.places, one).since, placeOf(poll.places, other).since),
    );
  for (const query of turn(connection, threadQueries(roots))) {
    if (poll.failure === undefined) await pollQuery(poll, query);
  }
  if (poll.failure === undefined) await lookUp(poll);
  const sorted = [...poll.places].toSorted(([one], [other]) => compareIds(one, other));
  return {
    items: poll.items,
    cursor: JSON.stringify({ v: 1, roots: Object.fromEntries(sorted) }),
    ...(poll.failure === undefined ? {} : { failure: poll.failure }),
    warnings: [],
  };
};
