/** What effects of events do to what is on the screen. */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveEvent } from './live-event.ts';

export interface LiveCache {
  /** Changes what was asked before; does nothing when it wasn't. */
  readonly patch: <T>(key: QueryKey, change: (before: T) => T) => void;
  /** Asks again, for exactly this key, once for all events of a moment. */
  readonly refresh: (key: QueryKey) => void;
  /** Asks again for everything that is visible, and forgets the rest. */
  readonly refreshAll: () => void;
}

/** What an event means to what is on the screen. */
export type LiveEffect = (event: LiveEvent, cache: LiveCache, me: string) => void;

/** Events come in bunches. */
const gatherMs = 25;

export const createLiveCache = (client: QueryClient): LiveCache => {
  const waiting = new Map<string, QueryKey>();

  const flush = (): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const queryKey of all) void client.invalidateQueries({ queryKey, exact: true });
  };

  const refresh: LiveCache['refresh'] = (key) => {
    if (waiting.size === 0) setTimeout(flush, gatherMs);
    waiting.set(JSON.stringify(key), key);
  };

  return {
    refresh,
    patch: <T>(key: QueryKey, change: (before: T) => T) => {
      client.setQueryData<T>(key, (before) => (before === undefined ? before : change(before)));
      // An answer on its way may be older than the event, and would undo the change.
      if (client.getQueryState(key)?.fetchStatus === 'fetching') refresh(key);
    },
    refreshAll: () => {
      void client.invalidateQueries();
    },
  };
};
