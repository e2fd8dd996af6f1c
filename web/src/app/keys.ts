/** Keys of the whole console: whoever shows an action binds its key, and `?` lists what is bound. */
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface KeyBinding {
  /** `p`, `g i` (one after the other), `mod+k` (Ctrl, or Command on a Mac). */
  readonly keys: string;
  /** What it does, in words. */
  readonly label: string;
  readonly run: () => void;
}

let bindings: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();

const change = (next: readonly KeyBinding[]): void => {
  bindings = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** All that is bound now; of two with the same keys the later wins. */
export const useBindings = (): readonly KeyBinding[] =>
  useSyncExternalStore(subscribe, () => bindings);

/** Binds keys while the component is shown. */
export const useKeys = (own: readonly KeyBinding[]): void => {
  const latest = useRef(own);
  latest.current = own;
  const signature = own.map(({ keys, label }) => `${keys} ${label}`).join('\n');
  useEffect(() => {
    // Runs what is meant when the key is pressed, not what was meant when it was bound.
    const bound = latest.current.map(({ keys, label }) => ({
      keys,
      label,
      run: () => latest.current.find((one) => one.keys === keys)?.run(),
    }));
    change([...bindings, ...bound]);
    return () => {
      change(bindings.filter((one) => !bound.includes(one)));
    };
  }, [signature]);
};

/** How long the second key of a sequence may take. */
const sequenceMs = 1_200;

/** @param areSingleKeysOn - whether keys without Ctrl do anything. @see WCAG 2.1.4 */
export const listenForKeys = (areSingleKeysOn: () => boolean): (() => void) => {
  let first = '';
  let firstAt = 0;
  const listen = (event: KeyboardEvent): void => {
    const isChord = event.ctrlKey || event.metaKey;
    if (event.isComposing || event.altKey || event.defaultPrevented) return;
    if (!isChord && (!areSingleKeysOn() || isTyping(event.target) || isDialogOpen())) return;
    const key = isChord ? `mod+${event.key.toLowerCase()}` : event.key;
    const sequence = event.timeStamp - firstAt < sequenceMs ? `${first} ${key}` : key;
    const found = bindings.findLast(({ keys }) => keys === sequence || keys === key);
    first = key;
    firstAt = event.timeStamp;
    if (found === undefined) return;
    event.preventDefault();
    firstAt = 0;
    found.run();
  };
  document.addEventListener('keydown', listen);
  return () => {
    document.removeEventListener('keydown', listen);
  };
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [role=menuitem]');

const isDialogOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;
