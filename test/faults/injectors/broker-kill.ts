import { setTimeout as pause } from 'node:timers/promises';
import { downMs, type Injector } from '../injector.ts';

export const brokerKill: Injector = {
  kind: 'broker killed',
  area: 'nodes',
  does: '`kill -9`; started again after 0.1 to 3 s',
  strike: async ({ site, random, takeovers }) => {
    const [victim, forMs] = [random.pick(site.brokers), random.between(...downMs)];
    const takeover = await takeovers.of(victim.name);
    await victim.kill('SIGKILL');
    const hasEnded = !victim.isRunning();
    const tookMs = takeover.begins();
    await pause(forMs);
    await victim.start();
    return {
      whom: `${victim.name} for ${forMs.toFixed(0)} ms`,
      effect: hasEnded ? `ended with ${String(takeover.partitions)} partitions` : undefined,
      ...(takeover.partitions > 0 ? { takeoverMs: await tookMs } : {}),
    };
  },
};
