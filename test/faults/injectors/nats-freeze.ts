import { setTimeout as pause } from 'node:timers/promises';
import { freezeMs, type Injector } from '../injector.ts';
import { untilStopped } from '../process-state.ts';

export const natsFreeze: Injector = {
  kind: 'NATS server frozen',
  area: 'bus',
  does: '`SIGSTOP` of one of three for 1 to 4 s',
  strike: async ({ site, random }) => {
    const [index, forMs] = [random.below(site.nats.length), random.between(...freezeMs)];
    const victim = site.nats[index];
    await victim?.kill('SIGSTOP');
    const state = await untilStopped(victim?.pid() ?? 0);
    await pause(forMs);
    await victim?.kill('SIGCONT');
    return { whom: `nats-${String(index)} for ${forMs.toFixed(0)} ms`, effect: state };
  },
};
