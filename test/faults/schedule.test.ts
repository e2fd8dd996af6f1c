import { createRandom } from '../simulation/random.ts';
import { injectors } from './injectors.ts';
import { schedule, type Turn } from './schedule.ts';

const turns = (seed: number, count: number): readonly Turn[] => {
  const all = schedule(injectors, createRandom(seed, 'schedule'));
  return Array.from({ length: count }, () => all.next().value);
};

describe('the schedule of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    const kinds = (seed: number) => turns(seed, 40).map((turn) => turn.map(({ kind }) => kind));
    expect(kinds(1)).toEqual(kinds(1));
    expect(kinds(1)).not.toEqual(kinds(2));
  });

  it('has each kind once in a round', () => {
    const round = turns(3, injectors.length).flat().slice(0, injectors.length);
    expect(round.map(({ kind }) => kind).toSorted()).toEqual(
      injectors.map(({ kind }) => kind).toSorted(),
    );
  });

  it('never breaks two things of one area at a time, nor anything beside what must be alone', () => {
    const pairs = turns(4, 2_000).filter((turn) => turn.length > 1);
    expect(pairs.length).toBeGreaterThan(100);
    for (const pair of pairs) {
      expect(new Set(pair.map(({ area }) => area)).size).toBe(pair.length);
      expect(pair.some(({ isAlone }) => isAlone === true)).toBe(false);
    }
  });
});
