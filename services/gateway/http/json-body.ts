/**
 * Looks at JSON before it's parsed, in one pass without recursion: what is nested too deep, what names a
 * key twice, what names a key that means something to every JavaScript object, and what is no text: NUL and
 * halves of surrogate pairs, which stores and platforms would cut, refuse or take for one another.
 */
import { isUtf8 } from 'node:buffer';

/** No body of the API is nested deeper than 3. */
export const depthMax = 16;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Refusal = 'entity.verify.failed' | 'charset.unsupported';

/** Thrown into the body parser, which passes its `type` on. */
export class UnsafeJson extends Error {
  override readonly name = 'UnsafeJson';
  readonly type: Refusal;

  constructor(message: string, type: Refusal = 'entity.verify.failed') {
    super(message);
    this.type = type;
  }
}

const byteOrderMark = Buffer.from('\u{feff}');

/**
 * The hook of the body parser, which would read UTF-16 and 32, too: then it and we would see different
 * texts. @throws UnsafeJson; what is no JSON at all is left to the parser
 */
export const verifyJson = (_: unknown, __: unknown, bytes: Buffer, charset: string): void => {
  if (charset !== 'utf-8') throw new UnsafeJson('not in UTF-8', 'charset.unsupported');
  if (!isUtf8(bytes)) throw new UnsafeJson('bytes that are no text');
  // Some readers leave it out and some do not. @see RFC 8259 section 8.1
  if (bytes.indexOf(byteOrderMark) === 0) throw new UnsafeJson('a byte order mark');
  checkJson(bytes.toString('utf8'));
};

/** No object of the API has more; whoever sends more wants us to count. */
const keysMax = 1_000;

/** Keys seen so far of each open object; undefined for an open array. */
type Open = Set<string> | undefined;

export const checkJson = (text: string): void => {
  const open: Open[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      checkText(text, at, end);
      checkKey(text, at, end, open.at(-1));
      at = end;
    } else {
      nest(sign, open);
      at += 1;
    }
  }
};

const nest = (sign: string | undefined, open: Open[]): void => {
  if (sign === '{') open.push(new Set());
  else if (sign === '[') open.push(undefined);
  else if (sign === '}' || sign === ']') open.pop();
  if (open.length > depthMax) throw new UnsafeJson('nested too deep');
};

/** The index behind the closing quote. */
const endOfString = (text: string, start: number): number => {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
};

/** Outside of escapes there can be neither: one is no JSON, the other no UTF-8. */
const checkText = (text: string, start: number, end: number): void => {
  const quoted = text.slice(start, end);
  if (!quoted.includes('\\u')) return;
  const value = readString(quoted);
  if (value === undefined) return;
  if (!value.isWellFormed() || value.includes('\0')) throw new UnsafeJson('what is no text');
};

/** A string is a key when a colon follows. */
const checkKey = (text: string, start: number, end: number, keys: Open): void => {
  if (keys === undefined || !isColonNext(text, end)) return;
  const key = readString(text.slice(start, end));
  if (key === undefined) return;
  if (forbiddenKeys.has(key)) throw new UnsafeJson('a key that is not allowed');
  if (keys.has(key)) throw new UnsafeJson('a key given twice');
  keys.add(key);
  if (keys.size > keysMax) throw new UnsafeJson('too many keys');
};

const isColonNext = (text: string, from: number): boolean => {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return text[at] === ':';
};

/** Escapes resolved, so that `"\u0061"` and `"a"` are one key. */
const readString = (quoted: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};
