/** Identifiers as the platforms write them: strings always, most beyond 2^53. */
import { createHash } from 'node:crypto';

/** Milliseconds that a snowflake counts from. @see docs.x.com, "X IDs" */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657;
/** Bits below the time in a snowflake. */
const SNOWFLAKE_SHIFT = 22n;
/** Facebook's newer objects have 17 digits or more, which no double holds exactly. */
const FACEBOOK_NUMBER_BASE = 122_093_000_000_000_000n;

/** A number of so many digits that is the same for the same label, in every run. */
export const stableNumber = (label: string, digits: number): string => {
  const hash = createHash('sha256').update(label).digest('hex').slice(0, 24);
  const lowest = 10n ** BigInt(digits - 1);
  return String(lowest + (BigInt(`0x${hash}`) % (9n * lowest)));
};

/** The number of a Facebook object, ascending with the order of creation. */
export const facebookNumber = (seq: number): string =>
  String(FACEBOOK_NUMBER_BASE + BigInt(seq) * 1_009n);

/** A Messenger message id: opaque, long, and never to be taken for a number. */
export const messengerId = (seed: number, seq: number): string =>
  `m_${createHash('sha512')
    .update(`message:${String(seed)}:${String(seq)}`)
    .digest('base64url')}`;

/** Orders ids of X as numbers, without parsing them. */
export const compareIds = (left: string, right: string): number =>
  left.length === right.length
    ? Number(left > right) - Number(left < right)
    : left.length - right.length;

/** The instant that a snowflake carries. */
export const snowflakeAt = (id: string): number =>
  Number(BigInt(id) >> SNOWFLAKE_SHIFT) + SNOWFLAKE_EPOCH_MS;

/** The next snowflake after `last`: of this instant, or just above `last` when the clock stood still or went back. */
export const nextSnowflake = (now: number, last: string): string => {
  const ofTime = BigInt(Math.max(0, now - SNOWFLAKE_EPOCH_MS)) << SNOWFLAKE_SHIFT;
  const above = BigInt(last) + 1n;
  return String(ofTime > above ? ofTime : above);
};

/** `smaller-larger`, compared as numbers. */
export const directConversationId = (one: string, other: string): string =>
  compareIds(one, other) < 0 ? `${one}-${other}` : `${other}-${one}`;
