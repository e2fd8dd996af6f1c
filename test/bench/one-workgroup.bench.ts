/** How many conversations a second one workgroup of 500 agents takes, without its queue growing. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Observation, Observer } from '../../actors/runtime/ports.ts';
import { createRandom } from '../simulation/random.ts';
import { centreOf } from './centre.ts';
import { journey } from './journeys.ts';
import { startLoneNode, type LoneNode } from './lone-node.ts';
import { median, ms, percentile, perSecond, rowOf, type Bench } from './rows.ts';

const scenario = centreOf(500, 1);
const address = 'workgroup/group-0';
const inFlight = 256;
const warmUpMs = 3_000;
const rawMs = 1_000;
const fullMs = 4_000;
/** Of one rate of arrivals. */
const stepMs = 3_500;
/** The first rate, of that at which 256 conversations are always under way. */
const firstShare = 0.8;
/** What comes next after a rate that was sustained, and after one that was not. */
const [up, down] = [1.2, 0.75];
const stepCount = 9;
/** So many of the highest rates that were sustained count, by their median. */
const bestCount = 3;
/** So many under way are no queue. */
const few = 64;
const lookEveryMs = 20;
const tickMs = 2;

export const oneWorkgroupBench: Bench = {
  names: ['one-workgroup-arrivals-per-raw-cas', 'one-workgroup-arrivals-per-second'],
  run: async (say) => {
    const commits = watchCommits();
    const lone = await startLoneNode(scenario, commits.observer);
    await asFastAsItGoes(lone, warmUpMs);
    await lone.raw.run(inFlight, warmUpMs);
    const capacity = await asFastAsItGoes(lone, fullMs);
    say(`${perSecond(capacity)} conversations with ${String(inFlight)} under way`);
    const partition = lone.node.broker.node.directory.partitionOf(address);
    const done: Step[] = [];
    for (let rate = firstShare * capacity; done.length < stepCount;) {
      const reference = await lone.raw.run(inFlight, rawMs);
      commits.begin(partition);
      const step = { reference, ...(await arrivals(lone, rate)) };
      say(`${lineOf(step)}; ${commits.line()}`);
      done.push(step);
      rate *= step.isSustained ? up : down;
    }
    await lone.stop();
    return rowsOf(bestOf(done));
  },
};

/** What happened while conversations came at one rate. */
interface Arrivals {
  /** Conversations per second. */
  readonly rate: number;
  /** Durable ones per second. */
  readonly transitions: number;
  /** Whether there were few under way at the end, or hardly more than in the middle. */
  readonly isSustained: boolean;
  readonly underWay: number;
  /** From a customer's message to the offer in the feed. */
  readonly offeredMs: readonly number[];
  /** The share of the time for which the node's one thread was busy, or wanted to be. */
  readonly busy: number;
  /** Of CPU of this process, for each transition; the customers' and agents' share is in it. */
  readonly cpuUs: number;
}

interface Step extends Arrivals {
  /** Raw calls per second, right before. */
  readonly reference: number;
}

const bestOf = (steps: readonly Step[]): readonly Step[] =>
  steps
    .filter(({ isSustained }) => isSustained)
    .toSorted((a, b) => b.rate - a.rate)
    .slice(0, bestCount);

const rowsOf = (steps: readonly Step[]) => {
  const of = (value: (step: Step) => number): number =>
    steps.length === 0 ? 0 : median(steps.map(value));
  const transitions = perSecond(of((step) => step.transitions));
  const reference = perSecond(of((step) => step.reference));
  const cpu = of((step) => step.cpuUs).toFixed(0);
  const offeredMs = steps.flatMap((step) => step.offeredMs);
  return [
    rowOf({
      name: 'one-workgroup-arrivals-per-raw-cas',
      value: of((step) => step.transitions / step.reference),
      unit: 'ratio',
      reference: `${transitions} over ${reference}, everysec`,
      goal: { atLeast: 0.1 },
    }),
    rowOf({
      name: 'one-workgroup-arrivals-per-second',
      value: of((step) => step.rate),
      unit: '1/s',
      reference: `500 agents, ${cpu} us of CPU a transition; rings after ${ms(median(offeredMs))}, p99 ${ms(percentile(offeredMs, 0.99))}`,
      goal: { atLeast: 100 },
    }),
  ];
};

