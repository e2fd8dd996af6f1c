/** Decides which stations have a licence. @see requirements K2, R2 */
import type { Configuration } from '../configuration.ts';
import { findLicence, named } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import { present } from '../types.ts';
import { capacityOf, isEntitled } from './counting.ts';
import type { LicenceCommand, LicenceEvent, StationInUse } from './licence.protocol.ts';
import type { LicenceState } from './state.ts';

/** Only what became of who is where; what follows for the licences is settled after it. */
export const decide = (
  state: LicenceState,
  command: LicenceCommand,
  at: EpochMs,
): readonly LicenceEvent[] => {
  switch (command.type) {
    case 'take':
    case 'release':
      return moved(state, command, at);
    case 'reconfigured':
    case 'get':
    case 'wake':
      return [];
  }
};

const moved = (
  { stations }: LicenceState,
  { type, station, agent, stay }: Extract<LicenceCommand, { type: 'take' | 'release' }>,
  at: EpochMs,
): readonly LicenceEvent[] => {
  const known = named(stations.get(station)?.agents ?? {}, agent) ?? -1;
  if (type === 'take')
    return stay > known ? [{ type: 'stationTaken', at, station, agent, stay }] : [];
  return stay === known ? [{ type: 'stationLeft', at, station, agent, stay }] : [];
};

/** An older configuration than the one counted by says nothing: a node has not heard of the newer yet. */
export const settle = (
  state: LicenceState,
  now: EpochMs,
  config: Configuration,
): readonly LicenceEvent[] => {
  if (config.version < state.configVersion) return [];
  const expiresAt = findLicence(config, state.name)?.expiresAt ?? -Infinity;
  const endsAt = expiresAt > now ? expiresAt : undefined;
  if (config.version === state.configVersion && endsAt === state.endsAt)
    return shareOut(state, now, config);
  const { version: configVersion } = config;
  return [{ type: 'reviewed', at: now, configVersion, ...present({ endsAt }) }];
};

/** Whoever has one keeps it as long as there are enough; else those who came last lose theirs. */
const shareOut = (
  state: LicenceState,
  at: EpochMs,
  config: Configuration,
): readonly LicenceEvent[] => {
  const capacity = capacityOf(state, config, at);
  const all = [...state.stations.values()];
  const entitled = all.filter((one) => isEntitled(state, one, config));
  const keep = new Set(entitled.filter(({ granted }) => granted).slice(0, capacity));
  const next = entitled.filter(({ granted }) => !granted).slice(0, capacity - keep.size);
  const lost = all.filter((one) => one.granted && !keep.has(one));
  const of = (type: 'granted' | 'revoked', { station }: StationInUse): LicenceEvent => ({
    type,
    at,
    station,
  });
  return [...lost.map((one) => of('revoked', one)), ...next.map((one) => of('granted', one))];
};

/** The licence's end: nobody has it from then on. */
export const wakeAt = ({ endsAt }: LicenceState): EpochMs | undefined => endsAt;
