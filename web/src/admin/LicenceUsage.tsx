/** Who has how many of a licence. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { usageQuery } from './documents.ts';
import { adminPath } from './kinds.ts';
import { useNames } from './use-choices.ts';
import './licence.css';

export const LicenceUsage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(usageQuery(id));
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const { count, users, stationsInUse, waiting, inForce } = data;
  const taken = users + stationsInUse.length;
  return (
    <section className="card admin-part" aria-label={t('admin.usage.title')}>
      <h3>{t('admin.usage.title')}</h3>
      <p>{inForce ? t('admin.usage.taken', { taken, count }) : t('admin.usage.notInForce')}</p>
      <meter
        className="admin-meter"
        aria-label={t('admin.usage.title')}
        min={0}
        max={Math.max(1, count)}
        value={taken}
      />
      <dl className="admin-facts">
        <dt>{t('admin.usage.users')}</dt>
        <dd>{users}</dd>
        <dt>{t('admin.usage.stations')}</dt>
        <dd>
          <Stations ids={stationsInUse} />
        </dd>
        <dt>{t('admin.usage.waiting')}</dt>
        <dd>
          <Stations ids={waiting} />
        </dd>
      </dl>
    </section>
  );
};

const Stations = ({ ids }: { readonly ids: readonly string[] }) => {
  const { t } = useTranslation();
  const nameOfStation = useNames('stations');
  if (ids.length === 0) return <span className="dim">{t('admin.nothing')}</span>;
  return ids.map((id) => (
    <Link key={id} href={adminPath('stations', id)} className="tag admin-origin">
      {nameOfStation(id)}
    </Link>
  ));
};
