import type { CommitOutcome, Delta, Position } from '../../../actors/runtime/partition-store.ts';
import { packTexts } from '../packed-texts.ts';
import type { RedisConnection } from './redis-connection.ts';
import type { PartitionKeys } from './redis-keys.ts';
import { appliedField, sentField } from './redis-keys.ts';
import { listOf, numberOf } from '../stored-values.ts';
import { loadScript } from './redis-script.ts';
import { answersSweptMax } from '../store-limits.ts';

type Argument = string | number;

const script = loadScript('redis-commit.lua', 'commit');

/** Arguments of one command. Lua's `unpack` fails at about 8,000; even, so that pairs stay together. */
const argumentsMax = 2_000;

/** @param eventCommitsMax commits whose events are kept, roughly: Redis removes whole blocks */
export const commitToRedis = async (
  connection: RedisConnection,
  keys: PartitionKeys,
  commit: { readonly position: Position; readonly delta: Delta },
  eventCommitsMax: number,
): Promise<CommitOutcome> => {
  const { position, delta } = commit;
  const call = createCall(keys, position, delta);
  writeActors(call, keys, delta);
  writeMessages(call, keys, delta);
  writeAnswers(call, keys, delta);
  if (delta.events.length > 0) {
    const trim = ['MAXLEN', '~', eventCommitsMax];
    call.write('XADD', keys.events, [
      ...trim,
      `${String(position.seq)}-0`,
      'e',
      packTexts(delta.events),
    ]);
  }
  return outcomeOf(await script.run(connection, call.keys, call.args));
};

const outcomeOf = (reply: unknown): CommitOutcome => {
  if (reply === 1) return { status: 'applied' };
  const [status, number] = listOf(reply);
  return status === 'fenced'
    ? { status, epoch: numberOf(number) }
    : { status: 'gap', seq: numberOf(number) };
};

interface Call {
  readonly keys: readonly string[];
  readonly args: readonly Argument[];
  /** Nothing, when there are no `items`; several commands, when there are many. */
  readonly write: (command: string, key: string, items: readonly Argument[]) => void;
}

/** Gathers what `redis-commit.lua` takes. Arrays are filled in place: this is the hot path. */
const createCall = (of: PartitionKeys, { epoch, seq }: Position, delta: Delta): Call => {
  const keys = [of.meta, of.answers, of.expiries];
  const swept = answersSweptMax(seq, delta.answers.length);
  const marks = marksOf(delta);
  const args: Argument[] = [epoch, seq, delta.at, swept, 6 + marks.length, ...marks];

  const write = (command: string, key: string, items: readonly Argument[]): void => {
    for (let from = 0; from < items.length; from += argumentsMax) {
      const until = Math.min(from + argumentsMax, items.length);
      keys.push(key);
      args.push(command, until - from);
      for (let at = from; at < until; at += 1) args.push(items[at] ?? '');
    }
  };

  return { keys, args, write };
};

const writeActors = (call: Call, keys: PartitionKeys, delta: Delta): void => {
  const wakeAts: Argument[] = [];
  const asleep: string[] = [];
  for (const [address, wakeAt] of delta.timers) {
    if (wakeAt === undefined) asleep.push(address);
    else wakeAts.push(address, wakeAt);
  }
  call.write('HSET', keys.heads, delta.heads.flat());
  call.write('HSET', keys.timers, wakeAts);
  call.write('HDEL', keys.timers, asleep);
  writeRows(call, keys, delta.rows);
};

/** The rows of one actor usually stand together; where they don't, it's just some more commands. */
const writeRows = (call: Call, keys: PartitionKeys, rows: Delta['rows']): void => {
  let from = 0;
  while (from < rows.length) {
    const address = rows[from]?.[0];
    const set: string[] = [];
    const removed: string[] = [];
    let row = rows[from];
    while (row !== undefined && row[0] === address) {
      if (row[2] === undefined) removed.push(row[1]);
      else set.push(row[1], row[2]);
      from += 1;
      row = rows[from];
    }
    if (address === undefined) return;
    call.write('HSET', keys.rows(address), set);
    call.write('HDEL', keys.rows(address), removed);
  }
};

/** What is last of the messages, by partition: few numbers, written with the meta in one command. */
const marksOf = ({ outgoing, applied }: Delta): readonly Argument[] => {
  const marks = new Map<string, number>();
  for (const [to, number] of outgoing) {
    const field = sentField(to);
    marks.set(field, Math.max(number, marks.get(field) ?? 0));
  }
  for (const [from, number] of applied) marks.set(appliedField(from), number);
  return [...marks].flat();
};

const writeMessages = (call: Call, keys: PartitionKeys, delta: Delta): void => {
  const messages: string[] = [];
  for (const [to, number, json] of delta.outgoing)
    messages.push(`${String(to)}:${String(number)}`, json);
  const done = delta.delivered.map(([to, number]) => `${String(to)}:${String(number)}`);
  call.write('HSET', keys.outgoing, messages);
  call.write('HDEL', keys.outgoing, done);
};

const writeAnswers = (call: Call, keys: PartitionKeys, { answers }: Delta): void => {
  call.write(
    'HSET',
    keys.answers,
    answers.flatMap(([id, answer]) => [id, answer]),
  );
  call.write(
    'ZADD',
    keys.expiries,
    answers.flatMap(([id, , untilAt]) => [untilAt, id]),
  );
};
