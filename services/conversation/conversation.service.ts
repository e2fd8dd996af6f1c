import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import {
  AttachmentParams,
  InteractionParams,
  MessagesParams,
  NoteParams,
  PriorityParams,
  ReplyParams,
  SkillsParams,
  StartParams,
  TransferParams,
  WrapUpParams,
} from './conversation.params.ts';

/** The conversations' face on the wire. */
export const conversationService: ServiceSchema = {
  name: 'conversation',
  actions: actorActions('conversation', {
    start: StartParams,
    abandon: InteractionParams,
    pickUp: InteractionParams,
    decline: InteractionParams,
    hold: InteractionParams,
    resume: InteractionParams,
    reply: ReplyParams,
    note: NoteParams,
    transfer: TransferParams,
    disconnect: InteractionParams,
    wrapUp: WrapUpParams,
    priority: PriorityParams,
    skills: SkillsParams,
    get: InteractionParams,
    messages: MessagesParams,
    attachment: AttachmentParams,
    timeline: InteractionParams,
    explanation: InteractionParams,
  }),
};
