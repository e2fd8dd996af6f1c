/** How long those who ask about what a node had go without an answer once it is gone. */
import { addressOf } from '../../actors/runtime/actor.ts';
import { partitionOf } from '../../actors/runtime/placement.ts';
import { partitions } from '../cluster/centre.ts';
import type { ApiClient } from '../support/api-client.ts';
import type { Site } from './site.ts';

export interface Takeovers {
  /** To be called before the node goes. */
  readonly of: (node: string) => Promise<Takeover>;
}

export interface Takeover {
  /** How many partitions the node has that somebody has a conversation in. */
  readonly partitions: number;
  /**
   * To be called when the node is gone. One question for each partition is asked at once, and again as long
   * as it is refused. Resolves with the time until the last of them was answered.
   */
  readonly begins: () => Promise<number>;
}

const patienceMs = 30_000;

export const createTakeovers = (
  site: Site,
  conversations: () => ReadonlyMap<string, number>,
): Takeovers => {
  /** Whoever asks must not wait for the others. */
  const asker: ApiClient = site.client('supervisor', { patienceMs, againMs: 10 });
  const signedIn = asker.signIn();
  // Told to whoever asks first.
  signedIn.catch(() => undefined);
  return {
    of: async (node) => {
      await signedIn;
      const { partitions: owners } = await site.supervisor.cluster();
      const owned = new Set(
        owners.filter(({ owner }) => owner === node).map(({ partition }) => partition),
      );
      const asked = sampleOf(conversations(), owned);
      return {
        partitions: asked.length,
        begins: async () => {
          const startedAt = performance.now();
          await Promise.all(asked.map((id) => asker.interaction(id)));
          return performance.now() - startedAt;
        },
      };
    },
  };
};

/** The newest interaction in each of these partitions. */
const sampleOf = (
  conversations: ReadonlyMap<string, number>,
  owned: ReadonlySet<number>,
): readonly string[] => {
  const found = new Map<number, string>();
  for (const [id, last] of conversations) {
    const partition = partitionOf(addressOf('conversation', id), partitions);
    if (owned.has(partition)) found.set(partition, `${id}~${String(last)}`);
  }
  return [...found.values()];
};
