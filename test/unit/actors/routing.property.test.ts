/** The routing on its boards against the one that looks at everything. */
import fc from 'fast-check';
import { createDesk, createDraw, type Counts } from './random-desk.ts';

const casesMin = 10_000;
const runs = 110;
const movesInRun = 150;

describe('the routing on its boards', () => {
  it('chooses what a look at everybody and everything would choose', () => {
    const counts: Counts = { turns: 0, offers: 0, seen: new Map() };
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const desk = createDesk(createDraw(seed), counts);
        for (let i = 0; i < movesInRun; i += 1) desk.move();
      }),
      // The first was seen to differ once.
      { numRuns: runs, endOnFailure: true, examples: [[5_091_917]] },
    );
    expect(counts.turns).toBeGreaterThan(casesMin);
    expect(counts.offers).toBeGreaterThan(casesMin / 5);
    for (const type of ['overflowed', 'nothingOffered', 'offerRefused', 'entryReturned', 'woken'])
      expect({ type, seen: counts.seen.has(type) }).toEqual({ type, seen: true });
  }, 60_000);
});
