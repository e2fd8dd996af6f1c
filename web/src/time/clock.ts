/** One clock for everything that ticks, and the server's time, as a desk's own may be wrong. */
import { useSyncExternalStore } from 'react';

const tickMs = 1_000;
/** `Date` headers count whole seconds, and answers take a while. */
const toleranceMs = 2_000;

let offsetMs = 0;
/** The server's time as of the last tick: all that ticks, ticks together. */
let shown = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** @param header - the `Date` of an answer */
export const noteServerTime = (header: string | null): void => {
  const found = header === null ? Number.NaN : Date.parse(header) - Date.now();
  if (Number.isNaN(found) || Math.abs(found - offsetMs) <= toleranceMs) return;
  offsetMs = Math.abs(found) <= toleranceMs ? 0 : found;
};

/** In epoch ms, as the server counts them. */
export const serverNow = (): number => Date.now() + offsetMs;

const tick = (): void => {
  shown = serverNow();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    shown = serverNow();
    timer = setInterval(tick, tickMs);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
};

/** The server's time, once a second. */
export const useNow = (): number => useAsOfNow((now) => now);

/** What follows from the server's time; looked at once a second. */
export const useAsOfNow = <T extends string | number>(from: (now: number) => T): T =>
  useSyncExternalStore(subscribe, () => from(shown));
