import { setTimeout as pause } from 'node:timers/promises';
import { downMs, type Injector } from '../injector.ts';

export const natsKill: Injector = {
  kind: 'NATS server killed',
  area: 'bus',
  does: '`kill -9` of one of three; started again after 0.1 to 3 s',
  strike: async ({ site, random }) => {
    const [index, forMs] = [random.below(site.nats.length), random.between(...downMs)];
    const victim = site.nats[index];
    await victim?.kill('SIGKILL');
    const hasEnded = victim?.hasEnded() === true;
    await pause(forMs);
    await victim?.restart();
    return {
      whom: `nats-${String(index)} for ${forMs.toFixed(0)} ms`,
      effect: hasEnded ? 'ended' : undefined,
    };
  },
};
