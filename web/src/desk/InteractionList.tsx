/** My Interactions: who waits for me. */
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { InteractionRow } from './InteractionRow.tsx';
import { NothingYet } from './NothingYet.tsx';

interface Props {
  /** undefined until they are known. */
  readonly ordered: readonly Interaction[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly selected: string | undefined;
  readonly onHover: (isOver: boolean) => void;
}

export const InteractionList = ({ ordered, error, onRetry, selected, onHover }: Props) => {
  const { t } = useTranslation();
  return (
    <section
      className="list"
      aria-labelledby="list-title"
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <h1 id="list-title" className="panel-title">
        {t('desk.mine')}
        {ordered === undefined ? null : <span className="count">{ordered.length}</span>}
      </h1>
      <div className="list-scroll">
        <ListBody {...{ ordered, error, onRetry, selected }} />
      </div>
    </section>
  );
};

const ListBody = ({ ordered, error, onRetry, selected }: Omit<Props, 'onHover'>) => {
  const { t } = useTranslation();
  if (ordered === undefined)
    return error === null ? <Loading lines={6} /> : <Trouble error={error} onRetry={onRetry} />;
  if (ordered.length === 0)
    return (
      <Blank icon="desk" title={t('desk.empty')}>
        <NothingYet />
      </Blank>
    );
  return (
    <ul className="rows">
      {ordered.map((interaction) => (
        <InteractionRow
          key={interaction.id}
          interaction={interaction}
          isSelected={interaction.id === selected}
        />
      ))}
    </ul>
  );
};
