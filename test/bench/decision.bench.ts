/** What one routing decision takes, and how it grows with what waits and who works. */
import {
  boardPieces,
  elseChanged,
  measure,
  rounds,
  rulesChanged,
  type Found,
  type Size,
} from './decision-phases.ts';
import { median, ms, percentile, rowOf, type Bench } from './rows.ts';

const sizes: readonly Size[] = [
  { waiting: 1_000, agents: 50 },
  { waiting: 10_000, agents: 500 },
  { waiting: 100_000, agents: 5_000 },
];
/** Kinds of which there are fewer say nothing about a p99. */
const enough = 100;

export const decisionBench: Bench = {
  names: [
    'decision-100k-p99-ms',
    'decision-growth-1k-100k',
    'decision-with-record-per-without',
    'decision-new-board-100k-ms',
  ],
  run: (say) => {
    const measured = sizes.map((size) => {
      const found = measure(size);
      say(
        `${size.waiting.toLocaleString('en')} waiting, ${size.agents.toLocaleString('en')} agents`,
      );
      for (const line of linesOf(found)) say(`  ${line}`);
      return found;
    });
    const [small, large] = [measured.at(0), measured.at(-1)];
    return Promise.resolve(small === undefined || large === undefined ? [] : rowsOf(small, large));
  },
};

const rowsOf = (small: Found, large: Found) => {
  const p99 = ([, times]: KindTimes): number => percentile(times, 0.99);
  const growth = ([kind, times]: KindTimes): number =>
    median(times) / median(small.times.get(kind) ?? []);
  const [slowest, slowestTimes] = highest(large, p99);
  const [grown, grownTimes] = highest(large, growth);
  const { withMs, withoutMs } = large;
  const elseMs = large.times.get(elseChanged)?.[0] ?? Number.NaN;
  const pieces = large.times.get(boardPieces) ?? [];
  const turnMs = large.times.get(rulesChanged)?.[0] ?? Number.NaN;
  const wholeMs = pieces.reduce((sum, piece) => sum + piece, turnMs);
  return [
    rowOf({
      name: 'decision-100k-p99-ms',
      value: p99([slowest, slowestTimes]),
      unit: 'ms',
      reference: `5,000 agents; the slowest kind: ${slowest}, p50 ${ms(median(slowestTimes))}`,
      goal: { atMost: 5 },
    }),
    rowOf({
      name: 'decision-growth-1k-100k',
      value: growth([grown, grownTimes]),
      unit: 'ratio',
      reference: `p50s, with 50 and 5,000 agents; the kind that grows most: ${grown}`,
      goal: { atMost: 5 },
    }),
    rowOf({
      name: 'decision-with-record-per-without',
      value: withMs / withoutMs,
      unit: 'ratio',
      reference: `${ms(withMs / rounds)} over ${ms(withoutMs / rounds)} for each conversation, all busy`,
      goal: { atMost: 1.5 },
    }),
    rowOf({
      name: 'decision-new-board-100k-ms',
      value: Math.max(turnMs, ...pieces),
      unit: 'ms',
      reference: `the longest of ${String(pieces.length)} pieces and the turn, ${ms(wholeMs)} in all; after any other change: ${ms(elseMs)}`,
      goal: { atMost: 100 },
    }),
  ];
};

type KindTimes = readonly [kind: string, times: readonly number[]];

const highest = ({ times }: Found, valueOf: (times: KindTimes) => number): KindTimes => {
  const kinds: readonly KindTimes[] = [...times].filter((one) => one[1].length >= enough);
  return kinds.reduce<KindTimes>(
    (a, b) => (a[1].length > 0 && valueOf(a) >= valueOf(b) ? a : b),
    ['', []],
  );
};

const linesOf = ({ times, withMs, withoutMs }: Found): readonly string[] => [
  ...[...times].map(([kind, all]) => {
    const [half = '', most = ''] = [median(all), percentile(all, 0.99)].map((one) =>
      one.toFixed(3),
    );
    return `${kind.padEnd(26)} p50 ${half} ms, p99 ${most} ms of ${String(all.length)}`;
  }),
  `a conversation while all are busy: ${ms(withMs / rounds)}, without records ${ms(withoutMs / rounds)}`,
];