const lineOf = ({ rate, transitions, reference, ...step }: Step): string =>
  `${perSecond(rate)} arrive: ${step.isSustained ? 'sustained' : 'NOT sustained'}, ` +
  `${String(step.underWay)} under way, ${perSecond(transitions)} transitions, ` +
  `${(transitions / reference).toFixed(2)}; rings after ${ms(percentile(step.offeredMs, 0.5))}, ` +
  `p99 ${ms(percentile(step.offeredMs, 0.99))}; busy ${(step.busy * 100).toFixed(0)} %, ` +
  `${step.cpuUs.toFixed(0)} us of CPU a transition`;

let customers = 0;

/** @returns conversations per second */
const asFastAsItGoes = async ({ node, offers }: LoneNode, forMs: number): Promise<number> => {
  const startedAt = performance.now();
  const before = customers;
  const one = async (): Promise<void> => {
    while (performance.now() - startedAt < forMs) await journey(node, offers, (customers += 1));
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  return ((customers - before) * 1_000) / (performance.now() - startedAt);
};

/** Customers come by chance, whether or not those before them have been served. */
const arrivals = async (lone: LoneNode, perSecondWanted: number): Promise<Arrivals> => {
  const random = createRandom(customers, 'arrivals');
  const offeredMs: number[] = [];
  const counts: number[] = [];
  const open = new Set<Promise<void>>();
  const startedAt = performance.now();
  const before = { transitions: lone.transitions(), customers };
  const [loop, cpu] = [performance.eventLoopUtilization(), process.cpuUsage()];
  let nextAt = startedAt;
  for (let now = startedAt; now - startedAt < stepMs; now = performance.now()) {
    for (; nextAt <= now; nextAt -= (Math.log(1 - random.next()) * 1_000) / perSecondWanted) {
      const done: Promise<void> = serve(lone, offeredMs).finally(() => open.delete(done));
      open.add(done);
    }
    if (counts.length * lookEveryMs <= now - startedAt) counts.push(open.size);
    await pause(tickMs);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const transitions = lone.transitions() - before.transitions;
  const busy = performance.eventLoopUtilization(loop).utilization;
  const { user, system } = process.cpuUsage(cpu);
  const came = customers - before.customers;
  await Promise.all(open);
  const [middle, end] = [quarter(counts, 1), quarter(counts, 3)];
  return {
    rate: came / seconds,
    transitions: transitions / seconds,
    isSustained: end <= Math.max(few, 1.25 * middle),
    underWay: Math.round(end),
    offeredMs,
    busy,
    cpuUs: (user + system) / transitions,
  };
};

const serve = async ({ node, offers }: LoneNode, offeredMs: number[]): Promise<void> => {
  const cameAt = performance.now();
  const next: typeof offers.next = async (interaction) => {
    const ringing = await offers.next(interaction);
    offeredMs.push(performance.now() - cameAt);
    return ringing;
  };
  await journey(node, { ...offers, next }, (customers += 1));
};

/** The average of one of four parts. */
const quarter = (counts: readonly number[], part: number): number => {
  const size = Math.floor(counts.length / 4);
  const some = counts.slice(part * size, (part + 1) * size);
  return some.reduce((sum, count) => sum + count, 0) / some.length;
};

/** The commits of one partition. */
const watchCommits = () => {
  const seen = { partition: -1, sinceAt: 0, commits: 0, turns: 0, tookMs: 0 };
  const note = (observation: Observation): void => {
    if (observation.type !== 'committed' || observation.partition !== seen.partition) return;
    seen.commits += 1;
    seen.turns += observation.turns;
    seen.tookMs += observation.tookMs;
  };
  const observer: Observer = { note };
  return {
    observer,
    begin: (partition: number): void => {
      const sinceAt = performance.now();
      Object.assign(seen, { partition, sinceAt, commits: 0, turns: 0, tookMs: 0 });
    },
    line: (): string => {
      const tookMs = performance.now() - seen.sinceAt;
      return (
        `the workgroup's partition: ${perSecond((seen.commits * 1_000) / tookMs)} commits, ` +
        `${(seen.turns / seen.commits).toFixed(1)} turns each, one under way for ` +
        `${((100 * seen.tookMs) / tookMs).toFixed(0)} % of the time`
      );
    },
  };
};
