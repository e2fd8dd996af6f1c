/** Runs many seeds in a test: none may break an invariant. */
import { addToSummary } from '../support/summary.ts';
import { createTally, describeFailure, faultCount } from './report.ts';
import { runSeed } from './run.ts';
import { shrink } from './shrink.ts';
import type { WorkloadKind } from './workload.ts';

export interface Seeds {
  readonly workload: WorkloadKind;
  readonly from: number;
  readonly count: number;
}

const activeMs = 15_000;

/** @throws Error with a minimal trace of the first seed that fails */
export const runSeeds = async ({ workload, from, count }: Seeds): Promise<void> => {
  const tally = createTally();
  const options = { workload, activeMs };
  for (let seed = from; seed < from + count; seed += 1) {
    const result = await runSeed(seed, options);
    tally.add(result);
    if (result.violations.length > 0)
      throw new Error(describeFailure(seed, await shrink(seed, options, result)));
  }
  const summary = tally.summary();
  addToSummary(
    `simulation, ${workload.name}: ${String(count)} seeds from ${String(from)}, ` +
      `${String(summary.simulatedHours)} simulated hours, ${String(faultCount(summary))} faults, ` +
      `${String(tally.claims())} takeovers`,
  );
};
