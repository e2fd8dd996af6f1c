/** Calls to the Graph API as one page. */
import { createHmac } from 'node:crypto';
import type { Connection, Failure, Outcome, SendOutcome } from '../hub/adapter.ts';
import type { HttpOutcome } from '../hub/http.ts';
import { field, idOf, isList, textOf } from '../hub/http.ts';
import { graphFailure, usageOf } from './graph-failures.ts';

/** @see platforms.md 1: "Make the version a setting" */
const VERSION = 'v26.0';
/** A read that fails for no lasting reason is tried so often in all. */
const READ_ATTEMPTS = 3;
const READ_RETRY_MS = 100;
/** Pages without a single row, before a list is believed to be at its end. Rows may be filtered. */
const EMPTY_PAGES_MAX = 3;

type Params = Readonly<Record<string, string>>;

/** All budgets of a page are one. @see platforms.md 1.4, "BUC limits" */
export const pageScope = 'page';

const proofOf = ({ account }: Connection): Params => {
  const { accessToken = '', appSecret } = account.credentials;
  if (appSecret === undefined) return {};
  return { appsecret_proof: createHmac('sha256', appSecret).update(accessToken).digest('hex') };
};

/** The token travels in a header, so that no address holds it. */
const authorization = ({ account }: Connection): string =>
  `Bearer ${account.credentials['accessToken'] ?? ''}`;

const pathOf = (connection: Connection, node: string, params: Params): string => {
  const version = connection.account.apiVersion ?? VERSION;
  const query = new URLSearchParams({ ...params, ...proofOf(connection) });
  const path = node.split('/').map(encodeURIComponent).join('/');
  return `/${version}/${path}?${query.toString()}`;
};

const noteUsage = (connection: Connection, outcome: HttpOutcome): void => {
  if (outcome.type !== 'answered') return;
  const usage = usageOf(outcome.headers, connection.now());
  if (usage.usedPercent !== undefined) connection.tellRate({ scope: pageScope, ...usage });
};

const readOnce = async (connection: Connection, path: string): Promise<Outcome<unknown>> => {
  const outcome = await connection.call({
    method: 'GET',
    path,
    headers: { authorization: authorization(connection) },
  });
  noteUsage(connection, outcome);
  const failure = graphFailure(outcome, connection.now());
  if (failure !== undefined) return { ok: false, failure };
  const isJson = outcome.type === 'answered' && outcome.body.type === 'json';
  return { ok: true, value: isJson ? outcome.body.value : undefined };
};

const isPassing = ({ type }: Failure): boolean => type === 'transient' || type === 'malformed';

/** Reads a node or an edge; twice more when the failure may pass by itself. */
export const readGraph = async (
  connection: Connection,
  node: string,
  params: Params,
): Promise<Outcome<unknown>> => {
  const path = pathOf(connection, node, params);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await readOnce(connection, path);
    if (outcome.ok || !isPassing(outcome.failure) || attempt === READ_ATTEMPTS) return outcome;
    await connection.pause(connection.random() * READ_RETRY_MS * 2 ** attempt);
  }
};

export interface Walk {
  readonly node: string;
  readonly params: Params;
  readonly pageBudget: number;
  /** The page to begin after; the first page when absent. */
  readonly after?: string;
  /** Takes a page's rows; false = enough. */
  readonly take: (rows: readonly unknown[]) => boolean;
}

/**
 * How a walk over pages ended. `end`: everything was read. `enough`: the taker said so. `budget`: there
 * is more, `after` says where. `repeated`: the platform goes round in circles; there may be more.
 */
export type WalkEnd =
  | { readonly type: 'end' | 'enough' | 'repeated' }
  | { readonly type: 'budget'; readonly after: string };

/** Where a walk is. */
interface Progress {
  readonly known: Set<string>;
  after: string | undefined;
  /** Pages without a row, in a row. */
  empty: number;
}

