/** When each node was last seen to live, by this node's own clock. */
import type { Ms } from '../types.ts';
import type { Beat, Incarnation } from './partition-store.ts';
import type { Candidate } from './placement.ts';

/** What a node shows of itself with each beat. */
export interface Card {
  readonly name: string;
  /** Whether it takes partitions: it runs actors and is not about to stop. */
  readonly takes: boolean;
  /** Somebody has asked it to hand over what it has. */
  readonly drained?: boolean;
  /** Its going would be noticed by those who know of lines, and it keeps to `answerLeaseMs`. */
  readonly witnessed?: boolean;
  /** For people; such as version and load. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Member extends Card {
  readonly incarnation: Incarnation;
  readonly alive: boolean;
}

export interface Sightings {
  /**
   * Takes in the beats of a roll that was asked for at `askedAt`; one that was overtaken says nothing.
   * @returns those silent for so long that they're litter
   */
  readonly look: (beats: readonly Beat[], askedAt: Ms) => readonly Incarnation[];
  /**
   * Judged by the last roll, not by the time since: only a roll that was asked for a lease after the
   * beat changed, and shows it unchanged, proves that its node's lease has ended.
   */
  readonly isAlive: (incarnation: Incarnation) => boolean;
  /** Whether its lease has ended for sure. */
  readonly hasLapsed: (incarnation: Incarnation) => boolean;
  /** The count of its last beat that was seen. */
  readonly countOf: (incarnation: Incarnation) => number | undefined;
  /** There's evidence that it is gone: it counts as dead until another beat of it is seen. */
  readonly findGone: (incarnation: Incarnation) => void;
  readonly candidates: () => readonly Candidate[];
  readonly members: () => readonly Member[];
  /** How long until the next of the living counts as dead if a roll shows it silent then. */
  readonly nextEndMs: () => Ms | undefined;
}

interface Sighting {
  readonly count: number;
  readonly card: Card;
  /** When the beat was seen to change. */
  readonly changedAt: Ms;
  isGone: boolean;
}

/** Long enough after its last beat that a node's entry is litter. */
const litterAfterMs: Ms = 60_000;

export const createSightings = (monotonic: () => Ms, leaseMs: Ms): Sightings => {
  const seen = new Map<Incarnation, Sighting>();
  let lastAskedAt = -Infinity;

  const hasLapsed = (incarnation: Incarnation): boolean => {
    const sighting = seen.get(incarnation);
    return sighting === undefined || lastAskedAt - sighting.changedAt >= leaseMs;
  };
  const isAlive = (incarnation: Incarnation): boolean =>
    !hasLapsed(incarnation) && seen.get(incarnation)?.isGone === false;

  const sight = ({ incarnation, count, card }: Beat): void => {
    if (seen.get(incarnation)?.count === count) return;
    const changedAt = monotonic();
    seen.set(incarnation, { count, card: readCard(card), changedAt, isGone: false });
  };

  return {
    look: (beats, askedAt) => {
      if (askedAt < lastAskedAt) return [];
      lastAskedAt = askedAt;
      const present = new Set(beats.map(({ incarnation }) => incarnation));
      for (const incarnation of seen.keys())
        if (!present.has(incarnation)) seen.delete(incarnation);
      beats.forEach(sight);
      const litterBefore = monotonic() - litterAfterMs;
      return [...seen].filter(([, s]) => s.changedAt < litterBefore).map(([id]) => id);
    },
    isAlive,
    hasLapsed,
    countOf: (incarnation) => seen.get(incarnation)?.count,
    findGone: (incarnation) => {
      const sighting = seen.get(incarnation);
      if (sighting !== undefined) sighting.isGone = true;
    },
    candidates: () =>
      [...seen]
        .filter(([incarnation, { card }]) => card.takes && isAlive(incarnation))
        .map(([incarnation, { card }]) => ({ incarnation, name: card.name })),
    members: () =>
      [...seen].map(([incarnation, { card }]) => {
        const alive = isAlive(incarnation);
        return { incarnation, ...card, alive };
      }),
    nextEndMs: () => {
      const living = [...seen].filter(([incarnation]) => isAlive(incarnation));
      if (living.length === 0) return undefined;
      const firstEnd = Math.min(...living.map(([, { changedAt }]) => changedAt + leaseMs));
      return Math.max(0, firstEnd - monotonic());
    },
  };
};

/** What can't be read is the card of a node that takes nothing. */
const readCard = (json: string): Card => {
  const card: unknown = JSON.parse(json);
  return isCard(card) ? card : { name: '', takes: false };
};

const isCard = (card: unknown): card is Card =>
  typeof card === 'object' &&
  card !== null &&
  'name' in card &&
  typeof card.name === 'string' &&
  'takes' in card &&
  typeof card.takes === 'boolean';
