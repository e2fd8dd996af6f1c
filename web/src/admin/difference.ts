/** What has changed between two documents: as a merge patch for the API, and as lines for people. */
import { isRecord } from '../api/failure.ts';
import type { Fields, Path } from './path.ts';

export interface Difference {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
}

export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  return [...namesOf(a, b)].every((name) => isSame(a[name], b[name]));
};

const namesOf = (a: Fields, b: Fields): ReadonlySet<string> =>
  new Set([...Object.keys(a), ...Object.keys(b)]);

/** Objects field by field, lists whole, `null` for what is gone. @see RFC 7396 */
export const patchBetween = (from: Fields, to: Fields): Fields =>
  Object.fromEntries(
    [...namesOf(from, to)]
      .filter((name) => !isSame(from[name], to[name]))
      .map((name) => {
        const [old, now] = [from[name], to[name]];
        if (isRecord(old) && isRecord(now)) return [name, patchBetween(old, now)];
        return [name, now === undefined ? null : now];
      }),
  );

export const patched = (document: Fields, patch: Fields): Fields => {
  const result: Record<string, unknown> = { ...document };
  for (const [name, value] of Object.entries(patch)) {
    const old = result[name];
    if (value === null) delete result[name];
    else if (isRecord(value)) result[name] = patched(isRecord(old) ? old : {}, value);
    else result[name] = value;
  }
  return result;
};

/** Fields by which the items of a list are told apart. */
const identities = ['user', 'skill'] as const;

const byIdentity = (value: unknown): Fields | undefined => {
  if (!Array.isArray(value)) return undefined;
  const items: readonly unknown[] = value;
  const named = items.flatMap((item) => {
    const id = isRecord(item) ? identities.map((one) => item[one]).find(isText) : undefined;
    return id === undefined ? [] : [[id, item] as const];
  });
  return named.length === items.length ? Object.fromEntries(named) : undefined;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Line by line: objects by their fields, members and skills one by one, other lists as they are. */
export const differencesBetween = (
  from: unknown,
  to: unknown,
  path: Path = [],
): readonly Difference[] => {
  if (isSame(from, to)) return [];
  const [old, now] = [partsOf(from), partsOf(to)];
  if (old === undefined || now === undefined) return [{ path, from, to }];
  return [...namesOf(old, now)].flatMap((name) =>
    differencesBetween(old[name], now[name], [...path, name]),
  );
};

const partsOf = (value: unknown): Fields | undefined =>
  isRecord(value) ? value : byIdentity(value);
