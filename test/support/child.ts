/** A process of ours: what it said is kept, and it never outlives us. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  /** Resolves with the exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Everything it has written so far; only the last part when that is much. */
  readonly output: () => string;
  /** Resolves with the first line of its output that fits. @throws Error when it ends before that */
  readonly said: (pattern: RegExp, withinMs: number) => Promise<string>;
  /** SIGKILL and SIGTERM: resolves when the process is gone. */
  readonly signal: (signal: NodeJS.Signals) => Promise<void>;
}

export interface ChildOptions {
  readonly command: string;
  readonly args?: readonly string[];
  /** The whole environment, not an addition to ours. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

const outputMax = 400_000;
const running = new Set<ChildProcess>();

// A test that fails or is interrupted leaves nothing behind; this works for stopped processes too.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** @throws Error when the program can't be started */
export const startChild = async (options: ChildOptions): Promise<Child> => {
  const { command, args = [], env, cwd } = options;
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  const failed = once(child, 'error').then(([error]) => Promise.reject(error as Error));
  const written = listen(child);
  await Promise.race([failed, once(child, 'spawn')]);
  return {
    pid: child.pid ?? 0,
    hasEnded: () => hasEnded(child),
    ended,
    output: written.text,
    said: (pattern, withinMs) =>
      Promise.race([written.line(pattern, withinMs), tooEarly(ended, written.text)]),
    signal: async (signal) => {
      if (hasEnded(child)) return;
      child.kill(signal);
      if (signal === 'SIGKILL' || signal === 'SIGTERM') await ended;
    },
  };
};

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

const tooEarly = async (ended: Promise<number | null>, text: () => string): Promise<never> => {
  const code = await ended;
  throw new Error(`It ended with ${String(code)} before it said so:\n${text()}`);
};

interface Written {
  readonly text: () => string;
  readonly line: (pattern: RegExp, withinMs: number) => Promise<string>;
}

const listen = (child: ChildProcess): Written => {
  let text = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text = (text + piece).slice(-outputMax);
      for (const look of waiting) look();
    });

  const line = (pattern: RegExp, withinMs: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`Nothing like ${String(pattern)} in ${String(withinMs)} ms:\n${text}`));
      }, withinMs);
      const look = (): void => {
        const found = text.split('\n').find((one) => pattern.test(one));
        if (found === undefined) return;
        waiting.delete(look);
        clearTimeout(deadline);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  return { text: () => text, line };
};
