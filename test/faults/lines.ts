/** The lines of a fault run, by name; they live in a process of their own. */
import { join } from 'node:path';
import { startChild } from '../support/child.ts';
import { clear, type Effects, type Weather } from './line.ts';
import type { LinesCommand } from './lines.main.ts';

export interface Lines {
  /** A new line to a port of this machine. @returns the port that leads over it */
  readonly open: (name: string, to: number) => Promise<number>;
  readonly set: (names: readonly string[], weather: Partial<Weather>) => Promise<void>;
  /** Good weather. What was held is on its way then. */
  readonly clear: (names: readonly string[]) => Promise<void>;
  /** Ends all connections of these lines, once. */
  readonly reset: (names: readonly string[]) => Promise<void>;
  /** What the weather has done to these lines so far, together. */
  readonly effects: (names: readonly string[]) => Promise<Effects>;
  readonly stop: () => Promise<void>;
}

const startTimeoutMs = 20_000;
const timeoutMs = 5_000;

export const startLines = async (): Promise<Lines> => {
  const child = await startChild({
    command: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'lines.main.ts')],
  });
  const said = await child.said(/"listening"/u, startTimeoutMs);
  const { listening } = JSON.parse(said) as { listening: number };

  const ask = async (command: LinesCommand): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(listening)}/`, {
      method: 'POST',
      body: JSON.stringify(command),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`Lines: ${JSON.stringify(answer)}`);
    return answer;
  };

  return {
    open: async (name, to) => (await ask({ do: 'open', name, to })) as number,
    set: async (names, weather) => {
      await ask({ do: 'set', names, weather: { ...clear, ...weather } });
    },
    clear: async (names) => {
      await ask({ do: 'set', names, weather: clear });
    },
    reset: async (names) => {
      await ask({ do: 'reset', names });
    },
    effects: async (names) =>
      ((await ask({ do: 'effects', names })) as readonly Effects[]).reduce(together),
    stop: () => child.signal('SIGKILL'),
  };
};

const together = (a: Effects, b: Effects): Effects => ({
  ended: a.ended + b.ended,
  refused: a.refused + b.refused,
  heldBytes: a.heldBytes + b.heldBytes,
  delayedBytes: a.delayedBytes + b.delayedBytes,
});
