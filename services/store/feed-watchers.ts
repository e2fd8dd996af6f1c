import type { Feed } from '../../actors/runtime/partition-store.ts';

export interface FeedWatchers {
  readonly watch: Feed['watch'];
  /** Calls every watcher, once what is at hand is done: none is called within a call of its own. */
  readonly notify: () => void;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
}

export const createFeedWatchers = (): FeedWatchers => {
  const watchers = new Set<{ readonly onAppended: () => void }>();

  const watch: Feed['watch'] = (onAppended) => {
    const watcher = { onAppended };
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  };

  const notify = (): void => {
    for (const watcher of watchers)
      queueMicrotask(() => {
        if (watchers.has(watcher)) watcher.onAppended();
      });
  };

  return { watch, notify, isEmpty: () => watchers.size === 0, clear: () => watchers.clear() };
};
