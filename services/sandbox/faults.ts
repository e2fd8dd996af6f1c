/** Faults to inject: what they match, how often they still strike, how often they did. */
import { invalid } from './control-errors.ts';
import type { Random } from './random.ts';
import { isJsonObject } from './request.ts';
import type { JsonObject } from './request.ts';

const KINDS = [
  /** Answers with a status of one's choice; nothing has happened. */
  'status',
  /** The same, after it has happened. */
  'status_after',
  /** Waits `ms` before anything happens. */
  'delay',
  /** Never answers; nothing has happened. */
  'hang',
  /** Never answers, after it has happened. */
  'hang_after',
  /** Resets the connection; nothing has happened. */
  'reset_before',
  /** Resets the connection after it has happened. */
  'reset_after',
  /** Sends half of the JSON, after it has happened. */
  'truncate',
  /** Lists every item twice. */
  'duplicate',
  /** Lists the items in another order. */
  'reorder',
  /** Leaves out one item of the list. */
  'drop',
  /** Signs outgoing webhooks wrongly. */
  'bad_signature',
  /** Treats the token as expired. */
  'expire_token',
  /** The link to the next page leads to the same page. */
  'repeat_cursor',
] as const;

export type FaultKind = (typeof KINDS)[number];

/** One fault, as a developer asked for it. */
export interface Fault {
  readonly id: number;
  /** Matched against `METHOD path`, with the path as requested or from the platform's root on. */
  readonly match: string;
  readonly pattern: RegExp;
  readonly kind: FaultKind;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** For `status`, in place of the platform's usual one; a text goes as it is. */
  readonly body?: unknown;
  /** For `delay`. */
  readonly ms: number;
  /** How often at most; undefined for always. */
  readonly count: number | undefined;
  /** How likely for each match. */
  readonly probability: number;
}

interface Live {
  readonly fault: Fault;
  applied: number;
}

export interface Faults {
  /** @throws ControlError 400 naming the bad field; then none is added */
  readonly add: (specification: unknown) => void;
  /** @returns whether there was one */
  readonly remove: (id: number) => boolean;
  readonly clear: () => void;
  /** With `applied`, how often each has struck. */
  readonly list: () => readonly JsonObject[];
  /** The delays that strike this request. */
  readonly delays: (method: string, path: string) => readonly Fault[];
  /** The other faults that strike it, if what they do turns out to be possible. */
  readonly strikes: (method: string, path: string) => readonly Fault[];
  /** It has struck. */
  readonly note: (fault: Fault) => void;
}

const FAULTS_MAX = 1_000;
const DELAY_MAX_MS = 600_000;

const number = (
  fields: JsonObject,
  name: string,
  bounds: { readonly min: number; readonly max: number },
): number | undefined => {
  const value = fields[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && value >= bounds.min && value <= bounds.max) return value;
  throw invalid(`${name} must be a number from ${String(bounds.min)} to ${String(bounds.max)}`);
};

const isKind = (value: unknown): value is FaultKind => KINDS.some((kind) => kind === value);

const matchOf = (value: unknown): Pick<Fault, 'match' | 'pattern'> => {
  if (typeof value !== 'string') throw invalid('match must be a regular expression, as a string');
  try {
    return { match: value, pattern: new RegExp(value) };
  } catch {
    throw invalid('match is no valid regular expression');
  }
};

const headersOf = (value: unknown): Readonly<Record<string, string>> => {
  if (value === undefined) return {};
  if (!isJsonObject(value)) throw invalid('headers must be an object');
  const entries = Object.entries(value).map(([name, text]) => {
    const isHeader = /^[A-Za-z0-9-]+$/.test(name) && !/[\r\n]/.test(String(text));
    if (!isHeader) throw invalid('headers must have names and values of one line');
    return [name.toLowerCase(), String(text)] as const;
  });
  return Object.fromEntries(entries);
};

const kindOf = (fields: JsonObject): Pick<Fault, 'kind' | 'ms'> => {
  const { kind } = fields;
  if (!isKind(kind)) throw invalid(`kind must be one of ${KINDS.join(', ')}`);
  const ms = number(fields, 'ms', { min: 0, max: DELAY_MAX_MS });
  if (kind === 'delay' && ms === undefined) throw invalid('delay needs ms');
  return { kind, ms: ms ?? 0 };
};

const parseFault = (value: unknown, id: number): Fault => {
  if (!isJsonObject(value)) throw invalid('a fault must be an object');
  return {
    id,
    ...matchOf(value['match']),
    ...kindOf(value),
    status: number(value, 'status', { min: 200, max: 599 }) ?? 503,
    headers: headersOf(value['headers']),
    ...(value['body'] === undefined ? {} : { body: value['body'] }),
    count: number(value, 'count', { min: 0, max: Number.MAX_SAFE_INTEGER }),
    probability: number(value, 'probability', { min: 0, max: 1 }) ?? 1,
  };
};

const describe = ({ fault, applied }: Live): JsonObject => {
  const { pattern: _, count, probability, ...rest } = fault;
  return {
    ...rest,
    ...(count === undefined ? {} : { count }),
    ...(probability === 1 ? {} : { probability }),
    applied,
  };
};

/** The probability of each strike comes from `random`, so that a seed repeats a run. */
export const createFaults = (random: Random): Faults => {
  let live: Live[] = [];
  let lastId = 0;

  const isLeft = ({ fault, applied }: Live): boolean =>
    fault.count === undefined || applied < fault.count;

  const striking = (
    method: string,
    path: string,
    isWanted: (fault: Fault) => boolean,
  ): readonly Fault[] => {
    const names = [path, path.replace(/^\/sandbox\/(facebook|x)(?=\/)/, '')];
    return live
      .filter((one) => isWanted(one.fault) && isLeft(one))
      .map(({ fault }) => fault)
      .filter(({ pattern }) => names.some((name) => pattern.test(`${method} ${name}`)))
      .filter(({ probability }) => probability === 1 || random() < probability);
  };

  return {
    add: (specification) => {
      const list: unknown[] = Array.isArray(specification) ? specification : [specification];
      if (live.length + list.length > FAULTS_MAX)
        throw invalid('too many faults; delete them first');
      const added = list.map((value, at) => ({
        fault: parseFault(value, lastId + at + 1),
        applied: 0,
      }));
      lastId += added.length;
      live = [...live, ...added];
    },
    remove: (id) => {
      const before = live.length;
      live = live.filter(({ fault }) => fault.id !== id);
      return live.length < before;
    },
    clear: () => {
      live = [];
    },
    list: () => live.map(describe),
    delays: (method, path) => striking(method, path, ({ kind }) => kind === 'delay'),
    strikes: (method, path) => striking(method, path, ({ kind }) => kind !== 'delay'),
    note: (fault) => {
      const one = live.find((candidate) => candidate.fault === fault);
      if (one !== undefined) one.applied += 1;
    },
  };
};
