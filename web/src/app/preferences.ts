/** What a person likes, kept in this browser, by person. */
import { useSyncExternalStore } from 'react';

export interface Preferences {
  readonly sound: boolean;
  readonly desktop: boolean;
  readonly singleKeys: boolean;
  readonly customerPanel: boolean;
}

const defaults: Preferences = {
  sound: false,
  desktop: false,
  singleKeys: true,
  customerPanel: true,
};

const listeners = new Set<() => void>();
const cache = new Map<string, Preferences>();
const keyOf = (user: string): string => `baton.preferences.${user}`;

export const preferencesOf = (user: string): Preferences => {
  const known = cache.get(user) ?? { ...defaults, ...read(keyOf(user)) };
  cache.set(user, known);
  return known;
};

const read = (key: string): Partial<Preferences> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>;
  } catch {
    return {};
  }
};

export const prefer = (user: string, change: Partial<Preferences>): void => {
  const next = { ...preferencesOf(user), ...change };
  cache.set(user, next);
  localStorage.setItem(keyOf(user), JSON.stringify(next));
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const usePreferences = (user: string): Preferences =>
  useSyncExternalStore(subscribe, () => preferencesOf(user));
