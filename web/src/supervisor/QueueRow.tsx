/** One that waits: who, since when, how it stands. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StateMark } from '../desk/StateMark.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { useAgentName } from './agent-name.ts';
import { CustomerCell } from './CustomerCell.tsx';
import type { Entry } from './questions.ts';

interface Props {
  readonly entry: Entry;
  /** From 1 on, in words. */
  readonly place: string;
  readonly href: string;
  readonly isGone: boolean;
  readonly isSelected: boolean;
}

export const QueueRow = ({ entry, place, href, isGone, isSelected }: Props) => {
  const { t } = useTranslation();
  const { interaction, type, priority, queuedAt, overflowed } = entry;
  return (
    <Link
      href={href}
      className={`leads sv-line sv-queue-line ${isGone ? 'sv-gone' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
    >
      <span className="sv-cell-place">{place}</span>
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

const Standing = ({ entry: { state, agent } }: { readonly entry: Entry }) =>
  agent === undefined ? <StateMark state={state} /> : <Offered agent={agent} />;

const Offered = ({ agent }: { readonly agent: string }) => {
  const { t } = useTranslation();
  const name = useAgentName(agent);
  return (
    <span title={t('supervisor.queue.offeredTo', { agent: name })}>
      <StateMark state="offered" /> <span className="sv-cell-agent">{name}</span>
    </span>
  );
};
