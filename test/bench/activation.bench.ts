/** What it costs to wake an actor, against one that is awake: the same durable command on both. */
import { setTimeout as pause } from 'node:timers/promises';
import { defaultLimits } from '../../actors/runtime/limits.ts';
import { startBenchCluster } from './bench-cluster.ts';
import { centreOf } from './centre.ts';
import { timed } from './remote.bench.ts';
import { median, ms, rowOf, type Bench } from './rows.ts';

const actors = 600;
/** So many actors lie between one that is woken and the one that is awake. */
const apart = 10;
const dayMs = 86_400_000;

const scenario = centreOf(actors, 0);

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
      timed(() =>
        ask('agent.setStatus', { id: agent(i), status }, { commandId: agent(i) + status }),
      );
    // A new owner looks every command up for so long, which is another thing than a cold start.
    await pause(defaultLimits.deadlineMs);
    for (let i = 0; i < actors; i += 1) {
      cold.push(await set(i, 'At Lunch'));
      // Not the same one: its partition is still busy with what the first command has begun.
      if (i >= apart) hot.push(await set(i - apart, 'Available'));
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
