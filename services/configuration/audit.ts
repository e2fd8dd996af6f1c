/** Who changed what, from what, to what: a line for each document, kept beside the configuration. */
import { isDeepStrictEqual } from 'node:util';
import type { EpochMs } from '../../actors/types.ts';
import { isRecord, show, type Document } from './documents.ts';
import { describe, type Kind } from './kinds.params.ts';

export interface Change {
  /** Counts the changes, from 1. */
  readonly number: number;
  readonly at: EpochMs;
  /** The user's id. */
  readonly by: string;
  readonly action: 'created' | 'updated' | 'deleted';
  /** As in addresses: `wrapup-codes`. */
  readonly kind: string;
  readonly document: string;
  /** The fields that changed, as they were; nothing for a new document. */
  readonly from?: Fields;
  /** As they became; nothing for a deleted one. */
  readonly to?: Fields;
  /** Of the configuration, since this change. */
  readonly version: number;
  /** Of the request, so that its repeat is known. */
  readonly commandId?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Why, by whom and when. */
export interface Act {
  readonly by: string;
  readonly at: EpochMs;
  readonly commandId?: string;
}

/** A document before and after, in the form of the API. */
export interface Difference {
  readonly kind: Kind;
  readonly id: string;
  readonly before?: Document;
  readonly after?: Document;
  /** The name of the secret that was given, which is all that's said of it. */
  readonly secret?: string;
}

/** @returns nothing when nothing has changed */
export const changeOf = (
  { kind, id, before, after, secret }: Difference,
  act: Act,
): Omit<Change, 'number' | 'version'> | undefined => {
  const old: Fields = before === undefined ? {} : show(kind, before);
  const now: Fields = after === undefined ? {} : show(kind, after);
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => !isDeepStrictEqual(old[name], now[name]),
  );
  if (names.length === 0 && secret === undefined) return undefined;
  const hidden: Fields = secret === undefined ? {} : { [secret]: '(changed)' };
  const from = before === undefined ? {} : { from: picked(old, names) };
  const to = after === undefined ? {} : { to: { ...picked(now, names), ...hidden } };
  const action = actionOf(before, after);
  return { ...act, action, kind: describe(kind).path, document: id, ...from, ...to };
};

const actionOf = (before?: Document, after?: Document): Change['action'] => {
  if (before === undefined) return 'created';
  return after === undefined ? 'deleted' : 'updated';
};

const picked = (document: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    names
      .filter((name) => document[name] !== undefined)
      .map((name) => [name, bounded(document[name])]),
  );

/** Of one field, in UTF-16 units of JSON; a list of thousands of members isn't worth its place. */
const fieldMax = 8_192;

const bounded = (value: unknown): unknown => {
  const { length } = JSON.stringify(value);
  if (length <= fieldMax) return value;
  const what = isRecord(value) ? 'object' : 'list';
  return `(${what} of ${String(length)} characters)`;
};

/** How many changes are kept, and how large they may be together: every node reads them with each change. */
const changesMax = 1_000;
const changesLengthMax = 1_000_000;

/** Adds changes and lets the oldest go. */
export const append = (
  kept: readonly Change[],
  added: readonly Omit<Change, 'number' | 'version'>[],
  version: number,
): readonly Change[] => {
  const last = kept.at(-1)?.number ?? 0;
  const numbered = added.map((change, i) => ({ ...change, number: last + i + 1, version }));
  const all = [...kept, ...numbered].slice(-changesMax);
  let length = 0;
  const fits = all.toReversed().findIndex((change) => {
    length += JSON.stringify(change).length;
    return length > changesLengthMax;
  });
  return fits === -1 ? all : all.slice(-Math.max(1, fits));
};
