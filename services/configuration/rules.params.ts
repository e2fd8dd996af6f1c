/**
 * The rules that documents are written with. A rule may carry, besides what the validator knows: `ref`,
 * the kind that the text must be an id of; `secret`, for what is written and never shown; `uniqueBy`, the
 * field of a list's items that no two may have alike (`''`: the items themselves).
 */
import type { ParamsSchema } from '../params.ts';

/**
 * Ids stand in paths and in the names of actors, whose parts are divided by `/`, `:` and `~`, and name
 * fields of objects, where these three mean something else.
 */
export const documentId = {
  type: 'string',
  min: 1,
  max: 128,
  // Nor what leads elsewhere in an address, nor signs that nobody sees: they make two ids look alike.
  pattern:
    '^(?!(?:__proto__|constructor|prototype|[.]{1,2})$)' +
    '[^\\u0000-\\u001f\\u007f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff/:~]+$',
} as const;

export const nameRule = { type: 'string', min: 1, max: 200 } as const;
export const flagRule = { type: 'boolean' } as const;

/** An id of a document of that kind. */
export const ref = <Kind extends string>(kind: Kind) => ({ ...documentId, ref: kind }) as const;

export const listOf = <Item>(items: Item, max: number) =>
  ({ type: 'array', items, max, default: [] }) as const;

/** A list without repetitions. */
export const setOf = <Item>(items: Item, max: number, uniqueBy = '') =>
  ({ ...listOf(items, max), uniqueBy }) as const;

/** An object that has no other fields than these. */
export const strict = <Props extends ParamsSchema>(props: Props) =>
  ({ type: 'object', strict: true, props }) as const;

export const whole = (min: number, max: number) =>
  ({ type: 'number', integer: true, min, max }) as const;
export const between = (min: number, max: number) => ({ type: 'number', min, max }) as const;

/** A factor of a score: any number that arithmetic survives. */
export const weightRule = between(-1_000_000, 1_000_000);

/** A day, in seconds: no time of a queue is longer. */
export const daySeconds = 86_400;
