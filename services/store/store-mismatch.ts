import { StoreMismatch } from '../../actors/runtime/partition-store.ts';

/** Actors are spread over the partitions by their number: another number would look in the wrong ones. */
export const partitionMismatch = (made: number, wanted: number): StoreMismatch =>
  new StoreMismatch(
    `The store was made for ${String(made)} partitions, and ${String(wanted)} are configured. ` +
      'The number is fixed when a cluster is created.',
  );
