/** Strikes nodes, their clocks and the way to the store, at times that the seed chooses. */
import type { Cluster } from './cluster.ts';
import type { FaultKind, Faults } from './faults.ts';
import type { Lines } from './sim-network.ts';
import type { StoreWeather } from './sim-store.ts';
import type { Process, World } from './world.ts';

export interface Chaos {
  readonly weather: StoreWeather;
  readonly lines: Lines;
  readonly start: (cluster: Cluster) => void;
  /** Everything that is broken is made good again. */
  readonly end: (cluster: Cluster) => void;
  /** When what went wrong went wrong: how late a thing may be is judged by it. */
  readonly disturbances: () => readonly Disturbance[];
}

export interface Disturbance {
  readonly kind: FaultKind;
  readonly from: number;
  readonly to: number;
  /** The process that was struck, where it was one. */
  readonly node?: string;
}

export interface ChaosPlan {
  readonly actorNodes: readonly string[];
  readonly gateways: readonly string[];
  /** A node that may join later and leave again. */
  readonly spare: string;
}

/** The mean time between two strikes of a kind, in milliseconds. */
const everyMs: Partial<Record<FaultKind, number>> = {
  crash: 4_000,
  pause: 4_000,
  hiccup: 400,
  plannedStop: 6_000,
  join: 6_000,
  gatewayCrash: 6_000,
  storeDown: 8_000,
  storeCutOff: 5_000,
  linesCut: 4_000,
  isolated: 4_000,
  clockJump: 2_000,
};

export const createChaos = (world: World, faults: Faults, plan: ChaosPlan): Chaos => {
  const disturbances: Disturbance[] = [];
  const cutOff = new Map<Process, number>();
  const linesCut = new Map<Process, number>();
  const isolated = new Map<Process, number>();
  let downUntil = 0;

  const isDown = (until: number): boolean => !faults.areOver() && world.now() < until;

  const disturb = (kind: FaultKind, forMs: number, node?: string): void => {
    faults.count(kind);
    const span = { kind, from: world.now(), to: world.now() + forMs };
    disturbances.push(node === undefined ? span : { ...span, node });
    world.trace.line(world.now(), () => ({
      subjects: [],
      text: `fault: ${kind} for ${forMs.toFixed(0)} ms ${node ?? ''}`,
    }));
  };

  const strikes: Partial<Record<FaultKind, (cluster: Cluster) => void>> = {
    crash: (cluster) => {
      const random = faults.random('crash');
      const name = random.pick(plan.actorNodes);
      const backMs = random.chance(0.3) ? random.between(10, 300) : random.between(100, 3_000);
      disturb('crash', backMs);
      cluster.crash(name);
      world.after(backMs, `boots ${name}`, () => {
        cluster.boot(name);
      });
    },
    pause: (cluster) => {
      freeze(cluster, 'pause', faults.random('pause').chance(0.5) ? [100, 900] : [300, 5_000]);
    },
    hiccup: (cluster) => {
      freeze(cluster, 'hiccup', [1, 90]);
    },
    plannedStop: (cluster) => {
      const random = faults.random('plannedStop');
      const name = random.pick(plan.actorNodes);
      const backMs = random.between(500, 3_000);
      disturb('plannedStop', backMs);
      cluster.stop(name);
      world.after(backMs, `boots ${name}`, () => {
        // One that could not leave in time is killed, as an orchestrator does.
        cluster.crash(name);
        cluster.boot(name);
      });
    },
    join: (cluster) => {
      disturb('join', 500);
      if (cluster.find(plan.spare) === undefined) cluster.boot(plan.spare);
      else cluster.stop(plan.spare);
    },
    gatewayCrash: (cluster) => {
      const random = faults.random('gatewayCrash');
      const name = random.pick(plan.gateways);
      disturb('gatewayCrash', 0);
      cluster.crash(name);
      world.after(random.between(100, 2_000), `boots ${name}`, () => {
        cluster.boot(name);
      });
    },
    storeDown: () => {
      const forMs = faults.random('storeDown').between(50, 2_500);
      disturb('storeDown', forMs);
      downUntil = world.now() + forMs;
    },
    storeCutOff: (cluster) => {
      const random = faults.random('storeCutOff');
      const nodes = cluster.nodes();
      if (nodes.length === 0) return;
      const forMs = random.between(50, 2_500);
      disturb('storeCutOff', forMs);
      cutOff.set(random.pick(nodes).process, world.now() + forMs);
    },
    linesCut: (cluster) => {
      strikeOne(cluster, 'linesCut', linesCut);
    },
    isolated: (cluster) => {
      strikeOne(cluster, 'isolated', isolated);
    },
    clockJump: (cluster) => {
      const random = faults.random('clockJump');
      const nodes = cluster.nodes();
      if (nodes.length === 0) return;
      disturb('clockJump', 0);
      random.pick(nodes).clock.jump(random.between(-1, 1) * 10 ** random.between(2, 6.5));
    },
  };

  /** As short as a blink, or longer than a lease. */
  const strikeOne = (
    cluster: Cluster,
    kind: 'linesCut' | 'isolated',
    struck: Map<Process, number>,
  ): void => {
    const random = faults.random(kind);
    const nodes = cluster.nodes();
    if (nodes.length === 0) return;
    const forMs = random.chance(0.5) ? random.between(20, 400) : random.between(200, 2_000);
    const { process } = random.pick(nodes);
    disturb(kind, forMs, process.id);
    struck.set(process, world.now() + forMs);
  };

  const freeze = (
    cluster: Cluster,
    kind: 'pause' | 'hiccup',
    [low, high]: readonly [number, number],
  ): void => {
    const random = faults.random(kind);
    const nodes = cluster.nodes();
    if (nodes.length === 0) return;
    const { process, clock } = random.pick(nodes);
    const forMs = random.between(low, high);
    // A machine that is put to sleep as a whole wakes with the time at which it fell asleep.
    if (kind === 'pause' && faults.strikes('clockJump', 0.7)) clock.jump(-forMs);
    disturb(kind, forMs);
    world.trace.line(world.now(), () => ({ subjects: [], text: `${process.id} freezes` }));
    world.pause(process, forMs);
  };

  const planNext = (cluster: Cluster, kind: FaultKind, meanMs: number): void => {
    const random = faults.random(kind);
    world.after(-Math.log(1 - random.next()) * meanMs, `strike ${kind}`, () => {
      if (!faults.has(kind)) return;
      strikes[kind]?.(cluster);
      planNext(cluster, kind, meanMs);
    });
  };

  const start = (cluster: Cluster): void => {
    for (const [kind, meanMs] of Object.entries(everyMs) as [FaultKind, number][])
      if (faults.has(kind)) planNext(cluster, kind, meanMs);
  };

  return {
    weather: {
      isDownFor: (process) =>
        isDown(downUntil) || isDown(cutOff.get(process) ?? 0) || isDown(isolated.get(process) ?? 0),
    },
    lines: {
      areGone: (process) =>
        !process.alive || isDown(linesCut.get(process) ?? 0) || isDown(isolated.get(process) ?? 0),
      isIsolated: (process) => isDown(isolated.get(process) ?? 0),
    },
    start,
    end: (cluster) => {
      for (const name of [...plan.actorNodes, ...plan.gateways]) cluster.boot(name);
    },
    disturbances: () => disturbances,
  };
};
