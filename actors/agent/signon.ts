/** Sessions and statuses: whether the agent is there, and for what. */
import type { Configuration } from '../configuration.ts';
import { findStatus, named, statusOfKind } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs, StatusKind } from '../types.ts';
import { present } from '../types.ts';
import type { AgentEvent, AgentState, Session, StatusCause } from './agent.protocol.ts';

/** Sessions that an agent may have at a time; the one that expires first makes room. */
const sessionsMax = 32;

export const signedOn = (state: AgentState): boolean => Object.keys(state.sessions).length > 0;

/** @throws Rejected `agent_unknown` when the configuration has no such user */
export const mustBeUser = (state: AgentState, config: Configuration): void => {
  if (named(config.users, state.id) !== undefined) return;
  throw new Rejected('agent_unknown', { agent: state.id });
};

/** @throws Rejected `agent_unknown`, `station_unknown` */
export const signOn = (
  state: AgentState,
  { session, expiresAt, station: asked }: { readonly session: string } & Session,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  mustBeUser(state, config);
  mustBeStation(asked, config);
  const before = state.sessions[session];
  // Whoever renews a session is where it began, unless told otherwise.
  const station = asked ?? before?.station;
  if (expiresAt <= now) return [];
  if (before !== undefined && isSame(before, expiresAt, station)) return [];
  const facts = { type: 'sessionStarted', at: now, session, expiresAt } as const;
  const started: AgentEvent = { ...facts, ...present({ station }) };
  if (!signedOn(state)) return [started, changed('away', 'signedOn', now, config)];
  return [...makeRoom(state, session, now), started];
};

const mustBeStation = (station: string | undefined, { stations }: Configuration): void => {
  if (station === undefined || named(stations, station) !== undefined) return;
  throw new Rejected('station_unknown', { station });
};

const isSame = (before: Session, expiresAt: EpochMs, station: string | undefined): boolean =>
  before.expiresAt === expiresAt && before.station === station;

const makeRoom = (state: AgentState, session: string, now: EpochMs): readonly AgentEvent[] => {
  const sessions = Object.entries(state.sessions);
  if (sessions.length < sessionsMax || state.sessions[session] !== undefined) return [];
  const first = sessions.reduce((a, b) => (b[1].expiresAt < a[1].expiresAt ? b : a));
  return [ended(first[0], first[1], now)];
};

/** Interactions stay with an agent who signs off; an offer that rings is missed in its time. */
export const signOff = (
  state: AgentState,
  session: string | undefined,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] =>
  endSessions(
    state,
    Object.entries(state.sessions).filter(([id]) => session === undefined || id === session),
    now,
    config,
  );

export const sessionsExpired = (
  state: AgentState,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  const expired = Object.entries(state.sessions).filter(([, { expiresAt }]) => expiresAt <= now);
  return endSessions(state, expired, now, config);
};

const ended = (session: string, { station }: Session, at: EpochMs): AgentEvent => ({
  type: 'sessionEnded',
  at,
  session,
  ...present({ station }),
});

const endSessions = (
  state: AgentState,
  sessions: readonly (readonly [string, Session])[],
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  if (sessions.length === 0) return [];
  const events = sessions.map(([id, session]) => ended(id, session, now));
  const last = sessions.length === Object.keys(state.sessions).length;
  return last ? [...events, changed('offline', 'signedOff', now, config)] : events;
};

export const setStatus = (
  state: AgentState,
  text: string,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  mustBeUser(state, config);
  if (!signedOn(state)) throw new Rejected('wrong_state', { state: state.statusKind });
  const status = findStatus(config, text);
  if (status === undefined) throw new Rejected('status_unknown');
  // Choosing the status that a wrap-up has set makes it the agent's own, so that it stays.
  if (status.id === state.status && state.resume === undefined) return [];
  const { id, kind } = status;
  return [{ type: 'statusChanged', at: now, status: id, kind, why: 'chosen' }];
};

/** Puts the agent in the first status of a kind. */
export const changed = (
  kind: StatusKind,
  why: StatusCause,
  at: EpochMs,
  config: Configuration,
): AgentEvent => ({ type: 'statusChanged', at, status: statusOfKind(config, kind).id, kind, why });

/** The kind that the agent's status has come to be of, if that has changed; a wrap-up's ends anyway. */
export const statusKindIn = (
  { status, statusKind, resume, sessions }: AgentState,
  { statuses }: Configuration,
): StatusKind | undefined => {
  const kind = named(statuses, status)?.kind;
  const isOther = kind !== undefined && kind !== statusKind;
  const counts = resume === undefined && Object.keys(sessions).length > 0;
  return isOther && counts ? kind : undefined;
};
