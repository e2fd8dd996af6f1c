/** What a commit of a partition writes, in the servers' words. */
import type { Delta, Seq } from '../../../actors/runtime/partition-store.ts';
import { packTexts } from '../packed-texts.ts';
import { appliedField, sentField } from '../redis/redis-keys.ts';
import { answersSweptMax } from '../store-limits.ts';
import type { Writes } from './protocol.ts';

type Argument = string | number;
type Write = (command: string, part: string, items: readonly Argument[]) => void;

/** Arguments of one command. Lua's `unpack` fails at about 8,000; even, so that pairs stay together. */
const argumentsMax = 2_000;

/** Gathers writes; nothing for no items, several commands for many. */
const gather =
  (into: Argument[]): Write =>
  (command, part, items) => {
    for (let from = 0; from < items.length; from += argumentsMax) {
      const until = Math.min(from + argumentsMax, items.length);
      into.push(command, part, until - from);
      for (let at = from; at < until; at += 1) into.push(items[at] ?? '');
    }
  };

/** @param eventCommitsMax commits whose events are kept, roughly: Redis removes whole blocks */
export const writesOf = (seq: Seq, delta: Delta, eventCommitsMax: number): Writes => {
  const writes: Argument[] = [];
  const write = gather(writes);
  const swept = answersSweptMax(seq, delta.answers.length);
  if (swept > 0) write('SWEEP', 'answers', [delta.at, swept]);
  writeActors(write, delta);
  writeMessages(write, delta);
  const { answers } = delta;
  write(
    'HSET',
    'answers',
    answers.flatMap(([id, answer]) => [id, answer]),
  );
  write(
    'ZADD',
    'expiries',
    answers.flatMap(([id, , untilAt]) => [untilAt, id]),
  );
  if (delta.events.length > 0) {
    const id = `${String(seq)}-0`;
    write('XADD', 'events', ['MAXLEN', '~', eventCommitsMax, id, 'e', packTexts(delta.events)]);
  }
  return writes;
};

const writeActors = (write: Write, delta: Delta): void => {
  const wakeAts: Argument[] = [];
  const asleep: string[] = [];
  for (const [address, wakeAt] of delta.timers) {
    if (wakeAt === undefined) asleep.push(address);
    else wakeAts.push(address, wakeAt);
  }
  write('HSET', 'heads', delta.heads.flat());
  write('HSET', 'timers', wakeAts);
  write('HDEL', 'timers', asleep);
  writeRows(write, delta.rows);
};

const writeRows = (write: Write, rows: Delta['rows']): void => {
  const byActor = Map.groupBy(rows, ([address]) => address);
  write('SADD', 'rowed', [...byActor.keys()]);
  for (const [address, own] of byActor) {
    const kept = own.flatMap(([, key, row]) => (row === undefined ? [] : [key, row]));
    const removed = own.filter(([, , row]) => row === undefined).map(([, key]) => key);
    write('HSET', `rows:${address}`, kept);
    write('HDEL', `rows:${address}`, removed);
  }
};

const writeMessages = (write: Write, { outgoing, delivered, applied }: Delta): void => {
  const marks = new Map<string, number>();
  const messages: string[] = [];
  for (const [to, number, json] of outgoing) {
    const field = sentField(to);
    marks.set(field, Math.max(number, marks.get(field) ?? 0));
    messages.push(`${String(to)}:${String(number)}`, json);
  }
  for (const [from, number] of applied) marks.set(appliedField(from), number);
  write('HSET', 'out', messages);
  write(
    'HDEL',
    'out',
    delivered.map(([to, number]) => `${String(to)}:${String(number)}`),
  );
  write('HSET', 'marks', [...marks].flat());
};

/** What an append to the feed writes. */
export const feedWritesOf = (
  items: readonly (readonly [number: number, event: string])[],
  marks: readonly (readonly [string, string | number])[],
  feedItemsMax: number,
): Writes => {
  const writes: Argument[] = [];
  const write = gather(writes);
  for (const [number, event] of items)
    write('XADD', 'events', ['MAXLEN', '~', feedItemsMax, `${String(number)}-0`, 'e', event]);
  write('HSET', 'marks', marks.flat());
  return writes;
};

/** What a new version of the configuration writes. */
export const settingsWritesOf = (version: number, json: string): Writes => [
  'HSET',
  'marks',
  4,
  'version',
  version,
  'json',
  json,
];
