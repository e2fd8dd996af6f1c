/** Sign-in, renewal, sign-out, and who a token stands for. */
import { randomUUID } from 'node:crypto';
import type { ServiceBroker } from 'moleculer';
import { ApiError, unavailable } from '../errors.ts';
import { askHere } from '../here.ts';
import { callerOf, scopeOf, type Caller } from '../rights.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { Revocations } from './revocations.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';
import type { Claims, Tokens } from './tokens.ts';

export interface Sessions {
  /** @throws ApiError `sign_in_failed`, `too_many_attempts` */
  readonly signIn: (credentials: Credentials, address: string) => Promise<Session>;
  /** For whoever somebody else has vouched for. @throws ApiError `sign_in_failed` */
  readonly open: (user: string, station?: string) => Promise<Session>;
  /** Gives out new tokens for an old one, once. @throws ApiError `refresh_failed` */
  readonly refresh: (refreshToken: string) => Promise<Session>;
  readonly signOut: (caller: Caller) => Promise<void>;
  /** Ends all sessions of a user, on every gateway. */
  readonly endAll: (user: string) => Promise<void>;
  /** @throws ApiError `not_signed_in`; `unavailable` while it isn't known which sessions have ended */
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

export interface Session {
  readonly token: string;
  readonly caller: Caller;
  readonly refreshToken: string;
  /** The session ends then, however often it's renewed. */
  readonly endsAt: number;
}

export interface SessionPorts {
  readonly broker: ServiceBroker;
  readonly tokens: Tokens;
  readonly refreshTokens: RefreshTokens;
  readonly revocations: Revocations;
  /** Whether the feed has been read just now, so that all ended sessions are known. */
  readonly isCurrent: () => boolean;
  readonly lifetimes: SessionLifetimes;
  readonly now: () => number;
}

export interface SessionLifetimes {
  /** Of an access token. */
  readonly tokenMs: number;
  /** A session that isn't renewed for so long ends. */
  readonly idleMs: number;
  /** Nobody stays signed in for longer without saying who it is. */
  readonly sessionMs: number;
}

export const createSessions = (ports: SessionPorts): Sessions => {
  const { broker, revocations, now } = ports;
  const throttle = createSignInThrottle(now);
  const { callerCalled, stampOf, identify } = createIdentities(ports);
  const { open, refresh } = createOpenings(ports, { callerCalled, stampOf });

  return {
    open,
    refresh,
    signIn: async (credentials, address) => {
      throttle.take(credentials.user, address);
      const { user, password } = credentials;
      const known = await askHere(broker, 'configuration.authenticate', { user, password });
      if (known === null) throw new ApiError('sign_in_failed');
      throttle.giveBack(credentials.user, address);
      return open(known.user, credentials.station, known.stamp);
    },
    signOut: async ({ user: id, session, isAgent }) => {
      // The session's own word reaches the agent, too, but later.
      if (isAgent) await broker.ask('agent.signOff', { id, session });
      await broker.ask('session.end', { id, session });
      revocations.revoke(session);
    },
    endAll: async (id) => {
      await broker.ask('session.end', { id });
      await broker.ask('agent.signOff', { id });
    },
    callerOf: async (token) => {
      if (!ports.isCurrent()) throw unavailable('feed_not_read');
      const caller = await identify(token);
      if (caller === undefined) throw new ApiError('not_signed_in');
      return caller;
    },
    isCurrent: async (caller) => {
      const { user, session, stamp, issuedAt } = caller;
      if (caller.expiresAt <= now() || revocations.isRevoked(session, issuedAt)) return false;
      if ((await stampOf(user)) !== stamp) return false;
      const today = await callerCalled(caller);
      return today !== undefined && scopeOf(today) === scopeOf(caller);
    },
  };
};

/** Who users are, as this node knows them. */
const createIdentities = ({ broker, tokens, revocations }: SessionPorts) => {
  const callerCalled = async ({ user: id, ...facts }: Claims): Promise<Caller | undefined> => {
    const configuration = await askHere(broker, 'configuration.get', {});
    const { users } = configuration;
    const user = Object.hasOwn(users, id) ? users[id] : undefined;
    return user === undefined ? undefined : callerOf(configuration, user, facts);
  };

  /** Of the password that the user has now; one without a password signs in elsewhere. */
  const stampOf = async (user: string): Promise<string> =>
    (await askHere(broker, 'configuration.stamp', { user })) ?? '';

  const identify = async (token: string): Promise<Caller | undefined> => {
    const claims = await tokens.verify(token);
    if (claims === undefined || revocations.isRevoked(claims.session, claims.issuedAt))
      return undefined;
    return (await stampOf(claims.user)) === claims.stamp ? callerCalled(claims) : undefined;
  };
  return { callerCalled, stampOf, identify };
};

type Identities = ReturnType<typeof createIdentities>;

/** The beginning of a session, and each time that it's renewed. */
const createOpenings = (
  ports: SessionPorts,
  { callerCalled, stampOf }: Pick<Identities, 'callerCalled' | 'stampOf'>,
) => {
  const { broker, tokens, refreshTokens, revocations, lifetimes, now } = ports;
  const until = (ms: number, endsAt: number): number => Math.min(now() + ms, endsAt);
  const claimsFor = (user: string, session: string, stamp: string, endsAt: number): Claims => ({
    user,
    session,
    stamp,
    issuedAt: wholeSecond(now()),
    expiresAt: wholeSecond(until(lifetimes.tokenMs, endsAt)),
  });

  const giveOut = async (caller: Caller, number: number, endsAt: number): Promise<Session> => {
    const { user, session, stamp } = caller;
    const refreshToken = refreshTokens.sign({ user, session, number }, stamp);
    return { token: await tokens.sign(caller), caller, refreshToken, endsAt };
  };

  const open = async (id: string, station?: string, known?: string): Promise<Session> => {
    const session = randomUUID();
    const endsAt = wholeSecond(now() + lifetimes.sessionMs);
    const caller = await callerCalled(claimsFor(id, session, known ?? (await stampOf(id)), endsAt));
    if (caller === undefined) throw new ApiError('sign_in_failed');
    const idleAt = until(lifetimes.idleMs, endsAt);
    const at = station === undefined ? {} : { station };
    if (caller.isAgent) await broker.ask('agent.signOn', { id, session, expiresAt: idleAt, ...at });
    await broker.ask('session.open', { id, session, endsAt, idleAt, ...at });
    return giveOut(caller, 1, endsAt);
  };

  const refresh = async (refreshToken: string): Promise<Session> => {
    const given = await refreshTokens.verify(refreshToken, stampOf);
    // The actor's word is newer than any revocation that this gateway knows, but for the agent's own.
    if (given === undefined || revocations.isRevoked(given.session, Infinity))
      throw new ApiError('refresh_failed');
    const { user: id, session, number, stamp } = given;
    const longest = now() + lifetimes.sessionMs;
    if ((await callerCalled(claimsFor(id, session, stamp, longest))) === undefined)
      throw new ApiError('refresh_failed');
    const idleAt = now() + lifetimes.idleMs;
    const renewal = await broker.ask('session.refresh', { id, session, number, idleAt });
    // The actor goes by the cluster's clock, tokens by this node's.
    if (renewal.status === 'ended' || renewal.endsAt <= now()) throw new ApiError('refresh_failed');
    const caller = await callerCalled(claimsFor(id, session, stamp, renewal.endsAt));
    if (caller === undefined) throw new ApiError('refresh_failed');
    const expiresAt = Math.min(idleAt, renewal.endsAt);
    if (caller.isAgent) await broker.ask('agent.signOn', { id, session, expiresAt });
    return giveOut(caller, renewal.number, renewal.endsAt);
  };

  return { open, refresh };
};

const wholeSecond = (ms: number): number => Math.floor(ms / 1_000) * 1_000;
