import { createDay } from './history.ts';
import { checkAlways, checkAtRest, checkHistory } from './invariants.ts';

const seeds = Array.from({ length: 100 }, (_, i) => i + 1);
const steps = 400;

/** What only a race or a mishap brings about. */
const rare = [
  'offerVoid',
  'offerDropped',
  'offerRefused',
  'requeued',
  'reopened',
  'abandoned',
  'echoMatched',
  'replyFailed',
  'replyPostponed',
];

const during = (seed: number, run: () => void): void => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) error.message = `seed ${String(seed)}: ${error.message}`;
    throw error;
  }
};

describe('whatever people and wires do', () => {
  it('capacity is never exceeded, nobody is stuck, and every message and reply is there once', () => {
    const seen = new Map<string, number>();
    for (const seed of seeds) {
      during(seed, () => {
        const day = createDay({ seed });
        for (let step = 0; step < steps; step += 1) {
          day.step();
          checkAlways(day);
          if (step % 100 === 99) {
            day.rest();
            checkAlways(day);
            checkAtRest(day);
          }
        }
        checkHistory(day.host.history);
        for (const { event } of day.host.history)
          seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
      });
    }
    // The days are only worth something if everything happens in them.
    expect(seen.size).toBeGreaterThan(40);
    for (const type of rare) expect({ type, seen: seen.has(type) }).toEqual({ type, seen: true });
  });

  it('nothing is different for an actor that is read back from its store at any moment', () => {
    for (const seed of seeds.slice(0, 30)) {
      during(seed, () => {
        const plain = createDay({ seed });
        const restarted = createDay({ seed, restartRate: 0.3 });
        for (let step = 0; step < steps; step += 1) {
          plain.step();
          restarted.step();
        }
        expect(restarted.heard).toEqual(plain.heard);
        expect(restarted.host.history).toEqual(plain.host.history);
        expect(restarted.host.effects()).toEqual(plain.host.effects());
      });
    }
  });
});
