/** Calls to the X API v2, as the app or as the user. */
import { randomBytes } from 'node:crypto';
import type { Connection, Failure, Outcome, SendOutcome } from '../hub/adapter.ts';
import type { HttpOutcome } from '../hub/http.ts';
import { field, idOf, numberOf } from '../hub/http.ts';
import { oauth1Header } from './oauth1.ts';
import { xFailure } from './x-failures.ts';

/** What is signed is X's public address, whatever stands in its place. @see platforms.md 2.3 */
const SIGNED_ORIGIN = 'https://api.x.com';
/** A read that fails for no lasting reason is tried so often in all. */
const READ_ATTEMPTS = 3;
const READ_RETRY_MS = 100;

export type Params = Readonly<Record<string, string>>;

/** Budgets as X counts them: by route. */
export type XScope = 'search' | 'mentions' | 'own' | 'dm' | 'lookup' | 'post' | 'dm_send';

export interface XRead {
  readonly path: string;
  readonly params: Params;
  readonly scope: XScope;
  /** `user`: signed for the account's user, which private things need. */
  readonly as: 'app' | 'user';
}

const userAuthorization = (
  connection: Connection,
  request: { readonly method: string; readonly path: string; readonly params: Params },
): string => {
  const { credentials } = connection.account;
  return oauth1Header(
    {
      consumerKey: credentials['consumerKey'] ?? '',
      consumerSecret: credentials['consumerSecret'] ?? '',
      accessToken: credentials['accessToken'] ?? '',
      accessTokenSecret: credentials['accessTokenSecret'] ?? '',
    },
    {
      method: request.method,
      url: `${SIGNED_ORIGIN}${request.path}`,
      params: request.params,
      timestamp: Math.floor(connection.now() / 1_000),
      nonce: randomBytes(16).toString('hex'),
    },
  );
};

/** An account without a bearer token reads as its user. */
const readAuthorization = (connection: Connection, read: XRead): string => {
  const bearer = connection.account.credentials['bearer'];
  return read.as === 'app' && bearer !== undefined
    ? `Bearer ${bearer}`
    : userAuthorization(connection, { method: 'GET', ...read });
};

const noteRate = (connection: Connection, scope: XScope, outcome: HttpOutcome): void => {
  if (outcome.type !== 'answered') return;
  const limit = numberOf(outcome.headers['x-rate-limit-limit']);
  const remaining = numberOf(outcome.headers['x-rate-limit-remaining']);
  const reset = numberOf(outcome.headers['x-rate-limit-reset']);
  if (limit === undefined || remaining === undefined || reset === undefined) return;
  connection.tellRate({ scope, limit, remaining, resetAt: reset * 1_000 });
};

/** Encoded as RFC 3986 has it, which is what gets signed: `+` for a space would not match. */
const queryOf = (params: Params): string =>
  Object.entries(params)
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .join('&');

const readOnce = async (connection: Connection, read: XRead): Promise<Outcome<unknown>> => {
  const outcome = await connection.call({
    method: 'GET',
    path: `${read.path}?${queryOf(read.params)}`,
    headers: { authorization: readAuthorization(connection, read) },
  });
  noteRate(connection, read.scope, outcome);
  const failure = xFailure(outcome, connection.now());
  if (failure !== undefined) return { ok: false, failure };
  const isJson = outcome.type === 'answered' && outcome.body.type === 'json';
  return { ok: true, value: isJson ? outcome.body.value : undefined };
};

const isPassing = ({ type }: Failure): boolean => type === 'transient' || type === 'malformed';

/** Reads; twice more when the failure may pass by itself. */
export const readX = async (connection: Connection, read: XRead): Promise<Outcome<unknown>> => {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await readOnce(connection, read);
    if (outcome.ok || !isPassing(outcome.failure) || attempt === READ_ATTEMPTS) return outcome;
    await connection.pause(connection.random() * READ_RETRY_MS * 2 ** attempt);
  }
};

export interface XWrite {
  readonly path: string;
  readonly body: unknown;
  readonly scope: XScope;
  /** Field of `data` that names what was made. */
  readonly idField: string;
  readonly mayAct: () => boolean;
  readonly signal: AbortSignal;
}

/** Writes once. Whatever is not a definite no may have had its effect. */
export const writeX = async (connection: Connection, write: XWrite): Promise<SendOutcome> => {
  const { path } = write;
  const outcome = await connection.call({
    method: 'POST',
    path,
    headers: {
      authorization: userAuthorization(connection, { method: 'POST', path, params: {} }),
      'content-type': 'application/json',
    },
    body: JSON.stringify(write.body),
    mayAct: write.mayAct,
    signal: write.signal,
  });
  noteRate(connection, write.scope, outcome);
  if (outcome.type === 'unknown') return { type: 'unknown', why: outcome.why };
  const isNo = outcome.type === 'notSent' || (outcome.status >= 400 && outcome.status < 500);
  if (!isNo) return written(connection, outcome, write.idField);
  const failure = xFailure(outcome, connection.now());
  return {
    type: 'failed',
    failure: failure ?? { type: 'malformed', why: 'a no without a reason' },
  };
};

/** What was made; a success that doesn't name it, or a failure of the platform, leaves that open. */
const written = (connection: Connection, outcome: HttpOutcome, idField: string): SendOutcome => {
  const isMade =
    outcome.type === 'answered' && outcome.status < 300 && outcome.body.type === 'json';
  const platformId = idOf(field(isMade ? outcome.body.value : undefined, 'data', idField));
  return platformId === undefined
    ? { type: 'unknown', why: 'no id in the answer' }
    : { type: 'sent', platformId, at: connection.now() };
};
