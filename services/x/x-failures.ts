/** What X's problems mean to us; by status and problem type, never by message. @see platforms.md 2.3 */
import type { Failure, RejectCode } from '../hub/adapter.ts';
import type { Headers, HttpOutcome } from '../hub/http.ts';
import { field, instantOf, numberOf, textOf } from '../hub/http.ts';

/** Last parts of problem types that say more than the status. */
const problemTypes: Readonly<Record<string, Failure>> = {
  'usage-capped': { type: 'rate_limited', untilAt: undefined },
  'unsupported-authentication': { type: 'auth' },
  'client-forbidden': { type: 'auth' },
  'oauth1-permissions': { type: 'auth' },
  'user-suspended': { type: 'suspended' },
};

const statusFailures: Readonly<Record<number, Failure>> = { 401: { type: 'auth' } };

const rejectedStatus: Readonly<Record<number, RejectCode>> = {
  400: 'policy',
  403: 'not_permitted_to_reply',
  404: 'target_gone',
};

/** `402`: the credits are used up. */
const budgetStatus = [402, 429];

/** When the caller may come again. Reset headers count seconds since 1970. */
const resetOf = (headers: Headers, now: number): number | undefined => {
  const retryAfter = headers['retry-after'];
  const seconds = numberOf(retryAfter);
  if (seconds !== undefined) return now + seconds * 1_000;
  const limits = ['x-user-limit-24hour', 'x-app-limit-24hour', 'x-rate-limit'];
  const spent = limits.find((name) => numberOf(headers[`${name}-remaining`]) === 0);
  const reset = numberOf(headers[`${spent ?? 'x-rate-limit'}-reset`]);
  return reset === undefined ? instantOf(retryAfter) : reset * 1_000;
};

const isWithin = (status: number, hundreds: number): boolean =>
  Math.floor(status / 100) === hundreds;

const failureOfStatus = (status: number, body: unknown): Failure | undefined => {
  if (isWithin(status, 2)) return undefined;
  const problem = textOf(field(body, 'type'))?.split('/').at(-1) ?? '';
  const known = problemTypes[problem] ?? statusFailures[status];
  if (known !== undefined) return known;
  const why = `status ${String(status)}`;
  if (isWithin(status, 5)) return { type: 'transient', why };
  const code = rejectedStatus[status];
  return code === undefined ? { type: 'malformed', why } : { type: 'rejected', code, why };
};

const failureOfAnswer = (
  { status, headers, body }: Extract<HttpOutcome, { type: 'answered' }>,
  now: number,
): Failure | undefined => {
  if (budgetStatus.includes(status))
    return { type: 'rate_limited', untilAt: resetOf(headers, now) };
  if (body.type === 'json') return failureOfStatus(status, body.value);
  return failureOfStatus(status, undefined) ?? { type: 'malformed', why: 'not JSON' };
};

/** Why the call failed; undefined when it brought JSON, perhaps with partial errors. */
export const xFailure = (outcome: HttpOutcome, now: number): Failure | undefined => {
  if (outcome.type === 'answered') return failureOfAnswer(outcome, now);
  const { type, why } = outcome;
  const isOurWill = type === 'notSent' && (why === 'forbidden' || why === 'called_off');
  return isOurWill ? { type: 'called_off' } : { type: 'transient', why };
};
