/** JSON as it leaves: instants are ISO 8601 in UTC, although the actors count milliseconds. */

/** A field is an instant by its name: `at`, `...At`, `until` and `replyUntil`. */
const isInstant = (key: string): boolean =>
  key === 'at' || key === 'until' || key === 'replyUntil' || key.endsWith('At');

/** The range of ECMAScript's dates. */
const instantMax = 8.64e15;

export const toJson = (value: unknown): string =>
  JSON.stringify(value, (key, item: unknown) =>
    typeof item === 'number' && isInstant(key) && Math.abs(item) <= instantMax
      ? new Date(item).toISOString()
      : item,
  );
