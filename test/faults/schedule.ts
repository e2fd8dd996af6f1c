/** Which fault comes when: decided by the seed alone. */
import type { Random } from '../simulation/random.ts';
import type { Injector } from './injector.ts';

/** Faults that are made at the same time. */
export type Turn = readonly Injector[];

/** So often a fault is joined by one of another area. */
const pairShare = 0.3;

/** Round after round, each kind once in a round, in an order of its own. */
export function* schedule(injectors: readonly Injector[], random: Random): Generator<Turn, never> {
  for (;;) {
    const round = shuffled(injectors, random);
    for (let first = round.shift(); first !== undefined; first = round.shift()) {
      const isJoined = random.chance(pairShare);
      const joins = isJoined ? round.find((other) => fits(first, other)) : undefined;
      if (joins !== undefined) round.splice(round.indexOf(joins), 1);
      yield joins === undefined ? [first] : [first, joins];
    }
  }
}

/** What the store's guarantee bears at a time. @see docs/operations.md, "Guarantees by store" */
const fits = (one: Injector, other: Injector): boolean =>
  one.area !== other.area && one.isAlone !== true && other.isAlone !== true;

const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const left = [...list];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(random.below(left.length), 1));
  return mixed;
};
