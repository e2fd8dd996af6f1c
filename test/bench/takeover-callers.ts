/** Callers that ask about conversations of every partition without a pause, and know how long they waited. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationId } from '../../actors/types.ts';
import { eventually } from '../support/eventually.ts';
import type { BenchCluster } from './bench-cluster.ts';
import { firstOf, itemOf, receiveCommand, supervisor } from './journeys.ts';

export interface Callers {
  /**
   * Resolves with the time from `since` until each of these partitions has answered a question that was
   * asked after it.
   */
  readonly outage: (lost: readonly number[], since: number) => Promise<number>;
  /** The longest that any question waited that was asked, or open, since then. */
  readonly longest: (since: number) => number;
  /** Questions that have ended in an error, so far. */
  readonly errors: () => number;
  readonly stop: () => Promise<void>;
}

const partitions = 64;
const beginsInFlight = 100;
const beginWithinMs = 60_000;
/** Between two questions of one caller: 3,000 a second in all. With 5 ms they took both cores for themselves. */
const askEveryMs = 20;
/** No outage may be longer; then the run itself has failed. */
const outageMaxMs = 20_000;

interface Answer {
  readonly asked: number;
  readonly at: number;
}

/** One caller for each partition, asking about one of its conversations after the other. */
export const startCallers = async (
  cluster: BenchCluster,
  conversations: number,
): Promise<Callers> => {
  const { broker } = cluster.asker;
  const ofPartition = new Map<number, ConversationId[]>();
  await begin(cluster, conversations, (conversation) => {
    const partition = broker.node.directory.partitionOf(`conversation/${conversation}`);
    ofPartition.set(partition, [...(ofPartition.get(partition) ?? []), conversation]);
  });
  if (ofPartition.size < partitions) throw new Error('Some partition has no conversation');

  /** The last answered question, by partition. */
  const answered = new Map<number, Answer>();
  let slow: Answer[] = [];
  let errors = 0;
  const line = { isClosed: false };
  const note = (partition: number, asked: number): void => {
    const answer = { asked, at: performance.now() };
    answered.set(partition, answer);
    if (answer.at - asked > askEveryMs) slow = [...slow.slice(-20_000), answer];
  };
  const ask = async (partition: number, ids: readonly ConversationId[]): Promise<void> => {
    for (let i = 0; !line.isClosed; i += 1) {
      const id = ids[i % ids.length];
      if (id === undefined) return;
      const asked = performance.now();
      const by = { ...supervisor, rights: [...supervisor.rights] };
      try {
        await broker.ask('conversation.get', { id, interaction: firstOf(id), by });
        note(partition, asked);
      } catch {
        errors += 1;
      }
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
    longest: (since) =>
      Math.max(0, ...slow.filter(({ at }) => at >= since).map(({ asked, at }) => at - asked)),
    errors: () => errors,
    stop: async () => {
      line.isClosed = true;
      await Promise.all(asking);
    },
  };
};

/** Counts an answer only to a question that was asked after `since`. */
const untilAnswered = async (
  answered: ReadonlyMap<number, Answer>,
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
  conversations: number,
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
