/** The product as operators run it: `node services/main.ts` in a process of its own. */
import { join } from 'node:path';
import { startChild, type Child } from './child.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

export interface ProcessNode {
  readonly name: string;
  /** Of its gateway; or of what tells its health. */
  readonly url: string;
  readonly pid: () => number;
  readonly isRunning: () => boolean;
  /** Starts it (again) under the same name and port; resolves when it's ready. */
  readonly start: () => Promise<void>;
  /** Starts it, and does not wait for anything. */
  readonly launch: () => Promise<void>;
  readonly untilReady: (withinMs?: number) => Promise<void>;
  /** SIGKILL and SIGTERM: resolves when the process is gone. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  /** SIGSTOP and SIGCONT. */
  readonly freeze: () => Promise<void>;
  readonly thaw: () => Promise<void>;
  /** What its lives have written, for the message of a failure. */
  readonly log: () => string;
  /** Resolves with the exit code of its present life. */
  readonly ended: () => Promise<number | null>;
}

export interface ProcessNodeOptions {
  readonly name: string;
  /** Everything but `NODE_ID` and the port. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Without one, health is asked on a port of its own. */
  readonly hasGateway?: boolean;
  /** Where relative paths begin; the project's root when absent. */
  readonly cwd?: string;
}

const root = join(import.meta.dirname, '../..');
const readyTimeoutMs = 60_000;
/** Of what a node has said, in the message of a failure. */
const logTailMax = 4_000;
const program = ['--disable-warning=ExperimentalWarning', join(root, 'services/main.ts')];

/** @returns a node that does not run yet */
export const plannedNode = async (options: ProcessNodeOptions): Promise<ProcessNode> => {
  const { name, variables, hasGateway = true, cwd = root } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const lives: Child[] = [];
  const place = hasGateway ? { PORT: String(port) } : { METRICS_PORT: String(port) };
  const env = { ...variables, ...place, NODE_ID: name };

  const launch = async (): Promise<void> => {
    lives.push(await startChild({ command: process.execPath, args: program, env, cwd }));
  };
  const untilReady = async (withinMs = readyTimeoutMs): Promise<void> => {
    const child = lives.at(-1);
    await eventually(`${name} to be ready`, withinMs, async () => {
      if (child?.hasEnded() !== false) return true;
      return (await isReady(url)) ? true : undefined;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}:\n${log().slice(-logTailMax)}`, { cause: error });
    });
    if (child?.hasEnded() !== false) throw new Error(`${name} has ended:\n${log()}`);
  };
  const log = (): string => lives.map((life) => life.output()).join('\n--- next life ---\n');
  const signal = async (which: NodeJS.Signals): Promise<void> => {
    await lives.at(-1)?.signal(which);
  };

  return {
    name,
    url,
    pid: () => lives.at(-1)?.pid ?? 0,
    isRunning: () => lives.at(-1)?.hasEnded() === false,
    launch,
    untilReady,
    start: async () => {
      await launch();
      await untilReady();
    },
    kill: signal,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    log,
    ended: () => lives.at(-1)?.ended ?? Promise.resolve(null),
  };
};

const isReady = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1_000) });
    return response.ok;
  } catch {
    return false;
  }
};
