/** One that waits: who, since when, how it stands. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StateMark } from '../desk/StateMark.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { useAgentName } from './agent-name.ts';
import { CustomerCell } from './CustomerCell.tsx';
import { pathOf, usePlace } from './place.ts';
import type { Entry } from './questions.ts';

interface Props {
  readonly entry: Entry;
  /** From 1 on. */
  readonly place: number;
  readonly isGone: boolean;
  readonly isSelected: boolean;
}

export const QueueRow = ({ entry, place, isGone, isSelected }: Props) => {
  const { t, i18n } = useTranslation();
  const [where] = usePlace();
  const { interaction, type, priority, queuedAt, overflowed } = entry;
  return (
    <Link
      href={pathOf({ ...where, interaction })}
      className={`sv-line sv-queue-line ${isGone ? 'sv-gone' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className="sv-cell-place">{new Intl.NumberFormat(i18n.language).format(place)}</span>
      <CustomerCell id={interaction} type={type} />
      <span className="sv-cell-waits">
        <Elapsed since={queuedAt} />
      </span>
      <span className="sv-cell-priority" title={t('supervisor.queue.priority')}>
        {overflowed ? (
          <span title={t('supervisor.queue.overflowed')}>
            <Icon name="raise" size={13} />
            <span className="only-heard">{t('supervisor.queue.overflowed')}</span>
          </span>
        ) : null}
        {priority}
      </span>
      <span className="sv-cell-state">
        {isGone ? t('supervisor.queue.gone') : <Standing entry={entry} />}
      </span>
    </Link>
  );
};

const Standing = ({ entry: { state, agent } }: { readonly entry: Entry }) => {
  const { t } = useTranslation();
  const name = useAgentName(agent);
  if (state === 'queued' || name === undefined) return <StateMark state={state} />;
  return (
    <span title={t('supervisor.queue.offeredTo', { agent: name })}>
      <StateMark state={state} /> <span className="sv-cell-agent">{name}</span>
    </span>
  );
};
