/** A list of which only what is in view is drawn. */
import { useEffect, useRef, type ReactNode } from 'react';
import { reveal, rowPx, useWindow } from './use-window.ts';
import './rows.css';

interface Props<Item> {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly renderRow: (item: Item, index: number) => ReactNode;
  readonly label: string;
  /** Brought into view when it changes. */
  readonly selected: string | undefined;
  readonly onHover: (isOver: boolean) => void;
}

export const VirtualRows = <Item,>(props: Props<Item>) => {
  const { items, idOf, renderRow, label, selected, onHover } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useWindow(scroller);
  const place = items.findIndex((item) => idOf(item) === selected);
  const last = useRef<string>(undefined);
  useEffect(() => {
    // Once for each: afterwards one may scroll away from it.
    if (scroller.current === null || place < 0 || last.current === selected) return;
    last.current = selected;
    reveal(scroller.current, place);
  }, [selected, place]);

  return (
    <div
      ref={scroller}
      className="scroll"
      role="group"
      aria-label={label}
      onPointerEnter={({ pointerType }) => onHover(pointerType === 'mouse')}
      onPointerLeave={() => onHover(false)}
    >
      <ul className="sv-rows" style={{ height: items.length * rowPx }}>
        {items.slice(first, end).map((item, index) => (
          <li
            key={idOf(item)}
            className="sv-row"
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
            style={{ transform: `translateY(${String((first + index) * rowPx)}px)` }}
          >
            {renderRow(item, first + index)}
          </li>
        ))}
      </ul>
    </div>
  );
};
