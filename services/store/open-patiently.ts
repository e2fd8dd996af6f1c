/** A node may start before its store does. */
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { Log } from '../log.ts';

/** Between two tries. */
const openAgainMs = 1_000;

/** Tries until the store answers. @throws Error when it answers that it can't be opened like this */
export const openPatiently = async (
  store: Store['partitions'],
  partitions: number,
  log: Log,
): Promise<void> => {
  for (;;) {
    try {
      await store.open(partitions);
      return;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'StoreFailure') throw error;
      log.warn({ error: error.message }, 'Waiting for the store');
      await new Promise((resolve) => setTimeout(resolve, openAgainMs));
    }
  }
};
