/** Keys of the whole console: whoever shows an action binds its key, and `?` lists what is bound. */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

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
  useLayoutEffect(() => {
    latest.current = own;
  });
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
    if (!isMeant(event, areSingleKeysOn)) return;
    const key = keyOf(event);
    const sequence = event.timeStamp - firstAt < sequenceMs ? `${first} ${key}` : key;
    const found = bindings.findLast(({ keys }) => keys === sequence || keys === key);
    first = key;
    firstAt = found === undefined ? event.timeStamp : 0;
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', listen);
  return () => {
    document.removeEventListener('keydown', listen);
  };
};

const isChord = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;

const keyOf = (event: KeyboardEvent): string =>
  isChord(event) ? `mod+${event.key.toLowerCase()}` : event.key;

/** A letter that is typed into something is no key of ours. */
const isMeant = (event: KeyboardEvent, areSingleKeysOn: () => boolean): boolean => {
  if (event.isComposing || event.altKey || event.defaultPrevented) return false;
  return isChord(event) || (areSingleKeysOn() && !isTyping(event.target) && !isOfDialog(event));
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [role=menuitem]');

/** Escape has closed its dialog by now, and must not close what is behind it as well. */
const isOfDialog = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('[role=dialog]') !== null ||
  (target instanceof Element && target.closest('[role=dialog]') !== null);
