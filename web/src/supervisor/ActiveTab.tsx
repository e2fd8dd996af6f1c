/** What agents have at hand, the longest first. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Interaction } from '../api/answers.ts';
import { StateMark } from '../desk/StateMark.tsx';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { useAgentName } from './agent-name.ts';
import { CustomerCell } from './CustomerCell.tsx';
import { pathOf, usePlace } from './place.ts';
import { activeQuery, type Statistics } from './questions.ts';
import { useSteady } from './steady.ts';
import { useListKeys } from './use-list-keys.ts';
import { VirtualRows } from './VirtualRows.tsx';

const none: readonly Interaction[] = [];
const idOf = ({ id }: Interaction): string => id;

export const ActiveTab = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const [{ interaction }] = usePlace();
  const { data, error, refetch } = useQuery(activeQuery(statistics.id));
  const { rows, onHover } = useSteady(data ?? none, idOf);
  useListKeys(rows.map(({ item }) => item.id));

  if (data === undefined)
    return error === null ? (
      <Loading lines={5} />
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    );
  if (rows.length === 0) return <Blank icon="desk" title={t('supervisor.active.empty')} />;
  return (
    <>
      <div className="sv-line sv-headings sv-active-line" aria-hidden="true">
        <span>{t('supervisor.queue.customer')}</span>
        <span>{t('supervisor.active.agent')}</span>
        <span className="sv-cell-waits">{t('supervisor.active.since')}</span>
        <span>{t('supervisor.queue.state')}</span>
      </div>
      <VirtualRows
        items={rows}
        idOf={({ item }) => item.id}
        label={t('supervisor.active.title', { workgroup: statistics.name })}
        selected={interaction}
        onHover={onHover}
        renderRow={({ item, isGone }) => <ActiveRow interaction={item} isGone={isGone} />}
      />
    </>
  );
};

interface RowProps {
  readonly interaction: Interaction;
  readonly isGone: boolean;
}

const ActiveRow = ({ interaction, isGone }: RowProps) => {
  const [where] = usePlace();
  const { id, type, agent, connectedAt, createdAt, state } = interaction;
  const name = useAgentName(agent);
  return (
    <Link
      href={pathOf({ ...where, interaction: id })}
      className={`leads sv-line sv-active-line ${isGone ? 'sv-gone' : ''}`}
      aria-current={where.interaction === id ? 'true' : undefined}
    >
      <CustomerCell id={id} type={type} />
      <span className="sv-cell-agent">{name}</span>
      <span className="sv-cell-waits">
        <Elapsed since={connectedAt ?? createdAt} />
      </span>
      <span className="sv-cell-state">
        <StateMark state={state} />
      </span>
    </Link>
  );
};
