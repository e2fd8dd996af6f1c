/** Places in a document: a list of names and numbers, written as the API does: `members[2].user`. */
import { isRecord } from '../api/failure.ts';

export type Fields = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

export const written = (path: Path): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
    .join('')
    .replace(/^\./u, '');

export const valueAt = (whole: unknown, path: Path): unknown => {
  let found = whole;
  for (const part of path) {
    if (Array.isArray(found)) found = (found as readonly unknown[])[Number(part)];
    else found = isRecord(found) ? found[part] : undefined;
  }
  return found;
};

/** The same with another value there; undefined takes the field away. */
const withValue = (whole: unknown, path: Path, value: unknown): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list: readonly unknown[] = Array.isArray(whole) ? whole : [];
    return list.map((item, index) => (index === first ? withValue(item, rest, value) : item));
  }
  const old = isRecord(whole) ? whole : {};
  const inner = withValue(old[first], rest, value);
  if (inner !== undefined) return { ...old, [first]: inner };
  const { [first]: _, ...left } = old;
  return left;
};

/** What is no text, or a number, is left out. */
export const textOf = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;

/** The same of a whole document, which stays one. */
export const withField = (document: Fields, path: Path, value: unknown): Fields => {
  const changed = withValue(document, path, value);
  return isRecord(changed) ? changed : document;
};
