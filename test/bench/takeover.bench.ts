/** How long the callers of a node that was killed, frozen, or stopped in order, go without an answer. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import type { Child } from '../support/child.ts';
import { scenarioConfiguration } from '../support/scenario-configuration.ts';
import { startBenchCluster, type BenchCluster } from './bench-cluster.ts';
import { centreOf } from './centre.ts';
import { writeDormant } from './dormant.ts';
import { ms, percentile, rowOf, type Bench, type Row } from './rows.ts';
import { startCallers, type Callers } from './takeover-callers.ts';

export interface TakeoverPlan {
  readonly kills: number;
  readonly freezes: number;
  readonly stops: number;
  /** Conversations with an interaction that waits, and without. */
  readonly live: number;
  readonly dormant: number;
}

const frozenMs = 3_000;
const names = ['a', 'b', 'c'];
const partitions = 64;

const scenario = centreOf(1, 8);

export const takeoverBench: Bench = {
  names: [
    'takeover-kill-p50-ms',
    'takeover-kill-p99-ms',
    'takeover-freeze-p99-ms',
    'takeover-stop-p99-ms',
    'takeover-stop-errors',
  ],
  run: (say) => runTakeovers({ kills: 30, freezes: 10, stops: 10, live: 2_000, dormant: 0 }, say),
};

export const runTakeovers = async (
  plan: TakeoverPlan,
  say: (line: string) => void,
): Promise<readonly Row[]> => {
  const cluster = await startBenchCluster({
    scenario,
    prepare: async (server) => {
      const store = createRedisStore({ server }).partitions;
      const configuration = scenarioConfiguration(scenario);
      await writeDormant({ store, partitions, count: plan.dormant, configuration });
      await store.close();
    },
  });
  const children = new Map<string, Child>();
  for (const name of names) children.set(name, await cluster.start(name));
  await cluster.settled(names);
  const callers = await startCallers(cluster, plan.live);
  const bed: TestBed = { cluster, children, callers, say };
  const killed = await repeat(plan.kills, (victim) => killOnce(bed, victim));
  const frozen = await repeat(plan.freezes, (victim) => freezeOnce(bed, victim));
  const errorsBefore = callers.errors();
  const stopped = await repeat(plan.stops, (victim) => stopOnce(bed, victim));
  const errors = callers.errors() - errorsBefore;
  await callers.stop();
  await cluster.stop();
  return rowsOf(plan, { killed, frozen, stopped, errors });
};

interface Outages {
  readonly killed: readonly number[];
  readonly frozen: readonly number[];
  readonly stopped: readonly number[];
  readonly errors: number;
}

const rowsOf = (
  { live, dormant }: TakeoverPlan,
  { killed, frozen, stopped, errors }: Outages,
): readonly Row[] => {
  const full = `${String(live)} live and ${String(dormant)} dormant conversations, 3 nodes`;
  const kills = `${String(killed.length)} kills, ${full}`;
  const freezes = `${String(frozen.length)} times SIGSTOP for ${String(frozenMs / 1_000)} s, ${full}`;
  const stops = `${String(stopped.length)} times SIGTERM, ${full}`;
  const row = (name: string, value: number, atMost: number, reference: string) =>
    rowOf({ name, value, unit: 'ms', reference, goal: { atMost } });
  return [
    row('takeover-kill-p50-ms', percentile(killed, 0.5), 300, kills),
    row('takeover-kill-p99-ms', percentile(killed, 0.99), 1_000, kills),
    row('takeover-freeze-p99-ms', percentile(frozen, 0.99), 1_500, freezes),
    row('takeover-stop-p99-ms', percentile(stopped, 0.99), 250, stops),
    rowOf({
      name: 'takeover-stop-errors',
      value: errors,
      unit: '1',
      reference: stops,
      goal: { atMost: 0 },
    }),
  ];
};

interface TestBed {
  readonly cluster: BenchCluster;
  readonly children: Map<string, Child>;
  readonly callers: Callers;
  readonly say: (line: string) => void;
}

/** Each node in its turn. */
const repeat = async (
  times: number,
  task: (victim: string) => Promise<number>,
): Promise<readonly number[]> => {
  const outages: number[] = [];
  for (let i = 0; i < times; i += 1) outages.push(await task(names[i % names.length] ?? ''));
  return outages;
};

const killOnce = async ({ cluster, children, callers, say }: TestBed, victim: string) => {
  const lost = cluster.partitionsOf(victim);
  const killedAt = performance.now();
  await children.get(victim)?.signal('SIGKILL');
  const outage = await callers.outage(lost, killedAt);
  say(`kill: ${ms(outage)} until ${String(lost.length)} partitions answered`);
  children.set(victim, await cluster.start(victim));
  await cluster.settled(names);
  return outage;
};

const freezeOnce = async ({ cluster, children, callers, say }: TestBed, victim: string) => {
  const lost = cluster.partitionsOf(victim);
  const frozenAt = performance.now();
  await children.get(victim)?.signal('SIGSTOP');
  const outage = await callers.outage(lost, frozenAt);
  say(`freeze: ${ms(outage)} until ${String(lost.length)} partitions answered`);
  await pause(Math.max(0, frozenMs - (performance.now() - frozenAt)));
  await children.get(victim)?.signal('SIGCONT');
  await cluster.settled(names);
  return outage;
};

/** The longest that anyone waited, until the node is gone and somebody else has answered for all it had. */
const stopOnce = async ({ cluster, children, callers, say }: TestBed, victim: string) => {
  const lost = cluster.partitionsOf(victim);
  const stoppedAt = performance.now();
  await children.get(victim)?.signal('SIGTERM');
  await callers.outage(lost, performance.now());
  const longest = callers.longest(stoppedAt);
  say(`stop: ${ms(longest)} at most, of ${String(lost.length)} partitions`);
  children.set(victim, await cluster.start(victim));
  await cluster.settled(names);
  return longest;
};
