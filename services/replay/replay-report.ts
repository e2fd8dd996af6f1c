/** What people read of a re-run. */
import type { Difference, Judgement } from './fold.ts';
import { instant, table } from './markdown.ts';
import type { Extent } from './record.ts';

export interface ReplayReport {
  readonly recorded: Extent;
  readonly judgements: readonly Judgement[];
  readonly decisions: number;
  readonly same: number;
  readonly different: number;
  readonly unjudged: number;
}

export const replayReport = (recorded: Extent, judged: readonly Judgement[]): ReplayReport => {
  const judgements = judged.toSorted((a, b) => (a.workgroup < b.workgroup ? -1 : 1));
  const sum = (of: (one: Judgement) => number): number =>
    judgements.reduce((total, one) => total + of(one), 0);
  return {
    recorded,
    judgements,
    decisions: sum(({ decisions }) => decisions),
    same: sum(({ same }) => same),
    different: sum(({ different }) => different),
    unjudged: sum(unjudgedOf),
  };
};

const unjudgedOf = ({ unjudged }: Judgement): number =>
  Object.values(unjudged).reduce((total, count) => total + count, 0);

export const replayText = (report: ReplayReport): string => {
  const { recorded, judgements, decisions, same, different, unjudged } = report;
  const { firstAt, lastAt, events } = recorded;
  if (firstAt === undefined || lastAt === undefined) return '# Replay\n\nNothing is recorded.\n';
  const rows = judgements.map((one) => [
    one.workgroup,
    one.fromAt === undefined ? 'no checkpoint' : instant(one.fromAt),
    String(one.turns),
    String(one.decisions),
    String(one.same),
    String(one.different),
    whyNot(one),
  ]);
  const head = ['workgroup', 'told from', 'turns', 'decisions', 'same', 'different', 'not judged'];
  const outcome = different === 0 ? 'all the same' : `${String(different)} different`;
  return [
    '# Replay',
    `Recorded: ${instant(firstAt)} to ${instant(lastAt)}, ${String(events)} events.`,
    table(head, rows),
    `${String(decisions)} decisions re-run: ${outcome}${different === 0 ? '' : `, ${String(same)} the same`}. ${String(unjudged)} not judged.`,
    ...judgements.flatMap(differencesIn),
    '',
  ].join('\n\n');
};

const reasons: Readonly<Record<keyof Judgement['unjudged'], string>> = {
  before_first_checkpoint: 'before the first checkpoint',
  after_gap: 'after a gap in the record',
};

const whyNot = ({ unjudged }: Judgement): string =>
  [
    [unjudged.before_first_checkpoint, reasons.before_first_checkpoint] as const,
    [unjudged.after_gap, reasons.after_gap] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, why]) => `${String(count)} (${why})`)
    .join(', ');

const differencesIn = ({ workgroup, differences, different }: Judgement): readonly string[] => {
  if (different === 0) return [];
  const shown =
    different > differences.length ? `, the first ${String(differences.length)} of them` : '';
  return [
    `## ${workgroup}: ${String(different)} different${shown}`,
    ...differences.map(differenceText),
  ];
};

const differenceText = ({ at, id, fields, recorded, decided }: Difference): string => {
  const what =
    fields.length > 0 ? `differs in ${fields.join(', ')}` : 'was decided on one side only';
  return [
    `${instant(at)}, feed item ${String(id)}: ${what}`,
    '```json',
    `{ "recorded": ${JSON.stringify(recorded ?? null)},`,
    `  "decided": ${JSON.stringify(decided ?? null)} }`,
    '```',
  ].join('\n');
};
