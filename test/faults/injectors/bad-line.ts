/** Lines that work, badly: of one node, to the bus and to the store. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Injector } from '../injector.ts';
import { linesTo } from '../site.ts';

const forMs = 3_000;
const latenessMs = [20, 80] as const;
const resetEveryMs = [150, 600] as const;

const linesOf = (name: string): readonly string[] => [
  ...linesTo('nats', name),
  ...linesTo('redis', name),
];

export const slowLines: Injector = {
  kind: 'lines of a node slow',
  area: 'nodes',
  does: 'everything to and from NATS and Redis is 20 to 80 ms late each way, for 3 s',
  strike: async ({ site: { brokers, gateways, lines }, random }) => {
    const { name } = random.pick([...brokers, ...gateways]);
    const delayMs = Math.round(random.between(...latenessMs));
    const before = await lines.effects(linesOf(name));
    await lines.set(linesOf(name), { delayMs });
    await pause(forMs);
    const { delayedBytes } = await lines.effects(linesOf(name));
    await lines.clear(linesOf(name));
    const late = delayedBytes - before.delayedBytes;
    return {
      whom: `${name} by ${String(delayMs)} ms`,
      effect: late > 0 ? `${String(late)} bytes late` : undefined,
    };
  },
};

export const lossyLines: Injector = {
  kind: 'lines of a node lossy',
  area: 'nodes',
  does: 'all connections to NATS and Redis are reset every 0.15 to 0.6 s, for 3 s, with whatever was on them',
  strike: async ({ site: { brokers, gateways, lines }, random }) => {
    const { name } = random.pick([...brokers, ...gateways]);
    const everyMs = random.between(...resetEveryMs);
    const before = await lines.effects(linesOf(name));
    for (const until = performance.now() + forMs; performance.now() < until;) {
      await lines.reset(linesOf(name));
      await pause(everyMs);
    }
    const { ended } = await lines.effects(linesOf(name));
    return {
      whom: `${name} every ${everyMs.toFixed(0)} ms`,
      effect:
        ended > before.ended ? `${String(ended - before.ended)} connections ended` : undefined,
    };
  },
};