/** Reads page after page. A missing `next` is the end; a short page is not. @see platforms.md 1.2 */
export const walkGraph = async (connection: Connection, walk: Walk): Promise<Outcome<WalkEnd>> => {
  const progress: Progress = { known: new Set(), after: walk.after, empty: 0 };
  for (let count = 0; ; count += 1) {
    const { after } = progress;
    if (count >= walk.pageBudget && after !== undefined) return ended({ type: 'budget', after });
    const page = await readPage(connection, walk, after);
    if (!page.ok) return page;
    const end = takePage(walk, progress, page.value);
    if (end !== undefined) return ended({ type: end });
  }
};

/** Adds the ids of these rows. @returns whether there was a new one */
const addNew = (known: Set<string>, rows: readonly unknown[]): boolean => {
  const before = known.size;
  for (const row of rows) {
    const id = idOf(field(row, 'id'));
    if (id !== undefined) known.add(id);
  }
  return known.size > before;
};

/** Hands a page on. @returns why the walk ends with it, or undefined when it goes on */
const takePage = (
  walk: Walk,
  progress: Progress,
  { rows, next }: Page,
): 'end' | 'enough' | 'repeated' | undefined => {
  const isNew = addNew(progress.known, rows);
  if (isNew && !walk.take(rows)) return 'enough';
  if (next === undefined) return 'end';
  // Whole pages may be filtered out; the guard is against a list without end.
  progress.empty = rows.length === 0 ? progress.empty + 1 : 0;
  const isStuck = isNew ? next === progress.after : rows.length > 0;
  if (isStuck || progress.empty > EMPTY_PAGES_MAX) return 'repeated';
  progress.after = next;
  return undefined;
};

const ended = (value: WalkEnd): Outcome<WalkEnd> => ({ ok: true, value });

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | undefined;
}

const readPage = async (
  connection: Connection,
  { node, params }: Walk,
  after: string | undefined,
): Promise<Outcome<Page>> => {
  const where = after === undefined ? params : { ...params, after };
  const outcome = await readGraph(connection, node, where);
  if (!outcome.ok) return outcome;
  const rows = field(outcome.value, 'data');
  if (!isList(rows)) return malformed('a list without data');
  const paging = field(outcome.value, 'paging');
  const hasNext = field(paging, 'next') !== undefined;
  const next = hasNext ? textOf(field(paging, 'cursors', 'after')) : undefined;
  return { ok: true, value: { rows, next } };
};

const malformed = (why: string): Outcome<never> => ({
  ok: false,
  failure: { type: 'malformed', why },
});

export interface GraphWrite {
  readonly node: string;
  readonly body: unknown;
  /** Field of the answer that names what was made. */
  readonly idField: string;
  readonly mayAct: () => boolean;
  readonly signal: AbortSignal;
}

/** Writes once. Whatever is not a definite no may have had its effect. */
export const writeGraph = async (
  connection: Connection,
  write: GraphWrite,
): Promise<SendOutcome> => {
  const outcome = await connection.call({
    method: 'POST',
    path: pathOf(connection, write.node, {}),
    headers: { authorization: authorization(connection), 'content-type': 'application/json' },
    body: JSON.stringify(write.body),
    mayAct: write.mayAct,
    signal: write.signal,
  });
  noteUsage(connection, outcome);
  if (outcome.type === 'unknown') return { type: 'unknown', why: outcome.why };
  const failure = graphFailure(outcome, connection.now());
  if (failure === undefined) return written(connection, outcome, write.idField);
  return outcome.type === 'answered' && !isDefinite(outcome.status, failure)
    ? { type: 'unknown', why: `status ${String(outcome.status)}` }
    : { type: 'failed', failure };
};

/** Whether an error certainly means that nothing was written. */
const isDefinite = (status: number, { type }: Failure): boolean =>
  type === 'rate_limited' ||
  type === 'auth' ||
  (status >= 400 && status < 500 && type !== 'transient');

const written = (connection: Connection, outcome: HttpOutcome, idField: string): SendOutcome => {
  const isJson = outcome.type === 'answered' && outcome.body.type === 'json';
  const platformId = idOf(field(isJson ? outcome.body.value : undefined, idField));
  return platformId === undefined
    ? { type: 'unknown', why: 'no id in the answer' }
    : { type: 'sent', platformId, at: connection.now() };
};
