/**
 * The fault runs: `npm run faults -- --minutes M --seed S`. A whole cluster of real processes is broken in
 * every way there is while people work. Ends with one line of JSON; fails when an invariant was broken,
 * and keeps then what is needed to look into it.
 *
 * --rate R     messages of customers a second (30)
 * --only KIND  only this kind of fault; may be given several times
 * --report DIR writes `faults.md` and `faults.json` there
 * --keep       keeps logs and histories even when nothing was violated
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFaults } from './fault-run.ts';
import { injectors } from './injectors.ts';
import { markdownOf, reportOf } from './report.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '30' },
    only: { type: 'string', multiple: true },
    report: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const positive = (name: 'minutes' | 'seed' | 'rate'): number => {
  const number = Number(values[name]);
  if (Number.isFinite(number) && number > 0) return number;
  return fail(`--${name} must be a number above 0, not ${values[name]}.`);
};

const known = injectors.map(({ kind }) => kind);
const strange = values.only?.find((kind) => !known.includes(kind));
if (strange !== undefined)
  fail(`--only must be one of these, not "${strange}":\n${known.join('\n')}`);

// So that no process is left behind: those of a run end with this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    process.exit(130);
  });

const startedAt = performance.now();
const evidenceFolder = join('.data', `faults-${values.seed}`);
const run = await runFaults({
  seed: positive('seed'),
  faultsMs: positive('minutes') * 60_000,
  rate: positive('rate'),
  ...(values.only === undefined ? {} : { kinds: values.only }),
  evidenceFolder,
  keepsAll: values.keep,
  say: (line) => {
    console.log(`${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  },
});
const report = reportOf(run);
console.log(`\n${markdownOf(report)}`);
if (values.report !== undefined) {
  mkdirSync(values.report, { recursive: true });
  writeFileSync(join(values.report, 'faults.md'), markdownOf(report));
  writeFileSync(join(values.report, 'faults.json'), `${JSON.stringify(report, undefined, 2)}\n`);
}
const { violations, effective, effectiveKinds, minutes, traceHash } = report;
if (violations.length > 0 || values.keep)
  console.log(`What is known of it is kept in ${evidenceFolder}`);
console.log(
  JSON.stringify({
    minutes,
    faults: effective,
    kinds: effectiveKinds,
    traceHash,
    violations: violations.length,
  }),
);
process.exit(violations.length === 0 ? 0 : 1);
