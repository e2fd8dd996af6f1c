/** Records of days that are made up, as the feed would have them, and what becomes of them. */
import type { FeedPage } from '../../../actors/runtime/partition-store.ts';
import { createFold, type Judgement, type Period } from '../../../services/replay/fold.ts';
import { createRecordReader, type RecordedTurn } from '../../../services/replay/record.ts';

/** An event as the runtime publishes it. */
export interface Published {
  readonly at: number;
  readonly address: string;
  readonly step: number;
  readonly topics: readonly string[];
  readonly event: unknown;
}

export const jsonOf = ({ at, address, step, topics, event }: Published): string =>
  JSON.stringify({ at, actor: address, step, topics, event });

/** A feed that holds these items, numbered from `firstId`. */
export const feedOf = (items: readonly string[], firstId = 1) => ({
  read: (after: number, limit: number): Promise<FeedPage> => {
    const from = Math.max(0, after + 1 - firstId);
    const page = items.slice(from, from + limit);
    return Promise.resolve({
      items: page.map((event, i) => ({ id: firstId + from + i, event })),
      firstId,
      lastId: firstId + items.length - 1,
    });
  },
});

export const turnsOf = async (items: readonly string[]): Promise<readonly RecordedTurn[]> => {
  const turns: RecordedTurn[] = [];
  for await (const part of createRecordReader(feedOf(items), undefined).parts())
    if (part.type === 'turn') turns.push(part.turn);
  return turns;
};

const always: Period = { from: 0, to: Infinity };

/** Every workgroup of a record, re-run. */
export const rerun = (
  turns: readonly RecordedTurn[],
  period: Period = always,
): readonly Judgement[] => {
  const ids = [...new Set(turns.map(({ workgroup }) => workgroup))];
  return ids.map((id) => {
    const fold = createFold(id, period);
    for (const turn of turns) if (turn.workgroup === id) fold.take(turn);
    return fold.judgement();
  });
};
