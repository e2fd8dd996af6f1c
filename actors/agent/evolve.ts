/** Folds events into an agent. */
import type { AgentId, EpochMs, OfferToken } from '../types.ts';
import { present } from '../types.ts';
import type { AgentEvent, AgentState, Slot, Stay } from './agent.protocol.ts';
import { canTakeMore, isGain, solicitation } from './solicitation.ts';
import { counted } from './statistics.ts';

export const initial = (id: AgentId): AgentState => ({
  id,
  version: 0,
  status: 'offline',
  statusKind: 'offline',
  statusAt: 0,
  availableSinceAt: 0,
  sessions: {},
  stays: {},
  slots: {},
  wrapups: {},
  occupations: {},
  misses: 0,
  workgroups: [],
  configVersion: 0,
  solicitations: 0,
  gained: false,
  statistics: { day: 0, accepted: 0, declined: 0, missed: 0, handled: 0, transferred: 0 },
});

/** Total: an event has happened, so it always applies. */
export const evolve = (before: AgentState, event: AgentEvent): AgentState => {
  if (event.type === 'offerRefused' || event.type === 'introduced') return before;
  const after = changed({ ...before, version: before.version + 1 }, event);
  const gained = (before.gained || isGain(event)) && canTakeMore(after);
  const statistics = counted(before.statistics, event);
  return { ...after, gained: gained && event.type !== 'solicited', statistics };
};

const changed = (
  state: AgentState,
  event: Exclude<AgentEvent, { type: 'offerRefused' | 'introduced' }>,
): AgentState => {
  switch (event.type) {
    case 'sessionStarted':
      return sessionStarted(state, event);
    case 'sessionEnded':
      return { ...state, sessions: without(state.sessions, event.session) };
    case 'stationTaken':
      return { ...state, stays: { ...state.stays, [event.station]: stayOf(event.stay, false) } };
    case 'stationLeft':
      return { ...state, stays: without(state.stays, event.station) };
    case 'stationLicensed':
      return stationLicensed(state, event);
    case 'statusChanged':
      return statusChanged(state, event);
    case 'offerAccepted':
      return offerAccepted(state, event);
    case 'slotConnected':
      return slotMoved({ ...state, misses: 0 }, event.token, event.at, 'connected');
    case 'slotHeld':
      return slotMoved(state, event.token, event.at, event.exempt ? 'exempt' : 'held');
    case 'slotResumed':
      return slotMoved(state, event.token, event.at, 'connected');
    case 'slotFreed':
      return {
        ...state,
        misses: event.misses,
        availableSinceAt: event.at,
        slots: without(state.slots, event.token),
      };
    case 'wrapupStarted':
      return wrapupStarted(state, event);
    case 'wrapupEnded':
      return { ...state, wrapups: without(state.wrapups, event.token) };
    case 'occupied':
      return {
        ...state,
        occupations: { ...state.occupations, [event.key]: event.occupation },
      };
    case 'vacated':
      return {
        ...state,
        availableSinceAt: event.at,
        occupations: without(state.occupations, event.key),
      };
    case 'solicited':
    case 'bidHeard':
    case 'nothingHeard':
    case 'solicitationEnded':
      return solicitation(state, event);
    case 'presenceRenewed':
      return { ...state, workgroups: event.workgroups, configVersion: event.configVersion };
  }
};

type Of<Type extends AgentEvent['type']> = Extract<AgentEvent, { type: Type }>;

const sessionStarted = (
  state: AgentState,
  { session, expiresAt, station }: Of<'sessionStarted'>,
): AgentState => ({
  ...state,
  sessions: { ...state.sessions, [session]: { expiresAt, ...present({ station }) } },
});

const stayOf = (number: number, licensed: boolean): Stay => ({ number, licensed });

const stationLicensed = (
  state: AgentState,
  { station, licensed }: Of<'stationLicensed'>,
): AgentState => {
  const stay = state.stays[station];
  if (stay === undefined) return state;
  return { ...state, stays: { ...state.stays, [station]: stayOf(stay.number, licensed) } };
};

const statusChanged = (
  before: AgentState,
  { at, status, kind, why }: Of<'statusChanged'>,
): AgentState => {
  const { resume: _, firstAvailableAt: first, ...state } = before;
  const resume =
    why === 'wrapup' && kind === 'wrap_up'
      ? { status: state.status, kind: state.statusKind }
      : undefined;
  const availableSinceAt = kind === 'available' ? at : state.availableSinceAt;
  const firstSince = first ?? (kind === 'available' ? at : undefined);
  const firstAvailableAt = why === 'signedOff' ? undefined : firstSince;
  return {
    ...state,
    status,
    statusKind: kind,
    statusAt: at,
    availableSinceAt,
    ...present({ resume, firstAvailableAt }),
  };
};

const offerAccepted = (state: AgentState, { at, offer, percent }: Of<'offerAccepted'>) => {
  const slot: Slot = { ...offer, percent, phase: 'alerting', sinceAt: at, exempt: false };
  return { ...state, availableSinceAt: at, slots: { ...state.slots, [offer.token]: slot } };
};

const slotMoved = (
  state: AgentState,
  token: OfferToken,
  sinceAt: EpochMs,
  to: 'connected' | 'held' | 'exempt',
): AgentState => {
  const slot = state.slots[token];
  if (slot === undefined) return state;
  const phase = to === 'connected' ? 'connected' : 'held';
  const moved: Slot = { ...slot, phase, sinceAt, exempt: to === 'exempt' };
  return { ...state, slots: { ...state.slots, [token]: moved } };
};

const wrapupStarted = (state: AgentState, { token, endsAt }: Of<'wrapupStarted'>): AgentState => {
  const slot = state.slots[token];
  if (slot === undefined) return state;
  const { interaction, conversation, interactionType, workgroup } = slot;
  const wrapup = { interaction, conversation, interactionType, workgroup, endsAt };
  return { ...state, wrapups: { ...state.wrapups, [token]: wrapup } };
};

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> => {
  const { [key]: _, ...rest } = record;
  return rest;
};
