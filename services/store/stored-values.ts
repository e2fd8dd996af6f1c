import type { Address } from '../../actors/runtime/actor.ts';

/** A list, as a store hands it back. Here and below: another shape is a defect, or another's data. */
export const listOf = (reply: unknown): readonly unknown[] => {
  if (!Array.isArray(reply)) throw new TypeError('The store holds something else than a list.');
  return reply;
};

export const textOf = (reply: unknown): string => {
  if (typeof reply !== 'string') throw new TypeError('The store holds something else than a text.');
  return reply;
};

/** A number, or its text. */
export const numberOf = (reply: unknown): number => {
  const number = typeof reply === 'string' ? Number(reply) : reply;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new TypeError('The store holds something else than a number.');
  return number;
};

/** A flat list of names and values. */
export const pairsOf = (reply: unknown): readonly (readonly [string, string])[] => {
  const flat = listOf(reply);
  const pairs: [string, string][] = [];
  for (let at = 0; at < flat.length; at += 2) pairs.push([textOf(flat[at]), textOf(flat[at + 1])]);
  return pairs;
};

export const addressOf = (value: unknown): Address => {
  const text = textOf(value);
  if (!isAddress(text)) throw new TypeError('The store holds something else than an address.');
  return text;
};

const isAddress = (text: string): text is Address => text.includes('/');

/** `text` cut at the first space. */
export const splitOnce = (text: string): readonly [string, string] => {
  const at = text.indexOf(' ');
  return [text.slice(0, at), text.slice(at + 1)];
};
