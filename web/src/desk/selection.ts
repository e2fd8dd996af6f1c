/** Which interaction is on the desk: the address says it, so that a reload comes back to it. */
import { useEffect, useState } from 'react';
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
  /** The id of what was on the desk until somebody else took it. */
  readonly gone: string | undefined;
  /** Goes so many places down the list. */
  readonly step: (by: number) => void;
  readonly go: (to: Interaction | undefined) => void;
}

export interface SelectionPorts {
  /** My Interactions, as they are shown; undefined until they are known. */
  readonly ordered: readonly Interaction[] | undefined;
  /** Those of them that one goes through; the others aren't what one searches for. */
  readonly shown: readonly Interaction[] | undefined;
  /** All that is known, what has just left me among it. */
  readonly all: readonly Interaction[];
  /** Whether the first is taken when none is named; a phone shows the list instead. */
  readonly isAuto: boolean;
}

/** What nobody but somebody else ends: when it's gone, one wants to know. */
const isAtWork = (last: Interaction | undefined): boolean =>
  last?.state === 'connected' || last?.state === 'held';

export const useSelection = ({ ordered, shown, all, isAuto }: SelectionPorts): Selection => {
  const [location, setLocation] = useLocation();
  const go = (to: Interaction | undefined): void => {
    if (to !== undefined) setLocation(pathOf(to.id));
  };
  const wanted = idIn(location);
  const last = useLast(all, wanted);
  const selected = ordered?.find(({ id }) => id === wanted);
  const isAway = [ordered, wanted].every((one) => one !== undefined) && selected === undefined;
  const isTaken = isAway && isAtWork(last);
  const way = wayFrom(isAway && !isTaken, isAuto && wanted === undefined, ordered?.[0]);
  useEffect(() => {
    if (way !== undefined) setLocation(way, { replace: true });
  }, [way, setLocation]);

  return {
    selected,
    gone: isTaken ? wanted : undefined,
    step: (by) => go(stepped(shown ?? [], wanted, by)),
    go,
  };
};

/** How the one of that id stood when it was last seen. */
const useLast = (
  all: readonly Interaction[],
  wanted: string | undefined,
): Interaction | undefined => {
  const [last, setLast] = useState<Interaction>();
  const known = all.find(({ id }) => id === wanted);
  if (known !== undefined && known !== last) setLast(known);
  return last?.id === wanted ? last : undefined;
};

/** Where to go by itself: back from what is over, to the first when none is chosen. */
const wayFrom = (
  isOver: boolean,
  isFree: boolean,
  first: Interaction | undefined,
): string | undefined => {
  if (isOver) return base;
  return isFree && first !== undefined ? pathOf(first.id) : undefined;
};

/** The one so many places after the one of that id, round and round. */
const stepped = (
  ordered: readonly Interaction[],
  from: string | undefined,
  by: number,
): Interaction | undefined => {
  const index = ordered.findIndex(({ id }) => id === from);
  return ordered[index === -1 ? 0 : (index + by + ordered.length) % ordered.length];
};
