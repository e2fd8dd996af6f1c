/** Who changed a document, what, and when; as far back as is kept. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Moment } from '../time/Moment.tsx';
import { differencesBetween } from './difference.ts';
import { Differences } from './Differences.tsx';
import { changesQuery } from './documents.ts';
import type { Kind } from './kinds.ts';
import { useNames } from './use-choices.ts';

interface Props {
  readonly kind: Kind;
  readonly id: string;
}

export const History = ({ kind, id }: Props) => {
  const { t } = useTranslation();
  const nameOfUser = useNames('users');
  const { data, error, refetch } = useQuery(changesQuery);
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const own = data.filter((one) => one.kind === kind && one.document === id);
  if (own.length === 0) return <p className="dim">{t('admin.history.none')}</p>;
  return (
    <ol className="lines admin-history">
      {own.map((change) => (
        <li key={change.id}>
          <p>
            <strong>{nameOfUser(change.by)}</strong> {t(`admin.history.${change.action}`)}{' '}
            <span className="dim">
              <Moment at={change.at} />
            </span>
          </p>
          {change.action === 'updated' ? (
            <Differences differences={differencesBetween(change.from ?? {}, change.to ?? {})} />
          ) : null}
        </li>
      ))}
    </ol>
  );
};
