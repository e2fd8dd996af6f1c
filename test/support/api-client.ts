/** A small client of the public API, as a person's browser or script would be. @see api.md */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Instants are ISO texts here. */
export interface ApiInteraction {
  readonly id: string;
  readonly conversation: string;
  readonly type: string;
  readonly platform: string;
  readonly workgroup: string;
  readonly agent?: string;
  readonly state: 'queued' | 'offered' | 'connected' | 'held' | 'wrapup' | 'disconnected';
  readonly priority: number;
  readonly customer: { readonly id?: string; readonly name?: string; readonly handle?: string };
  readonly queuedAt: string;
  readonly offeredAt?: string;
  readonly offerExpiresAt?: string;
  readonly endedAt?: string;
  readonly wrapupEndsAt?: string;
  readonly replyability: { readonly allowed: boolean; readonly reason?: string };
  readonly previous?: string;
  readonly lastAttempted?: string;
  readonly version: number;
}

export interface ApiMessage {
  readonly id: string;
  readonly direction: 'in' | 'out' | 'native' | 'note';
  readonly text: string;
  readonly platformId?: string;
  readonly at: string;
  readonly delivery?: 'pending' | 'sent' | 'failed' | 'unknown';
  readonly failure?: string;
}

export interface ApiAgent {
  readonly id: string;
  readonly signedOn: boolean;
  readonly status: string;
  readonly utilization: number;
  readonly interactions: readonly {
    readonly interaction: string;
    readonly type: string;
    readonly percent: number;
    readonly phase: string;
  }[];
}

export interface ApiCluster {
  readonly node: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly incarnation: string;
    readonly alive: boolean;
    readonly partitions: number;
  }[];
  readonly partitions: readonly { readonly partition: number; readonly owner: string | null }[];
}

export interface ApiPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** The API said no, in the shape that it documents. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  readonly code: string;
  readonly details: unknown;

  constructor(
    request: string,
    status: number,
    { code, details }: { code?: string; details?: unknown },
  ) {
    super(`${request}: ${String(status)} ${code ?? 'without a code'}`);
    this.status = status;
    this.code = code ?? '';
    this.details = details;
  }
}

export interface ApiClientOptions {
  /** Tried in turn: the next one when one does not answer. */
  readonly urls: readonly string[];
  readonly user: string;
  readonly password: string;
  /** How long a request is repeated when nobody takes it. */
  readonly patienceMs?: number;
  /** Between two tries. */
  readonly againMs?: number;
}

type Verb =
  | 'pickup'
  | 'decline'
  | 'hold'
  | 'resume'
  | 'reply'
  | 'note'
  | 'transfer'
  | 'wrapup'
  | 'disconnect';

export interface ApiClient {
  readonly user: string;
  readonly signIn: (station?: string) => Promise<void>;
  readonly get: <T>(path: string) => Promise<T>;
  /** The same command until there's an answer to it, under one Idempotency-Key. */
  readonly send: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => Promise<T>;
  /** Changes fields of a document, whatever its version. */
  readonly patch: <T>(path: string, body: object) => Promise<T>;
  readonly setStatus: (status: string) => Promise<ApiAgent>;
  readonly me: () => Promise<ApiAgent>;
  readonly mine: () => Promise<readonly ApiInteraction[]>;
  readonly interaction: (id: string) => Promise<ApiInteraction>;
  readonly messages: (id: string) => Promise<readonly ApiMessage[]>;
  readonly act: (id: string, verb: Verb, body?: object) => Promise<ApiInteraction>;
  readonly cluster: () => Promise<ApiCluster>;
  /** Where it is and with what it signs its requests; for `readEvents`. */
  readonly access: () => { readonly url: string; readonly token: string };
  /** Uses the next node from now on. */
  readonly moveOn: () => void;
}

const tryMs = 5_000;
const againByDefaultMs = 100;
const patienceByDefaultMs = 15_000;

export const createApiClient = (options: ApiClientOptions): ApiClient => {
  const { urls, user, password } = options;
  const { patienceMs = patienceByDefaultMs, againMs = againByDefaultMs } = options;
  let token = '';
  let at = 0;
  const url = (): string => urls[at % urls.length] ?? '';

  const once = async (method: string, path: string, init: RequestInit): Promise<unknown> => {
    const response = await fetch(url() + path, {
      ...init,
      method,
      signal: AbortSignal.timeout(tryMs),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok)
      throw new ApiRefusal(`${method} ${path}`, response.status, answer as { code?: string });
    return answer;
  };

  const untilAnswered = async (
    method: string,
    path: string,
    init: () => RequestInit,
  ): Promise<unknown> => {
    const deadlineAt = performance.now() + patienceMs;
    for (;;) {
      try {
        return await once(method, path, init());
      } catch (error) {
        if (!isWorthRepeating(error) || performance.now() > deadlineAt) throw error;
        // Nobody there, or not just now: another node may be better.
        at += 1;
        await pause(againMs);
      }
    }
  };

  const headers = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...more,
  });

  const get = async <T>(path: string): Promise<T> =>
    (await untilAnswered('GET', path, () => ({ headers: headers() }))) as T;

  const send = async <T>(
    method: string,
    path: string,
    body?: object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<T> => {
    const key = { 'idempotency-key': randomUUID(), 'content-type': 'application/json', ...more };
    const content = JSON.stringify(body ?? {});
    const init = () => ({ headers: headers(key), body: content });
    return (await untilAnswered(method, path, init)) as T;
  };

  return {
    user,
    signIn: async (station) => {
      token = '';
      const credentials = { user, password, ...(station === undefined ? {} : { station }) };
      const session = await send<{ token: string }>('POST', '/api/v1/session', credentials);
      token = session.token;
    },
    get,
    send: (method, path, body) => send(method, path, body),
    patch: (path, body) => send('PATCH', path, body, { 'if-match': '*' }),
    setStatus: (status) => send('PUT', '/api/v1/agents/me/status', { status }),
    me: () => get('/api/v1/agents/me'),
    mine: async () => (await get<ApiPage<ApiInteraction>>('/api/v1/agents/me/interactions')).items,
    interaction: (id) => get(`/api/v1/interactions/${encodeURIComponent(id)}`),
    messages: async (id) =>
      (await get<ApiPage<ApiMessage>>(`/api/v1/interactions/${encodeURIComponent(id)}/messages`))
        .items,
    act: (id, verb, body) =>
      send('POST', `/api/v1/interactions/${encodeURIComponent(id)}/${verb}`, body),
    cluster: () => get('/api/v1/cluster'),
    access: () => ({ url: url(), token }),
    moveOn: () => {
      at += 1;
    },
  };
};

/** No answer at all, or one that says that a repeat is safe: not just now, or not heard to the end. */
const isWorthRepeating = (error: unknown): boolean =>
  error instanceof ApiRefusal ? [503, 408].includes(error.status) : true;

/** Whether the product has said no: nothing has happened, and nothing will. */
export const isRefusal = (error: unknown): error is ApiRefusal =>
  error instanceof ApiRefusal && error.status < 500 && error.status !== 408;
