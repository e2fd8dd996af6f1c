/**
 * Jest's last word: the lines that suites gave to `addToSummary`, then `N passed, N failed`, so that
 * a person, a script and CI read the same line. A suite that could not run at all counts as failed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What is read of Jest's `AggregatedResult`, whose own type lives in a package of Jest's. */
interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

interface Reporter {
  readonly onRunStart: () => void;
  readonly onRunComplete: (contexts: unknown, results: Results) => void;
  /** Jest fails the run when this gives an error, whatever the tests did. */
  readonly getLastError: () => Error | undefined;
}

const createReporter = (): Reporter => {
  const file = join(mkdtempSync(join(tmpdir(), 'baton-summary-')), 'lines.txt');
  let error: Error | undefined;

  return {
    onRunStart: () => {
      writeFileSync(file, '');
      // The workers are started after this and inherit it.
      process.env['TEST_SUMMARY_FILE'] = file;
    },
    onRunComplete: (_contexts, results) => {
      const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).toSorted();
      rmSync(dirname(file), { recursive: true });
      // Jest puts its own summary behind every reporter, and warnings behind that.
      process.once('exit', () => {
        process.stdout.write(['', ...lines, countLine(results), ''].join('\n'));
      });
      if (results.numPassedTests + failedCount(results) === 0) error = new Error('No test ran.');
    },
    getLastError: () => error,
  };
};

const failedCount = (results: Results): number =>
  results.numFailedTests + results.numRuntimeErrorTestSuites;

const countLine = (results: Results): string => {
  const skipped = results.numPendingTests + results.numTodoTests;
  const counts = `${String(results.numPassedTests)} passed, ${String(failedCount(results))} failed`;
  return skipped === 0 ? counts : `${counts}, ${String(skipped)} skipped`;
};

/** Jest calls `new` on what a reporter's file exports, which an arrow function does not bear. */
export default function SummaryReporter(): Reporter {
  return createReporter();
}
