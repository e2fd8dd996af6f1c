/** How the cluster stands, as a node sees it. */
import type { PartitionLoad } from './partition.ts';
import type { Incarnation, Ownership } from './partition-store.ts';
import { preferredOwner, type Candidate } from './placement.ts';
import type { Member } from './sightings.ts';
import type { Progress } from './synchronisation.ts';

export interface NodeStatus {
  readonly incarnation: Incarnation;
  /** Whether this node's lease holds, and with it what it says of the others. */
  readonly serving: boolean;
  readonly members: readonly Member[];
  readonly owners: readonly Succession[];
  readonly owned: readonly PartitionLoad[];
  /** How many partitions fall to this node, by what it knows of the others. */
  readonly due: number;
  readonly synchronisation: Progress;
  readonly stopping: boolean;
}

/** Who owns a partition, and who would if that node went away. */
export interface Succession extends Ownership {
  readonly next?: Incarnation;
}

/** How many partitions fall to a node. */
export const countDue = (
  self: Incarnation,
  partitions: number,
  candidates: readonly Candidate[],
): number =>
  Array.from({ length: partitions }, (_, one) => preferredOwner(one, candidates)).filter(
    (owner) => owner === self,
  ).length;

export const withNext = (ownership: Ownership, candidates: readonly Candidate[]): Succession => {
  const others = candidates.filter(({ incarnation }) => incarnation !== ownership.owner);
  const next = preferredOwner(ownership.partition, others);
  return next === undefined ? ownership : { ...ownership, next };
};
