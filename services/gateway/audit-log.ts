/**
 * Who was turned away: a line each in the node's log. It names nobody: the account stands there under a
 * pseudonym, the same on every gateway, so that many tries are seen to be for one.
 */
import { createHmac } from 'node:crypto';
import { toApiError } from './error-mapping.ts';
import type { ErrorCode } from './errors.ts';

export interface AuditLog {
  /** Notes what was refused for want of a right or a password; other errors are no business of it. */
  readonly failed: (attempt: Attempt, error: unknown) => void;
}

export interface Attempt {
  readonly route: { readonly method: string; readonly path: string };
  /** Who is signed in, or tries to be. */
  readonly user: string | undefined;
  readonly requestId: string;
}

interface Ports {
  readonly key: Uint8Array;
  readonly warn: (fields: object, message: string) => void;
  readonly now: () => number;
}

const noted: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'not_yours',
  'csrf_header_missing',
  'sign_in_failed',
  'too_many_attempts',
]);

/** Whoever knocks on and on must not fill the disk: beyond this the lines are only counted. */
const linesMax = 60;
const windowMs = 60_000;

export const createAuditLog = ({ key, warn, now }: Ports): AuditLog => {
  let since = -Infinity;
  let lines = 0;
  let unwritten = 0;

  const mayWrite = (): boolean => {
    const at = now();
    if (at - since >= windowMs || at < since) {
      since = at;
      lines = 0;
    }
    lines += 1;
    if (lines > linesMax) unwritten += 1;
    return lines <= linesMax;
  };

  return {
    failed: ({ route, user, requestId }, error) => {
      const code = toApiError(error)?.code;
      if (code === undefined || !noted.has(code) || !mayWrite()) return;
      const account = user === undefined ? {} : { account: pseudonym(key, user) };
      const before = unwritten === 0 ? {} : { unwritten };
      unwritten = 0;
      const where = `${route.method} ${route.path}`;
      warn({ code, route: where, ...account, requestId, ...before }, 'A request was turned away');
    },
  };
};

const pseudonym = (key: Uint8Array, user: string): string =>
  createHmac('sha256', key).update(`account ${user}`).digest('hex').slice(0, 12);
