/** Nothing moves under the pointer: while it's over a list, what leaves stays as a mark and what comes goes last. */
import { useState } from 'react';

export interface Steady<Item> {
  readonly item: Item;
  /** It's not in the list any more. */
  readonly isGone: boolean;
}

/** @param held - the list as it stood when the pointer came; undefined while it's elsewhere */
const inSteadyOrder = <Item>(
  items: readonly Item[],
  held: readonly Item[] | undefined,
  idOf: (item: Item) => string,
): readonly Steady<Item>[] => {
  if (held === undefined) return items.map((item) => ({ item, isGone: false }));
  const now = new Map(items.map((item) => [idOf(item), item]));
  const stayed = held.map((before) => {
    const item = now.get(idOf(before));
    now.delete(idOf(before));
    return { item: item ?? before, isGone: item === undefined };
  });
  return [...stayed, ...[...now.values()].map((item) => ({ item, isGone: false }))];
};

export const useSteady = <Item>(items: readonly Item[], idOf: (item: Item) => string) => {
  const [held, setHeld] = useState<readonly Item[]>();
  return {
    rows: inSteadyOrder(items, held, idOf),
    onHover: (isOver: boolean): void => setHeld(isOver ? items : undefined),
  };
};
