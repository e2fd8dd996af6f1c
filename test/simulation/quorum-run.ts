/** One run of a simulated quorum store: servers, clients and faults from one seed, and what came of it. */
import { feedLine } from '../../services/store/quorum/feed-holder.ts';
import { linesOf } from '../../services/store/quorum/quorum-store.ts';
import { createChecks, type Checks } from './quorum-checks.ts';
import { lineIn, copyIn, type Kept } from './quorum-acceptor.ts';
import { holdAll, startQuorumNode, type QuorumNode } from './quorum-node.ts';
import {
  createServers,
  isWhole,
  type Return,
  type Servers,
  type SimServer,
} from './quorum-world.ts';
import { createRandom, type Random } from './random.ts';
import { createTrace, type TraceLine } from './trace.ts';
import { createWorld, type World } from './world.ts';

export interface QuorumResult {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly steps: number;
  readonly lines: readonly TraceLine[];
}

const faultsMs = 3_200;
/** Whoever looks after the feed leaves its holder some ten seconds. */
const quietWithinMs = 45_000;
/** Where neither is due, it's enough to see that nothing breaks. */
const shortMs = 2_000;
const partitions = 2;
const lines = linesOf(partitions);

interface Run {
  readonly world: World;
  readonly servers: Servers;
  readonly checks: Checks;
  readonly random: Random;
  readonly counts: Record<string, number>;
  readonly plan: Plan;
  readonly nodes: (QuorumNode | undefined)[];
  readonly boot: (place: number) => void;
  areFaultsOver: boolean;
  isStopping: boolean;
}

/** What the seed has chosen. */
interface Plan {
  readonly servers: number;
  readonly isAlways: boolean;
  /** More servers may lose their votes than the store bears: it must refuse then, not serve. */
  readonly isWild: boolean;
  readonly returns: readonly Return[];
  readonly loss: number;
  readonly repeat: number;
  readonly strikeMs: number;
}

const planOf = (random: Random): Plan => {
  const isAlways = random.chance(0.3);
  const all: readonly Return[] = isAlways
    ? ['kept', 'kept', 'empty', 'replaced']
    : ['kept', 'setBack', 'setBack', 'empty', 'replaced'];
  const returns = all.filter(() => random.chance(0.6));
  return {
    servers: random.chance(0.8) ? 3 : 5,
    isAlways,
    isWild: random.chance(0.15),
    returns: returns.length === 0 ? ['kept'] : returns,
    loss: random.pick([0, 0.01, 0.05, 0.15]),
    repeat: random.pick([0, 0.02, 0.2]),
    strikeMs: random.pick([60, 150, 400]),
  };
};

export const runQuorumSeed = async (seed: number, isRecording = false): Promise<QuorumResult> => {
  const world = createWorld(createTrace(isRecording));
  const plan = planOf(createRandom(seed, 'plan'));
  const checks = createChecks((text) => {
    world.trace.line(world.now(), () => ({ subjects: [], text: `VIOLATION ${text}` }));
  });
  const run = createRun(seed, world, plan, checks);
  const isOver = (): boolean => checks.violations.length > 0;
  for (const place of [0, 1, 2]) run.boot(place);
  planStrikes(run);
  await world.run(faultsMs, isOver);
  endFaults(run);
  if (!isOver()) await becomeQuiet(run, isOver);
  return {
    seed,
    violations: checks.violations,
    counts: {
      ...run.counts,
      ...checks.counts,
      wild: plan.isWild ? 1 : 0,
      always: plan.isAlways ? 1 : 0,
    },
    steps: world.steps(),
    lines: world.trace.lines(),
  };
};

const createRun = (seed: number, world: World, plan: Plan, checks: Checks): Run => {
  const nodes: (QuorumNode | undefined)[] = [undefined, undefined, undefined];
  let lives = 0;
  const run: Run = {
    world,
    plan,
    checks,
    counts: {},
    random: createRandom(seed, 'strikes'),
    nodes,
    areFaultsOver: false,
    isStopping: false,
    servers: createServers({
      world,
      random: createRandom(seed, 'servers'),
      count: plan.servers,
      isAlways: plan.isAlways,
      weather: () => (run.areFaultsOver ? { loss: 0, repeat: 0 } : plan),
      onCall: checks.onCall,
    }),
    boot: (place) => {
      lives += 1;
      nodes[place] = startQuorumNode({
        world,
        servers: run.servers,
        checks,
        random: createRandom(seed, `node ${String(lives)}`),
        id: `n${String(place)}/${String(lives)}`,
        number: 100 + lives,
        partitions,
        isFirst: lives === 1,
        mayBegin: () => !run.isStopping,
      });
    },
  };
  return run;
};

const planStrikes = (run: Run): void => {
  const { world, random, plan } = run;
  const next = (): void => {
    world.after(-Math.log(1 - random.next()) * plan.strikeMs, 'strike', () => {
      if (run.areFaultsOver) return;
      random.pick(strikes)(run);
      next();
    });
  };
  const begin = (): void => {
    // Not before there is a store.
    if (run.servers.all.every(({ process }) => process.kept.conf !== undefined)) next();
    else world.after(20, 'strikes wait', begin);
  };
  begin();
};

