import { setTimeout as pause } from 'node:timers/promises';
import { freezeMs, type Injector } from '../injector.ts';
import { talkTo } from './redis-client.ts';

export const redisMemoryFull: Injector = {
  kind: 'Redis server without memory',
  area: 'store',
  does: '`maxmemory` below what it has, for 1 to 4 s: it answers, and refuses every write',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.redis), random.between(...freezeMs)];
    await talkTo(victim, (client) => client.config('SET', 'maxmemory', '1mb'));
    await pause(forMs);
    const refusal = await talkTo(victim, (client) => client.set('fault', 'x')).catch(String);
    await talkTo(victim, (client) => client.config('SET', 'maxmemory', '0'));
    return {
      whom: `redis-${String(victim.index)} for ${forMs.toFixed(0)} ms`,
      effect: refusal.includes('OOM') ? 'a write was refused: OOM' : undefined,
    };
  },
};
