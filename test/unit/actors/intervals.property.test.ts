/** The quarters of an hour of a queue against the counts of its day. */
import fc from 'fast-check';
import type { Configuration } from '../../../actors/configuration.ts';
import { offerToken, type InteractionType } from '../../../actors/types.ts';
import type { WorkgroupState } from '../../../actors/workgroup/state.ts';
import { none } from '../../../actors/workgroup/statistics.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type {
  Counts,
  IntervalsView,
  WorkgroupView,
} from '../../../actors/workgroup/workgroup.protocol.ts';
import { ana, demo, support, withWorkgroup } from './fixtures.ts';
import { enqueue, entry, presence } from './queue-words.ts';
import { createPlayer, type Player } from './turn.ts';

const minute = 60_000;
const hour = 60 * minute;
const levels = { targetSeconds: 1_800, buckets: [600, 1_800, 7_200] };

/** By whole hours, by quarters, by halves of an hour put forward; the clocks change during the test. */
const zones = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'Australia/Lord_Howe'];
/** Before the clocks are put forward, and before they are put back, in one of those. */
const starts = ['2026-03-27', '2026-04-03', '2026-10-02', '2026-10-23', '2026-10-30'];

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  fromMinute: 0,
  toMinute: 1_440,
}));

const inZone = (timeZone: string): Configuration =>
  withWorkgroup(demo, support, {
    hours: { timeZone, open: everyDay, closed: { then: 'queue' } },
    serviceLevels: { social_conversation: levels },
  });

