/** The routes by which other systems and supervisors reach into the queues. */
import { inState } from './interaction-routes.ts';
import * as queueing from './queueing-handlers.ts';
import { PriorityBody, SkillsBody, StartBody } from './queueing-schemas.ts';
import { defineRoute, type Route } from '../route.ts';
import { ById, Interaction } from '../schemas.ts';

const command = {
  method: 'POST',
  right: 'supervise',
  command: true,
  reply: Interaction,
} as const;

export const queueingRoutes: readonly Route[] = [
  defineRoute({
    ...command,
    path: '/api/v1/interactions',
    summary: 'Has something of another system routed: a call, a chat, a mail, a task.',
    body: StartBody,
    status: 201,
    errors: [
      'social_type',
      'workgroup_unknown',
      'no_queue',
      'agent_unknown',
      'skill_unknown',
      'priority_range',
      'conversation_full',
      'idempotency_conflict',
    ],
    handle: queueing.start,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/abandon',
    summary: 'The customer has given up while it waited.',
    params: ById,
    status: 200,
    errors: inState(),
    handle: queueing.abandon,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/priority',
    summary: 'Sets what it is worth in its queue, from 0 to 1,000.',
    params: ById,
    body: PriorityBody,
    status: 200,
    errors: inState('priority_range'),
    handle: queueing.setPriority,
  }),
  defineRoute({
    ...command,
    path: '/api/v1/interactions/{id}/skills',
    summary: 'Sets the skills that it asks for, instead of what it did.',
    params: ById,
    body: SkillsBody,
    status: 200,
    errors: inState('skill_unknown'),
    handle: queueing.setSkills,
  }),
];
