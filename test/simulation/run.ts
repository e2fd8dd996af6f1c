/** One run: a cluster, a workload and faults from one seed, and what came of it. */
import { defaultLimits, type Limits } from '../../actors/runtime/limits.ts';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { EffectRunner, Observation } from '../../actors/runtime/ports.ts';
import { createMemoryStore } from '../../services/store/memory/memory-store.ts';
import { createChaos } from './chaos.ts';
import {
  checkAnswers,
  checkFeed,
  checkNumbers,
  checkOwnership,
  checkVersions,
  type FeedCheck,
} from './checkers.ts';
import { createCluster, type Cluster } from './cluster.ts';
import { createFaults, type FaultChoice } from './faults.ts';
import { createHistory } from './history.ts';
import { createRandom } from './random.ts';
import { checkRecord } from './record-check.ts';
import { storeNow, type SimClock } from './sim-clock.ts';
import { createTrace, type TraceLine } from './trace.ts';
import type { RunContext, Violation, Workload, WorkloadKind } from './workload.ts';
import { createWorld, type Process, type World } from './world.ts';

/** A fault of the product, planted between it and its ports to see whether the simulator finds it. */
export interface Plant {
  /** Between the incarnation's history and the way to it: what the server does. */
  readonly store?: (store: Store, process: Process, world: World) => Store;
  readonly clock?: (clock: SimClock) => SimClock;
  readonly limits?: Partial<Limits>;
  readonly effects?: (runner: EffectRunner, process: Process, world: World) => EffectRunner;
  readonly workload?: WorkloadKind;
}

export interface RunOptions extends FaultChoice {
  readonly workload: WorkloadKind;
  /** How long, in virtual time, work begins and faults happen. */
  readonly activeMs: number;
  /** Fewer people make a shorter trace. */
  readonly peopleMax?: number;
  readonly plant?: Plant;
  readonly isRecording?: boolean;
}

export interface RunResult {
  readonly seed: number;
  readonly workload: string;
  readonly simulatedMs: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
  readonly traceHash: string;
  readonly lines: readonly TraceLine[];
  readonly steps: number;
  readonly commits: number;
  readonly claims: number;
}

/** Times are shorter than in production, so that a short run sees them end; bounds may be tight. */
const limitsOf = (seed: number): Limits => {
  const random = createRandom(seed, 'limits');
  return {
    ...defaultLimits,
    deadlineMs: 5_000,
    effectMs: 2_500,
    idleMs: random.pick([200, 2_000]),
    mailboxMax: random.pick([4, defaultLimits.mailboxMax]),
    batchTurnsMax: random.pick([2, defaultLimits.batchTurnsMax]),
    parcelMessagesMax: random.pick([2, defaultLimits.parcelMessagesMax]),
    deliveriesPerNodeMax: random.pick([1, defaultLimits.deliveriesPerNodeMax]),
    readMax: random.pick([2, defaultLimits.readMax]),
    stepsMax: random.pick([1, defaultLimits.stepsMax]),
  };
};

const partitions = 12;
/** From the end of the faults until all must be quiet. */
const quietWithinMs = 60_000;
const lookEveryMs = 250;
/** A busy run has some 50,000; one that turns on the spot in no time has no bound. */
const stepsMax = 500_000;

