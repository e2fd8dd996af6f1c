/** A real Redis for a test: a process of its own, on a free port, in a folder that goes when it stops. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Of the process that runs now; another one after a restart. */
  readonly pid: () => number;
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
}

const startTimeoutMs = 10_000;

/** @throws Error when `redis-server` is missing, or doesn't serve in time */
export const startRedis = async (options: RedisServerOptions = {}): Promise<RedisServer> => {
  const { appendonly = false, settings = [] } = options;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'baton-redis-'));
  const files = ['--dir', folder, '--save', '', '--appendonly', appendonly ? 'yes' : 'no'];
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--appendfsync', 'always'];

  const start = async (): Promise<ChildProcess> => {
    const child = spawn('redis-server', [...place, ...files, ...settings], { stdio: 'ignore' });
    const failed = once(child, 'error').then(([error]) => Promise.reject(cannotStart(error)));
    await Promise.race([failed, once(child, 'spawn')]);
    await serves(port, child);
    return child;
  };

  let child = await start();
  const killIfRunning = async (signal: NodeJS.Signals): Promise<void> => {
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    // A stopped process takes no other signal than SIGKILL until it goes on.
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await ended;
  };

  return {
    url: `redis://127.0.0.1:${String(port)}`,
    port,
    pid: () => child.pid ?? 0,
    kill: killIfRunning,
    restart: async () => {
      child = await start();
    },
    stop: async () => {
      await killIfRunning('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

const cannotStart = (error: unknown): Error =>
  new Error(
    'redis-server can not be started. On Debian: ' +
      'sudo apt-get install --no-install-recommends redis-server; on macOS: brew install redis',
    { cause: error },
  );

/** Waits until the server on that port is the one that was started, and has read its files. */
const serves = async (port: number, child: ChildProcess): Promise<void> => {
  const deadlineAt = performance.now() + startTimeoutMs;
  while (performance.now() < deadlineAt) {
    if (hasEnded(child))
      throw new Error(`redis-server ended at once; is port ${String(port)} taken?`);
    const info = await infoOf(port);
    const isOurs = info.includes(`\nprocess_id:${String(child.pid)}\r`);
    if (isOurs && info.includes('\nloading:0\r')) return;
    if (info !== '' && !isOurs) throw new Error(`Another Redis answers on port ${String(port)}.`);
    await pause(20);
  }
  child.kill('SIGKILL');
  throw new Error(`redis-server did not serve within ${String(startTimeoutMs)} ms.`);
};

/** Empty while nobody answers. */
const infoOf = async (port: number): Promise<string> => {
  const client = new Redis({
    port,
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
  } catch {
    return '';
  } finally {
    client.disconnect();
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given.');
  return address.port;
};
