/**
 * Time as this thread has had it: what Linux gave to other processes meanwhile, though this thread wanted
 * to run, is left out. So what takes the thread alone is measured even on a machine that others use.
 */
import { openSync, readSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Of the main thread: how long it ran, how long it had to wait (both in ns), how often it was let run. */
const path = '/proc/self/schedstat';
const buffer = Buffer.alloc(128);

const open = (): number | undefined => {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
};

const file = open();

const waitedMs = (): number => {
  if (file === undefined) return 0;
  const length = readSync(file, buffer, 0, buffer.length, 0);
  return Number(buffer.toString('latin1', 0, length).split(' ')[1]) / 1e6;
};

/** In ms; only differences mean something. Not for what waits for others. */
export const ownTime = (): number => performance.now() - waitedMs();
