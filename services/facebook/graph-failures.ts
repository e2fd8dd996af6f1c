/** What the Graph API's errors mean to us; by code and subcode, never by message. @see platforms.md 1.4 */
import type { Failure, RejectCode } from '../hub/adapter.ts';
import type { Headers, HttpOutcome } from '../hub/http.ts';
import { entriesOf, field, instantOf, listOf, numberOf } from '../hub/http.ts';

const authCodes = new Set([102, 104, 190]);
const throttleCodes = new Set([4, 17, 32, 613, 80001, 80006]);
/** *Unknown error*, *service unavailable*, *limit or downtime*: the platform itself doesn't know. */
const transientCodes = new Set([1, 2, 341]);

/** By `code/subcode`, then by `code`. */
const rejections: Readonly<Record<string, RejectCode>> = {
  '10/2018278': 'window_closed',
  '10/1893063': 'policy',
  '10/10900': 'not_permitted_to_reply',
  '100/33': 'target_gone',
  '100/2018001': 'target_gone',
  '368': 'policy',
  '506': 'duplicate',
  '551': 'blocked',
  // What is attached can't be fetched, or is of a kind that isn't taken.
  '100/2018008': 'invalid_media',
  '100/2018047': 'invalid_media',
  '324': 'invalid_media',
  '3': 'auth',
  '10': 'auth',
};

/** An error's place in Meta's lists. */
interface GraphCode {
  readonly code: number;
  readonly subcode: number | undefined;
}

const codeIn = (body: unknown): GraphCode | undefined => {
  const code = numberOf(field(body, 'error', 'code'));
  if (code === undefined) return undefined;
  return { code, subcode: numberOf(field(body, 'error', 'error_subcode')) };
};

const rejectionOf = ({ code, subcode }: GraphCode): RejectCode => {
  const exact = rejections[`${String(code)}/${String(subcode)}`] ?? rejections[String(code)];
  if (exact !== undefined) return exact;
  return code >= 200 && code <= 299 ? 'auth' : 'policy';
};

/** When a refused caller may come again, if the platform says. */
const retryAtOf = (headers: Headers, now: number): number | undefined => {
  const header = headers['retry-after'];
  const seconds = numberOf(header);
  if (seconds !== undefined) return now + seconds * 1_000;
  return instantOf(header) ?? usageOf(headers, now).blockedUntilAt;
};

const failureOfCode = (error: GraphCode, headers: Headers, now: number): Failure => {
  const { code } = error;
  const why = `graph ${String(code)}/${String(error.subcode ?? 0)}`;
  if (authCodes.has(code)) return { type: 'auth' };
  if (throttleCodes.has(code)) return { type: 'rate_limited', untilAt: retryAtOf(headers, now) };
  if (transientCodes.has(code)) return { type: 'transient', why };
  return { type: 'rejected', code: rejectionOf(error), why };
};

/** Why the call failed; undefined when it brought JSON without an error. */
export const graphFailure = (outcome: HttpOutcome, now: number): Failure | undefined => {
  if (outcome.type === 'answered') return failureOfAnswer(outcome, now);
  const { type, why } = outcome;
  const isOurWill = type === 'notSent' && (why === 'forbidden' || why === 'called_off');
  return isOurWill ? { type: 'called_off' } : { type: 'transient', why };
};

const failureOfAnswer = (
  { status, headers, body }: Extract<HttpOutcome, { type: 'answered' }>,
  now: number,
): Failure | undefined => {
  const error = body.type === 'json' ? codeIn(body.value) : undefined;
  if (error !== undefined) return failureOfCode(error, headers, now);
  if (status === 429) return { type: 'rate_limited', untilAt: retryAtOf(headers, now) };
  if (status >= 500) return { type: 'transient', why: `status ${String(status)}` };
  const isWell = status >= 200 && status < 300 && body.type === 'json';
  return isWell
    ? undefined
    : { type: 'malformed', why: `status ${String(status)}, no error in it` };
};

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

interface Usage {
  readonly usedPercent?: number;
  readonly blockedUntilAt?: number;
}

/** The highest share used, of the app's or the page's limits, and when access comes back. */
export const usageOf = (headers: Headers, now: number): Usage => {
  const business = entriesOf(parsed(headers['x-business-use-case-usage'])).flatMap(([, list]) =>
    listOf(list),
  );
  const figures = [parsed(headers['x-app-usage']), ...business].flatMap((usage) =>
    ['call_count', 'total_cputime', 'total_time'].flatMap(
      (name) => numberOf(field(usage, name)) ?? [],
    ),
  );
  const minutes = Math.max(
    0,
    ...business.flatMap((usage) => numberOf(field(usage, 'estimated_time_to_regain_access')) ?? []),
  );
  return {
    ...(figures.length === 0 ? {} : { usedPercent: Math.max(...figures) }),
    ...(minutes === 0 ? {} : { blockedUntilAt: now + minutes * 60_000 }),
  };
};
