/** Who owns which partition, as far as this node has heard. A hint: the epoch is what is true. */
import type { Address } from './actor.ts';
import type { Ownership, Partition } from './partition-store.ts';
import { partitionOf } from './placement.ts';

export interface Directory {
  readonly partitionOf: (address: Address) => Partition;
  readonly find: (partition: Partition) => Ownership | undefined;
  /** Takes in news; older news than what is known is ignored. */
  readonly learn: (news: Ownership) => void;
  /** Calls back once when the owner of a partition has changed. Returns the means to stop. */
  readonly onChange: (partition: Partition, task: () => void) => () => void;
  readonly all: () => readonly Ownership[];
}

export const createDirectory = (partitions: number): Directory => {
  const known = new Map<Partition, Ownership>();
  const waiting = new Map<Partition, Set<() => void>>();

  const isNews = (news: Ownership): boolean => {
    const old = known.get(news.partition);
    if (old === undefined || news.epoch > old.epoch) return true;
    // Within one epoch an owner can only give back, never return.
    return news.epoch === old.epoch && old.owner !== undefined && news.owner === undefined;
  };

  return {
    partitionOf: (address) => partitionOf(address, partitions),
    find: (partition) => known.get(partition),
    learn: (news) => {
      if (!isNews(news)) return;
      known.set(news.partition, news);
      const tasks = waiting.get(news.partition);
      waiting.delete(news.partition);
      tasks?.forEach((task) => {
        task();
      });
    },
    onChange: (partition, task) => {
      const tasks = waiting.get(partition) ?? new Set();
      waiting.set(partition, tasks.add(task));
      return () => {
        tasks.delete(task);
      };
    },
    all: () => [...known.values()],
  };
};
