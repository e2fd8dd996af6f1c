/** Customers who write by themselves, at a rate; and whom X lets programs reply to. */
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { repliesQuery, trafficQuery } from './control.ts';
import { Switch } from './Switch.tsx';
import { useControl } from './use-control.ts';

/** A second; finer at the slow end, where people can follow. */
const rates = [0, 1 / 60, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;

const nearest = (perSecond: number): number =>
  rates.reduce<number>(
    (best, rate, index) =>
      Math.abs(rate - perSecond) < Math.abs((rates[best] ?? 0) - perSecond) ? index : best,
    0,
  );

export const Traffic = () => {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { data: traffic } = useQuery(trafficQuery);
  const { data: replies } = useQuery(repliesQuery);
  const { act } = useControl();
  const [dragged, setDragged] = useState<number>();
  const index = dragged ?? nearest(traffic?.perSecond ?? 0);
  const words = (rate: number): string => {
    if (rate === 0) return t('sandbox.rates.none');
    const number = (value: number): string =>
      new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value);
    return rate < 1
      ? t('sandbox.rates.minute', { rate: number(rate * 60) })
      : t('sandbox.rates.some', { rate: number(rate) });
  };
  const set = async (): Promise<void> => {
    if (dragged === undefined) return;
    const perSecond = rates[dragged] ?? 0;
    await act({ method: 'POST', path: 'traffic', body: { perSecond, seed: Date.now() } });
    setDragged(undefined);
  };
  return (
    <section aria-label={t('sandbox.traffic')}>
      <h2 className="panel-title">
        <label htmlFor={id}>{t('sandbox.traffic')}</label>
        <span className="sandbox-rate">{words(rates[index] ?? 0)}</span>
      </h2>
      <input
        id={id}
        className="sandbox-range"
        type="range"
        min={0}
        max={rates.length - 1}
        step={1}
        value={index}
        aria-valuetext={words(rates[index] ?? 0)}
        onChange={({ currentTarget }) => setDragged(Number(currentTarget.value))}
        onPointerUp={() => void set()}
        onKeyUp={() => void set()}
        onBlur={() => void set()}
      />
      <p className="dim">{t('sandbox.written', { count: traffic?.written ?? 0 })}</p>
      <h2 className="panel-title panel-subtitle">{t('sandbox.replies')}</h2>
      <Switch
        label={t('sandbox.repliesOpen')}
        isOn={replies === 'open'}
        onChange={(isOn) =>
          act({
            method: 'POST',
            path: 'x/settings',
            body: { replies: isOn ? 'open' : 'summoned' },
          })
        }
      />
      <p className="dim">{t(`sandbox.repliesHint.${replies ?? 'summoned'}`)}</p>
    </section>
  );
};
