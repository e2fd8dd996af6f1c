/** Looks at processes from outside, to see that a signal did what it is for. */
import { spawnSync } from 'node:child_process';
import { eventually } from '../support/eventually.ts';

const stopWithinMs = 2_000;

/** Resolves with `ps`'s word for it once the process is stopped by a signal. */
export const untilStopped = (pid: number): Promise<string> =>
  eventually(`process ${String(pid)} to stand still`, stopWithinMs, () => {
    const state = spawnSync('ps', ['-o', 'state=', '-p', String(pid)], { encoding: 'utf8' });
    return state.stdout.trim().startsWith('T') ? 'state T' : undefined;
  });
