/** Something that is open or not, and that more than one place opens. */
import { useSyncExternalStore } from 'react';

export interface Toggle {
  readonly set: (isOpen: boolean) => void;
  readonly use: () => boolean;
}

export const createToggle = (): Toggle => {
  let isOpen = false;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    set: (next) => {
      isOpen = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, () => isOpen),
  };
};
