/** Which rows of a list are in view. All are equally high, so it's a division, whatever their number. */
import { useEffect, useState, type RefObject } from 'react';

/** The height of a row, as the styles have it. */
export const rowPx = 56;
/** Rows drawn beyond each end, so that a turn of the wheel finds them there. */
const beyond = 8;

export interface Window {
  readonly first: number;
  /** Not in it any more. */
  readonly end: number;
}

const windowOf = ({ scrollTop, clientHeight }: HTMLElement): Window => ({
  first: Math.max(0, Math.floor(scrollTop / rowPx) - beyond),
  end: Math.ceil((scrollTop + clientHeight) / rowPx) + beyond,
});

export const useWindow = (scroller: RefObject<HTMLElement | null>): Window => {
  const [shown, setShown] = useState<Window>({ first: 0, end: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = (): void => {
      const next = windowOf(element);
      setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return shown;
};

/** Brings a row into view, with no more scrolling than that takes. */
export const reveal = (element: HTMLElement, index: number): void => {
  const top = index * rowPx;
  const { scrollTop, clientHeight } = element;
  if (top < scrollTop) element.scrollTo({ top });
  else if (top + rowPx > scrollTop + clientHeight)
    element.scrollTo({ top: top + rowPx - clientHeight });
};
