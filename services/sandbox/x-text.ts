/** What X finds in the text of a post. Offsets count code points. */

import { codePointCount } from './code-points.ts';

interface Found {
  readonly start: number;
  readonly end: number;
}

const find = (text: string, pattern: RegExp): readonly (Found & { readonly match: string })[] =>
  [...text.matchAll(pattern)].map(({ 0: match, index }) => {
    const start = codePointCount(text.slice(0, index));
    return { match, start, end: start + codePointCount(match) };
  });

/** `#tag` or `$TAG`. */
export const hashtagsIn = (
  text: string,
  sigil: '#' | '$',
): readonly (Found & { readonly tag: string })[] => {
  const pattern =
    sigil === '#'
      ? /(?<![\p{L}\p{N}_&#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu
      : /(?<![\w$])\$[A-Za-z]{1,6}\b/g;
  return find(text, pattern).map(({ match, start, end }) => ({ start, end, tag: match.slice(1) }));
};

const URL_PATTERN = /https?:\/\/[^\s<>"]+/g;

export const urlsIn = (text: string): readonly (Found & { readonly url: string })[] =>
  find(text, URL_PATTERN).map(({ match, start, end }) => ({ start, end, url: match }));

/** A guess: `en` for plain Latin letters, else `und`, as X says where it can't tell. */
export const languageOf = (text: string): string =>
  /^[\p{ASCII}\p{P}\p{S}]*$/u.test(text) ? 'en' : 'und';

/** Ranges of code points that count once; all others count twice. @see twitter-text, configuration v3 */
const SINGLE_WEIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const URL_WEIGHT = 23;
/** Without a subscription. */
export const WEIGHT_MAX = 280;

/** The length of a post as X counts it. */
export const weightOf = (text: string): number => {
  const urls = urlsIn(text).length;
  const rest = text.normalize('NFC').replaceAll(URL_PATTERN, '');
  return Array.from(rest).reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0;
    return sum + (SINGLE_WEIGHT.some(([from, to]) => point >= from && point <= to) ? 1 : 2);
  }, urls * URL_WEIGHT);
};
