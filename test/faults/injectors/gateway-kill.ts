import { setTimeout as pause } from 'node:timers/promises';
import { downMs, type Injector } from '../injector.ts';

export const gatewayKill: Injector = {
  kind: 'gateway killed',
  area: 'nodes',
  does: '`kill -9`; started again after 0.1 to 3 s',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.gateways), random.between(...downMs)];
    await victim.kill('SIGKILL');
    const hasEnded = !victim.isRunning();
    await pause(forMs);
    await victim.start();
    return {
      whom: `${victim.name} for ${forMs.toFixed(0)} ms`,
      effect: hasEnded ? 'ended' : undefined,
    };
  },
};
