/**
 * What a call over HTTP is, and how an answer is read: nothing is believed about its shape.
 * The client itself is in `http-client.ts`.
 */
import type { EpochMs, Ms } from '../../actors/types.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query below the base URL; begins with `/`, its parts encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly deadlineMs?: Ms;
  /** Asked once, when the connection stands and nothing has been written; false = nothing leaves. */
  readonly mayAct?: () => boolean;
  readonly signal?: AbortSignal;
}

/** Lower-case names; repeated headers joined. */
export type Headers = Readonly<Record<string, string>>;

export type Body =
  | { readonly type: 'json'; readonly value: unknown }
  /** HTML, cut JSON, nothing at all. The content is left out: it may be personal. */
  | { readonly type: 'other'; readonly bytes: number };

export type HttpOutcome =
  | {
      readonly type: 'answered';
      readonly status: number;
      readonly headers: Headers;
      readonly body: Body;
    }
  /** Certainly without effect: no byte has left. */
  | { readonly type: 'notSent'; readonly why: NotSent }
  /** Bytes have left and no whole answer came: the other side may have acted. */
  | { readonly type: 'unknown'; readonly why: Unknown };

export type NotSent = 'refused' | 'forbidden' | 'deadline' | 'called_off' | 'bad_address';
export type Unknown = 'reset' | 'deadline' | 'called_off' | 'truncated' | 'too_large';

export interface HttpClient {
  /** Never rejects. `base` has been checked by `checkedBaseUrl`; the call can't leave it. */
  readonly call: (base: URL, request: HttpRequest) => Promise<HttpOutcome>;
  readonly close: () => void;
}

/**
 * JSON with whole numbers beyond 2^53 as text, since platforms send ids unquoted.
 * @returns undefined when the text isn't JSON
 */
export const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text, keepDigits) };
  } catch {
    return undefined;
  }
};

const keepDigits = (
  _name: string,
  value: unknown,
  context?: { readonly source?: string },
): unknown => {
  const isExact = typeof value !== 'number' || Number.isSafeInteger(value);
  return isExact || !/^-?\d+$/.test(context?.source ?? '') ? value : context?.source;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at this path of names, or undefined. */
export const field = (value: unknown, ...path: readonly string[]): unknown => {
  let found = value;
  for (const name of path) {
    found = isRecord(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  }
  return found;
};

/** A text, or the digits of a number: ids come as either. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
};

/** An id: a text or number that is not empty. */
export const idOf = (value: unknown): string | undefined => textOf(value) || undefined;

export const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** The elements of an array; none when it is something else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Name and value of each field of an object. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : [];

/** ISO 8601, with or without a colon in the offset, as both platforms write instants. */
export const instantOf = (value: unknown): EpochMs | undefined => {
  if (typeof value !== 'string') return undefined;
  const at = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
};
