/** How long the callers of a node that was killed, or frozen, go without an answer. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { startBenchCluster, type BenchCluster } from './bench-cluster.ts';
import { centreOf } from './centre.ts';
import { firstOf, itemOf, receiveCommand, supervisor } from './journeys.ts';
import { ms, percentile, rowOf, type Bench } from './rows.ts';
import type { ConversationId } from '../../actors/types.ts';

const conversations = 2_000;
const kills = 30;
const freezes = 10;
const frozenMs = 3_000;
const names = ['a', 'b', 'c'];
const partitions = 64;
const beginsInFlight = 100;
const beginWithinMs = 20_000;
/** Between two questions of one caller. */
const askEveryMs = 5;
/** No outage may be longer; then the run itself has failed. */
const outageMaxMs = 20_000;

const scenario = centreOf(1, 8);

export const takeoverBench: Bench = {
  names: ['takeover-kill-p50-ms', 'takeover-kill-p99-ms', 'takeover-freeze-p99-ms'],
  run: async (say) => {
    const cluster = await startBenchCluster({ scenario });
    const children = new Map(
      await Promise.all(names.map(async (name) => [name, await cluster.start(name)] as const)),
    );
    await cluster.settled(names);
    const callers = await startCallers(cluster);
    const bed: TestBed = { cluster, children, callers, say };
    const killed = await repeat(kills, (victim) => killOnce(bed, victim));
    const frozen = await repeat(freezes, (victim) => freezeOnce(bed, victim));
    await callers.stop();
    await cluster.stop();
    const reference = `${String(kills)} kills, ${String(conversations)} live conversations, 3 nodes`;
    const freezing = `${String(freezes)} times SIGSTOP for ${String(frozenMs / 1_000)} s`;
    return [
      row('takeover-kill-p50-ms', percentile(killed, 0.5), 500, reference),
      row('takeover-kill-p99-ms', percentile(killed, 0.99), 1_500, reference),
      row('takeover-freeze-p99-ms', percentile(frozen, 0.99), 1_500, freezing),
    ];
  },
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

const row = (name: string, value: number, atMost: number, reference: string) =>
  rowOf({ name, value, unit: 'ms', reference, goal: { atMost } });

interface Callers {
  /**
   * Resolves with the time from `since` until each of these partitions has answered a question that was
   * asked after it.
   */
  readonly outage: (lost: readonly number[], since: number) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** One caller for each partition, asking about one of its conversations after the other. */
const startCallers = async (cluster: BenchCluster): Promise<Callers> => {
  const { broker } = cluster.asker;
  const ofPartition = new Map<number, ConversationId[]>();
  await begin(cluster, (conversation) => {
    const partition = broker.node.directory.partitionOf(`conversation/${conversation}`);
    ofPartition.set(partition, [...(ofPartition.get(partition) ?? []), conversation]);
  });
  if (ofPartition.size < partitions) throw new Error('Some partition has no conversation');

  /** When the last answered question was asked, and answered, by partition. */
  const answered = new Map<number, { readonly asked: number; readonly at: number }>();
  const line = { isClosed: false };
  const ask = async (partition: number, ids: readonly ConversationId[]): Promise<void> => {
    for (let i = 0; !line.isClosed; i += 1) {
      const id = ids[i % ids.length];
      if (id === undefined) return;
      const asked = performance.now();
      const by = { ...supervisor, rights: [...supervisor.rights] };
      await broker.ask('conversation.get', { id, interaction: firstOf(id), by }).then(
        () => answered.set(partition, { asked, at: performance.now() }),
        () => undefined,
      );
      await pause(askEveryMs);
    }
  };
  const asking = [...ofPartition].map(([partition, ids]) => ask(partition, ids));

  return {
    outage: async (lost, since) => {
      const ends = await Promise.all(
        lost.map((partition) => untilAnswered(answered, partition, since)),
      );
      return Math.max(...ends) - since;
    },
    stop: async () => {
      line.isClosed = true;
      await Promise.all(asking);
    },
  };
};

/** Counts an answer only to a question that was asked after `since`, or was still open then. */
const untilAnswered = async (
  answered: ReadonlyMap<number, { readonly asked: number; readonly at: number }>,
  partition: number,
  since: number,
): Promise<number> => {
  while (performance.now() - since < outageMaxMs) {
    const last = answered.get(partition);
    if (last !== undefined && last.asked > since) return last.at;
    await pause(1);
  }
  throw new Error(`Partition ${String(partition)} has not answered for ${String(outageMaxMs)} ms`);
};

const begin = async (
  cluster: BenchCluster,
  note: (conversation: ConversationId) => void,
): Promise<void> => {
  const { directory } = cluster.asker.broker.node;
  const nameOf = (partition: number): string => {
    const owner = directory.find(partition)?.owner ?? '';
    return owner.slice(0, owner.lastIndexOf('-'));
  };
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < conversations) {
      const number = (next += 1);
      const { conversation, address, command } = receiveCommand(number, [itemOf(number, 1)]);
      // The nodes may still be dealing the partitions out among themselves.
      await eventually(`${conversation} to begin`, beginWithinMs, async () => {
        const owner = nameOf(directory.partitionOf(address));
        await cluster.call(owner, 'tell', { address, command });
        return true;
      });
      note(conversation);
    }
  };
  await Promise.all(Array.from({ length: beginsInFlight }, work));
};
