/** Which faults a run has, how often, and how many there were. */
import { createRandom, type Random } from './random.ts';

/** Everything that can go wrong. Each can be switched off by itself. */
export const faultKinds = [
  'crash',
  'pause',
  'hiccup',
  'plannedStop',
  'join',
  'gatewayCrash',
  'messageLost',
  'messageRepeated',
  'messageLate',
  'announcementLost',
  'storeFailedBefore',
  'storeFailedAfter',
  'storeLate',
  'storeSlow',
  'storeDown',
  'storeCutOff',
  'clockSkew',
  'clockJump',
  'clockDrift',
  'platformAnswerLost',
  'platformRefused',
  'platformFailed',
  'platformSlow',
  'platformReadLag',
  'platformFreeze',
  'commandRepeated',
  'commandAbandoned',
  'linesCut',
  'isolated',
  'witnessFailed',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Faults {
  /** Whether the run has faults of the kind at all. */
  readonly has: (kind: FaultKind) => boolean;
  /** Whether one happens now, with a probability for runs that have the kind; counted if so. */
  readonly strikes: (kind: FaultKind, probability: number) => boolean;
  readonly count: (kind: FaultKind) => void;
  /** The stream of chance of a kind, for its sizes and times. */
  readonly random: (kind: FaultKind) => Random;
  /** From now on nothing goes wrong any more. */
  readonly end: () => void;
  readonly areOver: () => boolean;
  readonly counts: () => Readonly<Record<string, number>>;
}

/** How many of the kinds a run has on average: some do their harm only where others leave them room. */
const shareOfKinds = 0.6;

/** Kinds that are switched on or off, whatever the seed says. */
export interface FaultChoice {
  readonly always?: readonly FaultKind[];
  readonly without?: readonly FaultKind[];
}

export const createFaults = (
  seed: number,
  { always = [], without = [] }: FaultChoice = {},
): Faults => {
  const choice = createRandom(seed, 'faults');
  const streams = new Map<FaultKind, Random>();
  const counts = new Map<FaultKind, number>();
  const chosen = new Set<FaultKind>();
  for (const kind of faultKinds) {
    const isDrawn = choice.chance(shareOfKinds) || always.includes(kind);
    if (isDrawn && !without.includes(kind)) chosen.add(kind);
    streams.set(kind, createRandom(seed, `fault ${kind}`));
  }
  let over = false;

  const random = (kind: FaultKind): Random => {
    const stream = streams.get(kind);
    if (stream === undefined) throw new RangeError(`No such fault: ${kind}`);
    return stream;
  };
  const has = (kind: FaultKind): boolean => !over && chosen.has(kind);
  const count = (kind: FaultKind): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };

  return {
    has,
    strikes: (kind, probability) => {
      if (!has(kind) || !random(kind).chance(probability)) return false;
      count(kind);
      return true;
    },
    count,
    random,
    end: () => {
      over = true;
    },
    areOver: () => over,
    counts: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
};
