/** What an operator has decided about a node: whether it takes partitions. Lasts until the process ends. */
import type { Membership } from './membership.ts';
import type { Incarnation } from './partition-store.ts';
import type { Card } from './sightings.ts';

export interface Draining {
  /** @returns false, and changes nothing, when nobody else would take what this node has */
  readonly drain: () => Promise<boolean>;
  readonly undrain: () => Promise<void>;
  /** What the node's card says of it. */
  readonly card: () => Pick<Card, 'takes' | 'drained'>;
}

/**
 * In two beats: the first says that the node means to be drained and brings back who else does, so that
 * of several that ask at once none overlooks the others; only the second one gives anything away.
 */
export const createDraining = (
  self: Incarnation,
  membership: () => Pick<Membership, 'members' | 'beatNow'>,
): Draining => {
  let stage: 'taking' | 'asking' | 'drained' = 'taking';

  const enter = (next: typeof stage): Promise<void> => {
    stage = next;
    return membership().beatNow();
  };
  const isReplaceable = (): boolean =>
    membership()
      .members()
      .some(
        ({ incarnation, alive, takes, drained }) =>
          incarnation !== self && alive && takes && drained !== true,
      );

  return {
    drain: async () => {
      if (stage === 'drained') return true;
      await enter('asking').catch((error: unknown) => {
        stage = 'taking';
        throw error;
      });
      const isAllowed = isReplaceable();
      await enter(isAllowed ? 'drained' : 'taking');
      return isAllowed;
    },
    undrain: () => enter('taking'),
    card: () => ({
      takes: stage !== 'drained',
      ...(stage === 'taking' ? {} : { drained: true }),
    }),
  };
};
