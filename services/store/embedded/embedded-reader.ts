import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Address } from '../../../actors/runtime/actor.ts';
import type { Partition, StoredActor } from '../../../actors/runtime/partition-store.ts';
import type { EmbeddedCalls } from './embedded-calls.ts';
import { unpackTexts } from '../packed-texts.ts';
import { addressOf, numberOf, textOf } from '../stored-values.ts';

type Reader = Pick<EmbeddedCalls, 'load' | 'read' | 'answer' | 'events'>;

export const createReader = (database: DatabaseSync): Reader => {
  const answer = database.prepare(
    'SELECT answer FROM answer WHERE partition = ? AND command_id = ?',
  );
  const events = database.prepare(
    'SELECT seq, packed FROM event WHERE partition = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  const readActor = createActorReader(database);

  return {
    load: createLoad(database),
    read: (partition, addresses) => addresses.flatMap((address) => readActor(partition, address)),
    answer: (partition, commandId) => {
      const row = answer.get(partition, commandId);
      return row === undefined ? undefined : textOf(row['answer']);
    },
    events: (partition, after, limit) =>
      events.all(partition, after, limit).map((row) => ({
        seq: numberOf(row['seq']),
        events: unpackTexts(textOf(row['packed'])),
      })),
  };
};

const createActorReader = (database: DatabaseSync) => {
  const head = database.prepare('SELECT json FROM head WHERE partition = ? AND address = ?');
  const rows = database.prepare(
    'SELECT key, json FROM actor_row WHERE partition = ? AND address = ?',
  );

  return (partition: Partition, address: Address): StoredActor[] => {
    const found = head.get(partition, address);
    if (found === undefined) return [];
    const pairs = rows.all(partition, address);
    const byKey = new Map(pairs.map((row) => [textOf(row['key']), textOf(row['json'])]));
    return [{ address, head: textOf(found['json']), rows: byKey }];
  };
};

const createLoad = (database: DatabaseSync): EmbeddedCalls['load'] => {
  const timers = database.prepare('SELECT address, wake_at FROM timer WHERE partition = ?');
  const outgoing = database.prepare(
    'SELECT receiver, number, json FROM outgoing WHERE partition = ?',
  );
  const sent = database.prepare('SELECT receiver AS other, number FROM sent WHERE partition = ?');
  const applied = database.prepare(
    'SELECT sender AS other, number FROM applied WHERE partition = ?',
  );

  const marks = (statement: StatementSync, partition: Partition) =>
    statement
      .all(partition)
      .map((row) => [numberOf(row['other']), numberOf(row['number'])] as const);

  return (partition) => ({
    timers: timers
      .all(partition)
      .map((row) => [addressOf(row['address']), numberOf(row['wake_at'])] as const),
    outgoing: outgoing
      .all(partition)
      .map(
        (row) => [numberOf(row['receiver']), numberOf(row['number']), textOf(row['json'])] as const,
      ),
    lastSent: marks(sent, partition),
    applied: marks(applied, partition),
  });
};
