/** My Interactions: who waits for me; all of them, or those that one searches for. */
import { useTranslation } from 'react-i18next';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { InteractionRow } from './InteractionRow.tsx';
import { NothingYet } from './NothingYet.tsx';
import type { Found } from './search.ts';
import { SearchBox } from './SearchBox.tsx';

interface Props {
  /** undefined until they are known. */
  readonly found: readonly Found[] | undefined;
  /** Of all. */
  readonly count: number;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onEnter: () => void;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly selected: string | undefined;
  readonly onHover: (isOver: boolean) => void;
}

export const InteractionList = ({ found, count, query, onHover, ...props }: Props) => {
  const { t } = useTranslation();
  const { onQuery, onEnter, error, onRetry, selected } = props;
  const isSearching = query.trim() !== '';
  const counted = isSearching
    ? t('desk.search.count', { found: found?.length ?? 0, count })
    : String(count);
  return (
    <section
      className="list"
      aria-labelledby="list-title"
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <h1 id="list-title" className="panel-title">
        {t('desk.mine')}
        {found === undefined ? null : <span className="count">{counted}</span>}
      </h1>
      {count === 0 && !isSearching ? null : (
        <SearchBox query={query} onQuery={onQuery} onEnter={onEnter} />
      )}
      <p className="only-heard" role="status">
        {isSearching ? counted : ''}
      </p>
      <div className="list-scroll">
        <ListBody {...{ found, isSearching, error, onRetry, selected }} />
      </div>
    </section>
  );
};

interface BodyProps extends Pick<Props, 'found' | 'error' | 'onRetry' | 'selected'> {
  readonly isSearching: boolean;
}

const ListBody = ({ found, isSearching, error, onRetry, selected }: BodyProps) => {
  const { t } = useTranslation();
  if (found === undefined)
    return error === null ? <Loading lines={6} /> : <Trouble error={error} onRetry={onRetry} />;
  if (found.length === 0 && isSearching)
    return (
      <Blank icon="search" title={t('desk.search.none')}>
        {t('desk.search.noneHint')}
      </Blank>
    );
  if (found.length === 0)
    return (
      <Blank icon="desk" title={t('desk.empty')}>
        <NothingYet />
      </Blank>
    );
  return (
    <ul className="rows">
      {found.map(({ interaction, line }) => (
        <InteractionRow
          key={interaction.id}
          interaction={interaction}
          isSelected={interaction.id === selected}
          found={line}
        />
      ))}
    </ul>
  );
};