export const runSeed = async (seed: number, options: RunOptions): Promise<RunResult> => {
  const trace = createTrace(options.isRecording === true);
  const world = createWorld(trace);
  const { plant = {} } = options;
  const faults = createFaults(seed, options);
  const store = createMemoryStore({ now: () => storeNow(world) });
  const history = createHistory(world, store);
  const violations: Violation[] = [];
  let claims = 0;

  const violate: RunContext['violate'] = (invariant, subjects, text) => {
    violations.push({ at: world.now(), invariant, subjects, text });
    trace.line(world.now(), () => ({ subjects: [], text: `VIOLATION: ${invariant}: ${text}` }));
  };
  const note = (observation: Observation, process: Process): void => {
    if (observation.type === 'claimed') claims += 1;
    if (observation.type === 'defect' && workload.isExpectedToFail?.(observation.command) !== true)
      violate(
        'no actor fails',
        [observation.actor],
        `${observation.command}: ${String(observation.error)}`,
      );
    if (observation.type === 'gap' && options.plant === undefined)
      violate(
        'the store loses nothing',
        [`partition ${String(observation.partition)}`],
        JSON.stringify(observation),
      );
    trace.line(world.now(), () => describe(observation, process));
  };

  const { plan, names } = planCluster(seed);
  const chaos = createChaos(world, faults, plan);
  const disturbances: RunContext['disturbances'] = () => [
    ...chaos.disturbances(),
    ...world.pauses().map(({ from, to }) => ({ kind: 'pause' as const, from, to })),
  ];
  const { workload, cluster } = connect();

  function connect(): { workload: Workload; cluster: Cluster } {
    const parts: { workload?: Workload } = {};
    const work = (): Workload => {
      if (parts.workload === undefined) throw new Error('Too early');
      return parts.workload;
    };
    const kind = plant.workload ?? options.workload;
    const made = createCluster({
      world,
      faults,
      seed,
      history,
      partitions,
      limits: { ...limitsOf(seed), ...plant.limits },
      way: { world, faults, weather: chaos.weather },
      lines: chaos.lines,
      configOf: (process) => work().config(process),
      residents: () => work().residents(),
      createEffects: (process, clock) => {
        const runner = work().createEffects(process, clock);
        return plant.effects?.(runner, process, world) ?? runner;
      },
      note,
      plantStore: (inner, process) => plant.store?.(inner, process, world) ?? inner,
      plantClock: (clock) => plant.clock?.(clock) ?? clock,
      actorsOf: () => work().actors,
    });
    const peopleMax = options.peopleMax ?? Infinity;
    const surroundings = { world, faults, history, cluster: made };
    const context = { seed, peopleMax, ...surroundings, disturbances, violate };
    parts.workload = kind.create(context);
    return { workload: parts.workload, cluster: made };
  }

  checkOwnership({ history, violate });
  checkVersions({ history, violate });
  checkAnswers({ history, violate });
  checkNumbers({ history, violate });
  const feed = checkFeed({ history, violate }, store.feed);

  const isBroken = (): boolean => {
    if (world.steps() > stepsMax && violations.length === 0)
      violate('all becomes quiet', [], `${String(stepsMax)} steps, and no end`);
    return violations.length > 0;
  };
  for (const name of names) cluster.boot(name);
  workload.start();
  chaos.start(cluster);
  await world.run(options.activeMs, isBroken);
  faults.end();
  chaos.end(cluster);
  workload.finish();
  if (!isBroken()) await becomeQuiet({ world, workload, feed, violate, isBroken });
  if (!isBroken()) {
    workload.check();
    await feed.check();
    await checkRecord(store.feed, violate);
  }
  return {
    seed,
    workload: options.workload.name,
    simulatedMs: world.now(),
    faults: faults.counts(),
    violations,
    traceHash: trace.hash(),
    lines: trace.lines(),
    steps: world.steps(),
    commits: history.commits(),
    claims,
  };
};

/** Three to five nodes with actors, one that may join, two gateways. */
const planCluster = (seed: number) => {
  const count = 3 + createRandom(seed, 'cluster').below(3);
  const actorNodes = Array.from({ length: count }, (_, i) => `n${String(i + 1)}`);
  const gateways = ['g1', 'g2'];
  return {
    plan: { actorNodes, gateways, spare: `n${String(count + 1)}` },
    names: [...actorNodes, ...gateways],
  };
};

interface Quieting {
  readonly world: World;
  readonly workload: Workload;
  readonly feed: FeedCheck;
  readonly violate: RunContext['violate'];
  readonly isBroken: () => boolean;
}

const becomeQuiet = async (quieting: Quieting): Promise<void> => {
  const { world, workload, feed, violate, isBroken } = quieting;
  const until = world.now() + quietWithinMs;
  let what: string | undefined = 'everything';
  while (world.now() < until) {
    await world.run(world.now() + lookEveryMs, isBroken);
    if (isBroken()) return;
    what = workload.underWay() ?? ((await feed.isComplete()) ? undefined : 'the feed lags');
    if (what === undefined) return;
  }
  violate('all becomes quiet', [], what);
};

const describe = (
  observation: Observation,
  { id }: Process,
): { subjects: string[]; text: string } => {
  const error = 'error' in observation ? ` ${String(observation.error)}` : '';
  const subjects = 'partition' in observation ? [`partition ${String(observation.partition)}`] : [];
  if ('actor' in observation) subjects.push(observation.actor);
  return {
    subjects: [...subjects, id],
    text: `${id} notes ${JSON.stringify(observation)}${error}`,
  };
};
