/** Words as people mean them: whole, case-folded, in any script, found in one pass over the text. */

/** Scripts that put no spaces between words: there, every character stands for itself. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;

/**
 * A pictograph, an unspaced character, or a word with the sign before it, if that begins a word: the
 * `@` in `joe@acme.example` addresses nobody. Fixed, and linear in the text.
 */
const token = new RegExp(
  String.raw`\p{Extended_Pictographic}|${unspaced}\p{M}*|` +
    String.raw`(?:(?<![\p{L}\p{N}_])[@#$])?[[\p{L}\p{N}\p{M}_]--${unspaced}]+`,
  'gv',
);

/** One form for all spellings of a letter: `STRASSE` and `straße` are the same. */
const fold = (text: string): string =>
  text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC');

/** The words of a text; `@`, `#` or `$` stay before the word that they mark. */
export const tokensOf = (text: string): readonly string[] => fold(text).match(token) ?? [];
