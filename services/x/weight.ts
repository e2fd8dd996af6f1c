/** How long a post is, as X counts. @see twitter-text, configuration v3 */

/** Without a subscription; with one, X takes more than we know. */
export const WEIGHT_MAX = 280;
const LINK_WEIGHT = 23;
/** Code points, from and to, that count once; all others count twice. */
const singleRanges: readonly (readonly [number, number])[] = [
  [0x00_00, 0x10_ff],
  [0x20_00, 0x20_0d],
  [0x20_10, 0x20_1f],
  [0x20_32, 0x20_37],
];
const link = /https?:\/\/\S+/g;

const weightOfOne = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return singleRanges.some(([from, to]) => point >= from && point <= to) ? 1 : 2;
};

export const weightOf = (text: string): number => {
  const links = text.match(link)?.length ?? 0;
  const characters = Array.from(text.normalize('NFC').replaceAll(link, ''));
  return characters.map(weightOfOne).reduce((sum, weight) => sum + weight, links * LINK_WEIGHT);
};
