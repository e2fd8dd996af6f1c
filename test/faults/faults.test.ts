/** A short fault run, as part of CI: `npm run faults` goes on for as long as one likes. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addToSummary } from '../support/summary.ts';
import { runFaults } from './fault-run.ts';
import { reportOf } from './report.ts';

const seed = 1;
const faultsMs = 80_000;
/** The machine may have two cores, and other tests on them. */
const rate = 5;
const kindsMin = 8;

describe('a whole cluster that is broken in one way after the other while people work', () => {
  it('loses no message, replies once, never hands an interaction to two, keeps order, never gets stuck', async () => {
    const evidenceFolder = mkdtempSync(join(tmpdir(), 'baton-faults-'));
    const course: string[] = [];
    const run = await runFaults({
      seed,
      faultsMs,
      rate,
      evidenceFolder,
      say: (line) => course.push(line),
    });
    const { violations, effective, effectiveKinds, messagesPerSecond } = reportOf(run);
    const { replies = 0, threads = 0 } = run.counts;
    addToSummary(
      `faults: ${String(effective)} of ${String(effectiveKinds)} kinds, ${String(threads)} threads, ` +
        `${String(messagesPerSecond)} messages/s, ${String(replies)} replies, ` +
        `${String(violations.length)} violations`,
    );
    expect({ violations, course: violations.length === 0 ? [] : course, evidenceFolder }).toEqual({
      violations: [],
      course: [],
      evidenceFolder,
    });
    expect(effectiveKinds).toBeGreaterThanOrEqual(kindsMin);
    expect(replies).toBeGreaterThan(0);
  }, 600_000);
});
