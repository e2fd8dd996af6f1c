import { setTimeout as pause } from 'node:timers/promises';
import { freezeMs, type Injector } from '../injector.ts';
import { untilStopped } from '../process-state.ts';

export const gatewayFreeze: Injector = {
  kind: 'gateway frozen',
  area: 'nodes',
  does: '`SIGSTOP` for 1 to 4 s, with requests in its hands',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.gateways), random.between(...freezeMs)];
    await victim.freeze();
    const state = await untilStopped(victim.pid());
    await pause(forMs);
    await victim.thaw();
    return { whom: `${victim.name} for ${forMs.toFixed(0)} ms`, effect: state };
  },
};
