/**
 * Runs the simulator: `npm run simulate -- --seeds N --from S [--workload centre|switchover|bank] [--seconds S]
 * [--trace]`. Ends with one line of JSON; fails when a run broke an invariant.
 */
import { parseArgs } from 'node:util';
import { createTally, describeFailure, faultCount } from './report.ts';
import { runSeed, type RunOptions } from './run.ts';
import { shrink } from './shrink.ts';
import { workloadOf, workloads } from './workloads.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    workload: { type: 'string' },
    seconds: { type: 'string', default: '15' },
    trace: { type: 'boolean', default: false },
  },
});

const wholeNumber = (name: 'seeds' | 'from' | 'seconds'): number => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error(`--${name} must be a whole number above 0, not ${values[name]}.`);
  process.exit(2);
};

const optionsOf = (seed: number): RunOptions => {
  const workload =
    values.workload === undefined
      ? workloadOf(seed)
      : workloads.find(({ name }) => name === values.workload);
  if (workload === undefined) {
    const names = workloads.map(({ name }) => name).join(', ');
    console.error(`--workload must be one of ${names}, not ${String(values.workload)}.`);
    process.exit(2);
  }
  return { workload, activeMs: wholeNumber('seconds') * 1_000, isRecording: values.trace };
};

const unhandled: string[] = [];
process.on('unhandledRejection', (error) => {
  unhandled.push(String(error));
});

const tally = createTally();
const from = wholeNumber('from');
for (let seed = from; seed < from + wholeNumber('seeds'); seed += 1) {
  const options = optionsOf(seed);
  const result = await runSeed(seed, options);
  tally.add(result);
  for (const { at, text } of result.lines) console.log(`${at.toFixed(2).padStart(10)}  ${text}`);
  if (result.violations.length > 0)
    console.log(describeFailure(seed, await shrink(seed, options, result)));
}
for (const error of unhandled) console.log(`Nobody caught: ${error}`);

const summary = tally.summary();
console.log(
  `${String(summary.runs)} runs, ${String(summary.simulatedHours)} simulated hours, ` +
    `${String(faultCount(summary))} faults, ${String(tally.claims())} takeovers, ` +
    `${String(tally.commits())} commits, ${String(summary.violations)} violations`,
);
console.log(JSON.stringify(summary));
process.exitCode = summary.violations + unhandled.length > 0 ? 1 : 0;
