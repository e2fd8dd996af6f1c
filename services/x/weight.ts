/** How long a post is, as X counts. @see twitter-text, configuration v3 */

/** Without a subscription; with one, X takes more than we know. */
export const WEIGHT_MAX = 280;
const LINK_WEIGHT = 23;
/** Code points that count once; all others count twice. */
const single = /[\u{0}-\u{10FF}\u{2000}-\u{200D}\u{2010}-\u{201F}\u{2032}-\u{2037}]/u;
const link = /https?:\/\/\S+/g;

export const weightOf = (text: string): number => {
  const links = text.match(link)?.length ?? 0;
  const characters = Array.from(text.normalize('NFC').replaceAll(link, ''));
  const weights = characters.map((character) => (single.test(character) ? 1 : 2));
  return weights.reduce<number>((sum, weight) => sum + weight, links * LINK_WEIGHT);
};
