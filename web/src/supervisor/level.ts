/** The service level of a workgroup, over all types, by both formulas. @see docs/api.md "Statistics" */
import type { Interval, Statistics } from './questions.ts';

export interface Level {
  readonly answered: number;
  readonly abandoned: number;
  readonly answeredWithin: number;
  readonly abandonedWithin: number;
  /** From 0 to 1; undefined where there's nothing to divide by. */
  readonly ofAnswered: number | undefined;
  readonly all: number | undefined;
}

/** What was counted of one type, on a day or in a quarter of an hour. */
type Counted = NonNullable<Interval['types'][keyof Interval['types']]>;

/** The types that there is something of. */
export const typesOf = <Type>(types: Readonly<Partial<Record<string, Type>>>) =>
  Object.entries(types).flatMap(([type, found]): readonly (readonly [string, Type])[] =>
    found === undefined ? [] : [[type, found]],
  );

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

const levelFrom = (counts: readonly Counted[]): Level => {
  const sum = (of: (one: Counted) => number): number =>
    counts.reduce((total, one) => total + of(one), 0);
  const answered = sum((one) => one.answered);
  const abandoned = sum((one) => one.abandoned);
  const answeredWithin = sum((one) => one.answeredWithinTarget);
  const abandonedWithin = sum((one) => one.abandonedWithinTarget);
  return {
    answered,
    abandoned,
    answeredWithin,
    abandonedWithin,
    ofAnswered: share(answeredWithin, answered),
    all: share(answeredWithin + abandonedWithin, answered + abandoned),
  };
};

export const levelOf = ({ types }: Pick<Statistics, 'types'>): Level =>
  levelFrom(typesOf(types).map(([, counts]) => counts));

/** A quarter of an hour, of all types or of one. */
export interface Quarter extends Level {
  readonly startAt: string;
  readonly day: string;
  readonly longestWaitedMs: number;
  readonly handled: number;
}

export const quarterOf = ({ startAt, day, types }: Interval, type: string | undefined): Quarter => {
  const counts = typesOf(types)
    .filter(([name]) => type === undefined || name === type)
    .map(([, one]) => one);
  return {
    startAt,
    day,
    ...levelFrom(counts),
    longestWaitedMs: Math.max(0, ...counts.map((one) => one.longestWaitedMs)),
    handled: counts.reduce((sum, one) => sum + one.handled, 0),
  };
};

/** `84 %`, a dash where there's none yet; never 100 % where something is missing. */
export const percentOf = (part: number | undefined): string =>
  part === undefined ? '–' : `${String(Math.floor(part * 100))}\u00a0%`;
