/**
 * A list of texts as one text: `<length>,<length>;<text><text>`, lengths in UTF-16 units. A store then
 * keeps the events of a commit as one value, however many there are, and needn't escape them.
 */
export const packTexts = (texts: readonly string[]): string =>
  `${texts.map(({ length }) => length).join(',')};${texts.join('')}`;

/** @throws RangeError when `packed` did not come from {@link packTexts} */
export const unpackTexts = (packed: string): readonly string[] => {
  const separator = packed.indexOf(';');
  const lengths = packed.slice(0, Math.max(0, separator)).split(',').filter(Boolean).map(Number);
  let end = separator + 1;
  const texts = lengths.map((length) => packed.slice(end, (end += length)));
  if (separator < 0 || end !== packed.length) throw new RangeError('This is no packed list.');
  return texts;
};
