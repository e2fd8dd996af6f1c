/** The place in a list that X shows newest first: how far it was read, and what was left out. */
import { field, listOf, numberOf, textOf } from '../hub/http.ts';
import { compareIds, idAt, instantOfId, isId, largerId, smallerId } from './ids.ts';

/** A stretch that a walk did not reach: ids between the two, both excluded. */
export interface Gap {
  readonly since: string;
  readonly until: string;
  /** Where lists without `until_id` go on. */
  readonly token?: string;
}

export interface ListCursor {
  /** Everything up to this id was handed on, or lies in a gap. */
  readonly since: string;
  /** Ids above `since` that were handed on. */
  readonly seen: readonly string[];
  readonly gaps: readonly Gap[];
}

/** Ids kept in `seen`, beyond those of the last seconds. */
const SEEN_MAX = 500;
/** Ids ascend only generally: younger neighbours of what was seen may still turn up. */
const UNSETTLED_MS = 5_000;
/** With more, the oldest two become one, which reads what lies between again. */
const GAPS_MAX = 8;

export const beginAt = (at: number): ListCursor => ({ since: idAt(at), seen: [], gaps: [] });

const idsIn = (value: unknown): readonly string[] =>
  listOf(value)
    .flatMap((entry) => textOf(entry) ?? [])
    .filter(isId);

const gapOf = (value: unknown): readonly Gap[] => {
  const since = textOf(field(value, 'since'));
  const until = textOf(field(value, 'until'));
  const token = textOf(field(value, 'token'));
  if (since === undefined || until === undefined || !isId(since) || !isId(until)) return [];
  return [{ since, until, ...(token === undefined ? {} : { token }) }];
};

/** Undefined when it isn't one. */
export const listCursorOf = (value: unknown): ListCursor | undefined => {
  const since = textOf(field(value, 'since'));
  if (since === undefined || !isId(since)) return undefined;
  return {
    since,
    seen: idsIn(field(value, 'seen')),
    gaps: listOf(field(value, 'gaps')).flatMap(gapOf),
  };
};

export const isVersion1 = (value: unknown): boolean => numberOf(field(value, 'v')) === 1;

/** The cursor after these ids were handed on; `since` follows the newest at a distance. */
export const settle = (
  cursor: ListCursor,
  ids: readonly string[],
  overlapMs: number,
): ListCursor => {
  const all = [...new Set([...cursor.seen, ...ids])].toSorted(compareIds);
  const newest = all.at(-1);
  if (newest === undefined) return cursor;
  const newestAt = instantOfId(newest);
  const usual = largerId(cursor.since, idAt(newestAt - overlapMs));
  const crowd = all.at(-SEEN_MAX - 1);
  const settled = idAt(newestAt - UNSETTLED_MS);
  const forced = crowd === undefined || compareIds(crowd, settled) > 0 ? usual : crowd;
  const since = largerId(usual, forced);
  return { ...cursor, since, seen: all.filter((id) => compareIds(id, since) > 0) };
};

/** Adds a gap; too many are drawn together, so that the cursor stays small and nothing is lost. */
export const withGap = (cursor: ListCursor, gap: Gap): ListCursor => {
  const gaps = [...cursor.gaps, gap];
  const [first, second] = gaps;
  if (gaps.length <= GAPS_MAX || first === undefined || second === undefined) {
    return { ...cursor, gaps };
  }
  const drawn = {
    since: smallerId(first.since, second.since),
    until: largerId(first.until, second.until),
  };
  return { ...cursor, gaps: [drawn, ...gaps.slice(2)] };
};
