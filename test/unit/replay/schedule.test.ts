import fc from 'fast-check';
import { createSchedule } from '../../../services/replay/schedule.ts';

describe('a schedule', () => {
  it('gives what is due first, and of one instant what was said first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (instants) => {
        const schedule = createSchedule<readonly [number, number]>();
        instants.forEach((at, i) => {
          schedule.add(at, [at, i]);
        });
        const expected = instants
          .map((at, i) => [at, i] as const)
          .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(schedule.nextAt()).toBe(expected[0]?.[0] ?? Infinity);
        expect(instants.map(() => schedule.take())).toEqual(expected);
        expect(schedule.take()).toBeUndefined();
      }),
    );
  });
});
