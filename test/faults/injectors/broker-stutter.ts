import { setTimeout as pause } from 'node:timers/promises';
import type { Injector } from '../injector.ts';
import { untilStopped } from '../process-state.ts';

const bursts = 6;
const blockMs = [60, 260] as const;
const breathMs = [5, 40] as const;

/** To everybody else a process that is stopped is one whose event loop is blocked. */
export const brokerStutter: Injector = {
  kind: 'event loop of a broker blocked',
  area: 'nodes',
  does: 'stopped six times for 60 to 260 ms, below the lease, with 5 to 40 ms to breathe in between',
  strike: async ({ site, random }) => {
    const victim = random.pick(site.brokers);
    const blocks = Array.from({ length: bursts }, () => random.between(...blockMs));
    const breath = random.between(...breathMs);
    const states: string[] = [];
    for (const forMs of blocks) {
      await victim.freeze();
      states.push(await untilStopped(victim.pid()));
      await pause(forMs);
      await victim.thaw();
      await pause(breath);
    }
    return {
      whom: `${victim.name}: ${blocks.map((ms) => ms.toFixed(0)).join(', ')} ms`,
      effect: `${String(states.length)} times in ${states[0] ?? ''}`,
    };
  },
};
