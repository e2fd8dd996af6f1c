/** What it costs to wake an actor, against one that is awake: the same durable command on both. */
import { startBenchCluster } from './bench-cluster.ts';
import { ms, timed } from './remote.bench.ts';
import { median, rowOf, type Bench } from './rows.ts';

const actors = 600;
const dayMs = 86_400_000;

const scenario = {
  agents: actors,
  workgroups: 0,
  pages: [],
  xAccounts: [],
  sandboxUrl: 'http://localhost',
  workgroup: {},
  polls: false,
};

export const activationBench: Bench = {
  names: ['cold-per-hot-activation'],
  run: async (say) => {
    const cluster = await startBenchCluster({ scenario });
    const { ask } = cluster.asker.broker;
    const first = await cluster.start('owner');
    await cluster.settled(['owner']);
    const expiresAt = Date.now() + dayMs;
    for (let i = 0; i < actors; i += 1)
      await ask('agent.signOn', { id: agent(i), session: 's', expiresAt });

    // In its next life the node knows none of them.
    await first.signal('SIGTERM');
    await cluster.start('owner');
    await cluster.settled(['owner']);
    const cold: number[] = [];
    const hot: number[] = [];
    const set = (i: number, status: string) =>
      timed(() => ask('agent.setStatus', { id: agent(i), status }, { commandId: agent(i) + status }));
    for (let i = 0; i < actors; i += 1) {
      cold.push(await set(i, 'At Lunch'));
      hot.push(await set(i, 'Available'));
    }
    await cluster.stop();
    say(`p50 ${ms(median(cold))} for a sleeping actor, ${ms(median(hot))} for one that is awake`);
    return [
      rowOf({
        name: 'cold-per-hot-activation',
        value: median(cold) / median(hot),
        unit: 'ratio',
        reference: `${ms(median(cold))} over ${ms(median(hot))}, remote durable commands`,
        goal: { atMost: 1.5 },
      }),
    ];
  },
};

const agent = (i: number): string => `agent-${String(i)}`;
