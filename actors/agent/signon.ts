/** Sessions and statuses: whether the agent is there, and for what. */
import type { Configuration } from '../configuration.ts';
import { findStatus, named, statusOfKind } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs, StatusKind } from '../types.ts';
import type { AgentEvent, AgentState, StatusCause } from './agent.protocol.ts';

/** Sessions that an agent may have at a time; the one that expires first makes room. */
const sessionsMax = 32;

export const signedOn = (state: AgentState): boolean => Object.keys(state.sessions).length > 0;

/** @throws Rejected `agent_unknown` when the configuration has no such user */
export const mustBeUser = (state: AgentState, config: Configuration): void => {
  if (named(config.users, state.id) !== undefined) return;
  throw new Rejected('agent_unknown', { agent: state.id });
};

export const signOn = (
  state: AgentState,
  { session, expiresAt }: { readonly session: string; readonly expiresAt: EpochMs },
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  mustBeUser(state, config);
  if (expiresAt <= now || state.sessions[session] === expiresAt) return [];
  const started: AgentEvent = { type: 'sessionStarted', at: now, session, expiresAt };
  if (!signedOn(state)) return [started, changed('away', 'signedOn', now, config)];
  return [...makeRoom(state, session, now), started];
};

const makeRoom = (state: AgentState, session: string, now: EpochMs): readonly AgentEvent[] => {
  const sessions = Object.entries(state.sessions);
  if (sessions.length < sessionsMax || state.sessions[session] !== undefined) return [];
  const first = sessions.reduce((a, b) => (b[1] < a[1] ? b : a));
  return [{ type: 'sessionEnded', at: now, session: first[0] }];
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
    Object.keys(state.sessions).filter((id) => session === undefined || id === session),
    now,
    config,
  );

export const sessionsExpired = (
  state: AgentState,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  const expired = Object.entries(state.sessions).filter(([, expiresAt]) => expiresAt <= now);
  return endSessions(
    state,
    expired.map(([id]) => id),
    now,
    config,
  );
};

const endSessions = (
  state: AgentState,
  ended: readonly string[],
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  if (ended.length === 0) return [];
  const events = ended.map((session): AgentEvent => ({ type: 'sessionEnded', at: now, session }));
  const last = ended.length === Object.keys(state.sessions).length;
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
