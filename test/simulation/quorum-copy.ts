/** A copy of a line in a simulated server: what Redis's commands do to it, on maps. */
import type { Part, What, Writes } from '../../services/store/quorum/protocol.ts';

export interface Copy {
  /** Hashes, and sorted sets (score by member), by part. */
  readonly hashes: Map<string, Map<string, string>>;
  /** Actors that have or had rows. */
  readonly rowed: Set<string>;
  readonly events: (readonly [number: number, text: string])[];
  /** Of one that is being staged. */
  pieces: number;
  seq: number;
}

export const createCopy = (): Copy => ({
  hashes: new Map(),
  rowed: new Set(),
  events: [],
  pieces: 0,
  seq: 0,
});

export const hashOf = (copy: Copy, part: string): Map<string, string> => {
  const hash = copy.hashes.get(part) ?? new Map<string, string>();
  copy.hashes.set(part, hash);
  return hash;
};

export const applyWrites = (copy: Copy, writes: Writes): void => {
  let at = 0;
  while (at < writes.length) {
    const [command, part] = [String(writes[at]), String(writes[at + 1])];
    const end = at + 3 + Number(writes[at + 2]);
    commands[command]?.(copy, part, writes.slice(at + 3, end).map(String));
    at = end;
  }
};

type Command = (copy: Copy, part: string, items: readonly string[]) => void;

const pairsIn = (items: readonly string[]): (readonly [string, string])[] =>
  items.flatMap((item, at) => (at % 2 === 0 ? [[item, items[at + 1] ?? ''] as const] : []));

const commands: Readonly<Record<string, Command>> = {
  HSET: (copy, part, items) => {
    for (const [field, value] of pairsIn(items)) hashOf(copy, part).set(field, value);
  },
  HDEL: (copy, part, items) => {
    for (const field of items) hashOf(copy, part).delete(field);
  },
  ZADD: (copy, part, items) => {
    for (const [score, member] of pairsIn(items)) hashOf(copy, part).set(member, score);
  },
  SADD: (copy, _part, items) => {
    for (const address of items) copy.rowed.add(address);
  },
  XADD: (copy, _part, items) => {
    const [id = '', , text = ''] = items.slice(items[0] === 'MAXLEN' ? 3 : 0);
    const number = Number.parseInt(id, 10);
    if (number <= (copy.events.at(-1)?.[0] ?? 0)) throw new Error(`The stream is beyond ${id}`);
    copy.events.push([number, text]);
  },
  SWEEP: (copy, part, [at = '', max = '']) => {
    const expiries = hashOf(copy, 'expiries');
    const expired = [...expiries]
      .filter(([, untilAt]) => Number(untilAt) < Number(at))
      .toSorted(([a, x], [b, y]) => Number(x) - Number(y) || (a < b ? -1 : 1));
    for (const [id] of expired.slice(0, Number(max))) {
      expiries.delete(id);
      hashOf(copy, part).delete(id);
    }
  },
};

const flat = (hash: ReadonlyMap<string, string>): string[] => [...hash].flat();

/** As Redis tells one of a stream. */
type Entry = readonly [id: string, fields: readonly ['e', string]];

const entries = (copy: Copy, from: number, to: number, limit: number) =>
  copy.events
    .filter(([number]) => number >= from && number <= to)
    .slice(0, limit)
    .map(([number, text]): Entry => [`${String(number)}-0`, ['e', text]]);

/** In Redis's own words, as `read.lua` answers. */
export const readCopy = (copy: Copy, what: What): unknown => {
  switch (what.type) {
    case 'image':
      return ['timers', 'out', 'marks'].map((part) => flat(hashOf(copy, part)));
    case 'actors':
      return what.addresses.map((address) => {
        const head = hashOf(copy, 'heads').get(address);
        return head === undefined ? null : [head, flat(hashOf(copy, `rows:${address}`))];
      });
    case 'answer':
      return hashOf(copy, 'answers').get(what.id) ?? null;
    case 'events':
      return entries(copy, what.after + 1, what.upTo, what.limit);
    case 'marks':
      return flat(hashOf(copy, 'marks'));
    case 'items':
      return [
        flat(hashOf(copy, 'marks')),
        entries(copy, what.after + 1, Infinity, what.limit),
        entries(copy, 0, Infinity, 1),
      ];
  }
};

/** Pieces are small, so that a copy takes many. */
const pieceEntries = 3;

export interface Piece {
  readonly cursor: string;
  readonly writes: Writes;
}

export const pieceOf = (copy: Copy, part: Part, cursor: string): Piece => {
  if (part === 'events') return eventsPiece(copy, cursor);
  const names = namesOf(copy, part)
    .filter((name) => cursor === '' || name > cursor)
    .toSorted();
  const taken = names.slice(0, pieceEntries);
  return {
    writes: taken.flatMap((name) => writesFor(copy, part, name)),
    cursor: names.length > taken.length ? (taken.at(-1) ?? '') : '',
  };
};

const eventsPiece = (copy: Copy, cursor: string): Piece => {
  const taken = entries(
    copy,
    cursor === '' ? 0 : Number.parseInt(cursor, 10) + 1,
    Infinity,
    pieceEntries,
  );
  const writes = taken.flatMap(([id, [field, text]]) => ['XADD', 'events', 3, id, field, text]);
  const last = taken.at(-1)?.[0];
  return {
    writes,
    cursor: taken.length === pieceEntries ? String(last) : '',
  };
};

const namesOf = (copy: Copy, part: Part): string[] => {
  if (part === 'rows') return [...copy.rowed];
  return [...hashOf(copy, part === 'answers' ? 'expiries' : part).keys()];
};

const writesFor = (copy: Copy, part: Part, name: string): Writes => {
  if (part === 'rows') {
    const rows = flat(hashOf(copy, `rows:${name}`));
    const set = rows.length === 0 ? [] : ['HSET', `rows:${name}`, rows.length, ...rows];
    return ['SADD', 'rowed', 1, name, ...set];
  }
  const value = hashOf(copy, part).get(name);
  if (value === undefined) return [];
  const write = ['HSET', part, 2, name, value];
  const untilAt = hashOf(copy, 'expiries').get(name) ?? '';
  return part === 'answers' ? [...write, 'ZADD', 'expiries', 2, untilAt, name] : write;
};
