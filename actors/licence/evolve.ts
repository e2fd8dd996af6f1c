/** Folds events into a licence, in place. */
import type { AgentId } from '../types.ts';
import type { LicenceEvent, StationInUse } from './licence.protocol.ts';
import type { LicenceState } from './state.ts';

/** Total: an event has happened, so it always applies. */
export const evolve = (state: LicenceState, event: LicenceEvent): LicenceState => {
  switch (event.type) {
    case 'stationTaken':
      stationTaken(state, event);
      return state;
    case 'stationLeft':
      stationLeft(state, event);
      return state;
    case 'granted':
      change(state, event.station, { granted: true });
      return state;
    case 'revoked':
      change(state, event.station, { granted: false });
      return state;
    case 'reviewed':
      state.configVersion = event.configVersion;
      state.endsAt = event.endsAt;
      return state;
  }
};

type Of<Type extends LicenceEvent['type']> = Extract<LicenceEvent, { type: Type }>;

const stationTaken = (state: LicenceState, { station, agent, stay }: Of<'stationTaken'>): void => {
  const before = state.stations.get(station);
  if (before === undefined) state.numbers += 1;
  const { agents, ...rest } = before ?? {
    station,
    number: state.numbers,
    agents: {},
    granted: false,
  };
  state.stations.set(station, { ...rest, agents: { ...agents, [agent]: stay } });
};

/** The last one to leave takes it out of use. */
const stationLeft = (state: LicenceState, { station, agent }: Of<'stationLeft'>): void => {
  const before = state.stations.get(station);
  if (before === undefined) return;
  const agents: Record<AgentId, number> = { ...before.agents };
  delete agents[agent];
  if (Object.keys(agents).length === 0) state.stations.delete(station);
  else state.stations.set(station, { ...before, agents });
};

const change = (state: LicenceState, station: string, changes: Partial<StationInUse>): void => {
  const before = state.stations.get(station);
  if (before !== undefined) state.stations.set(station, { ...before, ...changes });
};
