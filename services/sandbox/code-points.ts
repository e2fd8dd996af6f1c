/** The length of a text as the platforms count it: an emoji of one code point is one. */
export const codePointCount = (text: string): number => Array.from(text).length;
