/** The keys that tokens are signed with: the first signs, the others are still believed. */
import { createHash } from 'node:crypto';

export interface SigningKeys {
  readonly current: SigningKey;
  /** @returns undefined for a key of another cluster, or one that was retired */
  readonly named: (kid: string) => SigningKey | undefined;
}

export interface SigningKey {
  /** Names the key without telling it. */
  readonly kid: string;
  readonly bytes: Uint8Array;
}

/** A key as long as the digest. @see RFC 7518 section 3.2 */
const keyBytesMin = 32;

/** @throws Error when a key is too short */
export const createSigningKeys = (
  first: Uint8Array,
  former: readonly Uint8Array[] = [],
): SigningKeys => {
  const current = keyOf(first);
  const byId = new Map([current, ...former.map(keyOf)].map((key) => [key.kid, key]));
  return { current, named: (kid) => byId.get(kid) };
};

const keyOf = (bytes: Uint8Array): SigningKey => {
  if (bytes.length < keyBytesMin)
    throw new Error('The signing key must be at least 32 bytes long.');
  const digest = createHash('sha256').update('kid').update(bytes).digest('base64url');
  return { kid: digest.slice(0, 12), bytes };
};
