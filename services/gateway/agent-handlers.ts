/** Agents and their statuses. */
import type { Params, Reply } from '../actions.ts';
import type { Gateway } from './gateway.ts';
import type { Command } from './idempotency.ts';
import type { Caller } from './rights.ts';

type AgentView = Reply<'agent.get'>;

interface ByMe {
  readonly caller: Caller;
}

interface OfAgent {
  readonly params: { readonly id: string };
}

interface Commanded {
  readonly command: () => Command;
}

interface StatusBody {
  readonly body: { readonly status: string };
}

export const getMe = ({ caller }: ByMe, { broker }: Gateway): Promise<AgentView> =>
  broker.ask('agent.get', { id: caller.user });

export const setMyStatus = (
  { caller, body, command }: ByMe & Commanded & StatusBody,
  { broker }: Gateway,
): Promise<AgentView> =>
  broker.ask('agent.setStatus', { id: caller.user, status: body.status }, command().options);

export const setStatus = (
  { params, body, command }: OfAgent & Commanded & StatusBody,
  { broker }: Gateway,
): Promise<AgentView> =>
  broker.ask('agent.setStatus', { id: params.id, status: body.status }, command().options);

interface OccupancyBody {
  readonly body: {
    readonly type: Params<'agent.occupy'>['interactionType'];
    readonly externalId: string;
    readonly state: Params<'agent.occupy'>['state'];
    readonly acd?: boolean;
  };
}

/** Another system tells that the agent is at work there. */
export const occupy = (
  { params, body, command }: OfAgent & Commanded & OccupancyBody,
  { broker }: Gateway,
): Promise<AgentView> => {
  const { type, ...fields } = body;
  const occupation = { id: params.id, interactionType: type, ...fields };
  return broker.ask('agent.occupy', occupation, command().options);
};

/** Ends all of the agent's sessions. */
export const logOff = (
  { params, command }: OfAgent & Commanded,
  { broker }: Gateway,
): Promise<AgentView> => broker.ask('agent.signOff', { id: params.id }, command().options);
