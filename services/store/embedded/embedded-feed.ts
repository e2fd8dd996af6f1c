/** The feed in the embedded store's file. Runs in the worker, within a transaction. */
import type { DatabaseSync } from 'node:sqlite';
import type { FeedCommit, Partition, Seq } from '../../../actors/runtime/partition-store.ts';
import type { EmbeddedCalls } from './embedded-calls.ts';
import { numberOf, textOf } from '../stored-values.ts';

type EmbeddedFeed = Pick<EmbeddedCalls, 'append' | 'appended' | 'readFeed'>;

/** @param feedItemsMax items kept; older ones go */
export const createEmbeddedFeed = (database: DatabaseSync, feedItemsMax: number): EmbeddedFeed => {
  const place = database.prepare('SELECT seq FROM feed_place WHERE partition = ?');
  const setPlace = database.prepare('REPLACE INTO feed_place (partition, seq) VALUES (?, ?)');
  // Both ends of the index: two searches, where min and max in one query would read the table.
  const bounds = database.prepare(
    'SELECT (SELECT min(id) FROM feed) AS first, (SELECT max(id) FROM feed) AS last',
  );
  const add = database.prepare('INSERT INTO feed (id, event) VALUES (?, ?)');
  const trim = database.prepare('DELETE FROM feed WHERE id <= ?');
  const items = database.prepare('SELECT id, event FROM feed WHERE id > ? ORDER BY id LIMIT ?');

  const appended = (partition: Partition): Seq => numberOf(place.get(partition)?.['seq'] ?? 0);

  const appendOne = ({ partition, seq, events }: FeedCommit, last: number): number => {
    if (seq <= appended(partition)) return last;
    setPlace.run(partition, seq);
    events.forEach((event, index) => add.run(last + 1 + index, event));
    return last + events.length;
  };

  return {
    appended,
    append: (commits) => {
      const before = numberOf(bounds.get()?.['last'] ?? 0);
      const last = commits.reduce((end, commit) => appendOne(commit, end), before);
      if (last > before) trim.run(last - feedItemsMax);
      return last > before;
    },
    readFeed: (after, limit) => {
      const ends = bounds.get();
      const lastId = numberOf(ends?.['last'] ?? 0);
      return {
        items: items
          .all(after, limit)
          .map((row) => ({ id: numberOf(row['id']), event: textOf(row['event']) })),
        firstId: numberOf(ends?.['first'] ?? lastId + 1),
        lastId,
      };
    },
  };
};
