/** Cells fly from where they were to where they are, so that a takeover is seen moving. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

const flightMs = 700;

/** @param attribute - names each cell that may fly; one of a name is shown at a time */
export const useFlight = (attribute: string): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, DOMRect>());
  useLayoutEffect(() => {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const next = new Map<string, DOMRect>();
    for (const cell of box.current?.querySelectorAll<HTMLElement>(`[${attribute}]`) ?? []) {
      const name = cell.getAttribute(attribute) ?? '';
      const place = cell.getBoundingClientRect();
      const before = places.current.get(name);
      next.set(name, place);
      if (before === undefined || isCalm) continue;
      const [x, y] = [before.left - place.left, before.top - place.top];
      if (Math.abs(x) + Math.abs(y) < 1) continue;
      const from = `translate(${String(x)}px, ${String(y)}px)`;
      cell.animate(
        [
          { transform: from, zIndex: 2 },
          { transform: 'none', zIndex: 2 },
        ],
        {
          duration: flightMs,
          easing: 'cubic-bezier(0.3, 0, 0.1, 1)',
        },
      );
    }
    places.current = next;
  });
  return box;
};
