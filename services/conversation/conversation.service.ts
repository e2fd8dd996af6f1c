import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import {
  InteractionParams,
  MessagesParams,
  NoteParams,
  ReplyParams,
  TransferParams,
  WrapUpParams,
} from './conversation.params.ts';

/** The conversations' face on the wire. */
export const conversationService: ServiceSchema = {
  name: 'conversation',
  actions: actorActions('conversation', {
    pickUp: InteractionParams,
    decline: InteractionParams,
    hold: InteractionParams,
    resume: InteractionParams,
    reply: ReplyParams,
    note: NoteParams,
    transfer: TransferParams,
    disconnect: InteractionParams,
    wrapUp: WrapUpParams,
    get: InteractionParams,
    messages: MessagesParams,
    timeline: InteractionParams,
  }),
};
