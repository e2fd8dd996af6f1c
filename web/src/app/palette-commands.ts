/** What the palette offers besides what has keys. */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyBinding } from './keys.ts';

/** Like a key's, but without one. */
export interface PaletteCommand {
  readonly label: string;
  readonly run: () => void;
}

let commands: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();

const change = (next: readonly KeyBinding[]): void => {
  commands = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const usePaletteCommands = (): readonly KeyBinding[] =>
  useSyncExternalStore(subscribe, () => commands);

/** Offers commands while the component is shown. */
export const useCommands = (own: readonly PaletteCommand[]): void => {
  const latest = useRef(own);
  useLayoutEffect(() => {
    latest.current = own;
  });
  const signature = own.map(({ label }) => label).join('\n');
  useEffect(() => {
    const offered = latest.current.map(({ label }) => ({
      keys: '',
      label,
      run: () => latest.current.find((one) => one.label === label)?.run(),
    }));
    change([...commands, ...offered]);
    return () => {
      change(commands.filter((one) => !offered.includes(one)));
    };
  }, [signature]);
};
