/** Has the cursor in a field before the next key is pressed; a dialog's own focus comes some keys later. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Gives the focus back when the field goes, unless it's somewhere else by then. */
export const useFocus = <T extends HTMLElement>(): RefObject<T | null> => {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    ref.current?.focus();
    return () => {
      const isLost = document.activeElement === document.body || !document.hasFocus();
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return ref;
};
