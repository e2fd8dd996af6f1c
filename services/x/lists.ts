/** Walking X's lists, which are newest first. @see platforms.md 2.1, "Polling rule from X" */
import type { Connection, Failure, Outcome, PlatformItem, PollLimits } from '../hub/adapter.ts';
import { field, idOf, isList, textOf } from '../hub/http.ts';
import { compareIds, idAt, largerId, smallerId } from './ids.ts';
import { settle, withGap } from './list-cursor.ts';
import type { Gap, ListCursor } from './list-cursor.ts';
import { readX } from './x-client.ts';
import type { Params, XRead } from './x-client.ts';
import { includesOf } from './x-items.ts';
import type { Includes } from './x-items.ts';

/** Pages without a single row, before a list is taken to go round in circles. */
const EMPTY_PAGES_MAX = 3;
/** A little less than the platform reaches, since clocks differ. */
const REACH_MARGIN_MS = 60_000;

/** A list of X and how it's walked. */
export interface XList {
  readonly read: XRead;
  readonly tokenParam: 'next_token' | 'pagination_token';
  /** Whether it knows `since_id` and `until_id`. */
  readonly knowsIds: boolean;
  /** How far back it may be asked about; for ever when absent. */
  readonly reachMs?: number;
  /** Undefined for what isn't wanted. */
  readonly itemOf: (row: unknown, includes: Includes) => PlatformItem | undefined;
  /** What should come along with an item, if the answer has it. */
  readonly contextOf?: (item: PlatformItem, includes: Includes) => PlatformItem | undefined;
}

interface Stretch {
  readonly since: string;
  readonly until?: string;
  readonly token?: string;
  /** Ids read before: a page of nothing else is the end. */
  readonly known?: ReadonlySet<string>;
}

interface Row {
  readonly id: string;
  readonly item: PlatformItem | undefined;
  readonly context: PlatformItem | undefined;
}

interface Walked {
  readonly rows: readonly Row[];
  /** Everything in the stretch was seen. */
  readonly isWhole: boolean;
  /** Where a further walk could go on. */
  readonly token?: string;
  readonly failure?: Failure;
}

