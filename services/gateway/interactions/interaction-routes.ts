/** The routes of interactions. */
import { attachment } from './attachment-handlers.ts';
import type { ErrorCode } from '../errors.ts';
import { explanation } from './explanation-handlers.ts';
import { Explanation, ExplanationQuery } from './explanation-schemas.ts';
import * as interactions from './interaction-handlers.ts';
import { list } from './interaction-lists.ts';
import { defineRoute, type Route } from '../route.ts';
import {
  AttachmentQuery,
  Message,
  MessagesQuery,
  NoteBody,
  OfAttachment,
  ReplyBody,
} from './message-schemas.ts';
import {
  ById,
  Interaction,
  InteractionsQuery,
  listOf,
  TimelineEntry,
  TransferBody,
  WrapUpBody,
} from '../schemas.ts';

const onInteraction = ['interaction_unknown', 'not_yours', 'forbidden'] as const;

/** What a command on an interaction may run into. */
export const inState = (...more: readonly ErrorCode[]): readonly ErrorCode[] => [
  ...onInteraction,
  'wrong_state',
  'idempotency_conflict',
  ...more,
];

/** A command on an interaction that changes where it stands. */
const command = {
  method: 'POST',
  right: 'handle',
  params: ById,
  command: true,
  status: 200,
  reply: Interaction,
} as const;

export const interactionRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/interactions',
    summary: 'What waits in a workgroup or is with its agents, or what an agent has.',
    right: 'supervise',
    query: InteractionsQuery,
    status: 200,
    reply: listOf(Interaction),
    errors: ['agent_unknown', 'workgroup_unknown'],
    handle: list,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/interactions/{id}',
    summary: 'An interaction as it stands.',
    right: ['handle', 'supervise'],
    params: ById,
    status: 200,
    reply: Interaction,
    errors: onInteraction,
    handle: interactions.get,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/interactions/{id}/messages',
    summary: 'Its thread, in the order of the platform, from its beginning or from its end.',
    right: ['handle', 'supervise'],
    params: ById,
    query: MessagesQuery,
    status: 200,
    reply: listOf(Message),
    errors: [...onInteraction, 'message_unknown'],
    handle: interactions.messages,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/interactions/{id}/messages/{message}/attachments/{place}',
    summary: 'What a message carries, counted from 0: fetched from the platform, 10 MB at most.',
    right: ['handle', 'supervise'],
    params: OfAttachment,
    query: AttachmentQuery,
    status: 200,
    form: 'bytes',
    errors: [
      ...onInteraction,
      'message_unknown',
      'attachment_unknown',
      'attachment_gone',
      'attachment_refused',
    ],
    handle: attachment,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/interactions/{id}/timeline',
    summary: 'What happened to it, oldest first.',
    right: ['handle', 'supervise'],
    params: ById,
    status: 200,
    reply: listOf(TimelineEntry),
    errors: onInteraction,
    handle: interactions.timeline,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/interactions/{id}/explanation',
    summary: 'Why it was offered to whom, and what would make it routable.',
    right: 'supervise',
    params: ById,
    query: ExplanationQuery,
    status: 200,
    reply: Explanation,
    errors: [...onInteraction, 'agent_unknown', 'workgroup_unknown'],
    handle: explanation,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/pickup',
    summary: 'Takes the offer.',
    errors: inState('not_offered'),
    handle: interactions.commandTo('pickUp'),
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/decline',
    summary: 'Declines the offer: it goes back to its queue, at its original time.',
    errors: inState('not_offered'),
    handle: interactions.commandTo('decline'),
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/hold',
    summary: 'Puts it on hold.',
    errors: inState(),
    handle: interactions.commandTo('hold'),
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/resume',
    summary: 'Takes it back from hold.',
    errors: inState(),
    handle: interactions.commandTo('resume'),
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/reply',
    summary: 'Answers the customer, on the platform.',
    body: ReplyBody,
    errors: inState(
      'newer_messages',
      'reply_not_allowed',
      'message_unknown',
      'text_length',
      'invalid_media',
      'conversation_full',
    ),
    handle: interactions.reply,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/note',
    summary: 'Writes a note that the customer does not see.',
    body: NoteBody,
    errors: inState('text_length', 'conversation_full'),
    handle: interactions.note,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/transfer',
    right: ['handle', 'supervise'],
    summary: 'Hands it to a workgroup or to an agent.',
    body: TransferBody,
    errors: inState('workgroup_unknown', 'agent_unknown', 'same_target', 'no_queue'),
    handle: interactions.transfer,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/disconnect',
    right: ['handle', 'supervise'],
    summary: 'Ends it.',
    errors: inState(),
    handle: interactions.commandTo('disconnect'),
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/wrapup',
    summary: 'Names its wrap-up code, which ends the wrap-up.',
    body: WrapUpBody,
    errors: inState('wrapup_code_unknown'),
    handle: interactions.wrapUp,
  }),
];
