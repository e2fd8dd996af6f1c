/** A real Redis for a test: a process of its own, on a free port, in a folder that goes when it stops. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startChild, type Child } from './child.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Where its files are; to be touched only while it does not run. */
  readonly folder: string;
  /** Of the process that runs now; another one after a restart. */
  readonly pid: () => number;
  readonly hasEnded: () => boolean;
  /** What its lives have written. */
  readonly log: () => string;
  /** SIGKILL and SIGTERM: resolves when the process is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  /** Starts it again after a `kill`, on the same port and files; resolves when it serves. */
  readonly restart: () => Promise<void>;
  /** Ends it, and removes its files. */
  readonly stop: () => Promise<void>;
}

interface RedisServerOptions {
  /** With `appendfsync always`, unless `settings` say otherwise. */
  readonly appendonly?: boolean;
  /** More of `redis-server`'s options, such as `['--maxmemory', '8mb']`. */
  readonly settings?: readonly string[];
  /** Where its files are to be; whoever gives it removes it. */
  readonly folder?: string;
  /** Who may do what, as an ACL file has it; anybody everything when absent. */
  readonly users?: string;
  /** Of whoever may do everything, where there are `users`. */
  readonly operator?: { readonly user: string; readonly password: string };
}

const startTimeoutMs = 10_000;

/** @throws Error when `redis-server` is missing, or doesn't serve in time */
export const startRedis = async (options: RedisServerOptions = {}): Promise<RedisServer> => {
  const { appendonly = false, settings = [], users, operator } = options;
  const port = await freePort();
  const { folder = mkdtempSync(join(tmpdir(), 'baton-redis-')) } = options;
  const files = ['--dir', folder, '--save', '', '--appendonly', appendonly ? 'yes' : 'no'];
  if (users !== undefined) writeFileSync(join(folder, 'users.acl'), users);
  const access = users === undefined ? [] : ['--aclfile', join(folder, 'users.acl')];
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--appendfsync', 'always'];

  const start = async (): Promise<Child> => {
    const started = await startProgram([...place, ...files, ...access, ...settings]);
    await serves({ port, ...operator }, started);
    return started;
  };

  let child = await start();
  const lives = [child];
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    folder,
    pid: () => child.pid,
    hasEnded: () => child.hasEnded(),
    log: () => lives.map((life) => life.output()).join('\n--- next life ---\n'),
    kill: (signal) => child.signal(signal),
    restart: async () => {
      child = await start();
      lives.push(child);
    },
    stop: async () => {
      await child.signal('SIGKILL');
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

const startProgram = async (args: readonly string[]): Promise<Child> => {
  // Debian puts servers where an ordinary user's PATH may not look.
  const env = { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
  try {
    return await startChild({ command: 'redis-server', args, env });
  } catch (error) {
    throw new Error(
      'redis-server can not be started. On Debian: ' +
        'sudo apt-get install --no-install-recommends redis-server; on macOS: brew install redis',
      { cause: error },
    );
  }
};

/** Waits until the server on that port is the one that was started, and has read its files. */
const serves = async (server: Reached, child: Child): Promise<void> => {
  const info = await eventually('redis-server to serve', startTimeoutMs, async () => {
    if (child.hasEnded()) throw new Error(`redis-server ended at once:\n${child.output()}`);
    const answer = await infoOf(server);
    return answer.includes('\nloading:0\r') ? answer : undefined;
  });
  if (!info.includes(`\nprocess_id:${String(child.pid)}\r`))
    throw new Error(`Another Redis answers on port ${String(server.port)}`);
};

interface Reached {
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
}

/** @throws Error while nobody answers */
const infoOf = async ({ port, user, password }: Reached): Promise<string> => {
  const client = new Redis({
    port,
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
    lazyConnect: true,
    enableReadyCheck: false,
    retryStrategy: null,
    connectTimeout: 1_000,
    commandTimeout: 1_000,
    disconnectTimeout: 20,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await client.info();
  } finally {
    client.disconnect();
  }
};
