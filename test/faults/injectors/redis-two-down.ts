import { setTimeout as pause } from 'node:timers/promises';
import type { Injector } from '../injector.ts';

const bothDownMs = [500, 3_000] as const;

export const redisTwoDown: Injector = {
  kind: 'two Redis servers killed',
  area: 'store',
  does: '`kill -9` of two of three; started again with their files after 0.5 to 3 s: writes are refused until then',
  isAlone: true,
  strike: async ({ site, random, pulses }) => {
    const [stays, forMs] = [random.pick(site.redis), random.between(...bothDownMs)];
    const victims = site.redis.filter((server) => server !== stays);
    const downAt = performance.now();
    await Promise.all(victims.map((server) => server.kill('SIGKILL')));
    const haveEnded = victims.every((server) => server.hasEnded());
    await pause(forMs);
    await Promise.all(victims.map((server) => server.restart()));
    const backAt = performance.now();
    await pulses.untilWritten();
    const serviceMs = performance.now() - backAt;
    const refused = pulses.refusedSince(downAt);
    return {
      whom: `all but redis-${String(stays.index)} for ${forMs.toFixed(0)} ms`,
      effect: haveEnded ? `both ended, ${String(refused)} writes of pulses refused` : undefined,
      serviceMs,
    };
  },
};
