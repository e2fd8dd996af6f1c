import { parseArgs } from 'node:util';
import { bank } from './bank.workload.ts';
import { runSeed } from './run.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '15' },
    trace: { type: 'boolean', default: false },
  },
});
const t0 = performance.now();
let steps = 0,
  sim = 0,
  bad = 0,
  claims = 0,
  commits = 0;
process.on('unhandledRejection', (e) => {
  console.log('UNHANDLED', e);
});
for (let s = Number(values.from); s < Number(values.from) + Number(values.seeds); s += 1) {
  const r = await runSeed(s, {
    workload: bank,
    activeMs: Number(values.seconds) * 1000,
    isRecording: values.trace,
  });
  steps += r.steps;
  sim += r.simulatedMs;
  claims += r.claims;
  commits += r.commits;
  if (r.violations.length > 0) {
    bad += 1;
    console.log(s, JSON.stringify(r.violations[0]));
  }
  if (values.trace) for (const l of r.lines) console.log(l.at.toFixed(2), l.text);
}
console.log({ ms: performance.now() - t0, steps, sim, bad, claims, commits });
