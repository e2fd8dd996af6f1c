/** Agents as clients see them. */
import type { Reply } from '../../actions.ts';

type AgentView = Reply<'agent.get'>;

const dayMs = 86_400_000;

/** Days have names here, as the workgroups' have. */
export const agentCounts = ({ statistics: { day, ...counts } }: Pick<AgentView, 'statistics'>) => ({
  day: new Date(day * dayMs).toISOString().slice(0, 10),
  ...counts,
});

export const agentView = (agent: AgentView) => ({ ...agent, statistics: agentCounts(agent) });
