/** Every route of the API: the only way in. What isn't here doesn't exist. */
import * as agents from './agents/agent-handlers.ts';
import { batch } from './batch/batch-handlers.ts';
import { BatchBody, BatchReply } from './batch/batch-schemas.ts';
import { configurationRoutes } from './configuration/configuration-routes.ts';
import { livez, readyz } from './supervision/cluster-handlers.ts';
import { docsPage, document } from './document/document-handlers.ts';
import { openEvents } from './events/event-handlers.ts';
import { mine } from './interactions/interaction-lists.ts';
import { queueingRoutes } from './interactions/queueing-routes.ts';
import { interactionRoutes } from './interactions/interaction-routes.ts';
import { myWorkgroups } from './agents/my-workgroups.ts';
import { definePublicRoute, defineRoute, type Route } from './route.ts';
import { EventsQuery, Health, Interaction, listOf, MyWorkgroup, StatusBody } from './schemas.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { Agent } from './supervision/statistics-schemas.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';
import { supervisionRoutes } from './supervision/supervision-routes.ts';

const ofSeveral: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/v1/batch',
    summary:
      'Carries out up to 50 commands, in order or several at a time, each as if it came alone.',
    right: 'signedIn',
    body: BatchBody,
    bodySize: 'batch',
    status: 200,
    reply: BatchReply,
    errors: [],
    handle: batch,
  }),
];

const ofMine: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/agents/me',
    summary: 'My status, utilization and interactions.',
    right: 'handle',
    status: 200,
    reply: Agent,
    errors: ['agent_unknown'],
    handle: agents.getMe,
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/agents/me/status',
    summary: 'Sets my status, by its id or name.',
    right: 'handle',
    body: StatusBody,
    command: true,
    status: 200,
    reply: Agent,
    errors: ['status_unknown', 'wrong_state', 'idempotency_conflict'],
    handle: agents.setMyStatus,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/agents/me/interactions',
    summary: 'My Interactions: what rings first, then by age.',
    right: 'handle',
    status: 200,
    reply: listOf(Interaction),
    errors: ['agent_unknown'],
    handle: mine,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/agents/me/workgroups',
    summary:
      'My workgroups, with the wrap-up codes that they take and how much work they may give me.',
    right: 'handle',
    status: 200,
    reply: listOf(MyWorkgroup),
    errors: [],
    handle: myWorkgroups,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/events',
    summary: 'What happens, as Server-Sent Events.',
    right: 'signedIn',
    query: EventsQuery,
    status: 200,
    form: 'events',
    rate: 'stream',
    errors: ['too_many_streams'],
    handle: openEvents,
  }),
];

const ofOperation: readonly Route[] = [
  definePublicRoute({
    method: 'GET',
    path: '/livez',
    summary: 'The process lives.',
    right: 'anyone',
    status: 200,
    reply: Health,
    rate: 'probe',
    errors: [],
    handle: livez,
  }),
  definePublicRoute({
    method: 'GET',
    path: '/readyz',
    summary: 'This node can do its part.',
    right: 'anyone',
    status: 200,
    reply: Health,
    rate: 'probe',
    errors: ['not_ready'],
    handle: readyz,
  }),
  definePublicRoute({
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This document.',
    right: 'anyone',
    status: 200,
    rate: 'open',
    errors: [],
    handle: document,
  }),
  definePublicRoute({
    method: 'GET',
    path: '/api/docs',
    summary: 'This document, for people.',
    right: 'anyone',
    status: 200,
    form: 'html',
    rate: 'open',
    errors: [],
    handle: docsPage,
  }),
];

export const routes: readonly Route[] = [
  ...sessionRoutes,
  ...ofSeveral,
  ...ofMine,
  ...interactionRoutes,
  ...queueingRoutes,
  ...supervisionRoutes,
  ...configurationRoutes,
  ...webhookRoutes,
  ...ofOperation,
];
