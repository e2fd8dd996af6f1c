/** What an agent is at in other systems: it counts, or blocks, like what we give it ourselves. */
import type { Configuration, Utilization } from '../configuration.ts';
import { named, workgroupsOf } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs, InteractionType } from '../types.ts';
import type { AgentCommand, AgentEvent, AgentState, Occupation } from './agent.protocol.ts';
import { mustBeUser } from './signon.ts';

/** Far more than a person can be at: a bound for what another system forgets to end. */
const occupationsMax = 64;

/** @throws Rejected `agent_unknown`, `too_many_occupations` */
export const occupy = (
  state: AgentState,
  command: Extract<AgentCommand, { type: 'occupy' }>,
  at: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  mustBeUser(state, config);
  const { interactionType, externalId, state: told, acd = true } = command;
  const key = `ext:${interactionType}:${externalId}`;
  const before = state.occupations[key];
  if (told === 'ended') return before === undefined ? [] : [{ type: 'vacated', at, key }];
  if (before === undefined) mustHaveRoom(state);
  const percent = before?.percent ?? percentOf(config, state, interactionType);
  const occupation: Occupation = {
    interactionType,
    externalId,
    percent,
    state: told,
    nonAcd: !acd,
  };
  return isSame(before, occupation) ? [] : [{ type: 'occupied', at, key, occupation }];
};

const mustHaveRoom = ({ occupations }: AgentState): void => {
  if (Object.keys(occupations).length < occupationsMax) return;
  throw new Rejected('too_many_occupations', { max: occupationsMax });
};

const isSame = (a: Occupation | undefined, b: Occupation): boolean =>
  a?.state === b.state && a.nonAcd === b.nonAcd;

/** The user's own value, else the first workgroup's that says one, else all of the agent. */
const percentOf = (config: Configuration, { id }: AgentState, type: InteractionType): number => {
  const own: Utilization | undefined = named(config.users, id)?.utilization[type];
  if (own !== undefined) return own.percent;
  for (const workgroup of workgroupsOf(config, id).toSorted()) {
    const inherited = named(config.workgroups, workgroup)?.utilization[type];
    if (inherited !== undefined) return inherited.percent;
  }
  return 100;
};
