/** What is left until a deadline; urgent in its last fifth, and shown by more than its colour. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { useNow } from './clock.ts';
import { clockOf, exactly, spanOf } from './format.ts';

const urgentShare = 0.2;
/** Where the beginning isn't known. */
const urgentMs = 3_600_000;
/** From then on seconds are counted. */
const clockMs = 600_000;

interface Props {
  readonly until: string;
  /** When it began to run. */
  readonly from?: string | undefined;
}

export const Countdown = ({ until, from }: Props) => {
  const { i18n } = useTranslation();
  const end = Date.parse(until);
  const left = Math.max(0, end - useNow());
  const isUrgent = left <= (from === undefined ? urgentMs : (end - Date.parse(from)) * urgentShare);
  return (
    <time
      className={isUrgent ? 'ticking ticking-urgent' : 'ticking'}
      dateTime={until}
      title={exactly(end, i18n.language)}
    >
      {isUrgent ? <Icon name="hourglass" size={12} /> : null}
      {left < clockMs ? clockOf(left) : spanOf(left, i18n.language)}
    </time>
  );
};
