/** The takeovers and hand-overs that were seen here. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { Moment } from '../time/Moment.tsx';
import type { Move } from './look.ts';

export const Moves = ({ moves }: { readonly moves: readonly Move[] }) => {
  const { t } = useTranslation();
  return (
    <section className="cluster-moves" aria-label={t('cluster.moves')}>
      <h2 className="panel-title">{t('cluster.moves')}</h2>
      {moves.length === 0 ? <p className="dim">{t('cluster.noMoves')}</p> : null}
      <ol aria-live="polite">
        {moves.map(({ at, from, to, partitions }) => (
          <li key={`${String(at)} ${String(from)} ${to}`} title={partitions.join(', ')}>
            <Icon name="transfer" size={14} />
            <span>
              {t('cluster.move', {
                count: partitions.length,
                from: from ?? t('cluster.nobody'),
                to,
              })}
            </span>
            <span className="dim">
              <Moment at={new Date(at).toISOString()} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
