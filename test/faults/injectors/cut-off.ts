/** A broker that can't reach something, while everybody else can. */
import { setTimeout as pause } from 'node:timers/promises';
import { freezeMs, type Injector, type Scene, type Strike } from '../injector.ts';
import { lineTo, linesTo } from '../site.ts';

interface Cut {
  readonly names: readonly string[];
  readonly whom: string;
  readonly forMs: number;
  /** Packets are dropped, rather than connections ended: nobody is told. */
  readonly isSilent: boolean;
}

const cut = async ({ site: { lines } }: Scene, { names, whom, forMs, isSilent }: Cut) => {
  const before = await lines.effects(names);
  await lines.set(names, isSilent ? { held: ['up', 'down'] } : { isCut: true });
  await pause(forMs);
  const after = await lines.effects(names);
  // What was held is lost with its connection, as it is when a peer has given up in between.
  if (isSilent) await lines.reset(names);
  await lines.clear(names);
  const what = isSilent
    ? ([after.heldBytes - before.heldBytes, 'bytes held'] as const)
    : ([after.ended - before.ended, 'connections ended'] as const);
  const strike: Strike = {
    whom: `${whom} for ${forMs.toFixed(0)} ms, ${isSilent ? 'in silence' : 'with resets'}`,
    effect: what[0] > 0 ? what.join(' ') : undefined,
  };
  return strike;
};

/** Of a broker, from all the servers there are; others may answer for what it has, or it may when it's back. */
const cutFromAll =
  (what: 'nats' | 'redis'): Injector['strike'] =>
  async (scene) => {
    const { name } = scene.random.pick(scene.site.brokers);
    const forMs = scene.random.between(...freezeMs);
    const isSilent = scene.random.chance(0.5);
    const takeover = await scene.takeovers.of(name);
    const done = cut(scene, { names: linesTo(what, name), whom: name, forMs, isSilent });
    const takeoverMs = await takeover.begins();
    return { ...(await done), ...(takeover.partitions > 0 ? { takeoverMs } : {}) };
  };

export const brokerWithoutNats: Injector = {
  kind: 'broker cut off from NATS',
  area: 'nodes',
  does: 'from all three servers for 1 to 4 s, not from the store',
  strike: cutFromAll('nats'),
};

export const brokerWithoutStore: Injector = {
  kind: 'broker cut off from the store',
  area: 'nodes',
  does: 'from all three Redis servers for 1 to 4 s, not from NATS',
  strike: cutFromAll('redis'),
};

export const brokerWithoutOneRedis: Injector = {
  kind: 'broker cut off from one Redis server',
  area: 'store',
  does: 'for 1 to 4 s; it still has a majority',
  strike: (scene) => {
    const { name } = scene.random.pick(scene.site.brokers);
    const { index } = scene.random.pick(scene.site.redis);
    const forMs = scene.random.between(...freezeMs);
    const isSilent = scene.random.chance(0.5);
    const names = [lineTo('redis', name, index)];
    return cut(scene, { names, whom: `${name} from redis-${String(index)}`, forMs, isSilent });
  },
};

export const gatewayWithoutNats: Injector = {
  kind: 'gateway cut off from NATS',
  area: 'nodes',
  does: 'from all three servers for 1 to 4 s',
  strike: (scene) => {
    const { name } = scene.random.pick(scene.site.gateways);
    const forMs = scene.random.between(...freezeMs);
    const isSilent = scene.random.chance(0.5);
    return cut(scene, { names: linesTo('nats', name), whom: name, forMs, isSilent });
  },
};
