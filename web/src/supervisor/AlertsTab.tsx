/** From which numbers on this workgroup alerts. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/me.ts';
import { warning } from '../parts/notice.ts';
import { BreachMarks } from './BreachMarks.tsx';
import { useBreaches } from './breaches.ts';
import type { Statistics } from './questions.ts';
import { limits, setThresholds, useThresholds, type Limit } from './thresholds.ts';
import './alerts.css';

const most: Readonly<Record<Limit, number>> = { waiting: 100_000, longest: 100_000, level: 100 };

export const AlertsTab = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const me = useMe();
  const { id, name } = statistics;
  const thresholds = useThresholds(me.id, id);
  const breaches = useBreaches(statistics);
  const hasAny = limits.some((limit) => thresholds[limit] !== undefined);
  const wantNotices = async (isWanted: boolean): Promise<void> => {
    const answer = isWanted ? await Notification.requestPermission() : 'denied';
    if (isWanted && answer !== 'granted') warning(t('supervisor.alerts.refused'));
    setThresholds(me.id, id, { notices: answer === 'granted' });
  };
  return (
    <form className="sv-alerts" onSubmit={(event) => event.preventDefault()}>
      <h2 className="panel-title">{t('supervisor.alerts.title', { workgroup: name })}</h2>
      <p className="dim">{t('supervisor.alerts.lead')}</p>
      {limits.map((limit) => (
        <LimitField
          key={limit}
          limit={limit}
          value={thresholds[limit]}
          onChange={(value) => setThresholds(me.id, id, { [limit]: value })}
        />
      ))}
      <label className="sv-check">
        <input
          type="checkbox"
          checked={thresholds.notices === true}
          onChange={({ currentTarget }) => void wantNotices(currentTarget.checked)}
        />
        {t('supervisor.alerts.notices')}
      </label>
      <BreachMarks breaches={breaches} workgroup={id} />
      {hasAny && breaches.length === 0 ? (
        <p className="dim">{t('supervisor.alerts.quiet')}</p>
      ) : null}
    </form>
  );
};

interface FieldProps {
  readonly limit: Limit;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

const LimitField = ({ limit, value, onChange }: FieldProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  return (
    <TextInput
      type="number"
      inputMode="numeric"
      min={0}
      max={most[limit]}
      label={t(`supervisor.alerts.${limit}`)}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const number = Number(currentTarget.value);
        const isMeant = currentTarget.value !== '' && number >= 0 && number <= most[limit];
        onChange(isMeant ? number : undefined);
      }}
    />
  );
};
