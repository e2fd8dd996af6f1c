import { setTimeout as pause } from 'node:timers/promises';
import type { Injector } from '../injector.ts';

const allDownMs = 3_000;

export const natsAllDown: Injector = {
  kind: 'all NATS servers killed',
  area: 'bus',
  does: '`kill -9` of all three; started again after 3 s',
  isAlone: true,
  strike: async ({ site, pulses }) => {
    await Promise.all(site.nats.map((server) => server.kill('SIGKILL')));
    const haveEnded = site.nats.every((server) => server.hasEnded());
    await pause(allDownMs);
    await Promise.all(site.nats.map((server) => server.restart()));
    const backAt = performance.now();
    await pulses.untilWritten();
    return {
      whom: 'all three',
      effect: haveEnded ? 'all ended' : undefined,
      serviceMs: performance.now() - backAt,
    };
  },
};
