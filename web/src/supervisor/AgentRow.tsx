/** One agent: state, since, how much is taken, and on demand what of. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusesQuery } from '../api/queries.ts';
import { StatusDot } from '../desk/StatusDot.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { AgentHolds } from './AgentHolds.tsx';
import { AgentMenu } from './AgentMenu.tsx';
import { AgentLoad } from './AgentLoad.tsx';
import type { AgentStanding, Statistics } from './questions.ts';

interface Props {
  readonly agent: AgentStanding;
  readonly workgroup: Statistics;
}

export const AgentRow = ({ agent, workgroup }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { id, name, statistics } = agent;
  const { handled, missed } = statistics;
  return (
    <li className="sv-agent">
      <div className="sv-agent-line">
        <button
          type="button"
          className="icon-button sv-agent-open"
          aria-expanded={isOpen}
          aria-label={t('supervisor.agents.holds', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron" size={16} />
        </button>
        <div className="sv-agent-who">
          <strong className="sv-agent-name">{name}</strong>
          <Standing agent={agent} />
        </div>
        <AgentLoad agent={agent} />
        <div className="sv-agent-more">
          <Marks agent={agent} workgroup={workgroup.id} />
          <span className="dim">{t('supervisor.agents.today', { handled, missed })}</span>
        </div>
        <AgentMenu agent={agent} workgroup={workgroup} />
      </div>
      {isOpen ? <AgentHolds id={id} name={name} /> : null}
    </li>
  );
};

const Standing = ({ agent }: { readonly agent: AgentStanding }) => {
  const { t } = useTranslation();
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { signedOn, status, statusKind, statusAt } = agent;
  const name = statuses.find(({ id }) => id === status)?.name ?? status;
  return (
    <span className="sv-agent-status">
      <StatusDot kind={signedOn ? statusKind : ''} />
      <span>{signedOn ? name : t('supervisor.agents.off')}</span>
      {signedOn ? (
        <span className="dim">
          <Elapsed since={statusAt} />
        </span>
      ) : null}
    </span>
  );
};

interface MarksProps {
  readonly agent: AgentStanding;
  readonly workgroup: string;
}

/** What keeps work away from the agent, besides the status. */
const Marks = ({ agent, workgroup }: MarksProps) => {
  const { t } = useTranslation();
  const { signedOn, licensed, stations, workgroups } = agent;
  const isActivated = workgroups.find(({ id }) => id === workgroup)?.activated !== false;
  const words = [
    ...(isActivated ? [] : [t('supervisor.agents.deactivated')]),
    ...(signedOn && !licensed ? [t('supervisor.agents.unlicensed')] : []),
  ];
  return (
    <>
      {words.map((word) => (
        <span key={word} className="tag">
          {word}
        </span>
      ))}
      {stations.length > 0 ? (
        <span className="dim">
          {t('supervisor.agents.station', { stations: stations.join(', ') })}
        </span>
      ) : null}
    </>
  );
};