const ends = ['answered', 'answered', 'abandoned'] as const;
const step = fc.record({
  passMs: fc.oneof(fc.nat(20 * minute), fc.nat(5 * hour)),
  waitMs: fc.nat(3 * hour),
  end: fc.constantFrom(...ends),
  type: fc.constantFrom<InteractionType>('social_conversation', 'chat'),
  isRestarted: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Queue {
  readonly player: Player;
  readonly config: Configuration;
}

/** Comes, waits, is picked up and finished, or is given up. */
const happen = ({ player, config }: Queue, n: number, now: number, one: Step): void => {
  const queuedAt = now - one.waitMs;
  const interactionType = one.type;
  const { id, interaction } = entry(n);
  player.take(enqueue(n, { interactionType, queuedAt, createdAt: queuedAt }), now, config);
  if (one.end === 'abandoned')
    player.take({ type: 'withdraw', entry: id, why: 'abandoned' } as never, now, config);
  else {
    const { offers } = player.state() as WorkgroupState;
    const token = offerToken(`support#${String(offers)}`);
    player.take({ type: 'connected', entry: id, token } as never, now, config);
    const why = n % 3 === 0 ? 'transferred' : 'disconnected';
    player.take({ type: 'finished', interaction, why } as never, now, config);
  }
  if (one.isRestarted) player.restart((items) => items.toReversed());
};

const plus = (a: Counts, b: Counts): Counts => ({
  answered: a.answered + b.answered,
  answeredWithinTarget: a.answeredWithinTarget + b.answeredWithinTarget,
  abandoned: a.abandoned + b.abandoned,
  abandonedWithinTarget: a.abandonedWithinTarget + b.abandonedWithinTarget,
  buckets: Array.from(
    { length: Math.max(a.buckets.length, b.buckets.length) },
    (_, i) => (a.buckets[i] ?? 0) + (b.buckets[i] ?? 0),
  ),
  waitedMs: a.waitedMs + b.waitedMs,
  longestWaitedMs: Math.max(a.longestWaitedMs, b.longestWaitedMs),
  handled: a.handled + b.handled,
  transferred: a.transferred + b.transferred,
});

const sumOf = (items: IntervalsView['items'], type: InteractionType): Counts =>
  items.map(({ types }): Counts => types[type] ?? none).reduce(plus, none);

const ask = (player: Player, config: Configuration, now: number) => ({
  view: player.take({ type: 'get' }, now, config).answer as WorkgroupView,
  line: player.take({ type: 'intervals' }, now, config).answer as IntervalsView,
});

const expectAgreement = (player: Player, config: Configuration, now: number): number => {
  const { view, line } = ask(player, config, now);
  const { day, types } = view.statistics;
  const today = line.items.filter((item) => item.day === day);
  for (const type of ['social_conversation', 'chat'] as const)
    expect({ type, ...sumOf(today, type) }).toEqual({
      type,
      ...plus(none, types[type] ?? none),
    });
  const starting = line.items.map(({ startAt }) => startAt);
  expect(starting).toEqual(starting.toSorted((a, b) => a - b));
  expect(starting.at(-1)).toBe(Math.floor(now / (15 * minute)) * 15 * minute);
  return line.items.length;
};

describe('the quarters of an hour of a queue', () => {
  it('sum up to the counts of its day, whatever its time zone, and never grow beyond a day', () => {
    const lengths = new Set<number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...starts),
        fc.array(step, { minLength: 30, maxLength: 60 }),
        (timeZone, start, steps) => {
          const config = inZone(timeZone);
          const player = createPlayer(workgroupActor, support);
          let now = Date.parse(start);
          player.take({ type: 'reconfigured' }, now, config);
          player.take(presence(ana, 1), now, config);
          steps.forEach((one, n) => {
            now += one.passMs;
            happen({ player, config }, n, now, one);
            lengths.add(expectAgreement(player, config, now));
          });
          const kept = [...player.stored().rows.keys()].filter((key) => key.startsWith('i/'));
          expect(kept.length).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 60 },
    );
    expect(Math.min(...lengths)).toBe(96);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
  }, 60_000);

  it('are all there on the day that has 25 hours', () => {
    const config = inZone('Europe/Berlin');
    const player = createPlayer(workgroupActor, support);
    const midnight = Date.parse('2026-10-25T00:00+02:00');
    player.take({ type: 'reconfigured' }, midnight, config);
    player.take(presence(ana, 1), midnight, config);
    const one: Step = {
      passMs: 0,
      waitMs: minute,
      end: 'answered',
      type: 'chat',
      isRestarted: true,
    };
    for (let n = 0; n < 100; n += 1)
      happen({ player, config }, n, midnight + n * 15 * minute + 1, one);
    expect(expectAgreement(player, config, midnight + 25 * hour - 1)).toBe(100);
  });

  it('go on over midnight, when the counts of the day begin anew', () => {
    const config = inZone('Europe/Berlin');
    const player = createPlayer(workgroupActor, support);
    const evening = Date.parse('2026-11-22T23:50+01:00');
    player.take({ type: 'reconfigured' }, evening, config);
    player.take(presence(ana, 1), evening, config);
    const one = { passMs: 0, waitMs: minute, type: 'social_conversation' } as const;
    happen({ player, config }, 1, evening, { ...one, end: 'answered', isRestarted: true });
    const { view, line } = ask(player, config, evening + 12 * minute);
    expect(view.statistics).toMatchObject({ day: '2026-11-23', types: {} });
    expect(line.day).toBe('2026-11-23');
    expect(line.items.slice(-2)).toMatchObject([
      {
        startAt: Date.parse('2026-11-22T23:45+01:00'),
        day: '2026-11-22',
        types: {
          social_conversation: {
            answered: 1,
            answeredWithinTarget: 1,
            handled: 1,
            longestWaitedMs: minute,
            serviceLevel: { answered: 1, all: 1 },
          },
        },
      },
      { startAt: Date.parse('2026-11-23T00:00+01:00'), day: '2026-11-23', types: {} },
    ]);
    const afterADay = ask(player, config, evening + 24.3 * hour);
    expect(afterADay.line.items.every(({ types }) => Object.keys(types).length === 0)).toBe(true);
  });
});
