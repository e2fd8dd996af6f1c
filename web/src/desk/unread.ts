/** What of a thread has been on the screen, by person; kept in this browser. */
import { useSyncExternalStore } from 'react';
import type { Message } from '../api/answers.ts';
import { readStored, store } from '../parts/stored.ts';

/** The last message that was seen, by interaction; the oldest make room. */
type Seen = Readonly<Partial<Record<string, string>>>;

const interactionsMax = 200;
const listeners = new Set<() => void>();
const cache = new Map<string, Seen>();
const keyOf = (user: string): string => `baton.seen.${user}`;

const read = (user: string): Seen => {
  const known = cache.get(user);
  if (known !== undefined) return known;
  const stored: Seen = readStored<Record<string, string>>(keyOf(user));
  cache.set(user, stored);
  return stored;
};

export const markSeen = (user: string, interaction: string, message: string): void => {
  const before = read(user);
  if (before[interaction] === message) return;
  const others = Object.entries(before).filter(([id]) => id !== interaction);
  const entries = [...others, [interaction, message] as const].slice(-interactionsMax);
  const next: Seen = Object.fromEntries(entries);
  cache.set(user, next);
  store(keyOf(user), next);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useSeen = (user: string, interaction: string): string | undefined =>
  useSyncExternalStore(subscribe, () => read(user)[interaction]);

/** What others wrote after the last message that was seen; all there is when that lies further up. */
export const unreadOf = (
  messages: readonly Message[],
  seen: string | undefined,
): readonly Message[] => {
  const from = seen === undefined ? 0 : messages.findIndex(({ id }) => id === seen) + 1;
  return messages.slice(from).filter(({ direction }) => direction === 'in');
};
