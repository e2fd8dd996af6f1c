/** Query parameters of the X API v2, checked as strictly as X does. */
import { compareIds, snowflakeAt } from './ids.ts';
import { invalidParameter } from './x-problems.ts';

/** The value, when it is one of X's ids. @throws XProblem 400 */
export const checkId = (name: string, value: string): string => {
  if (/^[0-9]{1,19}$/.test(value)) return value;
  throw invalidParameter(
    name,
    value,
    `The \`${name}\` query parameter value [${value}] is not valid`,
  );
};

/** A whole number within bounds. @throws XProblem 400 */
export const countParam = (
  query: URLSearchParams,
  name: string,
  bounds: { readonly min: number; readonly max: number; readonly otherwise: number },
): number => {
  const text = query.get(name);
  if (text === null) return bounds.otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= bounds.min && value <= bounds.max) return value;
  const range = `${String(bounds.min)} and ${String(bounds.max)}`;
  throw invalidParameter(
    name,
    text,
    `The \`${name}\` query parameter value [${text}] is not between ${range}`,
  );
};

/** A comma list of known names; the first of `names` that is sent counts. @throws XProblem 400 on an unknown one */
export const listParam = (
  query: URLSearchParams,
  names: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] => {
  for (const name of names) {
    const values = query.getAll(name).flatMap((text) => text.split(','));
    if (values.length === 0) continue;
    const unknown = values.find((value) => !known.has(value));
    if (unknown === undefined) return values;
    const list = [...known].join(',');
    throw invalidParameter(
      name,
      unknown,
      `The \`${name}\` query parameter value [${unknown}] is not one of [${list}]`,
    );
  }
  return [];
};

const instantParam = (query: URLSearchParams, name: string): number | undefined => {
  const text = query.get(name);
  if (text === null) return undefined;
  const at = Date.parse(text);
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  if (isIso && !Number.isNaN(at)) return at;
  throw invalidParameter(
    name,
    text,
    `The \`${name}\` query parameter value [${text}] is not a valid date-time`,
  );
};

const idParam = (query: URLSearchParams, name: string): string | undefined => {
  const text = query.get(name);
  return text === null ? undefined : checkId(name, text);
};

const TOKEN_PREFIX = 'sandbox-page-until:';

/** Opaque; says below which id the next page begins. */
export const tokenOf = (lastId: string): string =>
  Buffer.from(`${TOKEN_PREFIX}${lastId}`).toString('base64url');

/** Above every id there can be. */
const HIGHEST_ID = '9223372036854775807';
/** The token that leads to the first page again. */
export const FIRST_PAGE_TOKEN = tokenOf(HIGHEST_ID);

const tokenParam = (query: URLSearchParams): string | undefined => {
  for (const name of ['next_token', 'pagination_token']) {
    const token = query.get(name);
    if (token === null) continue;
    const text = Buffer.from(token, 'base64url').toString();
    const id = text.slice(TOKEN_PREFIX.length);
    if (text.startsWith(TOKEN_PREFIX) && /^[0-9]{1,19}$/.test(id)) return id;
    throw invalidParameter(
      name,
      token,
      `The \`${name}\` query parameter value [${token}] is not valid`,
    );
  }
  return undefined;
};

/** Which stretch of a list is asked for: ids between `sinceId` and `untilId`, both excluded. */
export interface Stretch {
  readonly sinceId: string;
  readonly untilId: string;
  readonly isInTime: (at: number) => boolean;
}

const lower = (left: string, right: string | undefined): string =>
  right === undefined || compareIds(left, right) < 0 ? left : right;

/** `since_id`, `until_id`, `start_time`, `end_time` and the page token. @throws XProblem 400 */
export const stretchOf = (query: URLSearchParams): Stretch => {
  const startAt = instantParam(query, 'start_time') ?? -Infinity;
  const endAt = instantParam(query, 'end_time') ?? Infinity;
  return {
    sinceId: idParam(query, 'since_id') ?? '0',
    untilId: lower(idParam(query, 'until_id') ?? HIGHEST_ID, tokenParam(query)),
    // X includes the start and excludes the end.
    isInTime: (at) => at >= startAt && at < endAt,
  };
};

/** Recent search reaches back so far. @see platforms.md 2.1 */
export const SEARCH_REACH_MS = 7 * 24 * 3_600_000;

/** @throws XProblem 400 when search is asked for more than it reaches */
export const checkReach = (query: URLSearchParams, now: number): void => {
  const earliest = now - SEARCH_REACH_MS;
  const sinceId = query.get('since_id');
  if (sinceId !== null && snowflakeAt(checkId('since_id', sinceId)) < earliest) {
    throw invalidParameter(
      'since_id',
      sinceId,
      "'since_id' must be a tweet id created after the last 7 days. Please use a 'since_id' that is larger",
    );
  }
  const startAt = instantParam(query, 'start_time');
  if (startAt !== undefined && startAt < earliest) {
    throw invalidParameter(
      'start_time',
      query.get('start_time') ?? '',
      "Invalid 'start_time': it must be within the last 7 days",
    );
  }
};
