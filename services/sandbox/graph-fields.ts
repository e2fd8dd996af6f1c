/** Field selection: `id,message,comments.limit(5).order(chronological){id,from{name}}`. */
import { GraphError } from './graph-errors.ts';

/** One selected field, with what was asked of it. */
export interface Field {
  readonly name: string;
  /** `.limit(5)` and the like. */
  readonly modifiers: ReadonlyMap<string, string>;
  /** The fields within, where given. */
  readonly fields: readonly Field[] | undefined;
}

/** Deeper selections are refused, as Graph does. */
const DEPTH_MAX = 5;

const syntaxError = (text: string): GraphError =>
  new GraphError(`Syntax error "Expected end of string instead of ${JSON.stringify(text)}."`, {
    status: 400,
    code: 2500,
  });

interface Reader {
  readonly text: string;
  at: number;
}

const take = (reader: Reader, pattern: RegExp): string | undefined => {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match === null) return undefined;
  reader.at = pattern.lastIndex;
  return match[1] ?? match[0];
};

const readModifiers = (reader: Reader): Map<string, string> => {
  const modifiers = new Map<string, string>();
  for (;;) {
    const name = take(reader, /\.([a-z_]+)(?=\()/y);
    if (name === undefined) return modifiers;
    const value = take(reader, /\(([^()]*)\)/y);
    if (value === undefined) throw syntaxError(reader.text.slice(reader.at));
    modifiers.set(name, value);
  }
};

const readField = (reader: Reader, depth: number): Field => {
  const name = take(reader, /\s*([a-zA-Z_][a-zA-Z0-9_]*)/y);
  if (name === undefined) throw syntaxError(reader.text.slice(reader.at));
  const modifiers = readModifiers(reader);
  const fields = take(reader, /\{/y) === undefined ? undefined : readList(reader, depth + 1);
  if (fields !== undefined && take(reader, /\s*\}/y) === undefined) {
    throw syntaxError(reader.text.slice(reader.at));
  }
  return { name, modifiers, fields };
};

const readList = (reader: Reader, depth: number): Field[] => {
  if (depth > DEPTH_MAX) throw syntaxError(reader.text.slice(reader.at));
  const fields = [readField(reader, depth)];
  while (take(reader, /\s*,/y) !== undefined) fields.push(readField(reader, depth));
  return fields;
};

/** The fields of a `fields` parameter; undefined when there is none. @throws GraphError 2500 on a syntax error */
export const parseFields = (text: string | undefined): readonly Field[] | undefined => {
  if (text === undefined || text.trim() === '') return undefined;
  const reader = { text, at: 0 };
  const fields = readList(reader, 1);
  take(reader, /\s+/y);
  if (reader.at < text.length) throw syntaxError(text.slice(reader.at));
  return fields;
};
