/** Which interaction is on the desk: the address says it, so that a reload comes back to it. */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Interaction } from '../api/answers.ts';

const base = '/desk';

export const pathOf = (id: string): string => `${base}/${encodeURIComponent(id)}`;

const idIn = (location: string): string | undefined => {
  const id = location.slice(base.length + 1);
  return id === '' ? undefined : decode(id);
};

/** The router may have done so already. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export interface Selection {
  /** What is on the desk. */
  readonly selected: Interaction | undefined;
  /** Named by the address, and not there any more. */
  readonly gone: string | undefined;
  /** The one so many places further down. */
  readonly step: (by: number) => void;
}

/**
 * @param ordered - My Interactions, as they are shown
 * @param isAuto - whether the first is taken when none is named; a phone shows the list instead
 */
export const useSelection = (
  ordered: readonly Interaction[] | undefined,
  isAuto: boolean,
): Selection => {
  const [location, go] = useLocation();
  const wanted = idIn(location);
  const selected = ordered?.find(({ id }) => id === wanted);
  const first = ordered?.[0]?.id;

  useEffect(() => {
    if (wanted === undefined && first !== undefined && isAuto) go(pathOf(first), { replace: true });
  }, [wanted, first, go, isAuto]);

  return {
    selected,
    gone: ordered !== undefined && selected === undefined ? wanted : undefined,
    step: (by) => {
      if (ordered === undefined || ordered.length === 0) return;
      const index = ordered.findIndex(({ id }) => id === wanted);
      const next = index === -1 ? 0 : (index + by + ordered.length) % ordered.length;
      const found = ordered[next];
      if (found !== undefined) go(pathOf(found.id));
    },
  };
};
