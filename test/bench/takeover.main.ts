/**
 * Takeovers by the hundred: `npm run takeover -- [--kills N] [--freezes N] [--stops N] [--live N]
 * [--dormant N] [--json FILE]`. Fails when a goal is missed. See docs/benchmarks.md.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tableOf } from './rows.ts';
import { runTakeovers } from './takeover.bench.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '60' },
    freezes: { type: 'string', default: '20' },
    stops: { type: 'string', default: '30' },
    live: { type: 'string', default: '2000' },
    dormant: { type: 'string', default: '100000' },
    json: { type: 'string' },
  },
});

const count = (name: 'kills' | 'freezes' | 'stops' | 'live' | 'dormant'): number => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`--${name} must be a whole number, not ${values[name]}.`);
  process.exit(2);
};

const plan = {
  kills: count('kills'),
  freezes: count('freezes'),
  stops: count('stops'),
  live: count('live'),
  dormant: count('dormant'),
};
const rows = await runTakeovers(plan, (line) => {
  console.log(`  ${line}`);
});
console.log(`\n${tableOf(rows)}`);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
process.exit(rows.every(({ holds }) => holds) ? 0 : 1);
