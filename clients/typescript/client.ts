/** The typed client of the API: every path, parameter, body and answer as the product's own document has it. */
import createFetchClient, { type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

export type { paths } from './schema.d.ts';

export interface BatonClientOptions extends Omit<ClientOptions, 'headers'> {
  readonly headers?: Readonly<Record<string, string>>;
  /** For programs. Browsers leave it out: the cookie of the sign-in is sent by itself. */
  readonly token?: string;
}

/**
 * `client.GET('/api/v1/interactions/{id}', { params: { path: { id } } })` gives `{ data, error, response }`.
 * It never throws for an answer of the server, only when there is none.
 */
export const createBatonClient = ({ token, headers, ...options }: BatonClientOptions = {}) =>
  createFetchClient<paths>({
    ...options,
    headers: {
      // A request that is signed in by the cookie has to show that it comes from a program of ours.
      ...(token === undefined ? { 'x-csrf': '1' } : { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });

/** What can go wrong, by the product's own list. */
export type ErrorCode = components['schemas']['Error']['code'];

type BatonClient = ReturnType<typeof createBatonClient>;

/** What a path answers to a method when all goes well. */
export type AnswerOf<
  Path extends keyof paths,
  Method extends keyof paths[Path],
> = paths[Path][Method] extends { responses: infer Responses }
  ? Responses extends { [Status in 200 | 201]?: infer Answer }
    ? Answer extends { content: { 'application/json': infer Body } }
      ? Body
      : never
    : never
  : never;

export type { BatonClient };
