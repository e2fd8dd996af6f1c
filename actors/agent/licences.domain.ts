/** What the licences allow at an instant. They apply to the social types only. @see requirements K2, R2 */
import type { Configuration, Licence } from '../configuration.ts';
import { accessLicence, featureLicence, named } from '../configuration.ts';
import type { AgentId, EpochMs, InteractionType } from '../types.ts';

const social: ReadonlySet<InteractionType> = new Set([
  'social_conversation',
  'social_direct_message',
]);

export const isSocial = (type: InteractionType): boolean => social.has(type);

/** The server's feature licence is loaded and has not expired. */
export const isFeatureLicensed = (config: Configuration, now: EpochMs): boolean =>
  isInForce(licenceNamed(config, featureLicence), now);

/** The user, or a station that the user is signed on at, holds the access licence, and it's in force. */
export const isAgentLicensed = (
  config: Configuration,
  { agent, stations }: { readonly agent: AgentId; readonly stations: readonly string[] },
  now: EpochMs,
): boolean =>
  isInForce(licenceNamed(config, accessLicence), now) &&
  (named(config.users, agent)?.licences.includes(accessLicence) === true ||
    stations.some((id) => holdsAccess(config, id)));

const holdsAccess = (config: Configuration, station: string): boolean =>
  named(config.stations, station)?.licences.includes(accessLicence) === true;

const isInForce = (licence: Licence | undefined, now: EpochMs): boolean =>
  licence !== undefined && licence.count > 0 && now < (licence.expiresAt ?? Infinity);

const licenceNamed = ({ licences }: Configuration, name: string): Licence | undefined =>
  named(licences, name) ?? Object.values(licences).find((licence) => licence.name === name);

/** The next instant at which a licence of these two runs out; Infinity when none does. */
export const nextExpiryAt = (config: Configuration, now: EpochMs): EpochMs => {
  const ends = [featureLicence, accessLicence].map(
    (name) => licenceNamed(config, name)?.expiresAt ?? Infinity,
  );
  return Math.min(...ends.map((at) => (at > now ? at : Infinity)));
};
