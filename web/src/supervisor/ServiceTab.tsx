/** Today's service level, type by type, with what it's made of. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Elapsed } from '../time/Elapsed.tsx';
import { clockOf, spanOf } from '../time/format.ts';
import { DayFigure } from './DayFigure.tsx';
import { useTypeName } from './kinds.ts';
import { levelOf, percentOf, typesOf } from './level.ts';
import { pathOf } from './place.ts';
import type { Statistics, TypeStatistics } from './questions.ts';
import { Ring } from './Ring.tsx';
import './service.css';

export const ServiceTab = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const types = typesOf(statistics.types);
  const title = t('supervisor.service.title', { workgroup: statistics.name });
  return (
    <div className="scroll sv-service" role="group" aria-label={title}>
      <Formulas statistics={statistics} />
      <DayFigure workgroup={statistics.id} />
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

/** Both, with what goes into them and what they are good for. */
const Formulas = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const level = levelOf(statistics);
  const { answered, abandoned, answeredWithin, abandonedWithin } = level;
  const formulas = [
    { id: 'answered', part: level.ofAnswered, of: [answeredWithin, answered] },
    { id: 'all', part: level.all, of: [answeredWithin + abandonedWithin, answered + abandoned] },
  ] as const;
  return (
    <div className="sv-service-whole">
      <Ring level={level} size={148} />
      <dl className="sv-formulas">
        {formulas.map(({ id, part, of }) => (
          <div key={id}>
            <dt>
              <i className={`sv-key sv-key-${id}`} aria-hidden="true" />
              {t(`supervisor.service.${id}`)}
            </dt>
            <dd>
              <strong>{percentOf(part)}</strong>
              {part === undefined ? null : <span>{of.join(' ÷ ')}</span>}
              <span className="dim">{t(`supervisor.service.${id}Hint`)}</span>
            </dd>
            <dd className="dim">{t(`supervisor.service.${id}Use`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};

interface TypeProps {
  readonly type: string;
  readonly of: TypeStatistics;
  readonly workgroup: string;
}

const TypeCard = ({ type, of, workgroup }: TypeProps) => {
  const { t, i18n } = useTranslation();
  const typeName = useTypeName();
  const { answered, abandoned, waitedMs, serviceLevel, longestWaitingSinceAt: since } = of;
  const { targetSeconds: target } = of;
  const facts: readonly (readonly [string, number | string])[] = [
    [t('supervisor.service.count'), answered],
    [t('supervisor.service.abandoned'), abandoned],
    [t('supervisor.service.average'), answered === 0 ? '–' : clockOf(waitedMs / answered)],
    [t('supervisor.day.longest'), answered + abandoned === 0 ? '–' : clockOf(of.longestWaitedMs)],
    [t('supervisor.service.handled'), of.handled],
    [t('supervisor.service.transferred'), of.transferred],
  ];
  return (
    <article className="card sv-type" aria-label={typeName(type)}>
      <h2 className="panel-title">
        {typeName(type)}
        <span className="dim sv-target">
          {target === undefined
            ? t('supervisor.service.noTarget')
            : t('supervisor.service.target', { span: spanOf(target * 1_000, i18n.language) })}
        </span>
      </h2>
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
