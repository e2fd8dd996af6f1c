/** What others see of an agent, and who is shown what. */
import type {
  AgentAnswers,
  AgentCommand,
  AgentEvent,
  AgentState,
  AgentView,
} from './agent.protocol.ts';
import { used } from './eligibility.domain.ts';
import { counted, stationsOf } from './presence.ts';
import { signedOn } from './signon.ts';

const asked: ReadonlySet<AgentCommand['type']> = new Set<keyof AgentAnswers>([
  'get',
  'signOn',
  'signOff',
  'setStatus',
  'occupy',
]);

export const answer = (state: AgentState, { type }: AgentCommand): AgentView | undefined =>
  asked.has(type) ? view(state) : undefined;

const view = (state: AgentState): AgentView => {
  const { id, status, statusKind, statusAt, version } = state;
  const holding = Object.values(state.slots).map(
    ({ interaction, conversation, interactionType: type, workgroup, percent, phase }) =>
      ({ interaction, conversation, type, workgroup, percent, phase }) as const,
  );
  const wrapping = Object.values(state.wrapups).map(
    ({ interaction, conversation, interactionType: type, workgroup }) =>
      ({ interaction, conversation, type, workgroup, percent: 0, phase: 'wrapup' }) as const,
  );
  return {
    id,
    signedOn: signedOn(state),
    stations: stationsOf(state),
    status,
    statusKind,
    statusAt,
    utilization: used(counted(state)),
    interactions: [...holding, ...wrapping],
    occupations: Object.values(state.occupations),
    statistics: state.statistics,
    version,
  };
};

const unpublished: ReadonlySet<AgentEvent['type']> = new Set([
  'offerRefused',
  'introduced',
  'solicited',
  'bidHeard',
  'nothingHeard',
  'solicitationEnded',
  'presenceRenewed',
  'sessionStarted',
]);

/** The agent's own screen, and the wallboards of the agent's workgroups. */
export const audience = ({ type }: AgentEvent, state: AgentState): readonly string[] =>
  unpublished.has(type)
    ? []
    : [`agent:${state.id}`, ...state.workgroups.map((id) => `workgroup:${id}`)];