const count = (run: Run, what: string): void => {
  run.counts[what] = (run.counts[what] ?? 0) + 1;
};

/** Whether that server may lose its vote, without more being without one than the store bears. */
const mayLose = ({ servers, plan }: Run, server: SimServer): boolean => {
  const others = servers.all.filter((one) => one !== server);
  const lacking = others.filter((one) => !isWhole(one, lines)).length;
  return plan.isWild || lacking < (plan.servers - 1) / 2;
};

const strikeServer = (run: Run): void => {
  const { random, servers, plan, world } = run;
  const server = random.pick(servers.all);
  if (!server.process.isAlive || !mayLose(run, server)) return;
  const how = random.pick(plan.returns);
  count(run, how);
  if (how === 'replaced') {
    servers.restart(server, how);
    return;
  }
  servers.kill(server);
  const backMs = random.pick([1, 30, 300]);
  world.after(backMs, 'returns', () => {
    if (!server.process.isAlive) servers.restart(server, how);
  });
};

const strikes: readonly ((run: Run) => void)[] = [
  strikeServer,
  strikeServer,
  (run) => {
    const { random, servers } = run;
    count(run, 'frozen');
    servers.freeze(random.pick(servers.all), random.between(5, 400));
  },
  (run) => {
    const { random, servers, nodes } = run;
    const node = nodes[random.below(nodes.length)];
    if (node === undefined) return;
    count(run, 'cut');
    servers.cut(node.process, random.pick(servers.all), random.between(1, 300));
  },
  (run) => {
    const { random, world, nodes, boot } = run;
    const place = random.below(nodes.length);
    const node = nodes[place];
    if (node === undefined) return;
    count(run, 'crashed');
    nodes[place] = undefined;
    world.kill(node.process);
    world.after(random.between(1, 200), 'boots', () => {
      boot(place);
    });
  },
  (run) => {
    const node = run.nodes[run.random.below(run.nodes.length)];
    if (node === undefined) return;
    count(run, 'paused');
    run.world.pause(node.process, run.random.between(10, 500));
  },
];

const endFaults = (run: Run): void => {
  run.areFaultsOver = true;
  for (const server of run.servers.all)
    if (!server.process.isAlive) run.servers.restart(server, run.plan.isAlways ? 'kept' : 'empty');
};

/** After the faults the store must serve again, and all servers become ready and level. */
const becomeQuiet = async (run: Run, isOver: () => boolean): Promise<void> => {
  const { world, checks, servers, plan, counts } = run;
  // Not where more was broken than the store bears, nor where a replaced machine was left running.
  const isLivenessDue = !plan.isWild && counts['replaced'] === undefined;
  const before = Array.from({ length: partitions }, (_, of) => checks.acknowledged(of));
  const until = world.now() + (isLivenessDue ? quietWithinMs : shortMs);
  const serves = (): boolean => before.every((seq, of) => checks.acknowledged(of) > seq);
  const looks = async (isThere: () => boolean): Promise<boolean> => {
    while (!isThere() && world.now() < until && !isOver())
      await world.run(world.now() + 50, isOver);
    return isThere();
  };
  const isServing = await looks(serves);
  run.isStopping = true;
  // A partition that nobody holds is nobody's to repair.
  run.boot(0);
  holdLast(run);
  const isLevel = await looks(() => areLevel(servers));
  if (isOver() || !isLivenessDue) return;
  if (isServing && isLevel) checks.onFeed(feedIn(servers));
  else checks.violate(`${isServing ? 'not level' : 'no service'}: ${describe(servers)}`);
};

const holdLast = ({ nodes: [last], checks }: Run): void => {
  if (last !== undefined) holdAll(last, checks, partitions);
};

const feedIn = ({ all }: Servers): readonly string[] => {
  const [first] = all;
  if (first === undefined) return [];
  return copyIn(lineIn(first.process.kept, feedLine)).events.map(([, event]) => event);
};

const areLevel = ({ all }: Servers): boolean => {
  const [first, ...others] = all.map(({ process }) => contentsOf(process.kept));
  return all.every((server) => isWhole(server, lines)) && others.every((one) => one === first);
};

/** Place and content of every line; what has expired may be there or not. */
const contentsOf = (kept: Kept): string => {
  return JSON.stringify(
    lines.map((line) => {
      const state = lineIn(kept, line);
      const { hashes, events } = copyIn(state);
      const parts = [...hashes]
        .filter(([part, hash]) => part !== 'answers' && part !== 'expiries' && hash.size > 0)
        .map(([part, hash]) => JSON.stringify([part, sorted([...hash])]))
        .toSorted((a, b) => (a < b ? -1 : 1));
      return [line, state.place, parts, events];
    }),
  );
};

const sorted = (pairs: readonly (readonly [string, string])[]) =>
  pairs.toSorted(([a], [b]) => (a < b ? -1 : 1));

const describe = ({ all }: Servers): string =>
  JSON.stringify(
    all.map((server) => ({
      whole: isWhole(server, lines),
      alive: server.process.isAlive,
      incarnation: server.process.kept.incarnation,
      lines: [...server.process.kept.lines].map(([line, { place, valid, promise }]) => [
        line,
        place.epoch,
        place.seq,
        valid,
        promise,
      ]),
    })),
  );
