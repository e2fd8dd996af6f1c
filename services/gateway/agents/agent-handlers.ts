/** Agents and their statuses. */
import type { Params } from '../../actions.ts';
import { agentView } from './agent-views.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import type { Command } from '../http/idempotency.ts';
import type { Caller } from '../rights.ts';
import { mustSuperviseAgent } from '../supervision/supervision.ts';

interface ByMe {
  readonly caller: Caller;
}

interface OfAgent extends ByMe {
  readonly params: { readonly id: string };
}

interface Commanded {
  readonly command: () => Command;
}

interface StatusBody {
  readonly body: { readonly status: string };
}

export const getMe = async ({ caller }: ByMe, { broker }: Gateway) =>
  agentView(await broker.ask('agent.get', { id: caller.user }));

export const setMyStatus = ({ caller, ...rest }: ByMe & Commanded & StatusBody, gateway: Gateway) =>
  changeStatus({ id: caller.user, ...rest }, gateway);

export const setStatus = async (
  { params: { id }, caller, ...rest }: OfAgent & Commanded & StatusBody,
  gateway: Gateway,
) => {
  await mustSuperviseAgent(caller, id, gateway);
  return changeStatus({ id, ...rest }, gateway);
};

const changeStatus = async (
  { id, body: { status }, command }: { readonly id: string } & Commanded & StatusBody,
  { broker }: Gateway,
) => agentView(await broker.ask('agent.setStatus', { id, status }, command().options));

interface OccupancyBody {
  readonly body: {
    readonly type: Params<'agent.occupy'>['interactionType'];
    readonly externalId: string;
    readonly state: Params<'agent.occupy'>['state'];
    readonly acd?: boolean;
  };
}

/** Another system tells that the agent is at work there. */
export const occupy = async (
  { params: { id }, caller, body, command }: OfAgent & Commanded & OccupancyBody,
  gateway: Gateway,
) => {
  await mustSuperviseAgent(caller, id, gateway);
  const { type, ...fields } = body;
  const occupation = { id, interactionType: type, ...fields };
  return agentView(await gateway.broker.ask('agent.occupy', occupation, command().options));
};

/** Ends all of the agent's sessions. @throws ApiError `agent_unknown` */
export const logOff = async (
  { params: { id }, caller, command }: OfAgent & Commanded,
  gateway: Gateway,
) => {
  await mustSuperviseAgent(caller, id, gateway);
  // The agent itself refuses nobody: what is left of somebody who is gone is ended by it, too.
  const { users } = await askHere(gateway.broker, 'configuration.get', {});
  if (!Object.hasOwn(users, id)) throw new ApiError('agent_unknown');
  await gateway.broker.ask('session.end', { id });
  return agentView(await gateway.broker.ask('agent.signOff', { id }, command().options));
};
