/** What others see of an agent, and who is shown what. */
import type { Configuration } from '../configuration.ts';
import type { EpochMs } from '../types.ts';
import type {
  AgentAnswers,
  AgentCommand,
  AgentEvent,
  AgentState,
  AgentView,
} from './agent.protocol.ts';
import { used } from './eligibility.domain.ts';
import { isAgentLicensed } from './licences.domain.ts';
import { counted } from './presence.ts';
import { signedOn } from './signon.ts';
import { countsOn } from './statistics.ts';
import { licensedStationsOf, stationsOf } from './stations.ts';

const asked: ReadonlySet<AgentCommand['type']> = new Set<keyof AgentAnswers>([
  'get',
  'signOn',
  'signOff',
  'setStatus',
  'occupy',
]);

export const answer = (
  state: AgentState,
  { type }: AgentCommand,
  now: EpochMs,
  config: Configuration,
): AgentView | undefined => (asked.has(type) ? view(state, now, config) : undefined);

const view = (state: AgentState, now: EpochMs, config: Configuration): AgentView => {
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
    licensed: isAgentLicensed(config, { agent: id, stations: licensedStationsOf(state) }, now),
    status,
    statusKind,
    statusAt,
    utilization: used(counted(state)),
    interactions: [...holding, ...wrapping],
    occupations: Object.values(state.occupations),
    statistics: countsOn(state.statistics, now),
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
  'stationTaken',
  'stationLeft',
]);

/** The agent's own screen, and the wallboards of the agent's workgroups. */
export const audience = ({ type }: AgentEvent, state: AgentState): readonly string[] =>
  unpublished.has(type)
    ? []
    : [`agent:${state.id}`, ...state.workgroups.map((id) => `workgroup:${id}`)];
