import type { DatabaseSync } from 'node:sqlite';
import type { Delta, Partition, Seq } from '../../../actors/runtime/partition-store.ts';
import { packTexts } from '../packed-texts.ts';
import type { StoreLimits } from '../store-limits.ts';
import { answersSweptMax } from '../store-limits.ts';

type DeltaWriter = (partition: Partition, seq: Seq, delta: Delta) => void;

/** Writes all that a commit brings, but not how far the partition has come. */
export const createDeltaWriter = (database: DatabaseSync, limits: StoreLimits): DeltaWriter => {
  const writeActors = createActorWriter(database);
  const writeMessages = createMessageWriter(database);
  const writeAnswers = createAnswerWriter(database);
  const addEvents = database.prepare('INSERT INTO event (partition, seq, packed) VALUES (?, ?, ?)');
  const trimEvents = database.prepare('DELETE FROM event WHERE partition = ? AND seq <= ?');

  return (partition, seq, delta) => {
    writeActors(partition, delta);
    writeMessages(partition, delta);
    writeAnswers(partition, seq, delta);
    if (delta.events.length === 0) return;
    addEvents.run(partition, seq, packTexts(delta.events));
    trimEvents.run(partition, seq - limits.eventCommitsMax);
  };
};

type SectionWriter = (partition: Partition, delta: Delta) => void;

const createActorWriter = (database: DatabaseSync): SectionWriter => {
  const setHead = database.prepare('REPLACE INTO head (partition, address, json) VALUES (?, ?, ?)');
  const setRow = database.prepare(
    'REPLACE INTO actor_row (partition, address, key, json) VALUES (?, ?, ?, ?)',
  );
  const removeRow = database.prepare(
    'DELETE FROM actor_row WHERE partition = ? AND address = ? AND key = ?',
  );
  const setTimer = database.prepare(
    'REPLACE INTO timer (partition, address, wake_at) VALUES (?, ?, ?)',
  );
  const removeTimer = database.prepare('DELETE FROM timer WHERE partition = ? AND address = ?');

  return (partition, { heads, rows, timers }) => {
    for (const [address, json] of heads) setHead.run(partition, address, json);
    for (const [address, key, json] of rows)
      if (json === undefined) removeRow.run(partition, address, key);
      else setRow.run(partition, address, key, json);
    for (const [address, wakeAt] of timers)
      if (wakeAt === undefined) removeTimer.run(partition, address);
      else setTimer.run(partition, address, wakeAt);
  };
};

const createMessageWriter = (database: DatabaseSync): SectionWriter => {
  const add = database.prepare(
    'REPLACE INTO outgoing (partition, receiver, number, json) VALUES (?, ?, ?, ?)',
  );
  const mark = database.prepare(
    `INSERT INTO sent (partition, receiver, number) VALUES (?1, ?2, ?3)
     ON CONFLICT DO UPDATE SET number = max(number, ?3)`,
  );
  const remove = database.prepare(
    'DELETE FROM outgoing WHERE partition = ? AND receiver = ? AND number = ?',
  );
  const apply = database.prepare(
    'REPLACE INTO applied (partition, sender, number) VALUES (?, ?, ?)',
  );

  return (partition, { outgoing, delivered, applied }) => {
    for (const [to, number, json] of outgoing) {
      add.run(partition, to, number, json);
      mark.run(partition, to, number);
    }
    for (const [to, number] of delivered) remove.run(partition, to, number);
    for (const [from, number] of applied) apply.run(partition, from, number);
  };
};

const createAnswerWriter = (database: DatabaseSync): DeltaWriter => {
  const sweep = database.prepare(
    `DELETE FROM answer WHERE partition = ?1 AND command_id IN (
       SELECT command_id FROM answer WHERE partition = ?1 AND until_at < ?2
       ORDER BY until_at LIMIT ?3)`,
  );
  const set = database.prepare(
    'REPLACE INTO answer (partition, command_id, answer, until_at) VALUES (?, ?, ?, ?)',
  );

  return (partition, seq, { at, answers }) => {
    const sweptMax = answersSweptMax(seq, answers.length);
    if (sweptMax > 0) sweep.run(partition, at, sweptMax);
    for (const [commandId, answer, untilAt] of answers)
      set.run(partition, commandId, answer, untilAt);
  };
};
