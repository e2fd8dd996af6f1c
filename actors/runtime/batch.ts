/** What gathers while a commit is under way, and becomes the next one. */
import type { EpochMs } from '../types.ts';
import type { Activation } from './activation.ts';
import { encodeHead, storedAlarm, wantedEffects } from './activation.ts';
import type { Address, Effect } from './actor.ts';
import type { Numbered } from './outbox.ts';
import type { Delta, Partition } from './partition-store.ts';

export interface Batch {
  turns: number;
  readonly touched: Set<Activation>;
  readonly rows: Map<Address, Map<string, unknown>>;
  readonly outgoing: Numbered[];
  readonly delivered: (readonly [Partition, number])[];
  readonly applied: Map<Partition, number>;
  readonly answers: (readonly [string, string, EpochMs])[];
  readonly events: string[];
  /** What may be told once everything above is durable. */
  readonly reveals: Reveal[];
}

export interface Reveal {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export const createBatch = (): Batch => ({
  turns: 0,
  touched: new Set(),
  rows: new Map(),
  outgoing: [],
  delivered: [],
  applied: new Map(),
  answers: [],
  events: [],
  reveals: [],
});

/** Confirmations alone can wait for company. */
export const isUrgent = (batch: Batch): boolean =>
  batch.touched.size > 0 || batch.applied.size > 0 || batch.answers.length > 0;

export const isEmpty = (batch: Batch): boolean => !isUrgent(batch) && batch.delivered.length === 0;

export const setRow = (batch: Batch, address: Address, key: string, value: unknown): void => {
  const rows = batch.rows.get(address) ?? new Map<string, unknown>();
  batch.rows.set(address, rows.set(key, value));
};

/** A batch as it's written, with the effects that its actors want from then on. */
export interface Encoded {
  readonly delta: Delta;
  readonly effects: readonly (readonly [Activation, readonly Effect[]])[];
  /** Of all texts in the delta, in UTF-16 units. */
  readonly length: number;
}

/** Reads every touched actor's state as it is now: no turn may come between this and the next batch. */
export const encode = (batch: Batch, at: EpochMs, config: unknown): Encoded => {
  const heads: [Address, string][] = [];
  const timers: [Address, EpochMs | undefined][] = [];
  const effects: [Activation, readonly Effect[]][] = [];
  for (const activation of batch.touched) {
    const wanted = wantedEffects(activation, config);
    const wakeAt = storedAlarm(activation, wanted);
    heads.push([activation.address, encodeHead(activation)]);
    effects.push([activation, wanted]);
    if (wakeAt === activation.storedWakeAt) continue;
    activation.storedWakeAt = wakeAt;
    timers.push([activation.address, wakeAt]);
  }
  const outgoing = batch.outgoing.map(({ to, number, json }) => [to, number, json] as const);
  const { delivered, answers, events } = batch;
  const applied = [...batch.applied];
  const rows = encodeRows(batch.rows);
  const delta = { at, heads, rows, timers, outgoing, delivered, applied, answers, events };
  return { delta, effects, length: lengthOf(delta) };
};

const lengthOf = ({ heads, rows, outgoing, answers, events }: Delta): number => {
  let length = 0;
  for (const [, head] of heads) length += head.length;
  for (const [, key, row] of rows) length += key.length + (row?.length ?? 0);
  for (const [, , json] of outgoing) length += json.length;
  for (const [, json] of answers) length += json.length;
  for (const event of events) length += event.length;
  return length;
};

const encodeRows = (rows: Batch['rows']): Delta['rows'] => {
  const encoded: [Address, string, string | undefined][] = [];
  for (const [address, keys] of rows)
    for (const [key, value] of keys)
      encoded.push([address, key, value === undefined ? undefined : JSON.stringify(value)]);
  return encoded;
};
