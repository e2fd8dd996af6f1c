/** How much of an agent is taken, as a bar and in words. */
import { useTranslation } from 'react-i18next';
import type { AgentStanding } from './questions.ts';

export const AgentLoad = ({ agent }: { readonly agent: AgentStanding }) => {
  const { t } = useTranslation();
  const percent = Math.round(agent.utilization);
  const words = (['alerting', 'active', 'wrapup'] as const)
    .filter((one) => agent[one] > 0)
    .map((one) => t(`supervisor.agents.${one}`, { count: agent[one] }));
  const said = words.length === 0 ? t('supervisor.agents.idle') : words.join(' · ');
  return (
    <div className="sv-load">
      <span
        className="meter"
        role="meter"
        aria-label={t('supervisor.agents.utilization')}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={`${String(percent)} %. ${said}`}
      >
        <span className="meter-fill" style={{ width: `${String(Math.min(100, percent))}%` }} />
      </span>
      <span className="utilization-percent">{percent} %</span>
      <span className="sv-load-words dim">{said}</span>
    </div>
  );
};
