/** What the simulator tells of its runs. */
import { hash } from '../../actors/runtime/placement.ts';
import type { RunResult } from './run.ts';
import type { Shrunk } from './shrink.ts';
import type { TraceLine } from './trace.ts';

/** All runs together, as the last line of the output says it. */
export interface Summary {
  readonly runs: number;
  readonly simulatedHours: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly violations: number;
  readonly traceHash: string;
}

export interface Tally {
  readonly add: (result: RunResult) => void;
  readonly summary: () => Summary;
  readonly claims: () => number;
  readonly commits: () => number;
}

export const createTally = (): Tally => {
  const faults = new Map<string, number>();
  const total = { runs: 0, ms: 0, violations: 0, claims: 0, commits: 0, hashes: '' };
  return {
    add: (result) => {
      total.runs += 1;
      total.ms += result.simulatedMs;
      total.violations += result.violations.length > 0 ? 1 : 0;
      total.claims += result.claims;
      total.commits += result.commits;
      total.hashes = hash(total.hashes + result.traceHash)
        .toString(16)
        .padStart(8, '0');
      for (const [kind, count] of Object.entries(result.faults))
        faults.set(kind, (faults.get(kind) ?? 0) + count);
    },
    summary: () => ({
      runs: total.runs,
      simulatedHours: Number((total.ms / 3_600_000).toFixed(3)),
      faults: Object.fromEntries([...faults].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      violations: total.violations,
      traceHash: total.hashes,
    }),
    claims: () => total.claims,
    commits: () => total.commits,
  };
};

export const faultCount = ({ faults }: Summary): number =>
  Object.values(faults).reduce((sum, count) => sum + count, 0);

/** Lines before the violation that a reader sees. */
const linesMax = 60;

/** The violation, how to see it again, and the last that happened to whom it concerns. */
export const describeFailure = (seed: number, { options, result }: Shrunk): string => {
  const [violation] = result.violations;
  if (violation === undefined) return `Seed ${String(seed)}: nothing to tell`;
  const { invariant, text, subjects, at } = violation;
  return [
    `Seed ${String(seed)}, workload ${result.workload}, after ${at.toFixed(1)} ms`,
    `  ${invariant}: ${text}`,
    `  concerns ${subjects.join(', ') || 'no one in particular'}`,
    `  still fails without ${options.without?.join(', ') || 'any'} of the faults it had,`,
    `  with ${String(options.peopleMax ?? 'all')} people and ${String(options.activeMs / 1_000)} s of work`,
    ...concerning(result.lines, subjects).map(
      (line) => `  ${line.at.toFixed(2).padStart(10)}  ${line.text.slice(0, 600)}`,
    ),
  ].join('\n');
};

const concerning = (lines: readonly TraceLine[], subjects: readonly string[]): TraceLine[] =>
  lines
    .filter(
      (line) =>
        subjects.length === 0 ||
        line.subjects.length === 0 ||
        line.subjects.some((subject) => subjects.includes(subject)),
    )
    .slice(-linesMax);
