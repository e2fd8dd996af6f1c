/** Threads as far as they have been read: from their end upward, page by page, as one scrolls. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Message } from './answers.ts';
import { answerOf, api } from './client.ts';
import { keys } from './queries.ts';

export interface ThreadPart {
  /** In the order of the platform, the newest last. */
  readonly items: readonly Message[];
  /** Where to go on upward; null when the beginning is here. */
  readonly older: string | null;
  /** The first message of all; undefined for a thread without any. */
  readonly root: Message | undefined;
}

/** What fills a screen, and a bit to scroll. */
const firstLimit = 100;
/** The most that a page may have. */
const olderLimit = 200;

interface Query {
  readonly limit: number;
  readonly order: 'oldest' | 'newest';
  readonly cursor?: string;
}

const read = (id: string, query: Query) =>
  answerOf(api.GET('/api/v1/interactions/{id}/messages', { params: { path: { id }, query } }));

/** At least so many of the newest messages. */
const newest = async (id: string, count: number): Promise<Omit<ThreadPart, 'root'>> => {
  const first = await read(id, { limit: firstLimit, order: 'newest' });
  let items = first.items;
  let older = first.nextCursor;
  while (older !== null && items.length < count) {
    const page = await read(id, { limit: olderLimit, order: 'newest', cursor: older });
    items = [...page.items, ...items];
    older = page.nextCursor;
  }
  return { items, older };
};

/** What was read before stays read when it's asked again: nothing moves on the screen. */
export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: keys.messages(id),
    queryFn: async ({ client }): Promise<ThreadPart> => {
      const before = client.getQueryData<ThreadPart>(keys.messages(id))?.items.length ?? 0;
      const { items, older } = await newest(id, before);
      if (older === null) return { items, older, root: items[0] };
      const { items: first } = await read(id, { limit: 1, order: 'oldest' });
      return { items, older, root: first[0] };
    },
  });

/**
 * Reads the page above.
 * @param beforeChange - called in the moment before it's shown
 * @throws Failure
 */
export const readOlder = async (
  client: QueryClient,
  id: string,
  beforeChange: () => void,
): Promise<void> => {
  const key = keys.messages(id);
  const older = client.getQueryData<ThreadPart>(key)?.older ?? null;
  if (older === null) return;
  const asOf = client.getQueryState(key)?.dataUpdatedAt;
  const page = await read(id, { limit: olderLimit, order: 'newest', cursor: older });
  const hasMoved = client.getQueryState(key)?.dataUpdatedAt !== asOf;
  beforeChange();
  client.setQueryData<ThreadPart>(key, (now) => (now?.older === older ? above(page, now) : now));
  // An event that came meanwhile may have been about what was on its way.
  if (hasMoved) void client.invalidateQueries({ queryKey: key, exact: true });
};

const above = (
  { items, nextCursor }: { readonly items: readonly Message[]; readonly nextCursor: string | null },
  now: ThreadPart,
): ThreadPart => {
  const known = new Set(items.map(({ id }) => id));
  const all = [...items, ...now.items.filter(({ id }) => !known.has(id))];
  return { items: all, older: nextCursor, root: now.root };
};
