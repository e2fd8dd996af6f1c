/** A thin bar while the connection is lost: how old is what is seen. Nothing else stops working. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { useNow } from '../time/clock.ts';
import { spanOf } from '../time/format.ts';
import { useLiveState } from './use-live.ts';

/** Shorter losses are nobody's business. */
const patienceMs = 1_500;

export const LiveBar = () => {
  const { t, i18n } = useTranslation();
  const { state, sinceAt } = useLiveState();
  const age = useNow() - sinceAt;
  const isShown = state !== 'live' && age >= patienceMs;
  return (
    <div className="live-bar" role="status">
      {isShown ? (
        <p>
          <Icon name="cloudOff" size={14} />{' '}
          {t('app.live.lost', { age: spanOf(age, i18n.language) })}
        </p>
      ) : null}
    </div>
  );
};
