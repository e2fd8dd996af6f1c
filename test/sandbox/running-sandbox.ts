/** A sandbox behind a real port, and a client that knows its tokens. */
import { createServer } from 'node:http';
import { createSandbox } from '../../services/sandbox/sandbox.ts';
import type { SandboxOptions } from '../../services/sandbox/sandbox.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body. */
  readonly json: unknown;
}

interface CallOptions {
  /** Sent as a bearer token. */
  readonly token?: string;
  /** Sent as JSON, or as a form when it is URLSearchParams. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Tokens {
  readonly page: string;
  readonly otherPage: string;
  readonly user: string;
  readonly app: string;
  readonly appSecret: string;
  readonly bearer: string;
  readonly access: string;
  readonly accessSecret: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refresh: string;
  readonly userId: string;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:port/sandbox` */
  readonly base: string;
  readonly tokens: Tokens;
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
  /** Writes through the control interface. @returns the new id */
  readonly write: (path: string, body: object) => Promise<string>;
  /** What exists, optionally of one kind or platform. */
  readonly truth: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
}

/** What lies at a path of names and indices in parsed JSON; undefined where there is nothing. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, key) => {
    if (typeof found !== 'object' || found === null) return undefined;
    return Object.entries(found).find(([name]) => name === String(key))?.[1];
  }, value);

export const list = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

export const text = (value: unknown, ...path: readonly (string | number)[]): string =>
  String(at(value, ...path));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const requestInit = (
  { token, body, headers, signal }: CallOptions,
  method: string,
): RequestInit => ({
  method,
  headers: {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined || body instanceof URLSearchParams
      ? {}
      : { 'content-type': 'application/json' }),
    ...headers,
  },
  ...(signal === undefined ? {} : { signal }),
  ...(body === undefined ? {} : { body: wire(body) }),
});

const wire = (body: unknown): string | URLSearchParams => {
  if (body instanceof URLSearchParams || typeof body === 'string') return body;
  return JSON.stringify(body);
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const tokensFrom = (json: unknown): Tokens => ({
  page: text(json, 'facebook', 'pages', '1001'),
  otherPage: text(json, 'facebook', 'pages', '1002'),
  user: text(json, 'facebook', 'userToken'),
  app: text(json, 'facebook', 'appToken'),
  appSecret: text(json, 'facebook', 'appSecret'),
  bearer: text(json, 'x', 'bearer'),
  access: text(json, 'x', 'accessToken'),
  accessSecret: text(json, 'x', 'accessTokenSecret'),
  consumerKey: text(json, 'x', 'consumerKey'),
  consumerSecret: text(json, 'x', 'consumerSecret'),
  clientId: text(json, 'x', 'clientId'),
  clientSecret: text(json, 'x', 'clientSecret'),
  refresh: text(json, 'x', 'refreshToken'),
  userId: text(json, 'x', 'userId'),
});

/** A client of a sandbox that listens already. */
export const connect = async (
  base: string,
  close: () => Promise<void>,
): Promise<RunningSandbox> => {
  const call = async (method: string, path: string, options: CallOptions = {}): Promise<Reply> => {
    const response = await fetch(`${base}${path}`, requestInit(options, method));
    const body = await response.text();
    return { status: response.status, headers: response.headers, text: body, json: parse(body) };
  };
  return {
    base,
    call,
    close,
    tokens: tokensFrom((await call('GET', '/control/tokens')).json),
    write: async (path, body) => {
      const reply = await call('POST', `/control/${path}`, { body });
      if (reply.status !== 201) throw new Error(`Control refused ${path}: ${reply.text}`);
      return text(reply.json, 'id');
    },
    truth: async () => list((await call('GET', '/control/truth')).json, 'objects').filter(isRecord),
  };
};

/** A sandbox of this process on a free port; in memory and with the true time unless told otherwise. */
export const startSandbox = async (
  options: Partial<SandboxOptions> = {},
): Promise<RunningSandbox> => {
  const sandbox = createSandbox({
    clock: { now: () => Date.now() },
    file: undefined,
    seed: 1,
    xReplies: 'summoned',
    ...options,
  });
  const server = createServer((req, res) => {
    sandbox.handle(req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  return connect(`http://127.0.0.1:${String(address.port)}/sandbox`, async () => {
    await sandbox.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
};
