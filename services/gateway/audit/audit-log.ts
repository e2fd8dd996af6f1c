/**
 * Who was turned away: a record in the audit trail, and a line in the node's log. That names nobody: the account stands there under a
 * pseudonym, the same on every gateway, so that many tries are seen to be for one.
 */
import { createHmac } from 'node:crypto';
import { toApiError } from '../error-mapping.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { ErrorCode } from '../errors.ts';

export interface AuditLog {
  /** Notes what was refused for want of a right or a password; other errors are no business of it. */
  readonly failed: (attempt: Attempt, error: unknown) => void;
  /** Keeps what was done, where it is the business of those who administer. */
  readonly done: (attempt: Attempt) => Promise<void>;
}

/** Of a route, what is told of it. */
interface Attempted {
  readonly method: string;
  readonly path: string;
  readonly right: string | readonly string[];
}

export interface Attempt {
  readonly route: Attempted;
  /** Who is signed in, or tries to be. */
  readonly user: string | undefined;
  readonly requestId: string;
  /** The parameters in the path. */
  readonly params?: unknown;
  /** The address that it came from. */
  readonly from?: string | undefined;
}

interface Ports {
  readonly trail: AuditTrail;
  readonly key: Uint8Array;
  readonly warn: (fields: object, message: string) => void;
  readonly now: () => number;
}

/** All that somebody is refused for who they are. An interaction of somebody else's is unknown to others. */
const denials: ReadonlySet<ErrorCode> = new Set([
  'forbidden',
  'not_yours',
  'interaction_unknown',
  'csrf_header_missing',
  'not_signed_in',
  'sign_in_failed',
  'oidc_failed',
  'refresh_failed',
  'too_many_attempts',
]);

/** Of these a line in the log, too. */
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

export const createAuditLog = ({ trail, key, warn, now }: Ports): AuditLog => {
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

  const write = ({ route, user, requestId }: Attempt, code: ErrorCode): void => {
    const account = user === undefined ? {} : { account: pseudonym(key, user) };
    const before = unwritten === 0 ? {} : { unwritten };
    unwritten = 0;
    const where = `${route.method} ${route.path}`;
    warn({ code, route: where, ...account, requestId, ...before }, 'A request was turned away');
  };

  return {
    done: async (attempt) => {
      if (isAct(attempt.route)) await trail.acted(seenIn(attempt));
    },
    failed: (attempt, error) => {
      const code = toApiError(error)?.code;
      if (code === undefined) return;
      if (denials.has(code)) trail.denied({ ...seenIn(attempt), code });
      if (noted.has(code) && mayWrite()) write(attempt, code);
    },
  };
};

const seenIn = ({ route, user, requestId, params, from }: Attempt) => ({
  route: `${route.method} ${route.path}`,
  by: user,
  about: idIn(params),
  // As IPv6 sockets write addresses of IPv4.
  from: from?.replace(/^::ffff:/u, ''),
  requestId,
});

const idIn = (params: unknown): string | undefined =>
  typeof params === 'object' && params !== null && 'id' in params && typeof params.id === 'string'
    ? params.id
    : undefined;

/**
 * Changes by those who administer, and by supervisors of what agents are and may do. What is done with an
 * interaction is in its timeline; what another system tells of an agent is no act of a person.
 */
export const isAct = ({ method, path, right }: Attempted): boolean => {
  if (path === '/api/v1/config' && method === 'GET') return true;
  if (method === 'GET') return false;
  if (/^[/]api[/]v1[/]agents[/][{]id[}][/](?!occupancy)/u.test(path)) return true;
  const rights: readonly string[] = [right].flat();
  return rights.every((one) => one === 'administer' || one === 'socialMedia');
};

const pseudonym = (key: Uint8Array, user: string): string =>
  createHmac('sha256', key).update(`account ${user}`).digest('hex').slice(0, 12);
