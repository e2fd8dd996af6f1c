import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { EndSessionParams, OpenSessionParams, RefreshSessionParams } from './session.params.ts';

/** The sessions' face on the wire. */
export const sessionService: ServiceSchema = {
  name: 'session',
  actions: actorActions('session', {
    open: OpenSessionParams,
    refresh: RefreshSessionParams,
    end: EndSessionParams,
  }),
};
