/** Any sequence of calls, with any text: a durable store answers as the memory store does. */
import * as fc from 'fast-check';
import type { Address } from '../../../actors/runtime/actor.ts';
import type { Delta, Partition, Store } from '../../../actors/runtime/partition-store.ts';
import { createMemoryStore } from '../../../services/store/memory/memory-store.ts';
import { contents } from './deltas.ts';
import { durableKinds, useStores } from './stores.ts';

/** Any text without lone surrogates: NUL, line breaks, spaces, signs beyond the first plane. */
const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const someIds = ['', 'a', '__proto__', 'a b', 'ä\0ö', '{p9}', '1:2', '😀'];
const address = fc.constantFrom(...someIds).map((id): Address => `agent/${id}`);
const name = fc.constantFrom(...someIds);
const number = fc.integer({ min: 1, max: 6 });
const partition = fc.constantFrom(1, 2);
const instant = fc.constantFrom(0, 500, 1_500, 2_500.5, 4_102_444_800_000);

/** No key twice in one section, as the port asks. */
const section = <Entry extends readonly [unknown, ...unknown[]]>(
  entry: fc.Arbitrary<Entry>,
  keyOf: (entry: Entry) => unknown = ([key]) => key,
) => fc.uniqueArray(entry, { maxLength: 5, selector: keyOf });

const delta: fc.Arbitrary<Delta> = fc.record({
  at: fc.constantFrom(0, 1_000, 2_000, 3_000),
  heads: section(fc.tuple(address, anyText)),
  rows: section(
    fc.tuple(address, name, fc.option(anyText, { nil: undefined })),
    ([of, key]) => `${of} ${key}`,
  ),
  timers: section(fc.tuple(address, fc.option(instant, { nil: undefined }))),
  outgoing: fc.array(fc.tuple(partition, fc.constant(0), anyText), { maxLength: 5 }),
  delivered: fc.array(fc.tuple(partition, number), { maxLength: 3 }),
  applied: section(fc.tuple(partition, number)),
  answers: section(fc.tuple(name, anyText, instant)),
  events: fc.array(anyText, { maxLength: 3 }),
});

/** `offset` 0 is the right one: the epoch seen, the next seq. */
const offset = fc.oneof({ arbitrary: fc.constant(0), weight: 6 }, fc.integer({ min: -1, max: 1 }));
const claimant = fc.constantFrom('node a/1', 'node-ß/2');

type Step =
  | { readonly type: 'claim'; readonly claimant: string; readonly offset: number }
  | { readonly type: 'release'; readonly offset: number }
  | {
      readonly type: 'commit';
      readonly epochOffset: number;
      readonly offset: number;
      delta: Delta;
    };

const steps = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('claim' as const), claimant, offset }),
    fc.record({ type: fc.constant('release' as const), offset }),
    {
      arbitrary: fc.record({
        type: fc.constant('commit' as const),
        epochOffset: offset,
        offset,
        delta,
      }),
      weight: 5,
    },
  ),
  { maxLength: 12 },
);

/** Numbers the messages: to one receiver they grow, also over commits that were refused. */
const numbered = (original: Delta, sent: Map<number, number>): Delta => ({
  ...original,
  outgoing: original.outgoing.map(([to, , json]) => {
    const next = (sent.get(to) ?? 0) + 1;
    sent.set(to, next);
    return [to, next, json];
  }),
});

/** Everything the store says on the way, and what it holds in the end. */
const run = async (
  { partitions }: Store,
  of: Partition,
  plan: readonly Step[],
): Promise<unknown> => {
  const said: unknown[] = [];
  const sent = new Map<number, number>();
  let epoch = 0;
  let seq = 0;
  for (const step of plan) {
    if (step.type === 'claim') {
      const claim = await partitions.claim(of, step.claimant, epoch + step.offset);
      said.push(claim);
      if (claim.claimed) ({ epoch, seq } = claim);
    } else if (step.type === 'release') {
      await partitions.release(of, epoch + step.offset);
    } else {
      const position = { epoch: epoch + step.epochOffset, seq: seq + 1 + step.offset };
      const outcome = await partitions.commit(of, position, numbered(step.delta, sent));
      said.push(outcome);
      if (outcome.status === 'applied') ({ seq } = position);
    }
  }
  const addresses = someIds.map((id): Address => `agent/${id}`);
  const { owners } = await partitions.renew({ incarnation: 'observer', count: 1, card: '' });
  const owner = owners.find((ownership) => ownership.partition === of);
  return { said, owner, holds: await contents(partitions, of, { addresses, commandIds: someIds }) };
};

describe.each(durableKinds)('a partition store ($name)', ({ start }) => {
  const freshStore = useStores(start);

  it('answers as the memory store does, whatever it is asked', async () => {
    const model = createMemoryStore({ now: () => 1 });
    const { store } = await freshStore();
    // Each run has a partition of its own.
    let of = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        of += 1;
        expect(await run(store, of, plan)).toEqual(await run(model, of, plan));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('keeps any text in the feed as it is', async () => {
    const { store } = await freshStore();
    let seq = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 5 }), async (events) => {
        seq += 1;
        const { lastId } = await store.feed.read(0, 1);
        await store.feed.append([{ partition: 3, seq, events }]);
        const { items } = await store.feed.read(lastId, 10);
        expect(items.map(({ event }) => event)).toEqual(events);
      }),
      { numRuns: 100 },
    );
  });
});
