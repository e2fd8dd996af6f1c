/** A disk of its own for a server, that can be made full: a file system in memory, where root allows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Disk {
  readonly folder: string;
  /** Leaves no room at all; absent where nobody may mount. */
  readonly fill?: () => void;
  readonly makeRoom: () => void;
  readonly remove: () => void;
}

const size = '3g';
const mounted = new Set<string>();

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

// A run that is interrupted leaves nothing behind.
process.once('exit', () => {
  for (const folder of mounted) run('umount', '--lazy', folder);
});

export const makeDisk = (): Disk => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-disk-'));
  const isOwn = run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'baton-disk', folder);
  if (isOwn) mounted.add(folder);
  const resize = (to: string): void => {
    if (!run('mount', '-o', `remount,size=${to}`, folder))
      throw new Error(`The disk ${folder} can not be made ${to}`);
  };
  return {
    folder,
    ...(isOwn ? { fill: () => fill(folder, resize) } : {}),
    makeRoom: () => {
      if (isOwn) resize(size);
    },
    remove: () => {
      if (isOwn) run('umount', '--lazy', folder);
      mounted.delete(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** As small as what is there. While a server writes, that may have grown in between. */
const fill = (folder: string, resize: (to: string) => void): void => {
  for (let tries = 0; ; tries += 1) {
    const { blocks, bfree, bsize } = statfsSync(folder);
    try {
      resize(String((blocks - bfree) * bsize));
      return;
    } catch (error) {
      if (tries === 20) throw error;
    }
  }
};
