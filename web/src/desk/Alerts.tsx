/** Makes itself noticed when it rings, on whatever page one is: the tab's title, a sound, a desktop notice. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Interaction } from '../api/answers.ts';
import { mineQuery } from '../api/queries.ts';
import { useMe } from '../app/me.ts';
import { usePageTitle } from '../app/page-title.ts';
import { usePreferences } from '../app/preferences.ts';
import { useLiveState } from '../app/use-live.ts';
import { nameOf } from './customer-name.ts';
import { pathOf } from './selection.ts';
import { chime } from './chime.ts';

/** Until it's seen. */
const repeatMs = 4_000;
const none: readonly Interaction[] = [];

export const Alerts = () => {
  const { t } = useTranslation();
  const me = useMe();
  const [, go] = useLocation();
  const { sound, desktop } = usePreferences(me.id);
  const { isLeading } = useLiveState();
  const { data = none } = useQuery(mineQuery);
  const ringing = data.filter(({ state }) => state === 'offered');
  const announced = useRef<ReadonlySet<string>>(new Set());
  const count = ringing.length;
  usePageTitle(count);

  useEffect(() => {
    if (!sound || !isLeading || count === 0) return undefined;
    chime();
    const repeating = setInterval(chime, repeatMs);
    return () => clearInterval(repeating);
  }, [sound, isLeading, count]);

  useEffect(() => {
    const fresh = ringing.filter(({ id }) => !announced.current.has(id));
    announced.current = new Set(ringing.map(({ id }) => id));
    if (!desktop || !isLeading || document.hasFocus()) return;
    for (const { id, customer } of fresh) {
      const name = nameOf(customer, t('desk.nobody'));
      const shown = new Notification(t('desk.alert', { name }), { tag: id });
      shown.addEventListener('click', () => {
        window.focus();
        go(pathOf(id));
      });
    }
  }, [ringing, desktop, isLeading, go, t]);

  return (
    <p className="only-heard" role="status">
      {ringing
        .map(({ customer }) => t('desk.alert', { name: nameOf(customer, t('desk.nobody')) }))
        .join('. ')}
    </p>
  );
};
