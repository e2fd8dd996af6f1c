/** What was typed and not saved, by document: one may look elsewhere and come back. Secrets are among it, so it's kept nowhere else. */
import { useSyncExternalStore } from 'react';
import type { Fields } from './path.ts';
import type { Document } from './documents.ts';

export interface Draft {
  /** What it was begun on; undefined for a new document. */
  readonly base: Document | undefined;
  readonly fields: Fields;
}

let drafts: ReadonlyMap<string, Draft> = new Map();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const draftKey = (kind: string, id: string): string => `${kind} ${id}`;

/** @param draft - undefined when there's nothing to keep */
export const keepDraft = (key: string, draft: Draft | undefined): void => {
  const next = new Map(drafts);
  if (draft === undefined) next.delete(key);
  else next.set(key, draft);
  drafts = next;
  for (const listener of listeners) listener();
};

export const useDrafts = (): ReadonlyMap<string, Draft> =>
  useSyncExternalStore(subscribe, () => drafts);

/** What one person has typed is not for the next. */
export const forgetDrafts = (): void => {
  drafts = new Map();
};
