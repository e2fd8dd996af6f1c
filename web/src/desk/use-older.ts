/** Reads what came before when one scrolls up to it, and leaves what one looks at where it is. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { failureOf } from '../api/failure.ts';
import { keys } from '../api/queries.ts';
import { readOlder, type ThreadPart } from '../api/thread.ts';

/** So far above the screen it's asked for. */
const aheadPx = 800;

export interface Older {
  /** Stands where the rest of the thread is missing. */
  readonly gap: RefObject<HTMLLIElement | null>;
  readonly isReading: boolean;
  /** Why it could not be read. */
  readonly error: unknown;
  readonly read: () => void;
}

interface Anchor {
  readonly id: string;
  readonly top: number;
}

export const useOlder = (
  interaction: string,
  part: ThreadPart,
  scroller: RefObject<HTMLDivElement | null>,
): Older => {
  const client = useQueryClient();
  const gap = useRef<HTMLLIElement>(null);
  const anchor = useRef<Anchor>(undefined);
  const [isReading, setReading] = useState(false);
  const [error, setError] = useState<unknown>();

  const keep = (): void => {
    anchor.current = scroller.current === null ? undefined : firstInView(scroller.current);
  };
  const read = (): void => {
    if (isReading) return;
    setReading(true);
    setError(undefined);
    readOlder(client, interaction, keep)
      .catch((reason: unknown) => {
        setError(reason);
        // Where one was is no longer known there: all of it afresh.
        if (failureOf(reason).code === 'message_unknown')
          void client.invalidateQueries({ queryKey: keys.messages(interaction), exact: true });
      })
      .finally(() => setReading(false));
  };

  useLayoutEffect(() => {
    const { current: kept } = anchor;
    anchor.current = undefined;
    if (kept === undefined || scroller.current === null) return;
    const moved = topOf(scroller.current, kept.id);
    if (moved !== undefined)
      scroller.current.scrollBy({ top: moved - kept.top, behavior: 'instant' });
  }, [part, scroller]);

  useEffect(() => {
    if (gap.current === null || error !== undefined || isReading) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) read();
      },
      { root: scroller.current, rootMargin: `${String(aheadPx)}px 0px` },
    );
    watch.observe(gap.current);
    return () => watch.disconnect();
  }, [part.older, isReading, error, scroller]);

  return { gap, isReading, error, read };
};

const messagesIn = (scroller: HTMLElement): readonly HTMLElement[] => [
  ...scroller.querySelectorAll<HTMLElement>('.message[data-id]'),
];

/** The root stays on top of the rest whatever is read: it's no place to hold on to. */
const firstInView = (scroller: HTMLElement): Anchor | undefined => {
  const { top: edge } = scroller.getBoundingClientRect();
  const first = messagesIn(scroller).find(
    (one) => !one.classList.contains('message-root') && one.getBoundingClientRect().bottom > edge,
  );
  const id = first?.dataset['id'];
  return first === undefined || id === undefined
    ? undefined
    : { id, top: first.getBoundingClientRect().top - edge };
};

const topOf = (scroller: HTMLElement, id: string): number | undefined => {
  const found = scroller.querySelector(`.message[data-id="${CSS.escape(id)}"]`);
  if (found === null) return undefined;
  return found.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
};
