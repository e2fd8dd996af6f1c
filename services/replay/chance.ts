/** Chance that can be repeated: the same words give the same number, whatever else happens. */

/** From 0 up to 1, evenly. */
const chance = (...words: readonly string[]): number => {
  // FNV-1a over all words, then a finaliser (murmur3), as near words give near hashes.
  let hash = 0x81_1c_9d_c5;
  for (const word of words)
    for (let i = 0; i <= word.length; i += 1)
      hash = Math.imul(hash ^ (i < word.length ? word.charCodeAt(i) : 0xff), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
};

/** One of them; undefined when there is none. */
export const drawn = <T>(from: readonly T[], ...words: readonly string[]): T | undefined =>
  from[Math.floor(chance(...words) * from.length)];

/** The one in the middle; undefined when there is none. */
export const median = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
