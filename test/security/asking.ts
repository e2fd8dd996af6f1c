/** One request by real HTTP, and all of its answer: what is looked through for what may not be there. */
import type { Method } from '../../services/gateway/route.ts';

export interface Question {
  readonly method: Method;
  readonly path: string;
  /** A text goes out as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Of an error. */
  readonly code: string | undefined;
  readonly headers: Headers;
  /** Of an event stream, its beginning. */
  readonly text: string;
}

export type Ask = (question: Question) => Promise<Answer>;

const withinMs = 15_000;

/** @param token - empty for nobody's */
export const asker =
  (url: string, token = ''): Ask =>
  async ({ method, path, body, headers = {} }) => {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(withinMs),
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await textOf(response);
    return { status: response.status, code: codeIn(text), headers: response.headers, text };
  };

const isStream = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('text/event-stream');

const textOf = async (response: Response): Promise<string> => {
  if (!isStream(response) || response.body === null) return response.text();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const beginning = (await reader.read()) as { readonly value?: string };
  await reader.cancel();
  return beginning.value ?? '';
};

const codeIn = (text: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    const isError = typeof value === 'object' && value !== null && 'message' in value;
    return isError && 'code' in value ? String(value.code) : undefined;
  } catch {
    return undefined;
  }
};
