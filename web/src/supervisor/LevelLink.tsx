/** Today's service level as a ring and in words; it leads to the types behind it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DayLine } from './DayLine.tsx';
import { useTypeName } from './kinds.ts';
import { levelOf, percentOf, quarterOf, typesOf } from './level.ts';
import { pathOf } from './place.ts';
import { intervalsQuery, type Statistics } from './questions.ts';
import { Ring } from './Ring.tsx';

interface Props {
  readonly statistics: Statistics;
  readonly isAlarming: boolean;
}

export const LevelLink = ({ statistics, isAlarming }: Props) => {
  const { t } = useTranslation();
  const { id, name } = statistics;
  const level = levelOf(statistics);
  const types = typesOf(statistics.types).filter(([, of]) => of.answered + of.abandoned > 0);
  const typeName = useTypeName();
  return (
    <Link
      href={pathOf({ workgroup: id, tab: 'service' })}
      className="sv-level"
      title={t('supervisor.go.service', { workgroup: name })}
    >
      <Ring level={level} isAlarming={isAlarming} />
      <span className="sv-level-words">
        <span className="sv-figure-name">{t('supervisor.figures.level')}</span>
        <span>
          <i className="sv-key sv-key-answered" aria-hidden="true" />
          {t('supervisor.service.answered')} <strong>{percentOf(level.ofAnswered)}</strong>
        </span>
        <span>
          <i className="sv-key sv-key-all" aria-hidden="true" />
          {t('supervisor.service.all')} <strong>{percentOf(level.all)}</strong>
        </span>
        {types.length < 2 ? null : (
          <span className="sv-level-types">
            {types
              .map(([type, { serviceLevel }]) => `${typeName(type)} ${percentOf(serviceLevel.all)}`)
              .join(' · ')}
          </span>
        )}
      </span>
      <TileLine workgroup={id} />
    </Link>
  );
};

/** Of all: the formula that leaves nobody out. Its place is kept while it's on its way. */
const TileLine = ({ workgroup }: { readonly workgroup: string }) => {
  const { t } = useTranslation();
  const { data } = useQuery(intervalsQuery(workgroup));
  return (
    <span className="sv-tile-line">
      {t('supervisor.day.short')}
      <DayLine quarters={(data?.items ?? []).map((item) => quarterOf(item, undefined))} />
    </span>
  );
};
