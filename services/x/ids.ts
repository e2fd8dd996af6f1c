/** X's ids: whole numbers beyond 2^53 that carry their time. Always text, compared as numbers. */

/** When snowflakes begin. @see docs.x.com, "X IDs" */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657;
const TIME_SHIFT = 22n;

export const isId = (text: string): boolean => /^\d{1,19}$/.test(text);

/** Negative when `one` is the smaller number. */
export const compareIds = (one: string, other: string): number => {
  if (one.length !== other.length) return one.length - other.length;
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

export const largerId = (one: string, other: string): string =>
  compareIds(one, other) < 0 ? other : one;

export const smallerId = (one: string, other: string): string =>
  compareIds(one, other) < 0 ? one : other;

/** The instant that an id carries. */
export const instantOfId = (id: string): number =>
  Number(BigInt(id) >> TIME_SHIFT) + SNOWFLAKE_EPOCH_MS;

/** The smallest id of an instant. */
export const idAt = (at: number): string =>
  String(BigInt(Math.max(0, Math.floor(at) - SNOWFLAKE_EPOCH_MS)) << TIME_SHIFT);

/** `smaller-larger`, as numbers: the platform writes either order. @see platforms.md 2.1 */
export const orderedDirectId = (id: string): string => {
  const [one = '', other = '', more] = id.split('-');
  if (more !== undefined || !isId(one) || !isId(other)) return id;
  return [one, other].toSorted(compareIds).join('-');
};
