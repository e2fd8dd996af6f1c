/** From the feed to turns. */
import type { FeedPage } from '../../../actors/runtime/partition-store.ts';
import { createRecordReader, type RecordPart } from '../../../services/replay/record.ts';
import { feedOf, jsonOf } from './recorded.ts';

const woken = (at: number, step = 0, workgroup = 'support'): string =>
  jsonOf({
    at,
    address: `workgroup/${workgroup}`,
    step,
    topics: [`record:${workgroup}`],
    event: { type: 'woken', at },
  });

const partsOf = async (
  feed: ReturnType<typeof feedOf>,
  only?: Parameters<typeof createRecordReader>[1],
) => {
  const reader = createRecordReader(feed, only);
  const parts: RecordPart[] = [];
  for await (const part of reader.parts()) parts.push(part);
  return { parts: parts.map(shown), extent: reader.extent() };
};

const shown = (part: RecordPart): string =>
  part.type === 'gap'
    ? 'gap'
    : `${part.turn.workgroup} ${String(part.turn.at)} x${String(part.turn.events.length)}`;

describe('the record in the feed', () => {
  it('is cut into turns where the steps begin anew', async () => {
    const items = [woken(1), woken(1, 1), woken(1), woken(2), woken(2, 1), woken(2, 2)];
    const { parts } = await partsOf(feedOf(items));
    expect(parts).toEqual(['support 1 x2', 'support 1 x1', 'support 2 x3']);
  });

  it('is cut for each workgroup by itself, though they lie between each other', async () => {
    const items = [woken(1), woken(1, 0, 'sales'), woken(1, 1), woken(1, 1, 'sales')];
    const { parts } = await partsOf(feedOf(items));
    expect(parts).toEqual(['support 1 x2', 'sales 1 x2']);
  });

  it('leaves out what is not of the record, and says how far the feed reaches', async () => {
    const other = jsonOf({
      at: 9,
      address: 'agent/ana',
      step: 0,
      topics: ['agent:ana'],
      event: {},
    });
    const { parts, extent } = await partsOf(feedOf([woken(5), other, 'no JSON', '{}']));
    expect(parts).toEqual(['support 5 x1']);
    expect(extent).toMatchObject({ firstAt: 5, lastAt: 9, events: 1 });
  });

  it('is read to the end over any number of pages', async () => {
    const items = Array.from({ length: 2_500 }, (_, i) => woken(i));
    const { parts } = await partsOf(feedOf(items, 777));
    expect(parts).toHaveLength(2_500);
  });

  it('has a gap where items went while it was read', async () => {
    const items = Array.from({ length: 3_000 }, (_, i) => woken(i));
    const whole = feedOf(items);
    let reads = 0;
    const forgetful = {
      read: async (after: number, limit: number): Promise<FeedPage> => {
        reads += 1;
        if (reads === 1) return whole.read(after, limit);
        const page = await feedOf(items.slice(2_000), 2_001).read(after, limit);
        return page;
      },
    };
    const { parts } = await partsOf(forgetful);
    expect(parts).toHaveLength(1_000 + 1 + 1_000);
    expect(parts[1_000]).toBe('gap');
  });

  it('has a gap where another version of the program has written what this one does not know', async () => {
    const strange = woken(2).replace('woken', 'dreamt');
    const { parts } = await partsOf(feedOf([woken(1), strange, woken(3)]));
    expect(parts).toEqual(['support 1 x1', 'gap', 'support 3 x1']);
  });
});
