/** How much a store keeps, and takes. The same for every implementation. */
import type { Beat, Seq } from '../../actors/runtime/partition-store.ts';

export interface StoreLimits {
  /** Commits of one partition whose events are kept. The feed has long taken them over by then. */
  readonly eventCommitsMax: number;
  /** Items of the feed that are kept: what a reader may lag behind. */
  readonly feedItemsMax: number;
}

/**
 * A partition that commits 100 times a second fills 10,000 commits in 100 s, and the feed takes over
 * events in well under one. 200,000 items are some hours of a busy centre, at about 500 B each.
 */
export const defaultStoreLimits: StoreLimits = { eventCommitsMax: 10_000, feedItemsMax: 200_000 };

/**
 * Expired answers that the commit `seq`, which adds some, may remove: more than come in, so that they
 * don't pile up under load. A commit that adds none seldom looks, to cost nothing.
 */
export const answersSweptMax = (seq: Seq, added: number): number =>
  added === 0 && seq % 16 !== 0 ? 0 : Math.min(64 + 2 * added, 2_000);

/** Every node reads the card of every other node with every beat. */
const cardBytesMax = 4096;

/** @throws RangeError when the beat's card is too large: the caller errs, to repeat is no use */
export const checkCard = (beat: Beat): void => {
  const bytes = Buffer.byteLength(beat.card);
  if (bytes > cardBytesMax)
    throw new RangeError(`A card of ${String(bytes)} B: ${String(cardBytesMax)} B is the limit.`);
};
