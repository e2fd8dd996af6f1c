/** What would have been: the recorded period, a simulation of it, and one under other rules, side by side. */
import type { InteractionId } from '../../actors/types.ts';
import { instant, percentage, seconds, table } from './markdown.ts';
import type { Measured, QueueMeasures } from './measures.ts';
import type { Past } from './past.ts';

export interface WhatIfReport {
  readonly from: number;
  readonly to: number;
  readonly interactions: number;
  readonly agents: number;
  readonly recorded: Summary;
  /** The recorded rules, simulated: what the proposed ones are to be compared with. */
  readonly baseline: Summary;
  readonly proposed: Summary;
  /** Recorded to baseline: how far the model is from what has happened. */
  readonly model: Moves;
  /** Baseline to proposed. */
  readonly change: Moves;
}

type Summary = Omit<Measured, 'takers'>;

/** Interactions by who picked them up first. */
export interface Moves {
  readonly same: number;
  readonly otherAgent: number;
  /** Picked up in the first case only, in the second only. */
  readonly noLonger: number;
  readonly newly: number;
}

interface Cases {
  readonly past: Past;
  readonly baseline: Measured;
  readonly proposed: Measured;
}

export const whatIfReport = ({ past, baseline, proposed }: Cases): WhatIfReport => ({
  from: past.from,
  to: past.to,
  interactions: past.journeys.length,
  agents: past.people.length,
  recorded: summaryOf(past.truth),
  baseline: summaryOf(baseline),
  proposed: summaryOf(proposed),
  model: movesOf(past.truth, baseline),
  change: movesOf(baseline, proposed),
});

const summaryOf = ({ queues, agents }: Measured): Summary => ({ queues, agents });

const movesOf = (before: Measured, after: Measured): Moves => {
  const ids = new Set<InteractionId>([...before.takers.keys(), ...after.takers.keys()]);
  const moves = { same: 0, otherAgent: 0, noLonger: 0, newly: 0 };
  for (const id of ids) {
    const [was, is] = [before.takers.get(id)?.[0], after.takers.get(id)?.[0]];
    if (is === undefined) moves.noLonger += 1;
    else if (was === undefined) moves.newly += 1;
    else moves[was === is ? 'same' : 'otherAgent'] += 1;
  }
  return moves;
};

export const whatIfText = (report: WhatIfReport): string => {
  const { from, to, interactions, agents, model, change } = report;
  return [
    '# What if',
    `${instant(from)} to ${instant(to)}: ${String(interactions)} interactions, ${String(agents)} agents.
*Recorded* is what has happened. *Baseline* is a simulation under the recorded rules, *proposed* one under the others: compare these two.`,
    queueTable(report),
    agentTable(report),
    `From recorded to baseline: ${movesText(model)}.\nFrom baseline to proposed: ${movesText(change)}.`,
    '',
  ].join('\n\n');
};

const movesText = ({ same, otherAgent, noLonger, newly }: Moves): string =>
  `${String(same)} with the same agent, ${String(otherAgent)} with another, ${String(noLonger)} no longer picked up, ${String(newly)} picked up that were not`;

const cases = ['recorded', 'baseline', 'proposed'] as const;

const queueTable = (report: WhatIfReport): string => {
  const keys = new Set(cases.flatMap((one) => report[one].queues.map(keyOf)));
  const rows = [...keys].toSorted().flatMap((key) =>
    cases.map((one) => {
      const found = report[one].queues.find((queue) => keyOf(queue) === key);
      return [...key.split(' '), one, ...cellsOf(found)];
    }),
  );
  return table(columns, rows);
};

const columns: readonly string[] = [
  'workgroup',
  'type',
  '',
  'arrivals',
  'answered',
  'abandoned',
  'waiting',
  'level (answered)',
  'level (all)',
  'wait p50',
  'p90',
  'max',
];

const keyOf = ({ workgroup, type }: QueueMeasures): string => `${workgroup} ${type}`;

const cellsOf = (queue: QueueMeasures | undefined): readonly string[] => {
  if (queue === undefined) return Array.from({ length: 9 }, () => '-');
  const { arrivals, answered, abandoned, waiting, serviceLevel, waitMs } = queue;
  return [
    ...[arrivals, answered, abandoned, waiting].map(String),
    percentage(serviceLevel.answered),
    percentage(serviceLevel.all),
    ...[waitMs?.median, waitMs?.p90, waitMs?.max].map(seconds),
  ];
};

const agentTable = (report: WhatIfReport): string => {
  const agents = new Map(cases.map((one) => [one, new Map(Object.entries(report[one].agents))]));
  const names = new Set([...agents.values()].flatMap((counts) => [...counts.keys()]));
  const rows = [...names]
    .toSorted()
    .map((name) => [name, ...cases.map((one) => String(agents.get(one)?.get(name) ?? 0))]);
  return table(['agent', ...cases], rows);
};
