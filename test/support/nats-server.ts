/** A real NATS server for a test: a process of its own, on a free port, in a folder that goes when it stops. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect as openSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { startChild, type Child } from './child.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

export interface NatsServer {
  readonly url: string;
  readonly port: number;
  readonly pid: () => number;
  readonly hasEnded: () => boolean;
  /** What its present life has written. */
  readonly log: () => string;
  /** SIGKILL and SIGTERM: resolves when the process is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  /** Starts it (again), on the same port; resolves when it serves. */
  readonly restart: () => Promise<void>;
  /** Ends it, and removes its files. */
  readonly stop: () => Promise<void>;
}

const startTimeoutMs = 10_000;

interface NatsOptions {
  /** Its configuration files, by name; `nats.conf` is the one that it's given. */
  readonly files?: Readonly<Record<string, string>>;
  /** Environment variables that these refer to. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** A port and a name, but no server yet: that comes with `restart`. */
export const plannedNats = async ({
  files = {},
  variables = {},
}: NatsOptions = {}): Promise<NatsServer> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'baton-nats-'));
  // Told back in the greeting, so that the server that answers is known to be this one.
  const name = `baton-test-${String(process.pid)}-${String(port)}`;
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const configuration = 'nats.conf' in files ? ['--config', join(folder, 'nats.conf')] : [];
  const place = ['--addr', '127.0.0.1', '--port', String(port), '--name', name];
  const args = [...configuration, ...place];
  let child: Child | undefined;
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    await child?.signal(signal);
  };
  return {
    url: `nats://127.0.0.1:${String(port)}`,
    port,
    pid: () => child?.pid ?? 0,
    hasEnded: () => child?.hasEnded() !== false,
    log: () => child?.output() ?? '',
    kill,
    restart: async () => {
      child = await startProgram([...args, '--pid', join(folder, 'pid')], variables);
      await serves(port, name, child);
      if (readFileSync(join(folder, 'pid'), 'utf8').trim() !== String(child.pid))
        throw new Error('Another nats-server has written the pid file');
    },
    stop: async () => {
      await kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** @throws Error when `nats-server` is missing, or doesn't serve in time */
export const startNats = async (options: NatsOptions = {}): Promise<NatsServer> => {
  const server = await plannedNats(options);
  await server.restart();
  return server;
};

const startProgram = async (
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Child> => {
  const env = { ...pathWithSystemPrograms(), ...variables };
  try {
    return await startChild({ command: 'nats-server', args, env });
  } catch (error) {
    throw new Error(
      'nats-server can not be started. On Debian: ' +
        'sudo apt-get install --no-install-recommends nats-server; on macOS: brew install nats-server',
      { cause: error },
    );
  }
};

/** Debian puts servers where an ordinary user's PATH may not look. */
const pathWithSystemPrograms = (): Readonly<Record<string, string>> => ({
  PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`,
});

/** Every NATS server opens with a line of JSON about itself. */
const serves = async (port: number, name: string, child: Child): Promise<void> => {
  const greeting = await eventually('nats-server to serve', startTimeoutMs, () => {
    if (child.hasEnded()) throw new Error(`nats-server ended at once:\n${child.output()}`);
    return greetingOf(port);
  });
  if (!greeting.includes(`"server_name":"${name}"`))
    throw new Error(`Another NATS server answers on port ${String(port)}`);
};

const greetingOf = async (port: number): Promise<string> => {
  const socket = openSocket(port, '127.0.0.1').setEncoding('utf8');
  try {
    const [greeting] = (await once(socket, 'data')) as [string];
    return greeting;
  } finally {
    socket.destroy();
  }
};
