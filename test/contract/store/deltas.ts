/** What the tests commit, and how they see what a partition holds. */
import type { Address } from '../../../actors/runtime/actor.ts';
import type {
  Claim,
  Delta,
  Partition,
  PartitionStore,
} from '../../../actors/runtime/partition-store.ts';

export const nothing: Delta = {
  at: 1_000,
  heads: [],
  rows: [],
  timers: [],
  outgoing: [],
  delivered: [],
  applied: [],
  answers: [],
  events: [],
};

/** Something in every section that adds. */
export const everything: Delta = {
  ...nothing,
  heads: [['agent/ana', '{"status":"idle"}']],
  rows: [['agent/ana', 'slot-1', '{"since":1}']],
  timers: [['agent/ana', 5_000]],
  outgoing: [[2, 1, '{"to":"workgroup/support"}']],
  applied: [[3, 7]],
  answers: [['command-1', '{"ok":true}', 61_000]],
  events: ['{"type":"reserved"}', '{"type":"alerted"}'],
};

/** Every section changed again, what can be removed removed. */
export const everythingChanged: Delta = {
  ...nothing,
  heads: [['agent/ana', '{"status":"busy"}']],
  rows: [
    ['agent/ana', 'slot-1', undefined],
    ['agent/ana', 'slot-2', '{"since":2}'],
  ],
  timers: [['agent/ana', undefined]],
  outgoing: [[4, 1, '{"to":"agent/ben"}']],
  delivered: [[2, 1]],
  applied: [[3, 8]],
  answers: [['command-1', '{"ok":false}', 62_000]],
  events: ['{"type":"lapsed"}'],
};

/** @throws Error when the claim is refused */
export const claimed = async (
  partitions: PartitionStore,
  partition: Partition,
  claimant: string,
  seen = 0,
): Promise<Extract<Claim, { claimed: true }>> => {
  const claim = await partitions.claim(partition, claimant, seen);
  if (!claim.claimed) throw new Error(`${claimant} did not get partition ${String(partition)}.`);
  return claim;
};

/** All that can be seen of a partition, in an order that does not depend on the store. */
export const contents = async (
  partitions: PartitionStore,
  partition: Partition,
  about: { readonly addresses: readonly Address[]; readonly commandIds: readonly string[] },
) => {
  const image = await partitions.load(partition);
  const actors = await partitions.read(partition, about.addresses);
  const answers = about.commandIds.map((id) => partitions.answer(partition, id));
  return {
    timers: sorted(image.timers),
    outgoing: sorted(image.outgoing),
    lastSent: sorted(image.lastSent),
    applied: sorted(image.applied),
    actors: actors.map(({ rows, ...actor }) => ({ ...actor, rows: sorted([...rows]) })),
    answers: await Promise.all(answers),
    events: await partitions.events(partition, 0, 1_000),
  };
};

const sorted = <Entry extends readonly unknown[]>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What `everything` and `everythingChanged` are about. */
export const ana = { addresses: ['agent/ana'], commandIds: ['command-1'] } as const;
