/** Commits that tell of themselves which one was the last, in every section. */
import type { Delta, PartitionStore } from '../../../actors/runtime/partition-store.ts';
import { nothing } from './deltas.ts';

/** The delta of commit `seq`: each section says `seq`, and all but the last three rows go. */
export const countingDelta = (seq: number): Delta => ({
  ...nothing,
  at: seq,
  heads: [['agent/counter', String(seq)]],
  rows: [
    ['agent/counter', String(seq), String(seq)],
    ['agent/counter', String(seq - 3), undefined],
  ],
  timers: [['agent/counter', seq]],
  outgoing: [[9, seq, String(seq)]],
  delivered: [[9, seq - 3]],
  applied: [[8, seq]],
  answers: [['last', String(seq), seq + 1]],
  events: [String(seq)],
});

/** What a partition says of its last commit: the same number from every section, or it's torn. */
export const countOf = async (partitions: PartitionStore, partition: number) => {
  const [actor] = await partitions.read(partition, ['agent/counter']);
  const { timers, outgoing, lastSent, applied } = await partitions.load(partition);
  const answer = await partitions.answer(partition, 'last');
  const events = await partitions.events(partition, 0, 100_000);
  const largest = (numbers: Iterable<number>): number => Math.max(0, ...numbers);
  return {
    head: Number(actor?.head ?? 0),
    row: largest([...(actor?.rows.values() ?? [])].map(Number)),
    timer: largest(timers.map(([, wakeAt]) => wakeAt)),
    outgoing: largest(outgoing.map(([, number]) => number)),
    lastSent: largest(lastSent.map(([, number]) => number)),
    applied: largest(applied.map(([, number]) => number)),
    answer: Number(answer ?? 0),
    event: Number(events.at(-1)?.events[0] ?? 0),
  };
};

/** @returns what `countOf` gives when the last commit was `seq`, whole */
export const wholeCount = (seq: number) => ({
  head: seq,
  row: seq,
  timer: seq,
  outgoing: seq,
  lastSent: seq,
  applied: seq,
  answer: seq,
  event: seq,
});
