/** Sign-in, sign-out, and who a token stands for. */
import { randomUUID } from 'node:crypto';
import type { ServiceBroker } from 'moleculer';
import type { Reply } from '../actions.ts';
import { ApiError, unavailable } from './errors.ts';
import { askHere } from './here.ts';
import { callerOf, scopeOf, type Caller } from './rights.ts';
import type { Revocations } from './revocations.ts';
import { createThrottle } from './throttle.ts';
import type { Claims, Tokens } from './tokens.ts';

export interface Sessions {
  /** @throws ApiError `sign_in_failed`, `too_many_attempts` */
  readonly signIn: (credentials: Credentials, address: string) => Promise<Session>;
  readonly signOut: (caller: Caller) => Promise<void>;
  /** @throws ApiError `not_signed_in`; `unavailable` before it's known which sessions have ended */
  readonly callerOf: (token: string) => Promise<Caller>;
  /** Whether a caller is still what the token said when it was checked. */
  readonly isCurrent: (caller: Caller) => Promise<boolean>;
}

export interface Credentials {
  readonly user: string;
  readonly password: string;
  /** Where the user sits. */
  readonly station?: string;
}

type Authenticated = NonNullable<Reply<'configuration.authenticate'>>;

export interface Session {
  readonly token: string;
  readonly caller: Caller;
}

export interface SessionPorts {
  readonly broker: ServiceBroker;
  readonly tokens: Tokens;
  readonly revocations: Revocations;
  /** Whether the feed has been read, so that all ended sessions are known. */
  readonly isCaughtUp: () => boolean;
  readonly lifetimeMs: number;
  readonly now: () => number;
}

/** Failed attempts; those that succeed don't count. */
const attemptsPerUser = { attemptsMax: 10, windowMs: 5 * 60_000 } as const;
/** An office may share one address. */
const attemptsPerAddress = { attemptsMax: 100, windowMs: 5 * 60_000 } as const;
/** Tells the other gateways of a session that no actor knows; the feed tells of the others. */
export const sessionEnded = 'gateway.sessionEnded';

export const createSessions = (ports: SessionPorts): Sessions => {
  const { broker, tokens, revocations, now } = ports;
  const throttle = createSignInThrottle(now);

  const callerCalled = async ({ user: id, ...facts }: Claims): Promise<Caller | undefined> => {
    const configuration = await askHere(broker, 'configuration.get', {});
    const { users } = configuration;
    const user = Object.hasOwn(users, id) ? users[id] : undefined;
    return user === undefined ? undefined : callerOf(configuration, user, facts);
  };

  const identify = async (token: string): Promise<Caller | undefined> => {
    const claims = await tokens.verify(token);
    if (claims === undefined || revocations.isRevoked(claims.session)) return undefined;
    return (await hasPassword(claims)) ? callerCalled(claims) : undefined;
  };

  /** Still the one that the user has signed in with. */
  const hasPassword = async ({ user, stamp }: Pick<Claims, 'user' | 'stamp'>): Promise<boolean> =>
    (await askHere(broker, 'configuration.stamp', { user })) === stamp;

  const open = async (
    { user: id, stamp }: Authenticated,
    station: string | undefined,
  ): Promise<Session> => {
    const session = randomUUID();
    const expiresAt = Math.floor((now() + ports.lifetimeMs) / 1_000) * 1_000;
    const claims = { user: id, session, expiresAt, stamp };
    const caller = await callerCalled(claims);
    if (caller === undefined) throw new ApiError('sign_in_failed');
    const at = station === undefined ? {} : { station };
    if (caller.isAgent) await broker.ask('agent.signOn', { id, session, expiresAt, ...at });
    return { token: await tokens.sign(claims), caller };
  };

  return {
    signIn: async (credentials, address) => {
      throttle.take(credentials.user, address);
      const { user, password } = credentials;
      const known = await askHere(broker, 'configuration.authenticate', { user, password });
      if (known === null) throw new ApiError('sign_in_failed');
      throttle.giveBack(credentials.user, address);
      return open(known, credentials.station);
    },
    signOut: async (caller) => {
      const { user: id, session } = caller;
      if (caller.isAgent) await broker.ask('agent.signOff', { id, session });
      revocations.revoke(session);
      await broker.broadcast(sessionEnded, { session });
    },
    callerOf: async (token) => {
      if (!ports.isCaughtUp()) throw unavailable('starting');
      const caller = await identify(token);
      if (caller === undefined) throw new ApiError('not_signed_in');
      return caller;
    },
    isCurrent: async (caller) => {
      if (caller.expiresAt <= now() || revocations.isRevoked(caller.session)) return false;
      if (!(await hasPassword(caller))) return false;
      const today = await callerCalled(caller);
      return today !== undefined && scopeOf(today) === scopeOf(caller);
    },
  };
};

/** By user and by address at once; an unknown user is counted like any other. */
const createSignInThrottle = (now: () => number) => {
  const byUser = createThrottle(attemptsPerUser, now);
  const byAddress = createThrottle(attemptsPerAddress, now);
  return {
    /** @throws ApiError `too_many_attempts` */
    take: (user: string, address: string): void => {
      const waitMs = byAddress.take(networkOf(address)) || byUser.take(user);
      if (waitMs === 0) return;
      const seconds = String(Math.ceil(waitMs / 1_000));
      throw new ApiError('too_many_attempts', undefined, { 'retry-after': seconds });
    },
    giveBack: (user: string, address: string): void => {
      byUser.giveBack(user);
      byAddress.giveBack(networkOf(address));
    },
  };
};

/** Whoever has one IPv6 address has its whole /64. @see RFC 6177 */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.')
    ? address.split(':', 4).join(':')
    : address.replace('::ffff:', '');
