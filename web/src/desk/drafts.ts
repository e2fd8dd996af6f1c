/**
 * What was typed and not sent, by person and conversation. It's in the browser's storage with every
 * letter, so that it outlives a reload, a lost connection and a sign-out.
 */
import { useSyncExternalStore } from 'react';
import { readStored, store } from '../parts/stored.ts';

export interface Draft {
  readonly text: string;
  readonly note: string;
  /** The address of what goes with it; empty while it's being typed. */
  readonly attachment?: string;
  /** The message to answer; the newest of the customer's when absent. */
  readonly inReplyTo?: string;
  /** Under which it was tried before: the same words are never sent twice. */
  readonly key?: string;
  readonly at: number;
}

const nothing: Draft = { text: '', note: '', at: 0 };
const keepMs = 14 * 86_400_000;
const prefix = 'baton.draft.';
const listeners = new Set<() => void>();
const cache = new Map<string, Draft>();

const keyOf = (user: string, conversation: string): string => `${prefix}${user}.${conversation}`;

const read = (key: string): Draft => {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const draft = { ...nothing, ...readStored<Draft>(key) };
  cache.set(key, draft);
  return draft;
};

const write = (key: string, draft: Draft): void => {
  cache.set(key, draft);
  if (draft.text === '' && draft.note === '' && draft.attachment === undefined)
    localStorage.removeItem(key);
  else store(key, draft);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  const onStorage = ({ key }: StorageEvent): void => {
    if (key?.startsWith(prefix) !== true) return;
    cache.delete(key);
    listener();
  };
  listeners.add(listener);
  addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', onStorage);
  };
};

export const useDraft = (user: string, conversation: string) => {
  const key = keyOf(user, conversation);
  const draft = useSyncExternalStore(subscribe, () => read(key));
  return {
    draft,
    change: (change: Partial<Draft>): void => {
      write(key, { ...read(key), ...change, at: Date.now() });
    },
    /** Other words are another message. */
    type: (text: string): void => {
      const { key: _, ...before } = read(key);
      write(key, { ...before, text, at: Date.now() });
    },
    /** Another one, or none, is another message. */
    attach: (attachment: string | undefined): void => {
      const { key: _key, attachment: _attachment, ...before } = read(key);
      const now = attachment === undefined ? before : { ...before, attachment };
      write(key, { ...now, at: Date.now() });
    },
    clear: (): void => {
      write(key, { ...nothing, note: read(key).note });
    },
  };
};

/** Once, at the start: nobody comes back to old ones. */
export const dropOldDrafts = (now: number): void => {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(prefix) && (readStored<Draft>(key).at ?? 0) < now - keepMs)
      localStorage.removeItem(key);
};
