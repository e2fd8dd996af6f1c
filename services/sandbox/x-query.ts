/** The query language of X's recent search, read into a tree. @see docs.x.com, "Search operators" */
import { codePointCount } from './code-points.ts';
import { invalidParameter } from './x-problems.ts';

/** What a query looks for. AND binds tighter than OR, as on X. */
export type Query =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly type: 'not'; readonly part: Query }
  /** Words next to each other. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'operator'; readonly name: Operator; readonly value: string };

/** `mention`, `hashtag` and `cashtag` are written `@`, `#` and `$`. */
export type Operator = (typeof OPERATORS)[number];

const OPERATORS = [
  'mention',
  'hashtag',
  'cashtag',
  'from',
  'to',
  'url',
  'retweets_of',
  'conversation_id',
  'in_reply_to_tweet_id',
  'quotes_of_tweet_id',
  'is',
  'has',
  'lang',
] as const;

/** Self-serve access. @see platforms.md 2.1 */
const QUERY_MAX = 512;

const SIGILS: Readonly<Record<string, Operator>> = { '@': 'mention', '#': 'hashtag', $: 'cashtag' };
/** These match too much to stand alone. */
const CONJUNCTION_REQUIRED: readonly string[] = ['is', 'has', 'lang'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  is: ['retweet', 'reply', 'quote', 'verified'],
  has: ['hashtags', 'cashtags', 'links', 'mentions', 'media', 'images', 'videos', 'geo'],
};

interface Reader {
  readonly text: string;
  at: number;
}

const refuse = (reader: Reader, message: string) =>
  invalidParameter(
    'query',
    reader.text,
    `There were errors processing your request: ${message} (at position ${String(reader.at + 1)})`,
  );

const isOperator = (name: string): name is Operator =>
  OPERATORS.some((operator) => operator === name) &&
  !Object.values(SIGILS).some((it) => it === name);

const skipSpace = (reader: Reader): void => {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1;
};

const take = (reader: Reader, pattern: RegExp): string | undefined => {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text);
  if (match === null) return undefined;
  reader.at = pattern.lastIndex;
  return match[0];
};

/** `"..."`, with `\"` for a quote within. */
const readQuoted = (reader: Reader): string => {
  const quoted = take(reader, /"(?:[^"\\]|\\.)*"/y);
  if (quoted === undefined) throw refuse(reader, 'a quotation mark is not closed');
  return quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1');
};

const readOperator = (reader: Reader, name: string): Query => {
  if (!isOperator(name)) throw refuse(reader, `no viable operator '${name}:'`);
  const value =
    reader.text[reader.at] === '"' ? readQuoted(reader) : (take(reader, /[^\s()"]+/y) ?? '');
  if (value === '') throw refuse(reader, `operator '${name}:' has no value`);
  const allowed = VALUES[name];
  if (allowed !== undefined && !allowed.includes(value)) {
    throw refuse(reader, `'${value}' is no value of operator '${name}:'`);
  }
  return { type: 'operator', name, value: value.replace(/^@/, '') };
};

const readWord = (reader: Reader): Query => {
  const name = take(reader, /[A-Za-z_]+:/y);
  if (name !== undefined) return readOperator(reader, name.slice(0, -1));
  const word = take(reader, /[^\s()"]+/y);
  if (word === undefined) throw refuse(reader, 'something is missing here');
  const sigil = SIGILS[word[0] ?? ''];
  if (sigil !== undefined && word.length > 1) {
    return { type: 'operator', name: sigil, value: word.slice(1) };
  }
  if (word.includes(':')) throw refuse(reader, "ambiguous use of ':' in a keyword; quote it");
  return { type: 'text', text: word };
};

const readPrimary = (reader: Reader, depth: number): Query => {
  const next = reader.text[reader.at];
  if (next === '"') return { type: 'text', text: readQuoted(reader) };
  if (next !== '(') return readWord(reader);
  reader.at += 1;
  const inner = readOr(reader, depth + 1);
  skipSpace(reader);
  if (reader.text[reader.at] !== ')') throw refuse(reader, "')' is missing");
  reader.at += 1;
  return inner;
};

const readUnary = (reader: Reader, depth: number): Query => {
  skipSpace(reader);
  if (reader.text[reader.at] !== '-') return readPrimary(reader, depth);
  reader.at += 1;
  return { type: 'not', part: readPrimary(reader, depth) };
};

const isAtEndOfAnd = (reader: Reader): boolean => {
  skipSpace(reader);
  const rest = reader.text.slice(reader.at);
  return rest === '' || rest.startsWith(')') || /^OR(?=[\s(")]|$)/.test(rest);
};

const combine = (type: 'and' | 'or', parts: readonly Query[]): Query => {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { type, parts };
};

const readAnd = (reader: Reader, depth: number): Query => {
  const parts = [readUnary(reader, depth)];
  while (!isAtEndOfAnd(reader)) parts.push(readUnary(reader, depth));
  return combine('and', parts);
};

/** More parentheses than any query of 512 characters needs. */
const DEPTH_MAX = 32;

const readOr = (reader: Reader, depth: number): Query => {
  if (depth > DEPTH_MAX) throw refuse(reader, 'too many parentheses');
  if (isAtEndOfAnd(reader)) throw refuse(reader, 'something is missing here');
  const parts = [readAnd(reader, depth)];
  while (take(reader, /OR(?=[\s(")]|$)/y) !== undefined) {
    if (isAtEndOfAnd(reader)) throw refuse(reader, 'OR has nothing to its right');
    parts.push(readAnd(reader, depth));
  }
  return combine('or', parts);
};

/** Whether it has something to look for, and not only something to leave out or to narrow down. */
const standsAlone = (query: Query): boolean => {
  switch (query.type) {
    case 'and':
      return query.parts.some(standsAlone);
    case 'or':
      return query.parts.every(standsAlone);
    case 'not':
      return false;
    case 'text':
      return true;
    case 'operator':
      return !CONJUNCTION_REQUIRED.includes(query.name);
  }
};

/** @throws XProblem 400 on what X would refuse too */
export const parseQuery = (text: string): Query => {
  const reader: Reader = { text, at: 0 };
  const length = codePointCount(text);
  if (length > QUERY_MAX) {
    throw invalidParameter(
      'query',
      text,
      `The \`query\` query parameter length [${String(length)}] is not between 1 and ${String(QUERY_MAX)}`,
    );
  }
  const query = readOr(reader, 0);
  if (reader.at < text.length) throw refuse(reader, "')' has no '('");
  if (!standsAlone(query)) {
    throw refuse(
      reader,
      'a query needs a part that can stand alone, beside is:, has:, lang: and negations',
    );
  }
  return query;
};
