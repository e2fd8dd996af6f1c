/** An event of `GET /api/v1/events`. @see docs/api.md "Events" */
import { isRecord } from '../failure.ts';

export interface LiveEvent {
  /** Grows; where to go on from. */
  readonly id: number;
  /** `<kind of actor>.<what happened>`, or `hello` or `reset`. */
  readonly name: string;
  /** Of the actor: a conversation, agent, workgroup or channel. */
  readonly actor: string;
  /** Where it concerns one. */
  readonly interaction: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A block of the stream. @returns undefined for a comment, or for what can't be read */
export const readBlock = (block: string): LiveEvent | undefined => {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
  }
  const data = parse(fields.get('data') ?? '');
  if (data === undefined) return undefined;
  return {
    id: Number(fields.get('id') ?? 0),
    name: fields.get('event') ?? '',
    actor: textOf(data['id']) ?? '',
    interaction: textOf(data['interaction']),
    data,
  };
};

const parse = (text: string): LiveEvent['data'] | undefined => {
  if (text === '') return undefined;
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : undefined;
};

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
