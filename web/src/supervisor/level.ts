/** The service level of a workgroup, over all types, by both formulas. @see docs/api.md "Statistics" */
import type { Statistics, TypeStatistics } from './questions.ts';

export interface Level {
  readonly answered: number;
  readonly abandoned: number;
  /** From 0 to 1; undefined where there's nothing to divide by. */
  readonly ofAnswered: number | undefined;
  readonly all: number | undefined;
}

export const typesOf = ({ types }: Statistics): readonly (readonly [string, TypeStatistics])[] =>
  Object.entries(types).flatMap(([type, found]) => (found === undefined ? [] : [[type, found]]));

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

export const levelOf = (statistics: Statistics): Level => {
  const types = typesOf(statistics).map(([, type]) => type);
  const sum = (of: (type: TypeStatistics) => number): number =>
    types.reduce((total, type) => total + of(type), 0);
  const answered = sum((type) => type.answered);
  const abandoned = sum((type) => type.abandoned);
  const within = sum((type) => type.answeredWithinTarget);
  const givenUpWithin = sum((type) => type.abandonedWithinTarget);
  return {
    answered,
    abandoned,
    ofAnswered: share(within, answered),
    all: share(within + givenUpWithin, answered + abandoned),
  };
};

/** `84 %`, a dash where there's none yet; never 100 % where something is missing. */
export const percentOf = (part: number | undefined): string =>
  part === undefined ? '–' : `${String(Math.floor(part * 100))} %`;
