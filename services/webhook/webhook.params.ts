/** What the actions on a webhook take. `id` is its document's. */
import { idRule, limitRule, type ParamsSchema } from '../params.ts';

/** Of an event in the feed. */
const eventNumber = { type: 'number', integer: true, min: 0 } as const;

export const WebhookParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;

export const LettersParams = {
  id: idRule,
  after: eventNumber,
  limit: limitRule,
  $$strict: true,
} as const satisfies ParamsSchema;

export const RedeliverParams = {
  id: idRule,
  events: { type: 'array', items: eventNumber, max: 1_000, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;
