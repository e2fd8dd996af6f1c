/** How many licences there are for stations, and which stations may have one. */
import { isInForce } from '../agent/licences.domain.ts';
import type { Configuration, Licence } from '../configuration.ts';
import { findLicence, holdsLicence, named } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import type { StationInUse } from './licence.protocol.ts';
import type { LicenceState } from './state.ts';

/** What the users leave; none of what is not in force. */
export const capacityOf = (
  { name }: Pick<LicenceState, 'name'>,
  config: Configuration,
  now: EpochMs,
): number => {
  const licence = findLicence(config, name);
  return isInForce(licence, now) ? Math.max(0, licence.count - holdersOf(config, licence)) : 0;
};

/** Documents are replaced, never changed, so what is counted holds as long as the configuration. */
const holdersByConfiguration = new WeakMap<Configuration, Map<string, number>>();

/** Users who hold it. */
export const holdersOf = (config: Configuration, licence: Licence): number => {
  const byLicence = holdersByConfiguration.get(config) ?? new Map<string, number>();
  holdersByConfiguration.set(config, byLicence);
  const known = byLicence.get(licence.id);
  if (known !== undefined) return known;
  const users = Object.values(config.users);
  const holders = users.filter(({ licences }) => holdsLicence(licences, licence)).length;
  byLicence.set(licence.id, holders);
  return holders;
};

/** The station holds the licence, and somebody who is still a user is there. */
export const isEntitled = (
  { name }: Pick<LicenceState, 'name'>,
  { station, agents }: StationInUse,
  config: Configuration,
): boolean => {
  const licence = findLicence(config, name);
  const held = named(config.stations, station)?.licences;
  if (licence === undefined || held === undefined || !holdsLicence(held, licence)) return false;
  return Object.keys(agents).some((agent) => named(config.users, agent) !== undefined);
};
