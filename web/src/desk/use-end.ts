/** Keeps a thread at its end while it grows, unless one has gone up. */
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** So near to the end counts as there. */
const endPx = 80;

const goToEnd = (scroller: HTMLElement | null): void => {
  scroller?.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
};

interface End {
  readonly isAtEnd: boolean;
  readonly onScroll: () => void;
  readonly go: () => void;
}

/** @param last - the newest message */
export const useEnd = (scroller: RefObject<HTMLElement | null>, last: string | undefined): End => {
  const [isAtEnd, setAtEnd] = useState(true);
  const stays = useRef(true);
  useLayoutEffect(() => {
    if (stays.current) goToEnd(scroller.current);
  }, [scroller, last]);
  // Pictures come, messages turn out larger than they were taken for, the place for the reply grows.
  useEffect(() => {
    const { current: frame } = scroller;
    if (frame === null) return undefined;
    const watch = new ResizeObserver(() => {
      if (stays.current) goToEnd(frame);
    });
    watch.observe(frame);
    for (const child of frame.children) watch.observe(child);
    return () => watch.disconnect();
  }, [scroller]);
  return {
    isAtEnd,
    onScroll: () => {
      const { current: frame } = scroller;
      if (frame === null) return;
      stays.current = frame.scrollHeight - frame.scrollTop - frame.clientHeight < endPx;
      setAtEnd(stays.current);
    },
    go: () => goToEnd(scroller.current),
  };
};
