import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import { StoreFailure, StoreMismatch } from '../../../actors/runtime/partition-store.ts';
import type { Ms } from '../../../actors/types.ts';

/** A connection that comes back by itself when it's lost; until then every call fails at once. */
export interface RedisConnection {
  /** @throws StoreFailure for whatever `work` rejects with; `what` completes "Redis could not ..." */
  readonly attempt: <Value>(
    what: string,
    work: (client: Redis) => Promise<Value>,
  ) => Promise<Value>;
  /** Gives this connection, and those that take its place, a name that others can look for. */
  readonly bearName: (name: string) => void;
  /** @throws StoreFailure when the server can't be talked to within that time */
  readonly ready: (withinMs: Ms) => Promise<void>;
  /** Lets the commands under way finish. */
  readonly close: () => Promise<void>;
  /** Doesn't. */
  readonly drop: () => void;
}

export interface RedisConnectionOptions {
  /** `redis://` or `rediss://` address, or ioredis's own options: `sentinels`, `name`, `tls`, ... */
  readonly server: string | RedisOptions;
  /** A command without a reply for so long has failed, and its connection is dropped. */
  readonly commandTimeoutMs: Ms;
  readonly connectTimeoutMs: Ms;
  /** Called with each new connection, before anything is sent on it; and when it's lost. */
  readonly onReady?: () => void;
  readonly onLost?: () => void;
}

/**
 * What is at stake in these: no command is kept for later or sent again by ioredis itself. The caller
 * decides about that, because it may have been fenced by then.
 */
const ownOptions = (options: RedisConnectionOptions): RedisOptions => ({
  autoResendUnfulfilledCommands: false,
  enableOfflineQueue: false,
  // With any other number ioredis forgets commands in flight when it reconnects, without rejecting them.
  maxRetriesPerRequest: 0,
  commandTimeout: options.commandTimeoutMs,
  connectTimeout: options.connectTimeoutMs,
  // A dead peer doesn't answer a goodbye.
  disconnectTimeout: 100,
  retryStrategy: (attempt) => Math.min(50 * attempt, 200),
  // After a failover the former primary refuses writes until someone asks who the new one is.
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
});

const clientFor = (options: RedisConnectionOptions): Redis =>
  typeof options.server === 'string'
    ? new Redis(options.server, ownOptions(options))
    : new Redis({ ...options.server, ...ownOptions(options) });

export const createRedisConnection = (options: RedisConnectionOptions): RedisConnection => {
  const client = clientFor(options);
  let lastError = 'no answer';
  // Without a listener ioredis prints each failed reconnect.
  client.on('error', (error: Error) => {
    lastError = error.message;
  });

  const { onReady, onLost } = options;
  if (onReady !== undefined) client.on('ready', onReady);
  if (onLost !== undefined) client.on('close', onLost);

  const gatherWrites = gatherer(client);

  const reconnect = createReconnect(client);
  const attempt = async <Value>(
    what: string,
    work: (client: Redis) => Promise<Value>,
  ): Promise<Value> => {
    gatherWrites();
    try {
      return await work(client);
    } catch (error) {
      // A link that is cut without a word is only noticed by a new one.
      if (isTimeout(error)) reconnect();
      throw toFailure(`Redis could not ${what}`, error);
    }
  };

  const ready = async (withinMs: Ms): Promise<void> => {
    if (client.status === 'ready') return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const deadline = setTimeout(() => {
      reject(failureOf(client.options, lastError));
    }, withinMs);
    const refused = (error: Error): void => {
      // To wait for another answer is no use.
      if (isLoginError(error.message)) reject(failureOf(client.options, error.message));
    };
    client.on('error', refused);
    client.once('ready', resolve);
    try {
      await promise;
    } finally {
      clearTimeout(deadline);
      client.off('ready', resolve);
      client.off('error', refused);
    }
  };

  const close = async (): Promise<void> => {
    if (client.status === 'end') return;
    if (client.status === 'ready') await client.quit().catch(() => undefined);
    client.disconnect();
  };

  return {
    attempt,
    bearName: (name) => {
      bearName(client, name);
    },
    ready,
    close,
    drop: () => client.disconnect(),
  };
};

/** What is written in one round of the event loop leaves in one piece: a syscall, not one per commit. */
const gatherer = (client: Redis): (() => void) => {
  let corked: object | undefined;
  return (): void => {
    const { stream } = client;
    if (client.status !== 'ready' || corked === stream) return;
    corked = stream;
    stream.cork();
    setImmediate(() => {
      corked = undefined;
      stream.uncork();
    });
  };
};

const bearName = (client: Redis, name: string): void => {
  if (client.options.connectionName === name) return;
  client.options.connectionName = name;
  // A server that doesn't take names is one that can't be asked for them either.
  if (client.status === 'ready') client.client('SETNAME', name).catch(() => undefined);
};

/** Once for each connection, however many commands have waited in vain: ioredis would wait for its end anew. */
const createReconnect = (client: Redis): (() => void) => {
  let dropped: object | undefined;
  return () => {
    const { stream } = client;
    if (dropped === stream) return;
    dropped = stream;
    client.disconnect(true);
  };
};

const isLoginError = (message: string): boolean => /^(WRONGPASS|NOAUTH|NOPERM)\b/u.test(message);

/** @returns StoreMismatch for what no patience mends */
const failureOf = (options: RedisOptions, why: string): Error => {
  const where = `Redis at ${addressOf(options)}`;
  if (!isLoginError(why)) return new StoreFailure(`${where} can't be used: ${why}`);
  // ioredis makes an empty one of an address without.
  const user = options.username ? options.username : 'default';
  return new StoreMismatch(
    `${where} does not let in the user ${user}: check REDIS_USER and REDIS_PASSWORD.`,
  );
};

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Command timed out';

/** Leaves out the arguments that ioredis hangs on its errors: they are personal data. */
const toFailure = (what: string, error: unknown): StoreFailure => {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error) Reflect.deleteProperty(error, 'command');
  return new StoreFailure(`${what}: ${message}`, { cause: error });
};

/** Host and port, never the password. */
const addressOf = ({ sentinels, host, port, path, name }: RedisOptions): string => {
  if (sentinels?.length)
    return `${name ?? 'unnamed'} of ${sentinels.map((s) => `${s.host ?? ''}:${String(s.port ?? 26379)}`).join(', ')}`;
  return path ?? `${host ?? '127.0.0.1'}:${String(port ?? 6379)}`;
};
