import { setTimeout as pause } from 'node:timers/promises';
import { downMs, type Injector } from '../injector.ts';

export const brokerStop: Injector = {
  kind: 'broker stopped in order',
  area: 'nodes',
  does: '`SIGTERM`; started again after 0.1 to 3 s',
  strike: async ({ site, random, takeovers }) => {
    const [victim, forMs] = [random.pick(site.brokers), random.between(...downMs)];
    const takeover = await takeovers.of(victim.name);
    await victim.kill('SIGTERM');
    const code = await victim.ended();
    await takeover.begins();
    await pause(forMs);
    await victim.start();
    return {
      whom: `${victim.name} for ${forMs.toFixed(0)} ms`,
      effect: code === 0 ? 'ended with code 0' : undefined,
    };
  },
};
