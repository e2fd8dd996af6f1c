/** When a workgroup is open: a week, day by day, and what happens outside of it. */
import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { Field } from './Field.tsx';
import { useField, useForm } from './form.ts';
import { dayMinutes, isSpan, minuteOf, timeOf, type Span } from './hours.ts';
import { presetOf, schemaAt, schemaOf } from './schema.ts';
import { useWords } from './words.ts';
import './hours.css';

const officeFrom = 540;
const officeTo = 1_020;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const office = (weekday: number): Span => ({
  weekday,
  fromMinute: officeFrom,
  toMinute: officeTo,
});

/** Monday to Friday, nine to five, where the browser is. */
const usualHours = () => ({
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  open: weekdays.slice(0, 5).map(office),
  closed: presetOf(schemaAt(schemaOf('workgroups'), ['hours', 'closed'])),
});

export const HoursField = () => {
  const { t } = useTranslation();
  const { value, change, isReadOnly } = useField({ path: ['hours'] });
  return (
    <div className="admin-wide">
      <Switch
        label={t('admin.hours.limited')}
        description={t('admin.hours.unlimited')}
        checked={value !== undefined}
        disabled={isReadOnly}
        onChange={({ currentTarget }) => change(currentTarget.checked ? usualHours() : undefined)}
      />
      {value === undefined ? null : <Week />}
    </div>
  );
};

const Week = () => {
  const { t, i18n } = useTranslation();
  const { fault } = useWords();
  const { findings } = useForm();
  const { value, change } = useField({ path: ['hours', 'open'] });
  const spans = (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isSpan);
  const faults = findings.filter(({ field }) => field.startsWith('hours.open'));
  // The first of January 2024 was a Monday.
  const dayName = (weekday: number): string =>
    new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, weekday),
    );
  return (
    <div className="admin-week">
      <Field path={['hours', 'timeZone']} />
      {weekdays.map((weekday) => (
        <Day
          key={weekday}
          name={dayName(weekday)}
          spans={spans.filter((one) => one.weekday === weekday)}
          onChange={(own) =>
            change([...spans.filter((one) => one.weekday !== weekday), ...own].toSorted(byTime))
          }
          weekday={weekday}
        />
      ))}
      {faults.map((finding) => (
        <p key={`${finding.field} ${finding.code}`} className="admin-fault">
          {fault(finding)}
        </p>
      ))}
      <p className="admin-nested-title">{t('admin.hours.closed')}</p>
      <div className="admin-grid">
        <Field path={['hours', 'closed', 'then']} />
        <ClosedDetail />
      </div>
    </div>
  );
};

/** What the choice asks for, and nothing else. */
const ClosedDetail = () => {
  const { value } = useField({ path: ['hours', 'closed', 'then'] });
  if (value === 'overflow') return <Field path={['hours', 'closed', 'workgroup']} />;
  return value === 'answer' ? <Field path={['hours', 'closed', 'text']} /> : null;
};

const byTime = (a: Span, b: Span): number => a.weekday - b.weekday || a.fromMinute - b.fromMinute;

interface DayProps {
  readonly name: string;
  readonly weekday: number;
  readonly spans: readonly Span[];
  readonly onChange: (spans: readonly Span[]) => void;
}

const Day = ({ name, weekday, spans, onChange }: DayProps) => {
  const { t } = useTranslation();
  const { isReadOnly } = useForm();
  const update = (index: number, change: Partial<Span>): void => {
    onChange(spans.map((one, at) => (at === index ? { ...one, ...change } : one)));
  };
  return (
    <div className="lined admin-day">
      <span className="admin-day-name">{name}</span>
      <span className="admin-day-bar" aria-hidden="true">
        {spans.map(({ fromMinute, toMinute }) => (
          <span
            key={fromMinute}
            style={{
              insetInlineStart: `${String((fromMinute / dayMinutes) * 100)}%`,
              width: `${String((Math.max(0, toMinute - fromMinute) / dayMinutes) * 100)}%`,
            }}
          />
        ))}
      </span>
      <span className="admin-day-spans">
        {spans.length === 0 ? <span className="dim">{t('admin.hours.closedDay')}</span> : null}
        {spans.map(({ fromMinute, toMinute }, index) => (
          <span key={index} className="admin-span">
            <input
              className="pick"
              type="time"
              aria-label={t('admin.hours.from', { day: name })}
              value={timeOf(fromMinute)}
              readOnly={isReadOnly}
              onChange={({ currentTarget }) =>
                update(index, { fromMinute: minuteOf(currentTarget.value) })
              }
            />
            –
            <input
              className="pick"
              type="time"
              aria-label={t('admin.hours.to', { day: name })}
              value={timeOf(toMinute)}
              readOnly={isReadOnly}
              onChange={({ currentTarget }) =>
                update(index, { toMinute: minuteOf(currentTarget.value) || dayMinutes })
              }
            />
            {isReadOnly ? null : (
              <button
                type="button"
                className="icon-button"
                aria-label={t('admin.hours.remove', { day: name })}
                onClick={() => onChange(spans.filter((_, at) => at !== index))}
              >
                <Icon name="close" size={14} />
              </button>
            )}
          </span>
        ))}
      </span>
      {isReadOnly ? null : (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t('admin.hours.add', { day: name })}
          onClick={() => onChange([...spans, office(weekday)])}
        >
          <Icon name="plus" size={14} />
        </Button>
      )}
    </div>
  );
};
