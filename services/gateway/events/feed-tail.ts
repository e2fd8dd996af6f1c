/** Follows the feed of what the actors publish: once per gateway, in order, whatever fails meanwhile. */
import type { Reply } from '../../actions.ts';

type FeedPage = Reply<'feed.read'>;

/** Something that happened to an actor, as it was published. */
export interface FeedItem {
  /** Its number in the feed. */
  readonly id: number;
  readonly at: number;
  /** Of the actor: `agent`. */
  readonly kind: string;
  /** Of the actor: `ana`. */
  readonly actor: string;
  readonly topics: readonly string[];
  readonly event: { readonly type: string } & Readonly<Record<string, unknown>>;
  /** What it's part of. */
  readonly trace?: string;
}

export interface FeedTail {
  readonly start: () => void;
  /** Something was appended. */
  readonly wake: () => void;
  readonly stop: () => void;
  /** Whether it was read to its end just now, so that nothing that matters is unknown. */
  readonly isCurrent: () => boolean;
  /** Whether the feed has once been read to its end. */
  readonly isCaughtUp: () => boolean;
  /** Events that were not read yet, by the last look. */
  readonly behind: () => number;
}

export interface FeedTailPorts {
  readonly read: (after: number, limit: number) => Promise<FeedPage>;
  /** Each item once, in order. */
  readonly onItem: (item: FeedItem) => void;
  /** The feed is another one than before, or has forgotten what was not read yet: it goes on from here. */
  readonly onBreak: (lastId: number) => void;
  readonly onFailure: (error: unknown) => void;
}

/** What is in the feed for longer is known here, or else nothing is taken for known. */
const currentMsMax = 4_000;
/** A safety net: whoever appends wakes us. */
const pollEveryMs = 500;
const pageSize = 1_000;

export const createFeedTail = (ports: FeedTailPorts): FeedTail => {
  const state = { place: 0, last: 0, currentAt: -Infinity, stopped: false, woken: false };
  let rest = (): void => undefined;

  /** @param askedAt before the page was read, by the monotonic clock */
  const takeIn = (page: FeedPage, askedAt: number): void => {
    const { items, firstId, lastId } = page;
    if (lastId < state.place || firstId > state.place + 1) {
      state.place = firstId - 1;
      ports.onBreak(state.place);
    }
    for (const { id, event } of items) {
      if (id <= state.place) continue;
      const item = readItem(id, event);
      if (item !== undefined) ports.onItem(item);
      state.place = id;
    }
    state.last = lastId;
    if (state.place >= lastId) state.currentAt = askedAt;
  };

  const readOnce = async (): Promise<boolean> => {
    state.woken = false;
    const askedAt = performance.now();
    try {
      const page = await ports.read(state.place, pageSize);
      if (!state.stopped) takeIn(page, askedAt);
      return page.items.length > 0;
    } catch (error) {
      if (!state.stopped) ports.onFailure(error);
      return false;
    }
  };

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pollEveryMs);
      rest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const follow = async (): Promise<void> => {
    while (!state.stopped) {
      const more = await readOnce();
      if (!more && !state.woken && !state.stopped) await pause();
    }
  };

  return {
    start: () => void follow(),
    wake: () => {
      state.woken = true;
      rest();
    },
    stop: () => {
      state.stopped = true;
      rest();
    },
    isCurrent: () => performance.now() - state.currentAt <= currentMsMax,
    isCaughtUp: () => state.currentAt > -Infinity,
    behind: () => Math.max(0, state.last - state.place),
  };
};

/** @returns undefined for what is no event: nothing that comes from outside may stop the tail */
export const readItem = (id: number, json: string): FeedItem | undefined => {
  const stored: unknown = parse(json);
  if (!isStored(stored)) return undefined;
  const slash = stored.actor.indexOf('/');
  return {
    id,
    at: stored.at,
    kind: stored.actor.slice(0, slash),
    actor: stored.actor.slice(slash + 1),
    topics: stored.topics,
    event: stored.event,
    ...(typeof stored.trace === 'string' ? { trace: stored.trace } : {}),
  };
};

interface Stored {
  readonly at: number;
  readonly actor: string;
  readonly topics: readonly string[];
  readonly event: FeedItem['event'];
  readonly trace?: unknown;
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const isStored = (value: unknown): value is Stored => {
  if (typeof value !== 'object' || value === null) return false;
  const { at, actor, topics, event }: { [key in keyof Stored]?: unknown } = value;
  return (
    typeof at === 'number' &&
    typeof actor === 'string' &&
    actor.includes('/') &&
    Array.isArray(topics) &&
    isEvent(event)
  );
};

const isEvent = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { type }: { type?: unknown } = value;
  return typeof type === 'string';
};
