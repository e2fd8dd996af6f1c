/** The decisions of the past, made again. */
import { present } from '../../../actors/types.ts';
import type { RecordedTurn } from '../../../services/replay/record.ts';
import { createDay } from '../actors/history.ts';
import { createDesk, createDraw, type Counts } from '../actors/random-desk.ts';
import { jsonOf, rerun, turnsOf } from './recorded.ts';

const stepsInDay = 1_500;
const movesAtDesk = 250;

/** All actors together, which move from node to node now and then. */
const dayRecord = (seed: number, restartRate = 0.2): readonly string[] => {
  const day = createDay({ seed, restartRate });
  for (let i = 0; i < stepsInDay; i += 1) day.step();
  day.rest();
  return day.host.history.map(jsonOf);
};

/** One queue under rules of every kind. */
const deskRecord = (seed: number, restarts?: boolean): readonly string[] => {
  const items: string[] = [];
  const counts: Counts = { turns: 0, offers: 0, seen: new Map() };
  const tell = (event: unknown, at: number, step: number): void => {
    const topics = ['record:support'];
    items.push(jsonOf({ at, address: 'workgroup/support', step, topics, event }));
  };
  const desk = createDesk(createDraw(seed), counts, { tell, ...present({ restarts }) });
  for (let i = 0; i < movesAtDesk; i += 1) desk.move();
  return items;
};

const sum = (turns: readonly RecordedTurn[]) => {
  const judgements = rerun(turns);
  const of = (key: 'same' | 'different'): number =>
    judgements.reduce((total, one) => total + one[key], 0);
  return {
    same: of('same'),
    different: of('different'),
    differences: judgements.flatMap(({ differences }) => differences),
    unjudged: judgements.map(({ unjudged }) => unjudged),
  };
};

describe('a recorded day', () => {
  it.each([1, 2, 3, 4, 5, 6])('comes out the same when it is told again (%i)', async (seed) => {
    const { same, differences } = sum(await turnsOf(dayRecord(seed)));
    expect(differences).toEqual([]);
    expect(same).toBeGreaterThan(30);
  });
});

describe('a queue', () => {
  it('decides as if it had never left memory, however often it is read from the store', () => {
    for (let seed = 1; seed <= 6; seed += 1)
      expect({ seed, events: deskRecord(seed, true) }).toEqual({
        seed,
        events: deskRecord(seed, false),
      });
  }, 60_000);
});

describe('a recorded queue', () => {
  it('comes out the same under rules of every kind', async () => {
    let decisions = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const { same, differences } = sum(await turnsOf(deskRecord(seed)));
      expect({ seed, differences }).toEqual({ seed, differences: [] });
      decisions += same;
    }
    expect(decisions).toBeGreaterThan(1_000);
  }, 60_000);

  it('is found out when somebody else is written down for an offer', async () => {
    const items = deskRecord(7);
    const at = items.findLastIndex((item) => item.includes('"type":"offerMade"'));
    const forged = items.with(at, (items[at] ?? '').replace(/"agent":"a(\d)"/u, '"agent":"a9"'));
    const { different, differences } = sum(await turnsOf(forged));
    expect(different).toBeGreaterThan(0);
    expect(differences[0]).toMatchObject({
      id: expect.any(Number) as never,
      fields: expect.arrayContaining(['agent']) as never,
      recorded: { type: 'offerMade', agent: 'a9' },
      decided: { type: 'offerMade' },
    });
  });

  it('is found out when what was decided upon is missing', async () => {
    const items = deskRecord(8);
    const first = items.findIndex((item) => item.includes('"type":"checkpointed"'));
    const without = items.filter(
      (item, i) => i <= first || !item.includes('"type":"presenceSeen"'),
    );
    expect(sum(await turnsOf(without)).different).toBeGreaterThan(0);
  });

  it('is found out when a decision is missing', async () => {
    const items = deskRecord(9);
    const at = items.findLastIndex((item) => item.includes('"type":"offerMade"'));
    const { differences } = sum(await turnsOf(items.toSpliced(at, 1)));
    expect(differences[0]).toMatchObject({ fields: [], decided: { type: 'offerMade' } });
    expect(differences[0]).not.toHaveProperty('recorded');
  });

  it('is not judged before the first checkpoint', async () => {
    const items = deskRecord(10);
    const later = items.findIndex(
      (item, i) => i > 0 && item.includes('"type":"checkpointed"') && i > items.length / 4,
    );
    expect(later).toBeGreaterThan(0);
    const from = items.findIndex((item) => item.includes('"type":"checkpointed"')) + 1;
    const { same, differences, unjudged } = sum(await turnsOf(items.slice(from)));
    expect(differences).toEqual([]);
    expect(unjudged[0]?.before_first_checkpoint).toBeGreaterThan(0);
    expect(same).toBeGreaterThan(0);
  });

  it('is judged within the period that was asked for only', async () => {
    const turns = await turnsOf(deskRecord(11));
    const middle = turns[Math.floor(turns.length / 2)]?.at ?? 0;
    const of = (from: number, to: number) => {
      const [judgement] = rerun(turns, { from, to });
      if (judgement === undefined) throw new Error('Nothing was judged');
      return judgement;
    };
    const [whole, before, after] = [
      of(-Infinity, Infinity),
      of(-Infinity, middle),
      of(middle, Infinity),
    ] as const;
    expect(before.same + after.same).toBe(whole.same);
    expect(after.same).toBeGreaterThan(0);
    expect(after.fromAt).toBe(whole.fromAt);
  });
});
