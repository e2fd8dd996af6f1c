import { setTimeout as pause } from 'node:timers/promises';
import { downMs, type Injector } from '../injector.ts';

export const redisKill: Injector = {
  kind: 'Redis server killed',
  area: 'store',
  does: '`kill -9` of one of three; started again with its files after 0.1 to 3 s',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.redis), random.between(...downMs)];
    await victim.kill('SIGKILL');
    const hasEnded = victim.hasEnded();
    await pause(forMs);
    await victim.restart();
    return {
      whom: `redis-${String(victim.index)} for ${forMs.toFixed(0)} ms`,
      effect: hasEnded ? 'ended' : undefined,
    };
  },
};
