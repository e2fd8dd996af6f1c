/** Where an agent is signed on, and whether there is a licence for it. @see requirements R2 */
import { named } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import type { AgentCommand, AgentEvent, AgentState } from './agent.protocol.ts';

export const stationsOf = ({ sessions }: AgentState): readonly string[] => {
  const stations = Object.values(sessions).flatMap(({ station }) => station ?? []);
  return [...new Set(stations)].toSorted();
};

export const licensedStationsOf = ({ stays }: AgentState): readonly string[] =>
  Object.entries(stays)
    .filter(([, { licensed: isLicensed }]) => isLicensed)
    .map(([station]) => station)
    .toSorted();

/** However sessions began and ended: where the agent is now and was not before, and the other way round. */
export const movesOf = (state: AgentState, at: EpochMs): readonly AgentEvent[] => {
  const stations = stationsOf(state);
  if (stations.length === 0 && Object.keys(state.stays).length === 0) return [];
  const left = Object.entries(state.stays).filter(([station]) => !stations.includes(station));
  const taken = stations.filter((station) => named(state.stays, station) === undefined);
  // The version has grown since any earlier stay.
  const stay = state.version;
  return [
    ...left.map(([station, { number, licensed: isLicensed }]): AgentEvent => {
      return { type: 'stationLeft', at, station, stay: number, licensed: isLicensed };
    }),
    ...taken.map((station): AgentEvent => ({ type: 'stationTaken', at, station, stay })),
  ];
};

/** What is said of an earlier stay no longer holds. */
export const licensed = (
  { stays }: AgentState,
  { station, stay, granted }: Extract<AgentCommand, { type: 'licensed' }>,
  at: EpochMs,
): readonly AgentEvent[] => {
  const known = named(stays, station);
  if (known?.number !== stay || known.licensed === granted) return [];
  return [{ type: 'stationLicensed', at, station, licensed: granted }];
};
