import { setTimeout as pause } from 'node:timers/promises';
import type { Injector } from '../injector.ts';
import { untilStopped } from '../process-state.ts';

const forMs = 2_500;
const syncMs = [40, 180] as const;
/** What it gets done between two. */
const breathMs = 4;

/** With `appendfsync always` all of the server waits for the disk, so a slow disk is a server that stands still. */
export const redisSlow: Injector = {
  kind: 'Redis server with a slow disk',
  area: 'store',
  does: 'stands still for 40 to 180 ms, again and again for 2.5 s, as one does whose `fsync` takes that long',
  strike: async ({ site, random }) => {
    const [victim, stillMs] = [random.pick(site.redis), random.between(...syncMs)];
    const until = performance.now() + forMs;
    let times = 0;
    let state = '';
    while (performance.now() < until) {
      await victim.kill('SIGSTOP');
      if (times === 0) state = await untilStopped(victim.pid());
      await pause(stillMs);
      await victim.kill('SIGCONT');
      await pause(breathMs);
      times += 1;
    }
    return {
      whom: `redis-${String(victim.index)}: ${stillMs.toFixed(0)} ms`,
      effect: times > 1 ? `${state}, ${String(times)} times` : undefined,
    };
  },
};
