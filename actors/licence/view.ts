/** What others see of a licence. */
import { isInForce } from '../agent/licences.domain.ts';
import type { Configuration } from '../configuration.ts';
import { findLicence } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import { holdersOf, isEntitled } from './counting.ts';
import type { LicenceCommand, LicenceView } from './licence.protocol.ts';
import type { LicenceState } from './state.ts';

/** Those who took and released hear nothing: what becomes of it is told when it does. */
export const answer = (
  state: LicenceState,
  { type }: LicenceCommand,
  now: EpochMs,
  config: Configuration,
): LicenceView | undefined => (type === 'get' ? view(state, now, config) : undefined);

const view = (state: LicenceState, now: EpochMs, config: Configuration): LicenceView => {
  const licence = findLicence(config, state.name);
  const all = [...state.stations.values()];
  const waiting = all.filter((one) => !one.granted && isEntitled(state, one, config));
  return {
    name: state.name,
    inForce: isInForce(licence, now),
    count: licence?.count ?? 0,
    users: licence === undefined ? 0 : holdersOf(config, licence),
    stationsInUse: all.filter(({ granted }) => granted).map(({ station }) => station),
    waiting: waiting.map(({ station }) => station),
  };
};
