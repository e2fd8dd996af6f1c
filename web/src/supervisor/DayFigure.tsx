/** The last 24 hours, large: what the pointer is at in words, and all of it as a table. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/me.ts';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { DayLine, midnightIn } from './DayLine.tsx';
import { DayTable } from './DayTable.tsx';
import { useTypeName } from './kinds.ts';
import { percentOf, quarterOf, typesOf, type Quarter } from './level.ts';
import { intervalsQuery } from './questions.ts';
import { useThresholds } from './thresholds.ts';
import { useQuarterName } from './use-quarter-name.ts';

export const DayFigure = ({ workgroup }: { readonly workgroup: string }) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const [type, setType] = useState<string>();
  const { data, error, refetch } = useQuery(intervalsQuery(workgroup));
  if (data === undefined)
    return error === null ? (
      <Loading lines={4} />
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    );
  const types = [...new Set(data.items.flatMap((item) => typesOf(item.types).map(([one]) => one)))];
  const quarters = data.items.map((item) => quarterOf(item, type));
  return (
    <section className="card day" aria-labelledby="day-title">
      <div className="day-head">
        <h2 id="day-title" className="panel-title">
          {t('supervisor.day.title')}
        </h2>
        {types.length < 2 ? null : (
          <label className="sv-switch">
            <span className="only-heard">{t('supervisor.service.type')}</span>
            <select
              className="pick"
              value={type ?? ''}
              onChange={({ currentTarget: { value } }) => {
                setType(value === '' ? undefined : value);
              }}
            >
              <option value="">{t('supervisor.service.total')}</option>
              {types.map((one) => (
                <option key={one} value={one}>
                  {typeName(one)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {quarters.some(({ answered, abandoned, handled }) => answered + abandoned + handled > 0) ? (
        <>
          <Chart quarters={quarters} workgroup={workgroup} />
          <DayTable quarters={quarters} />
        </>
      ) : (
        <p className="dim">{t('supervisor.day.empty')}</p>
      )}
    </section>
  );
};

interface ChartProps {
  readonly quarters: readonly Quarter[];
  readonly workgroup: string;
}

const Chart = ({ quarters, workgroup }: ChartProps) => {
  const { t } = useTranslation();
  const [at, setAt] = useState<number>();
  const { level } = useThresholds(useMe().id, workgroup);
  const pointed = at === undefined ? undefined : quarters[at];
  const label = t('supervisor.day.label', wordsOf(quarters));
  return (
    <>
      <div
        className="day-chart"
        onPointerMove={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          setAt(Math.floor(((clientX - left) / width) * quarters.length));
        }}
        onPointerLeave={() => {
          setAt(undefined);
        }}
      >
        <DayLine
          quarters={quarters}
          label={label}
          isLarge
          limit={level === undefined ? undefined : level / 100}
        />
        {pointed === undefined ? null : (
          <span
            className="day-pointed"
            style={{ insetInlineStart: `${String((((at ?? 0) + 0.5) / quarters.length) * 100)}%` }}
          />
        )}
      </div>
      <Hours quarters={quarters} />
      <Legend pointed={pointed} hasLimit={level !== undefined} />
    </>
  );
};

/** From the lowest to the highest, by the formula that leaves nobody out. */
const wordsOf = (quarters: readonly Quarter[]) => {
  const levels = quarters.flatMap(({ all }) => all ?? []);
  const low = levels.length === 0 ? undefined : Math.min(...levels);
  const high = levels.length === 0 ? undefined : Math.max(...levels);
  return { low: percentOf(low), high: percentOf(high), last: percentOf(levels.at(-1)) };
};

const ticks = 4;

/** Below the chart: a time of day now and then, and where the day begins. */
const Hours = ({ quarters }: { readonly quarters: readonly Quarter[] }) => {
  const { t } = useTranslation();
  const { timeName } = useQuarterName();
  const midnight = midnightIn(quarters);
  const places = Array.from({ length: ticks }, (_, n) => Math.floor((n * quarters.length) / ticks));
  return (
    <div className="day-hours" aria-hidden="true">
      {places.map((place) => (
        <span
          key={place}
          style={{ insetInlineStart: `${String((place / quarters.length) * 100)}%` }}
        >
          {timeName(quarters[place]?.startAt)}
        </span>
      ))}
      <span className="day-now">{t('supervisor.day.now')}</span>
      {midnight > 0 ? (
        <span
          className="day-today"
          style={{ insetInlineStart: `${String((midnight / quarters.length) * 100)}%` }}
        >
          {t('supervisor.day.today')}
        </span>
      ) : null}
    </div>
  );
};

interface LegendProps {
  readonly pointed: Quarter | undefined;
  readonly hasLimit: boolean;
}

/** What the lines are; where the pointer is, what they come to there. */
const Legend = ({ pointed, hasLimit }: LegendProps) => {
  const { t } = useTranslation();
  const { quarterName } = useQuarterName();
  return (
    <p className="day-legend">
      <span>
        <i className="sv-key sv-key-answered" aria-hidden="true" />
        {t('supervisor.service.answered')}{' '}
        {pointed === undefined ? null : <strong>{percentOf(pointed.ofAnswered)}</strong>}
      </span>
      <span>
        <i className="sv-key sv-key-all" aria-hidden="true" />
        {t('supervisor.service.all')}{' '}
        {pointed === undefined ? null : <strong>{percentOf(pointed.all)}</strong>}
      </span>
      <span>
        <i className="sv-key sv-key-amount" aria-hidden="true" />
        {t('supervisor.service.count')}{' '}
        {pointed === undefined ? null : <strong>{pointed.answered}</strong>}
      </span>
      <span>
        <i className="sv-key sv-key-abandoned" aria-hidden="true" />
        {t('supervisor.service.abandoned')}{' '}
        {pointed === undefined ? null : <strong>{pointed.abandoned}</strong>}
      </span>
      {hasLimit ? (
        <span>
          <i className="sv-key sv-key-limit" aria-hidden="true" />
          {t('supervisor.day.limit')}
        </span>
      ) : null}
      {pointed === undefined ? null : <strong>{quarterName(pointed.startAt)}</strong>}
    </p>
  );
};
