/** Decides what follows when an agent hears a command. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import type { AgentCommand, AgentEvent, AgentState, Slot } from './agent.protocol.ts';
import {
  mustBeUser,
  setStatus,
  signOff,
  signOn,
  signedOn,
  sessionsExpired,
  statusKindIn,
} from './signon.ts';
import { licensed, movesOf } from './stations.ts';
import { occupy } from './occupation.ts';
import { renewed } from './presence.ts';
import { released, wrappedUp } from './release.ts';
import { nothing, solicit, wordOn } from './bids.ts';

type Of<Type extends AgentCommand['type']> = Extract<AgentCommand, { type: Type }>;

/** @throws Rejected `agent_unknown`, `status_unknown`, `wrong_state` */
export const decide = (
  state: AgentState,
  command: AgentCommand,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  switch (command.type) {
    case 'signOn':
      return signOn(state, command, now, config);
    case 'signOff':
      return signOff(state, command.session, now, config);
    case 'setStatus':
      return setStatus(state, command.status, now, config);
    case 'occupy':
      return occupy(state, command, now, config);
    case 'offer':
      return offer(state, command, now, config);
    case 'nothing':
      return nothing(state, command, now);
    case 'withdraw':
      return released(state, { token: command.token, why: 'dropped' }, now, config);
    case 'released':
      return released(state, command, now, config);
    case 'connected':
    case 'held':
    case 'resumed':
      return moved(state, command, now, config);
    case 'wrappedUp':
      return wrappedUp(state, command.token, now);
    case 'wake':
      return sessionsExpired(state, now, config);
    case 'licensed':
      return licensed(state, command, now);
    case 'introduce':
      return signedOn(state) ? [{ type: 'introduced', at: now, workgroup: command.workgroup }] : [];
    case 'get':
      mustBeUser(state, config);
      return [];
    case 'reconfigured':
      return [];
  }
};

/** A newer configuration, and a change of stations, are passed on of themselves, whatever brought them about. */
export const settle = (
  state: AgentState,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  if (signedOn(state) && config.version > state.configVersion) return [renewed(state, now, config)];
  const kind = statusKindIn(state, config);
  if (kind !== undefined)
    return [{ type: 'statusChanged', at: now, status: state.status, kind, why: 'reconfigured' }];
  const moves = movesOf(state, now);
  return moves.length > 0 ? moves : solicit(state, now, config);
};

const offer = (
  state: AgentState,
  { offer: made }: Of<'offer'>,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  if (state.slots[made.token] !== undefined) return [];
  if (state.solicitation === undefined || made.from === 'conversation')
    return [wordOn(state, made, now, config)];
  const isKnown = state.solicitation.bids.some(({ token }) => token === made.token);
  return isKnown ? [] : [{ type: 'bidHeard', at: now, offer: made }];
};

const moved = (
  state: AgentState,
  { type, token }: Of<'connected' | 'held' | 'resumed'>,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  const slot = state.slots[token];
  if (slot === undefined || !leadsOn[type].includes(slot.phase)) return [];
  if (type === 'connected') return [{ type: 'slotConnected', at: now, token }];
  if (type === 'resumed') return [{ type: 'slotResumed', at: now, token, exempt: slot.exempt }];
  const exempt = named(config.workgroups, slot.workgroup)?.heldExempt ?? false;
  return [{ type: 'slotHeld', at: now, token, exempt }];
};

/** From which phases of a slot each of them leads on. */
const leadsOn: Readonly<Record<'connected' | 'held' | 'resumed', readonly Slot['phase'][]>> = {
  connected: ['alerting'],
  held: ['alerting', 'connected'],
  resumed: ['held'],
};

/** The next session to expire, or the end of a solicitation. What an agent holds is timed by the conversations. */
export const wakeAt = ({ sessions, solicitation }: AgentState): EpochMs | undefined => {
  const ends = Object.values(sessions).map(({ expiresAt }) => expiresAt);
  if (solicitation !== undefined) ends.push(solicitation.untilAt);
  return ends.length === 0 ? undefined : Math.min(...ends);
};
