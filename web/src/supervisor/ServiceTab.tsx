/** Today's service level, type by type, with what it's made of. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Blank } from '../parts/Blank.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { clockOf } from '../time/format.ts';
import { useTypeName } from './kinds.ts';
import { levelOf, percentOf, typesOf } from './level.ts';
import { pathOf } from './place.ts';
import type { Statistics, TypeStatistics } from './questions.ts';
import { Ring } from './Ring.tsx';

export const ServiceTab = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const types = typesOf(statistics);
  const level = levelOf(statistics);
  const title = t('supervisor.service.title', { workgroup: statistics.name });
  if (types.length === 0) return <Blank icon="gauge" title={t('supervisor.service.empty')} />;
  return (
    <div className="sv-service" role="group" aria-label={title}>
      <div className="sv-service-whole">
        <Ring level={level} size={148} />
        <dl className="sv-formulas">
          {(['answered', 'all'] as const).map((one) => (
            <div key={one}>
              <dt>
                <i className={`sv-key sv-key-${one}`} aria-hidden="true" />
                {t(`supervisor.service.${one}`)}
              </dt>
              <dd>
                <strong>{percentOf(one === 'all' ? level.all : level.ofAnswered)}</strong>
                <span className="dim">{t(`supervisor.service.${one}Hint`)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <ul className="sv-types">
        {types.map(([type, of]) => (
          <li key={type}>
            <TypeCard type={type} of={of} workgroup={statistics.id} />
          </li>
        ))}
      </ul>
    </div>
  );
};

interface TypeProps {
  readonly type: string;
  readonly of: TypeStatistics;
  readonly workgroup: string;
}

const TypeCard = ({ type, of, workgroup }: TypeProps) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const { answered, abandoned, waitedMs, serviceLevel, longestWaitingSinceAt: since } = of;
  const facts: readonly (readonly [string, number | string])[] = [
    [t('supervisor.service.count'), answered],
    [t('supervisor.service.abandoned'), abandoned],
    [t('supervisor.service.average'), answered === 0 ? '–' : clockOf(waitedMs / answered)],
    [t('supervisor.service.handled'), of.handled],
    [t('supervisor.service.transferred'), of.transferred],
  ];
  return (
    <article className="sv-type" aria-label={typeName(type)}>
      <h2 className="panel-title">{typeName(type)}</h2>
      <Bar kind="answered" part={serviceLevel.answered} />
      <Bar kind="all" part={serviceLevel.all} />
      <dl className="sv-type-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('supervisor.service.waiting')}</dt>
          <dd>
            <Link href={pathOf({ workgroup, tab: 'queue' })}>{of.waiting}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('supervisor.figures.longest')}</dt>
          <dd>{since === undefined ? '–' : <Elapsed since={since} />}</dd>
        </div>
      </dl>
    </article>
  );
};

interface BarProps {
  readonly kind: 'answered' | 'all';
  readonly part: number | undefined;
}

const Bar = ({ kind, part }: BarProps) => {
  const { t } = useTranslation();
  return (
    <div className="sv-bar-line">
      <span>{t(`supervisor.service.${kind}`)}</span>
      <span className="sv-bar" aria-hidden="true">
        <span
          className={`sv-bar-fill sv-key-${kind}`}
          style={{ width: `${String((part ?? 0) * 100)}%` }}
        />
      </span>
      <strong>{percentOf(part)}</strong>
    </div>
  );
};
