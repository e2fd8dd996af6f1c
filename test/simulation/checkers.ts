/** What must hold of any cluster, whatever it runs. Checked with every commit. */
import type { Address } from '../../actors/runtime/actor.ts';
import type {
  Feed,
  Incarnation,
  Partition,
  Position,
  Seq,
} from '../../actors/runtime/partition-store.ts';
import type { Claimed, Committed } from './history.ts';
import type { RunContext } from './workload.ts';

type CheckContext = Pick<RunContext, 'history' | 'violate'>;

/** One owner per partition and epoch; epochs and commits only go forwards, and leave no gap. */
export const checkOwnership = ({ history, violate }: CheckContext): void => {
  const owners = new Map<string, Incarnation>();
  const epochs = new Map<Partition, number>();
  const last = new Map<Partition, Position>();

  const onClaim = ({ partition, epoch, by, seq }: Claimed): void => {
    const place = `${String(partition)}@${String(epoch)}`;
    const subjects = [`partition ${String(partition)}`, by];
    if ((owners.get(place) ?? by) !== by)
      violate('one owner per partition and epoch', subjects, `${place} is ${by}'s and another's`);
    owners.set(place, by);
    const epochBefore = epochs.get(partition) ?? 0;
    if (epoch < epochBefore) violate('epochs never go back', subjects, place);
    epochs.set(partition, Math.max(epoch, epochBefore));
    const seqBefore = last.get(partition)?.seq ?? 0;
    if (seq !== seqBefore)
      violate('a claim adopts every commit', subjects, `${place} begins at ${String(seq)}`);
  };

  const onCommit = ({ partition, position, by }: Committed): void => {
    const place = `${String(partition)}@${String(position.epoch)}#${String(position.seq)}`;
    const subjects = [`partition ${String(partition)}`, by];
    if (owners.get(`${String(partition)}@${String(position.epoch)}`) !== by)
      violate('only the owner commits', subjects, `${place} by ${by}`);
    if (position.epoch !== epochs.get(partition))
      violate('a former owner commits nothing', subjects, `${place} by ${by}`);
    if (position.seq !== (last.get(partition)?.seq ?? 0) + 1)
      violate('commits leave no gap', subjects, place);
    last.set(partition, position);
  };

  history.listen({ onClaim, onCommit });
};

/** The versions of actors that count them never go back. */
export const checkVersions = ({ history, violate }: CheckContext): void => {
  const versions = new Map<Address, number>();
  history.listen({
    onCommit: ({ delta }) => {
      for (const [address, json] of delta.heads) {
        const [, head] = JSON.parse(json) as [number, { readonly version?: number }];
        const before = versions.get(address) ?? 0;
        if (head.version === undefined) continue;
        if (head.version < before)
          violate(
            'versions never go back',
            [address],
            `${String(head.version)} after ${String(before)}`,
          );
        versions.set(address, head.version);
      }
    },
  });
};

/** A command with an id has one answer: it is done once. */
export const checkAnswers = ({ history, violate }: CheckContext): void => {
  history.listen({
    onCommit: ({ delta }) => {
      for (const [id, answer] of delta.answers) {
        const first = history.answerOf(id);
        if (first !== undefined)
          violate(
            'a command is done once',
            delta.heads.map(([address]) => address),
            `${id}: ${first}, then ${answer}`,
          );
      }
    },
  });
};

/** Between two partitions, messages are numbered without a gap, and applied in that order. */
export const checkNumbers = ({ history, violate }: CheckContext): void => {
  const sent = new Map<string, number>();
  const applied = new Map<string, number>();
  const last = (numbers: ReadonlyMap<string, number>, lane: string): number =>
    numbers.get(lane) ?? 0;

  const send = (lane: string, number: number, subjects: readonly string[]): void => {
    if (number !== last(sent, lane) + 1)
      violate('messages are numbered without a gap', subjects, `${lane}: ${String(number)}`);
    sent.set(lane, number);
  };
  const apply = (lane: string, number: number, subjects: readonly string[]): void => {
    const isNext = number > last(applied, lane) && number <= last(sent, lane);
    if (!isNext)
      violate('messages are applied once, in order', subjects, `${lane}: ${String(number)}`);
    applied.set(lane, number);
  };

  history.listen({
    onCommit: ({ partition, delta }) => {
      const subjects = [`partition ${String(partition)}`];
      for (const [to, number] of delta.outgoing)
        send(`${String(partition)}>${String(to)}`, number, subjects);
      for (const [from, number] of delta.applied)
        apply(`${String(from)}>${String(partition)}`, number, subjects);
    },
  });
};

export interface FeedCheck {
  /** Whether the feed has everything that was published. */
  readonly isComplete: () => Promise<boolean>;
  readonly check: () => Promise<void>;
}

/** The feed has every published event once, in the order of its partition. */
export const checkFeed = ({ history, violate }: CheckContext, feed: Feed): FeedCheck => {
  const published = new Map<Partition, string[]>();
  const partitionOf = new Map<string, Partition>();
  let count = 0;
  const seqs = new Map<Partition, Seq>();

  history.listen({
    onCommit: ({ partition, position, delta }) => {
      if (delta.events.length === 0) return;
      const events = published.get(partition) ?? [];
      events.push(...delta.events);
      published.set(partition, events);
      for (const [address] of delta.heads) partitionOf.set(address, partition);
      count += delta.events.length;
      seqs.set(partition, position.seq);
    },
  });

  const check = async (): Promise<void> => {
    const { items } = await feed.read(0, count + 1_000);
    const shown = new Map<Partition, string[]>();
    for (const { event } of items) {
      const { actor } = JSON.parse(event) as { actor: string };
      const partition = partitionOf.get(actor) ?? -1;
      const events = shown.get(partition) ?? [];
      events.push(event);
      shown.set(partition, events);
    }
    for (const [partition, events] of published) {
      const inFeed = shown.get(partition) ?? [];
      const place = events.findIndex((event, i) => event !== inFeed[i]);
      if (place >= 0 || inFeed.length !== events.length)
        violate(
          'the feed has each event once, in order',
          [`partition ${String(partition)}`],
          `${String(inFeed.length)} of ${String(events.length)}, first difference at ${String(place)}`,
        );
    }
  };

  return {
    isComplete: async () => {
      for (const [partition, seq] of seqs) if ((await feed.appended(partition)) < seq) return false;
      return true;
    },
    check,
  };
};
