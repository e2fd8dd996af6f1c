import { spawnSync } from 'node:child_process';
import { bank } from './bank.workload.ts';
import { centre } from './centre.workload.ts';
import type { Summary } from './report.ts';
import { runSeed } from './run.ts';
import { runSeeds } from './run-seeds.ts';

it('keeps every coin, every alarm and every payment, whatever fails', async () => {
  await runSeeds({ workload: bank, from: 1, count: 80 });
}, 300_000);

it('does the same again from the same seed, and something else from another', async () => {
  const options = { workload: centre, activeMs: 3_000 };
  const first = await runSeed(7, options);
  const again = await runSeed(7, { ...options, isRecording: true });
  const other = await runSeed(8, options);
  expect(again.traceHash).toBe(first.traceHash);
  expect(again.faults).toEqual(first.faults);
  expect(other.traceHash).not.toBe(first.traceHash);
}, 60_000);

it('does the same in another process', () => {
  const simulate = (): Summary => {
    const args = [
      'test/simulation/simulate.main.ts',
      '--seeds',
      '3',
      '--from',
      '4',
      '--seconds',
      '3',
    ];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(status).toBe(0);
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Summary;
  };
  const first = simulate();
  expect(first).toMatchObject({ runs: 3, violations: 0 });
  expect(first.traceHash).toMatch(/^[0-9a-f]{8}$/);
  expect(simulate()).toEqual(first);
}, 60_000);
