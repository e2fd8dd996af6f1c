/** What the licences allow at an instant. They apply to the social types only. @see requirements K2, R2 */
import type { Configuration, Licence, Station, User } from '../configuration.ts';
import {
  accessLicence,
  featureLicence,
  findLicence,
  holdsLicence,
  named,
} from '../configuration.ts';
import type { AgentId, EpochMs, InteractionType } from '../types.ts';

const social: ReadonlySet<InteractionType> = new Set([
  'social_conversation',
  'social_direct_message',
]);

export const isSocial = (type: InteractionType): boolean => social.has(type);

/** The server's feature licence is loaded and has not expired. */
export const isFeatureLicensed = (config: Configuration, now: EpochMs): boolean =>
  isInForce(findLicence(config, featureLicence), now);

/**
 * The user, or a station that the user is signed on at, holds the access licence, and it's in force.
 * @param stations - those for which there is a licence, as it's counted. @see licence.protocol.ts
 */
export const isAgentLicensed = (
  config: Configuration,
  { agent, stations }: { readonly agent: AgentId; readonly stations: readonly string[] },
  now: EpochMs,
): boolean => {
  const licence = findLicence(config, accessLicence);
  if (!isInForce(licence, now)) return false;
  const holds = (holder: Holder | undefined): boolean =>
    holder !== undefined && holdsLicence(holder.licences, licence);
  return (
    holds(named(config.users, agent)) || stations.some((id) => holds(named(config.stations, id)))
  );
};

type Holder = Pick<User | Station, 'licences'>;

export const isInForce = (licence: Licence | undefined, now: EpochMs): licence is Licence =>
  licence !== undefined && licence.count > 0 && now < (licence.expiresAt ?? Infinity);

/** The next instant at which a licence of these two runs out; Infinity when none does. */
export const nextExpiryAt = (config: Configuration, now: EpochMs): EpochMs => {
  const ends = [featureLicence, accessLicence].map(
    (name) => findLicence(config, name)?.expiresAt ?? Infinity,
  );
  return Math.min(...ends.map((at) => (at > now ? at : Infinity)));
};
