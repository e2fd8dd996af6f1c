/** Long work in pieces comes to the same as the work at once. */
import { atOnce, inPieces, sortedInPieces, type Pieces } from '../../../actors/pieces.ts';
import { seeded } from './host.ts';

interface Card {
  readonly rank: number;
  readonly place: number;
}

const byRank = (a: Card, b: Card): number => a.rank - b.rank;

const cards = (count: number, ranks: number, seed: number): readonly Card[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, place) => ({
    rank: Math.floor(random() * ranks),
    place,
  }));
};

describe('sorting in pieces', () => {
  it.each([0, 1, 2, 63, 64, 65, 128, 129, 1_000, 4_097])(
    'puts %i items in the order in which a sort puts them, equals included',
    (count) => {
      for (const ranks of [1, 7, 100_000]) {
        const items = cards(count, ranks, count + ranks);
        expect(atOnce(sortedInPieces(items, byRank))).toEqual(items.toSorted(byRank));
      }
    },
  );

  it('pauses again and again, so that no piece grows with the whole', async () => {
    let pauses = 0;
    const sorting = sortedInPieces(cards(20_000, 20_000, 1), byRank);
    await inPieces(sorting, 10, () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(100);
  });
});

describe('work in pieces', () => {
  function* counting(until: number): Pieces<number> {
    for (let i = 0; i < until; i += 1) yield;
    return until;
  }

  it('pauses after so many steps, and gives what it came to', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    expect(await inPieces(counting(10), 4, pause)).toBe(10);
    expect(pauses).toBe(2);
  });

  it('ends where a pause says that nobody wants it any more', async () => {
    const over = new Error('over');
    await expect(inPieces(counting(10), 4, () => Promise.reject(over))).rejects.toBe(over);
  });
});
