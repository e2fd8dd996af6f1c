/** The routes of webhooks, besides those of their documents. */
import type { ParamsSchema } from '../../params.ts';
import { RedeliverParams } from '../../webhook/webhook.params.ts';
import { ChangesQuery as NumberedPages } from '../configuration/configuration-schemas.ts';
import { defineRoute, type Route } from '../route.ts';
import { ById, listOf } from '../schemas.ts';
import * as webhooks from './webhook-handlers.ts';

const count = { type: 'number', integer: true, min: 0 } as const;
const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** `cursor` and `event` are numbers of events, as in the event stream. */
const WebhookStatus = {
  cursor: { ...count, optional: true },
  delivered: count,
  gaps: count,
  deadLetters: count,
  dropped: count,
  retry: {
    type: 'object',
    optional: true,
    props: { event: count, attempts: count, nextAt: instant, why: text },
  },
} as const satisfies ParamsSchema;

const DeadLetter = {
  event: count,
  name: text,
  why: text,
  at: instant,
  attempts: count,
  again: { type: 'boolean' },
} as const satisfies ParamsSchema;

const RedeliverBody = { events: RedeliverParams.events } as const satisfies ParamsSchema;

export const webhookRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/webhooks/{id}/status',
    summary: 'How far a webhook has been told, and what stands in its way.',
    right: ['administer', 'audit'],
    params: ById,
    status: 200,
    reply: WebhookStatus,
    errors: ['not_found'],
    handle: webhooks.status,
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/webhooks/{id}/dead-letters',
    summary: 'What a webhook did not take, oldest first.',
    right: ['administer', 'audit'],
    params: ById,
    query: NumberedPages,
    status: 200,
    reply: listOf(DeadLetter),
    errors: ['not_found'],
    handle: webhooks.deadLetters,
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/webhooks/{id}/dead-letters/redeliver',
    summary: 'Sends dead letters again: those named, or all.',
    right: 'administer',
    params: ById,
    body: RedeliverBody,
    command: true,
    status: 200,
    reply: WebhookStatus,
    errors: ['not_found', 'idempotency_conflict'],
    handle: webhooks.redeliver,
  }),
];
