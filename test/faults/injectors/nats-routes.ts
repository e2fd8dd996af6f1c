import { setTimeout as pause } from 'node:timers/promises';
import { freezeMs, type Injector } from '../injector.ts';
import type { Way } from '../line.ts';
import { natsCount, routeOf } from '../nats-trio.ts';

/** The routes of one server to the two others. */
const routesOf = (server: number): readonly string[] =>
  Array.from({ length: natsCount }, (_, other) => other)
    .filter((other) => other !== server)
    .map((other) => routeOf(server, other));

export const natsCutOff: Injector = {
  kind: 'NATS server cut off from the others',
  area: 'bus',
  does: 'its routes end, and come to nothing for 1 to 4 s; its clients stay',
  strike: async ({ site: { lines }, random }) => {
    const [server, forMs] = [random.below(natsCount), random.between(...freezeMs)];
    const routes = routesOf(server);
    const before = await lines.effects(routes);
    await lines.set(routes, { isCut: true });
    await pause(forMs);
    const { ended, refused } = await lines.effects(routes);
    await lines.clear(routes);
    return {
      whom: `nats-${String(server)} for ${forMs.toFixed(0)} ms`,
      effect:
        ended > before.ended
          ? `${String(ended - before.ended)} routes ended, ${String(refused - before.refused)} refused`
          : undefined,
    };
  },
};

export const natsDeaf: Injector = {
  kind: 'NATS route passes nothing one way',
  area: 'bus',
  does: 'what one server says to another is held for 1 to 4 s, then comes late, or never',
  strike: async ({ site: { lines }, random }) => {
    const [server, forMs] = [random.below(natsCount), random.between(...freezeMs)];
    const route = random.pick(routesOf(server));
    const way: Way = random.chance(0.5) ? 'up' : 'down';
    const isLost = random.chance(0.5);
    const before = await lines.effects([route]);
    await lines.set([route], { held: [way] });
    await pause(forMs);
    const { heldBytes } = await lines.effects([route]);
    if (isLost) await lines.reset([route]);
    await lines.clear([route]);
    return {
      whom: `${route} ${way} for ${forMs.toFixed(0)} ms, ${isLost ? 'never' : 'late'}`,
      effect:
        heldBytes > before.heldBytes
          ? `${String(heldBytes - before.heldBytes)} bytes held`
          : undefined,
    };
  },
};
