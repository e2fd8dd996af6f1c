/** The product's own client, signed in by the cookie for as long as that can be renewed, with failures thrown. */
import { createBatonClient } from '../../../clients/typescript/client.ts';
import { noteServerTime } from '../time/clock.ts';
import { Failure, failureOf, isRecord } from './failure.ts';
import { fetchSignedIn } from './renewal.ts';

export const api = createBatonClient({ fetch: fetchSignedIn });

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** @throws Failure for whatever is not a success */
export const answerOf = async <T>(call: Promise<Answered<T>>): Promise<T> => {
  const { data, error, response } = await call.catch((thrown: unknown) => {
    throw failureOf(thrown);
  });
  noteServerTime(response.headers.get('date'));
  if (!response.ok) throw failureFrom(response, error);
  // A 204 has no body, and its type says so.
  return data as T;
};

const failureFrom = ({ status, headers }: Response, error: unknown): Failure => {
  const code = isRecord(error) && typeof error['code'] === 'string' ? error['code'] : 'internal';
  const details = isRecord(error) ? error['details'] : undefined;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new Failure(code, status, details, Number.isNaN(seconds) ? undefined : seconds * 1_000);
};

/** A name for a command, under which it may be sent again. Works without https, too. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
