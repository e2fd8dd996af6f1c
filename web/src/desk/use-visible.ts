/** Whether something has come into view: what isn't seen need not be asked for. */
import { useEffect, useState, type RefObject } from 'react';

/** Stays true from then on. */
export const useSeenOnce = (ref: RefObject<Element | null>): boolean => {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || isSeen) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref, isSeen]);
  return isSeen;
};
