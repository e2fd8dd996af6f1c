/**
 * Runs the fault runs: `npm run faults -- --minutes M --seed S`. Three nodes on real NATS and Redis are
 * killed and frozen under load. Ends with one line of JSON; fails when an invariant was broken.
 */
import { parseArgs } from 'node:util';
import { runFaults } from './fault-run.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    conversations: { type: 'string', default: '200' },
    logs: { type: 'boolean', default: false },
  },
});

const positive = (name: 'minutes' | 'seed' | 'conversations'): number => {
  const number = Number(values[name]);
  if (Number.isFinite(number) && number > 0) return number;
  console.error(`--${name} must be a number above 0, not ${values[name]}.`);
  process.exit(2);
};

const startedAt = performance.now();
const { violations, counts, traceHash, seconds, logs } = await runFaults({
  seed: positive('seed'),
  faultsMs: positive('minutes') * 60_000,
  inFlight: positive('conversations'),
  say: (line) => {
    console.log(`${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  },
});
for (const [what, times] of Object.entries(counts))
  console.log(`${String(times).padStart(8)}  ${what}`);
for (const violation of violations) console.log(`VIOLATION: ${violation}`);
if (violations.length > 0 || values.logs) console.log(logs);
const { kill = 0, freeze = 0 } = counts;
console.log(
  JSON.stringify({
    runs: 1,
    simulatedHours: Number((seconds / 3_600).toFixed(4)),
    faults: { kill, freeze },
    violations: violations.length,
    traceHash,
  }),
);
process.exit(violations.length === 0 ? 0 : 1);
