/** Copies what the partitions of this node publish to the feed: in order, each commit once. */
import type { Feed, FeedCommit, Partition, PartitionStore, Seq } from './partition-store.ts';
import { untilKnown, type RetryPorts } from './retry.ts';

export interface Publisher {
  /** A newly claimed partition: first whatever its former owner did not get to. */
  readonly adopt: (partition: Partition) => void;
  readonly publish: (partition: Partition, seq: Seq, events: readonly string[]) => void;
  readonly forget: (partition: Partition) => void;
  readonly stop: () => void;
}

export interface PublisherPorts extends RetryPorts {
  readonly feed: Feed;
  readonly store: Pick<PartitionStore, 'events'>;
}

/** Commits read at once when catching up, and appended at once. */
const pageSize = 200;

export const createPublisher = (ports: PublisherPorts): Publisher => {
  const { feed, store } = ports;
  /** Commits that wait for their partition to catch up. */
  const behind = new Map<Partition, FeedCommit[]>();
  let queue: FeedCommit[] = [];
  let appending = false;
  let stopped = false;
  const goesOn = (): boolean => !stopped;

  const publish = (partition: Partition, seq: Seq, events: readonly string[]): void => {
    const waiting = behind.get(partition);
    (waiting ?? queue).push({ partition, seq, events });
    if (waiting === undefined) void appendAll();
  };

  const appendAll = async (): Promise<void> => {
    if (appending) return;
    appending = true;
    while (queue.length > 0 && goesOn()) {
      const page = queue.slice(0, pageSize);
      await untilKnown(ports, 'append', goesOn, () => feed.append(page));
      queue = queue.slice(page.length);
    }
    appending = false;
  };

  const adopt = (partition: Partition): void => {
    const waiting: FeedCommit[] = [];
    behind.set(partition, waiting);
    void catchUp(partition, waiting);
  };

  const catchUp = async (partition: Partition, waiting: FeedCommit[]): Promise<void> => {
    // Not a moment longer: who loses partitions and takes them again would ask more and more.
    const isOurs = (): boolean => goesOn() && behind.get(partition) === waiting;
    let place = await untilKnown(ports, 'appended', isOurs, () => feed.appended(partition));
    while (place !== undefined && isOurs()) {
      const after = place;
      const page = await untilKnown(ports, 'events', isOurs, () =>
        store.events(partition, after, pageSize),
      );
      if (page === undefined) return;
      queue.push(...page.map(({ seq, events }) => ({ partition, seq, events })));
      void appendAll();
      place = page.at(-1)?.seq ?? after;
      if (page.length < pageSize) break;
    }
    if (!isOurs()) return;
    behind.delete(partition);
    // Repeats of what was just read are skipped by the feed.
    queue.push(...waiting);
    void appendAll();
  };

  return {
    adopt,
    publish,
    forget: (partition) => {
      behind.delete(partition);
    },
    stop: () => {
      stopped = true;
    },
  };
};
