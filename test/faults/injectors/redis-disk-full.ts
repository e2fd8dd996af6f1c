import { eventually } from '../../support/eventually.ts';
import { downMs, type Injector } from '../injector.ts';
import { setTimeout as pause } from 'node:timers/promises';

const diesWithinMs = 10_000;

/** With `appendfsync always` a server that can't write ends itself rather than acknowledge. */
export const redisDiskFull: Injector = {
  kind: 'Redis server without disk',
  area: 'store',
  does: 'its file system is made as small as what is on it: it ends; room is made, and it is started again',
  missing: ({ redis }) =>
    redis.every(({ disk }) => disk.fill !== undefined) ? undefined : 'only root may mount disks',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.redis), random.between(...downMs)];
    try {
      await eventually('the server to end', diesWithinMs, () => {
        // Again: it may have removed files of its own.
        victim.disk.fill?.();
        return victim.hasEnded() ? true : undefined;
      }).catch(() => victim.kill('SIGKILL'));
      await pause(forMs);
    } finally {
      victim.disk.makeRoom();
    }
    const complaint = /Can't recover from AOF write error.*/u.exec(victim.log().slice(-4_000));
    await victim.restart();
    return {
      whom: `redis-${String(victim.index)} for ${forMs.toFixed(0)} ms`,
      effect: complaint?.[0],
    };
  },
};
