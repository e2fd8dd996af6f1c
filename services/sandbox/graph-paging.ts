/** Pages of the Graph API's lists. */
import { badParameter } from './graph-errors.ts';

/** How a list was asked for, from the query or from `.limit(5)` in a field. */
export type ListArguments = ReadonlyMap<string, string>;

/** A list before it is cut into pages. */
export interface ListSource<T> {
  /** In the order of the list. */
  readonly ids: readonly string[];
  /** Ascends along the list; what cursors hold, so that a page stays in place when items come and go. */
  readonly rankOf: (id: string) => number;
  /** The item, or undefined when it is not to be seen. */
  readonly resolve: (id: string) => T | undefined;
}

export interface ListPage<T> {
  readonly items: readonly T[];
  readonly cursors: { readonly before: string; readonly after: string } | undefined;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

const LIMIT_DEFAULT = 25;
/** Graph cuts larger ones down without a word. */
const LIMIT_MAX = 100;
const CURSOR_PREFIX = 'sandbox-cursor:';

const cursorOf = (rank: number): string =>
  Buffer.from(`${CURSOR_PREFIX}${String(rank)}`).toString('base64url');

/** The `after` that leads to the first page again. */
export const FIRST_PAGE_CURSOR = cursorOf(Number.MIN_SAFE_INTEGER);

const rankIn = (cursor: string): number => {
  const text = Buffer.from(cursor, 'base64url').toString();
  const rank = Number(text.slice(CURSOR_PREFIX.length));
  if (!text.startsWith(CURSOR_PREFIX) || !Number.isSafeInteger(rank)) {
    throw badParameter('Invalid cursors values');
  }
  return rank;
};

const limitOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return LIMIT_DEFAULT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 0)
    throw badParameter('Param limit must be a number >= 0');
  return Math.min(limit, LIMIT_MAX);
};

/** Seconds since 1970, or a date. */
const instantOf = (text: string | undefined): number | undefined => {
  if (text === undefined || text === '') return undefined;
  const at = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text);
  if (Number.isNaN(at)) throw badParameter('Invalid time in since or until');
  return at;
};

/** Keeps what was created from `since` to `until`. */
export const withinTimes = (args: ListArguments): ((at: number) => boolean) => {
  const since = instantOf(args.get('since')) ?? -Infinity;
  const until = instantOf(args.get('until')) ?? Infinity;
  return (at) => at >= since && at <= until;
};

/** Index of the first id whose rank is over `rank`. */
const firstAbove = <T>({ ids, rankOf }: ListSource<T>, rank: number): number => {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rankOf(ids[middle] ?? '') > rank) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Walks from `start` in steps of `step` until there are `count` items or no more ids. */
const collect = <T>(
  source: ListSource<T>,
  start: number,
  step: 1 | -1,
  count: number,
): { readonly id: string; readonly item: T }[] => {
  const found: { id: string; item: T }[] = [];
  for (let at = start; at >= 0 && at < source.ids.length && found.length < count; at += step) {
    const id = source.ids[at] ?? '';
    const item = source.resolve(id);
    if (item !== undefined) found.push({ id, item });
  }
  return found;
};

/** A parameter with something in it. */
const given = (args: ListArguments, name: string): string | undefined =>
  args.get(name) || undefined;

const cursorsOf = <T>(
  { rankOf }: ListSource<T>,
  kept: readonly { readonly id: string }[],
): ListPage<T>['cursors'] => {
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { before: cursorOf(rankOf(first.id)), after: cursorOf(rankOf(last.id)) };
};

const pageBefore = <T>(source: ListSource<T>, cursor: string, limit: number): ListPage<T> => {
  const start = firstAbove(source, rankIn(cursor) - 1) - 1;
  // One more than asked for shows whether there is a further page.
  const found = collect(source, start, -1, limit + 1);
  const kept = found.slice(0, limit).toReversed();
  return {
    items: kept.map(({ item }) => item),
    cursors: cursorsOf(source, kept),
    hasNext: true,
    hasPrevious: found.length > limit,
  };
};

/** The page asked for by `limit` and `after` or `before`. @throws GraphError 100 on a bad argument */
export const pageOf = <T>(source: ListSource<T>, args: ListArguments): ListPage<T> => {
  const limit = limitOf(args.get('limit'));
  const before = given(args, 'before');
  if (before !== undefined) return pageBefore(source, before, limit);
  const start = firstAbove(source, rankIn(given(args, 'after') ?? FIRST_PAGE_CURSOR));
  const found = collect(source, start, 1, limit + 1);
  const kept = found.slice(0, limit);
  return {
    items: kept.map(({ item }) => item),
    cursors: cursorsOf(source, kept),
    hasNext: found.length > limit,
    hasPrevious: start > 0,
  };
};
