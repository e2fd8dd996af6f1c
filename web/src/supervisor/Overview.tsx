/** All workgroups at one glance. */
import { useTranslation } from 'react-i18next';
import type { Statistics } from './questions.ts';
import { WorkgroupCard } from './WorkgroupCard.tsx';
import './overview.css';

export const Overview = ({ all }: { readonly all: readonly Statistics[] }) => {
  const { t } = useTranslation();
  return (
    <section className="sv-overview" aria-labelledby="sv-title">
      <h1 id="sv-title" className="panel-title">
        {t('supervisor.title')}
        <span className="count">{all.length}</span>
      </h1>
      <ul className="sv-cards">
        {all.map((statistics) => (
          <li key={statistics.id}>
            <WorkgroupCard statistics={statistics} />
          </li>
        ))}
      </ul>
    </section>
  );
};