interface Page {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

const stretchParams = (connection: Connection, list: XList, stretch: Stretch): Params => {
  if (!list.knowsIds) return {};
  const earliest = idAt(connection.now() - (list.reachMs ?? Infinity) + REACH_MARGIN_MS);
  const until = stretch.until === undefined ? {} : { until_id: stretch.until };
  return { since_id: largerId(stretch.since, earliest), ...until };
};

const readPage = async (
  connection: Connection,
  list: XList,
  params: Params,
): Promise<Outcome<Page>> => {
  const read = { ...list.read, params: { ...list.read.params, ...params } };
  const outcome = await readX(connection, read);
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  const data = field(value, 'data') ?? [];
  const meta = field(value, 'meta');
  if (!isList(data) || meta === undefined) {
    return { ok: false, failure: { type: 'malformed', why: 'a list without data or meta' } };
  }
  const includes = includesOf(value);
  const rows = data.flatMap((row) => {
    const id = idOf(field(row, 'id'));
    if (id === undefined) return [];
    const item = list.itemOf(row, includes);
    const context = item && list.contextOf?.(item, includes);
    return [{ id, item, context }];
  });
  return { ok: true, value: { rows, next: textOf(field(meta, 'next_token')) } };
};

/** Where a walk is. */
interface Progress {
  readonly rows: Map<string, Row>;
  token: string | undefined;
  /** Pages without a row, in a row. */
  empty: number;
}

/** Reads a stretch from its newest end. What was read before a failure counts. */
export const walkX = async (
  connection: Connection,
  list: XList,
  stretch: Stretch,
  pageBudget: number,
): Promise<Walked> => {
  const progress: Progress = { rows: new Map(), token: stretch.token, empty: 0 };
  const fixed = stretchParams(connection, list, stretch);
  for (let count = 0; count < pageBudget; count += 1) {
    const { token } = progress;
    const params = token === undefined ? fixed : { ...fixed, [list.tokenParam]: token };
    const page = await readPage(connection, list, params);
    if (!page.ok) return { ...walkedSoFar(progress), failure: page.failure };
    const end = takePage(stretch, progress, page.value);
    if (end === 'stuck') break;
    if (end === 'end') return { rows: [...progress.rows.values()], isWhole: true };
  }
  return walkedSoFar(progress);
};

const walkedSoFar = ({ rows, token }: Progress): Walked => ({
  rows: [...rows.values()],
  isWhole: false,
  ...(token === undefined ? {} : { token }),
});

/** Keeps a page's rows. @returns why the walk ends with it, or undefined when it goes on */
const takePage = (
  stretch: Stretch,
  progress: Progress,
  { rows, next }: Page,
): 'end' | 'stuck' | undefined => {
  const isNew = rows.some(({ id }) => !progress.rows.has(id));
  for (const row of rows.filter(({ id }) => isWithin(id, stretch))) progress.rows.set(row.id, row);
  if (next === undefined || isPast(rows, stretch)) return 'end';
  progress.empty = rows.length === 0 ? progress.empty + 1 : 0;
  const isStuck = isNew ? next === progress.token : rows.length > 0;
  if (isStuck || progress.empty > EMPTY_PAGES_MAX) return 'stuck';
  progress.token = next;
  return undefined;
};

/** Nothing on the page is news: what follows is older still. */
const isPast = (rows: readonly Row[], { since, known }: Stretch): boolean =>
  rows.length > 0 && rows.every(({ id }) => compareIds(id, since) <= 0 || known?.has(id) === true);

const isWithin = (id: string, { since, until }: Stretch): boolean =>
  compareIds(id, since) > 0 && (until === undefined || compareIds(id, until) < 0);

export interface ListResult {
  readonly items: readonly PlatformItem[];
  readonly cursor: ListCursor;
  readonly failure?: Failure;
}

const newsIn = (cursor: ListCursor, rows: readonly Row[]): readonly PlatformItem[] => {
  const seen = new Set(cursor.seen);
  const fresh = rows.filter(({ id, item }) => item !== undefined && !seen.has(id));
  return fresh
    .flatMap(({ item, context }) => [...(context === undefined ? [] : [context]), item])
    .filter((item) => item !== undefined);
};

const oldestOf = (rows: readonly Row[]): string | undefined =>
  rows
    .map(({ id }) => id)
    .reduce<string | undefined>(
      (oldest, id) => (oldest === undefined ? id : smallerId(oldest, id)),
      undefined,
    );

/** The gap that a walk leaves; undefined when it leaves none. */
const gapAfter = (since: string, walked: Walked): Gap | undefined => {
  const until = oldestOf(walked.rows);
  if (walked.isWhole || until === undefined) return undefined;
  return { since, until, ...(walked.token === undefined ? {} : { token: walked.token }) };
};

/** The oldest gap, gone on with. Without a `failure` it is smaller or closed. */
const fillGap = async (
  connection: Connection,
  list: XList,
  gap: Gap,
  pageBudget: number,
): Promise<{ readonly walked: Walked; readonly left: readonly Gap[] }> => {
  const { token, ...bare } = gap;
  const isByToken = !list.knowsIds && token !== undefined;
  const walked = await walkX(connection, list, isByToken ? gap : bare, pageBudget);
  // A token that is no longer taken: next time from the top, past what is known.
  if (walked.failure?.type === 'rejected' && isByToken) return { walked, left: [bare] };
  const rest = gapAfter(gap.since, walked);
  if (rest === undefined) return { walked, left: walked.isWhole ? [] : [gap] };
  return { walked, left: [rest] };
};

/** Brings a list up to date: first what is new, then a stretch that an earlier poll left out. */
export const pollList = async (
  connection: Connection,
  list: XList,
  cursor: ListCursor,
  limits: PollLimits,
): Promise<ListResult> => {
  const stretch = { since: cursor.since, known: new Set(cursor.seen) };
  const head = await walkX(connection, list, stretch, limits.pageBudget);
  const isDown = head.failure !== undefined;
  const rest = isDown
    ? { walked: nothing, gaps: cursor.gaps }
    : await fillFirst(connection, list, cursor, limits);
  const rows = [...head.rows, ...rest.walked.rows];
  const ids = rows.map(({ id }) => id);
  const settled = settle({ ...cursor, gaps: rest.gaps }, ids, limits.overlapMs);
  // Of the head alone: what the gap's walk brought is older than what the head left out.
  const gap = gapAfter(cursor.since, head);
  const after = gap === undefined ? settled : withGap(settled, gap);
  return { items: newsIn(cursor, rows), cursor: after, ...failureOf(head, rest.walked) };
};

const nothing: Walked = { rows: [], isWhole: true };

const failureOf = (...walks: readonly Walked[]): Pick<Walked, 'failure'> => {
  const failure = walks.find((walk) => walk.failure !== undefined)?.failure;
  return failure === undefined ? {} : { failure };
};

/** Goes on with the oldest gap, if there is one. */
const fillFirst = async (
  connection: Connection,
  list: XList,
  { gaps: [first, ...others] }: ListCursor,
  { pageBudget }: PollLimits,
): Promise<{ readonly walked: Walked; readonly gaps: readonly Gap[] }> => {
  if (first === undefined) return { walked: nothing, gaps: [] };
  const { walked, left } = await fillGap(connection, list, first, pageBudget);
  return { walked, gaps: [...left, ...others] };
};
