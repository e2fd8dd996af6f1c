/** What the sandbox has put off or left hanging, and can cut short when it closes. */
import type { ServerResponse } from 'node:http';

export interface Waits {
  readonly wait: (ms: number) => Promise<void>;
  /** Remembers an answer until it is sent or its connection is gone. */
  readonly track: (res: ServerResponse) => void;
  /** Ends every wait and every open answer. */
  readonly cut: () => void;
}

export const createWaits = (): Waits => {
  const pending = new Map<NodeJS.Timeout, () => void>();
  const open = new Set<ServerResponse>();
  return {
    wait: (ms) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          pending.delete(timer);
          resolve();
        }, ms);
        pending.set(timer, resolve);
      }),
    track: (res) => {
      open.add(res);
      res.once('close', () => open.delete(res));
    },
    cut: () => {
      for (const res of open) res.destroy();
      for (const [timer, resolve] of pending) {
        clearTimeout(timer);
        resolve();
      }
      pending.clear();
    },
  };
};
