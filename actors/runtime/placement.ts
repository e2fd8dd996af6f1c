/** Where things live: actors in partitions, partitions on nodes. Pure arithmetic. */
import type { Address } from './actor.ts';
import type { Incarnation, Partition } from './partition-store.ts';

/** FNV-1a over UTF-16 units, then MurmurHash3's finaliser, since FNV alone spreads short keys badly. */
export const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

export const partitionOf = (address: Address, partitions: number): Partition =>
  hash(address) % partitions;

/** A node that may own partitions. */
export interface Candidate {
  readonly incarnation: Incarnation;
  /** Survives restarts, so that a restarted node gets back what it had. */
  readonly name: string;
}

/**
 * The node that should own a partition: rendezvous hashing, so that a join or a loss moves one Nth of
 * the partitions and no others. Equal weights (two lives of one name) go to the smaller incarnation.
 */
export const preferredOwner = (
  partition: Partition,
  candidates: Iterable<Candidate>,
): Incarnation | undefined => {
  let best: { weight: number; incarnation: Incarnation } | undefined;
  for (const { incarnation, name } of candidates) {
    const weight = hash(`${name}:${String(partition)}`);
    if (best === undefined || isBefore({ weight, incarnation }, best))
      best = { weight, incarnation };
  }
  return best?.incarnation;
};

interface Weighed {
  readonly weight: number;
  readonly incarnation: Incarnation;
}

const isBefore = (one: Weighed, other: Weighed): boolean =>
  one.weight === other.weight ? one.incarnation < other.incarnation : one.weight > other.weight;
