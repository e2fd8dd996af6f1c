/**
 * The benchmarks: `npm run bench -- --json FILE [--only NAME]`. Each row is measured together with what
 * it's compared with, in one run. See docs/benchmarks.md.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { activationBench } from './activation.bench.ts';
import { decisionBench } from './decision.bench.ts';
import { eventsBench } from './events.bench.ts';
import { memoryBench } from './memory.bench.ts';
import { quorumBench } from './quorum.bench.ts';
import { oneWorkgroupBench } from './one-workgroup.bench.ts';
import { remoteBench } from './remote.bench.ts';
import { tableOf, type Row } from './rows.ts';
import { takeoverBench } from './takeover.bench.ts';
import { transitionsBench } from './transitions.bench.ts';

const benches = [
  transitionsBench,
  oneWorkgroupBench,
  remoteBench,
  activationBench,
  memoryBench,
  takeoverBench,
  quorumBench,
  decisionBench,
  eventsBench,
];

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' } },
});

const chosen = benches.filter(
  ({ names }) => values.only === undefined || names.includes(values.only),
);
if (chosen.length === 0) {
  const names = benches.flatMap((bench) => bench.names).join(', ');
  console.error(`--only must be one of ${names}, not ${String(values.only)}.`);
  process.exit(2);
}

console.log(`Node ${process.version}, ${String(cpus().length)} x ${cpus()[0]?.model ?? 'unknown'}`);
const rows: Row[] = [];
for (const bench of chosen) {
  console.log(`\n${bench.names.join(', ')}`);
  const measured = await bench.run((line) => {
    console.log(`  ${line}`);
  });
  rows.push(...measured.filter(({ name }) => values.only === undefined || name === values.only));
}
console.log(`\n${tableOf(rows)}`);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
process.exit(0);
