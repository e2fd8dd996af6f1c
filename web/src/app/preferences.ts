/** What a person likes, kept in this browser, by person. */
import { useSyncExternalStore } from 'react';
import { readStored, store } from '../parts/stored.ts';

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
  const known = cache.get(user) ?? { ...defaults, ...readStored<Preferences>(keyOf(user)) };
  cache.set(user, known);
  return known;
};

export const prefer = (user: string, change: Partial<Preferences>): void => {
  const next = { ...preferencesOf(user), ...change };
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

export const usePreferences = (user: string): Preferences =>
  useSyncExternalStore(subscribe, () => preferencesOf(user));
