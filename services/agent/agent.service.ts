import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import {
  AgentParams,
  OccupyParams,
  SetStatusParams,
  SignOffParams,
  SignOnParams,
} from './agent.params.ts';

/** The agents' face on the wire. */
export const agentService: ServiceSchema = {
  name: 'agent',
  actions: actorActions('agent', {
    signOn: SignOnParams,
    signOff: SignOffParams,
    setStatus: SetStatusParams,
    occupy: OccupyParams,
    get: AgentParams,
  }),
};
