import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.ts';
import type { Injector } from '../injector.ts';

const seenWithinMs = 10_000;
const togetherMs = [500, 2_500] as const;

export const brokerTwice: Injector = {
  kind: 'name of a broker taken by a second one',
  area: 'nodes',
  does: 'another process starts under the same `NODE_ID`; one of the two is killed after a while',
  strike: async ({ site, random }) => {
    const [victim, forMs] = [random.pick(site.brokers), random.between(...togetherMs)];
    const second = await site.namesake(victim.name);
    const dies = random.chance(0.5) ? second : victim;
    try {
      await second.start();
      const seen = await eventually('both to be seen', seenWithinMs, async () => {
        const { nodes } = await site.supervisor.cluster();
        const same = nodes.filter(({ id, alive }) => id === victim.name && alive);
        return same.length === 2 ? same.map(({ incarnation }) => incarnation) : undefined;
      }).catch(() => undefined);
      await pause(forMs);
      await dies.kill('SIGKILL');
      if (dies === victim) await victim.start();
      return {
        whom: `${victim.name} for ${forMs.toFixed(0)} ms, then the ${dies === second ? 'second' : 'first'} dies`,
        effect: seen === undefined ? undefined : `both alive: ${seen.join(' and ')}`,
      };
    } finally {
      await second.kill('SIGKILL');
    }
  },
};
