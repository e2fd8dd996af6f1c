/** Where one searches My Interactions. `/` leads here, Enter to what was found, Escape back to all. */
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/keys.ts';
import { Icon } from '../parts/Icon.tsx';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Goes to the first that was found. */
  readonly onEnter: () => void;
}

/** Longer ones find nothing. */
const lengthMax = 200;

export const SearchBox = ({ query, onQuery, onEnter }: Props) => {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  useKeys([
    {
      keys: '/',
      label: t('desk.search.title'),
      run: () => {
        box.current?.focus();
        box.current?.select();
      },
    },
  ]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') onQuery('');
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
    // From here on letters are keys again.
    event.currentTarget.blur();
  };
  return (
    <div className="search" role="search">
      <Icon name="search" size={14} />
      <input
        ref={box}
        type="search"
        className="search-box"
        aria-label={t('desk.search.title')}
        placeholder={t('desk.search.hint')}
        maxLength={lengthMax}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? <kbd aria-hidden="true">/</kbd> : null}
    </div>
  );
};
