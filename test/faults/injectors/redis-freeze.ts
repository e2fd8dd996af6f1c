import { setTimeout as pause } from 'node:timers/promises';
import { freezeMs, type Injector } from '../injector.ts';
import { untilStopped } from '../process-state.ts';

export const redisFreeze: Injector = {
  kind: 'Redis server frozen',
  area: 'store',
  does: '`SIGSTOP` of one of three for 1 to 4 s',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.redis), random.between(...freezeMs)];
    await victim.kill('SIGSTOP');
    const state = await untilStopped(victim.pid());
    await pause(forMs);
    await victim.kill('SIGCONT');
    return { whom: `redis-${String(victim.index)} for ${forMs.toFixed(0)} ms`, effect: state };
  },
};
