/** Makes itself noticed when a workgroup passes one of its limits; not again for a while when it wavers. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/me.ts';
import { warning } from '../parts/notice.ts';
import { useNow } from '../time/clock.ts';
import type { Statistics } from './questions.ts';
import { breachesOf, useAllThresholds, type Breach, type Thresholds } from './thresholds.ts';

/** What has been said is not said again for so long. */
const quietMs = 300_000;

/** Shows nothing; by itself, so that its clock makes nothing else be drawn. */
export const Watch = ({ all }: { readonly all: readonly Statistics[] }) => {
  const { t } = useTranslation();
  const thresholds = useAllThresholds(useMe().id);
  const now = useNow();
  /** When each was said; undefined until one has looked: what one finds then is on the page, and no news. */
  const saidAt = useRef<Map<string, number>>(undefined);

  useEffect(() => {
    if (all.length === 0) return;
    const isFirst = saidAt.current === undefined;
    saidAt.current ??= new Map();
    for (const statistics of all) {
      const own = thresholds[statistics.id] ?? {};
      for (const breach of freshOf(statistics, own, saidAt.current, now))
        if (!isFirst)
          say(
            t(`supervisor.alerts.said.${breach.limit}`, wordsOf(statistics, breach)),
            own.notices,
          );
    }
  }, [all, thresholds, now, t]);
  return null;
};

/** What has not been said lately; from now on it has. */
const freshOf = (
  statistics: Statistics,
  thresholds: Thresholds,
  saidAt: Map<string, number>,
  now: number,
): readonly Breach[] =>
  breachesOf(statistics, thresholds, now).filter(({ limit, at }) => {
    const key = `${statistics.id} ${limit} ${String(at)}`;
    if (now - (saidAt.get(key) ?? 0) <= quietMs) return false;
    saidAt.set(key, now);
    return true;
  });

const wordsOf = ({ name }: Statistics, { at, value }: Breach) => ({
  workgroup: name,
  value: String(Math.floor(value)),
  limit: String(at),
});

const say = (words: string, isForDesktop = false): void => {
  warning(words);
  if (isForDesktop && !document.hasFocus() && Notification.permission === 'granted')
    new Notification(words, { tag: words }).addEventListener('click', () => {
      window.focus();
    });
};
