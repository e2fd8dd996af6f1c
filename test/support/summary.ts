import { appendFileSync } from 'node:fs';

/**
 * Adds a line to what the run prints just before its count of tests: figures that a green tick hides,
 * such as `simulation: 300 seeds, 4,120 faults`. Outside a run of Jest there is no one to tell.
 */
export const addToSummary = (line: string): void => {
  const file = process.env['TEST_SUMMARY_FILE'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
};
