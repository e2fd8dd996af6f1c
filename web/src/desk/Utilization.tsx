/** How much of me is taken: a bar, and the same in words. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Agent, MyWorkgroup } from '../api/answers.ts';
import { agentQuery, myWorkgroupsQuery } from '../api/queries.ts';

const types = ['social_conversation', 'social_direct_message'] as const;

/** The most that any of my workgroups would give me. */
const mostOf = (workgroups: readonly MyWorkgroup[], type: string): number =>
  Math.max(
    0,
    ...workgroups
      .filter(({ activated }) => activated)
      .flatMap(({ utilization }) => utilization)
      .filter((one) => one.type === type)
      .map(({ maxAssigned }) => maxAssigned),
  );

const heldOf = ({ interactions }: Agent, type: string): number =>
  interactions.filter((one) => one.type === type && one.phase !== 'wrapup').length;

export const Utilization = () => {
  const { t } = useTranslation();
  const { data: agent } = useQuery(agentQuery);
  const { data: workgroups = [] } = useQuery(myWorkgroupsQuery);
  if (agent?.signedOn !== true) return null;
  const percent = Math.round(agent.utilization);
  const words = types
    .filter((type) => heldOf(agent, type) > 0 || mostOf(workgroups, type) > 0)
    .map((type) =>
      t(`desk.utilization.${type}`, { held: heldOf(agent, type), most: mostOf(workgroups, type) }),
    );
  return (
    <div className="utilization" title={words.join(' · ')}>
      <div
        className="meter"
        role="meter"
        aria-label={t('desk.utilization.title')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={`${String(percent)} %. ${words.join(', ')}`}
      >
        <span className="meter-fill" style={{ width: `${String(Math.min(100, percent))}%` }} />
      </div>
      <span className="utilization-percent">{percent} %</span>
      <span className="utilization-words">{words.join(' · ')}</span>
    </div>
  );
};
