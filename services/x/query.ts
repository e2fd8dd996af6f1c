/** Queries for X's recent search, none longer than a self-serve plan takes. @see platforms.md 2.1 */

export const QUERY_MAX = 512;

/** A phrase as the query language wants it: in quotation marks, its own ones escaped. */
const quoted = (phrase: string): string =>
  `"${phrase.replaceAll(/[\\"]/g, (character) => `\\${character}`)}"`;

const fits = (query: string): boolean => Array.from(query).length <= QUERY_MAX;

/**
 * As many queries as are needed: `(a OR b) suffix`. A term that doesn't fit by itself is left out.
 * The same terms always give the same queries.
 */
const anyOf = (terms: readonly string[], suffix: string): readonly string[] => {
  const queries: string[] = [];
  let group: readonly string[] = [];
  const whole = (some: readonly string[]): string => `(${some.join(' OR ')})${suffix}`;
  for (const term of new Set(terms)) {
    if (!fits(whole([term]))) continue;
    if (group.length > 0 && !fits(whole([...group, term]))) {
      queries.push(whole(group));
      group = [];
    }
    group = [...group, term];
  }
  return group.length === 0 ? queries : [...queries, whole(group)];
};

const exclusions = (handle: string | undefined): string =>
  handle === undefined ? ' -is:retweet' : ` -is:retweet -from:${handle}`;

/** Finds posts with any of the words or phrases, but no retweets and nothing of our own. */
export const keywordQueries = (
  keywords: readonly string[],
  ownHandle: string | undefined,
): readonly string[] =>
  anyOf(
    keywords
      .filter((keyword) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(keyword))
      .map(quoted),
    exclusions(ownHandle),
  );

/** Finds posts that address a handle, such as a competitor's; undefined when it can't be one. */
export const handleQuery = (handle: string, ownHandle: string | undefined): string | undefined =>
  /^\w{1,15}$/.test(handle) ? `@${handle}${exclusions(ownHandle)}` : undefined;

/** Finds what was posted in any of these conversations. */
export const threadQueries = (conversations: readonly string[]): readonly string[] =>
  anyOf(
    conversations.map((id) => `conversation_id:${id}`),
    '',
  );
