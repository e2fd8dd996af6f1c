/** What a conversation weighs: in the memory of its node while it lives, and in the store when it's over. */
import { Redis } from 'ioredis';
import { eventually } from '../support/eventually.ts';
import { startBenchCluster, type BenchCluster } from './bench-cluster.ts';
import { centreOf } from './centre.ts';
import { firstOf, itemOf, receiveCommand, supervisor } from './journeys.ts';
import { rowOf, type Bench } from './rows.ts';

const conversations = 20_000;
const messages = 3;
/** How many are under way at once. */
const inFlight = 200;
/** Actors leave memory soon, but not while they're measured. */
const idleMs = 20_000;
const passivatedWithinMs = 120_000;

const scenario = centreOf(1, 8);

export const memoryBench: Bench = {
  names: [
    'heap-bytes-per-live-actor',
    'heap-bytes-per-dormant-actor',
    'store-bytes-per-dormant-conversation',
  ],
  run: async (say) => {
    const cluster = await startBenchCluster({
      scenario,
      limits: { idleMs },
      nodeOptions: ['--expose-gc'],
    });
    await cluster.start('owner');
    await cluster.settled(['owner']);
    // What the first ones leave behind for good (compiled code, tables) is not what an actor weighs.
    await begin(cluster, 0, 1_000);
    await end(cluster, 0, 1_000);
    await passivated(cluster);
    const empty = await heap(cluster);
    const emptyStore = await storedBytes(cluster);

    await begin(cluster, 1_000, 1_000 + conversations);
    const live = (await heap(cluster)) - empty;
    await end(cluster, 1_000, 1_000 + conversations);
    await passivated(cluster);
    const dormant = (await heap(cluster)) - empty;
    const stored = subtract(await storedBytes(cluster), emptyStore);
    await cluster.stop();
    const each = (bytes: number): number => Math.max(0, bytes / conversations);
    say(`live ${each(live).toFixed(0)} B, dormant ${each(dormant).toFixed(0)} B of heap`);
    return [
      rowOf({
        name: 'heap-bytes-per-live-actor',
        value: each(live),
        unit: 'B',
        reference: `${String(conversations)} queued conversations of ${String(messages)} messages`,
        goal: { atMost: 4_096 },
      }),
      rowOf({
        name: 'heap-bytes-per-dormant-actor',
        value: each(dormant),
        unit: 'B',
        reference: 'the same, ended and out of memory',
        goal: { atMost: 20 },
      }),
      rowOf({
        name: 'store-bytes-per-dormant-conversation',
        value: each(stored.actors),
        unit: 'B',
        reference: `Redis, without logs of fixed length (${each(stored.logs).toFixed(0)} B so far)`,
        goal: { atMost: 2_048 },
      }),
    ];
  },
};

const heap = (cluster: BenchCluster): Promise<number> => cluster.call<number>('owner', 'heap');

const passivated = async (cluster: BenchCluster): Promise<void> => {
  const resident = scenario.workgroups * 2;
  await eventually('the conversations to leave memory', passivatedWithinMs, async () =>
    (await cluster.call<number>('owner', 'actors')) <= resident ? true : undefined,
  );
};

/** A first message, and further ones that join: nobody is there, so all of them wait in their queue. */
const begin = (cluster: BenchCluster, from: number, to: number): Promise<void> =>
  each(from, to, async (number) => {
    for (let message = 1; message <= messages; message += 1)
      await cluster.call('owner', 'tell', receiveCommand(number, [itemOf(number, message)]));
  });

/** A supervisor closes them, so that nothing has a timer any more. */
const end = (cluster: BenchCluster, from: number, to: number): Promise<void> =>
  each(from, to, async (number) => {
    const { conversation: id } = receiveCommand(number, []);
    await cluster.asker.broker.ask('conversation.disconnect', {
      id,
      interaction: firstOf(id),
      by: { ...supervisor, rights: [...supervisor.rights] },
    });
  });

const each = async (
  from: number,
  to: number,
  task: (number: number) => Promise<void>,
): Promise<void> => {
  let next = from;
  const work = async (): Promise<void> => {
    while (next < to) await task((next += 1) - 1);
  };
  await Promise.all(Array.from({ length: inFlight }, work));
};

interface Stored {
  /** What grows with the number of conversations. */
  readonly actors: number;
  /** Events, feed and kept answers: cut to a length or a time. */
  readonly logs: number;
}

const subtract = (after: Stored, before: Stored): Stored => ({
  actors: after.actors - before.actors,
  logs: after.logs - before.logs,
});

const storedBytes = async ({ redisUrl }: BenchCluster): Promise<Stored> => {
  const client = new Redis(redisUrl);
  const memory = await client.info('memory');
  const used = Number(/used_memory_dataset:(\d+)/u.exec(memory)?.[1]);
  const keys = await client.keys('*:{*}:*');
  const logKeys = keys.filter((key) => /:(events|answers|expiries|items)$/u.test(key));
  const sizes = await Promise.all(
    logKeys.map((key) => client.call('MEMORY', 'USAGE', key, 'SAMPLES', '0')),
  );
  client.disconnect();
  const logs = sizes.reduce<number>((sum, size) => sum + Number(size), 0);
  return { actors: used - logs, logs };
};
