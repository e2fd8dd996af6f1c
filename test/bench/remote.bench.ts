/** What a durable command on an actor of another node costs, against a plain call there and against Redis. */
import { performance } from 'node:perf_hooks';
import { startBenchCluster, type BenchCluster } from './bench-cluster.ts';
import { centreOf } from './centre.ts';
import { createRawCas } from './raw-cas.ts';
import { median, ms, perSecond, rowOf, type Bench } from './rows.ts';

const inFlight = 256;
const rounds = 5;
const rawMs = 2_000;
const remoteMs = 3_000;
const singleCalls = 400;
const dayMs = 86_400_000;

/** Agents without a workgroup: a command on one is one durable step, and nobody else hears of it. */
const scenario = centreOf(inFlight, 0);

export const remoteBench: Bench = {
  names: ['remote-durable-per-raw-cas', 'remote-p50-per-plain-p50'],
  run: async (say) => {
    const cluster = await startBenchCluster({ scenario });
    await cluster.start('owner');
    await cluster.settled(['owner']);
    const raw = createRawCas(cluster.redisUrl, false);
    const commands = await createCommands(cluster);
    await commands.throughput(1_000);
    await raw.run(inFlight, 1_000);

    const rates: number[] = [];
    const references: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      references.push(await raw.run(inFlight, rawMs));
      rates.push(await commands.throughput(remoteMs));
      say(`${perSecond(rates.at(-1) ?? 0)} remote, raw CAS ${perSecond(references.at(-1) ?? 0)}`);
    }
    const { durable, plain } = await compareSingles(cluster, commands);
    say(`one in flight: p50 ${ms(durable)} durable, ${ms(plain)} plain`);
    raw.close();
    await cluster.stop();
    const ratios = rates.map((rate, i) => rate / (references[i] ?? Number.NaN));
    return [
      rowOf({
        name: 'remote-durable-per-raw-cas',
        value: median(ratios),
        unit: 'ratio',
        reference: `${perSecond(median(rates))} over ${perSecond(median(references))}, 256 in flight, everysec`,
        goal: { atLeast: 0.6 },
      }),
      rowOf({
        name: 'remote-p50-per-plain-p50',
        value: durable / plain,
        unit: 'ratio',
        reference: `${ms(durable)} over ${ms(plain)} of a plain Moleculer call, one in flight, everysec`,
        goal: { atMost: 1.5 },
      }),
    ];
  },
};

interface Commands {
  /** One durable command on one agent; each changes something. */
  readonly one: (agent: number) => Promise<unknown>;
  /** @returns commands per second, with 256 in flight */
  readonly throughput: (forMs: number) => Promise<number>;
}

const createCommands = async ({ asker }: BenchCluster): Promise<Commands> => {
  const { ask } = asker.broker;
  const turns = new Map<number, number>();
  for (let i = 0; i < inFlight; i += 1)
    await ask('agent.signOn', { id: agent(i), session: 's', expiresAt: Date.now() + dayMs });

  const one = (i: number): Promise<unknown> => {
    const turn = (turns.get(i) ?? 0) + 1;
    turns.set(i, turn);
    const status = turn % 2 === 0 ? 'Available' : 'At Lunch';
    return ask(
      'agent.setStatus',
      { id: agent(i), status },
      { commandId: `${agent(i)}#${String(turn)}` },
    );
  };
  const work = async (i: number, until: number): Promise<number> => {
    let count = 0;
    for (; performance.now() < until; count += 1) await one(i);
    return count;
  };
  return {
    one,
    throughput: async (forMs) => {
      const startedAt = performance.now();
      const workers = Array.from({ length: inFlight }, (_, i) => work(i, startedAt + forMs));
      const total = (await Promise.all(workers)).reduce((sum, count) => sum + count, 0);
      return (total * 1_000) / (performance.now() - startedAt);
    },
  };
};

const agent = (i: number): string => `agent-${String(i)}`;

/** In turns, so that whatever else the machine does hits both alike. @returns the medians in ms */
const compareSingles = async (cluster: BenchCluster, commands: Commands) => {
  const durable: number[] = [];
  const plain: number[] = [];
  for (let i = 0; i < singleCalls; i += 1) {
    plain.push(await timed(() => cluster.asker.broker.call('bench-owner.nothing', {})));
    durable.push(await timed(() => commands.one(i % inFlight)));
  }
  return { durable: median(durable), plain: median(plain) };
};

export const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
};
