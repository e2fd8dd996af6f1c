/** How webhooks fare, and what they could not tell. */
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';
import type { Command } from '../http/idempotency.ts';
import { pageSize } from '../interactions/interaction-handlers.ts';

interface OfWebhook {
  readonly params: { readonly id: string };
}

/** @throws ApiError `not_found` when none is configured under that id */
const mustBeThere = async (id: string, { broker }: Gateway): Promise<void> => {
  const { webhooks } = await askHere(broker, 'configuration.get', {});
  if (!Object.hasOwn(webhooks, id)) throw new ApiError('not_found');
};

export const status = async ({ params: { id } }: OfWebhook, gateway: Gateway) => {
  await mustBeThere(id, gateway);
  return gateway.broker.ask('webhook.get', { id });
};

interface Page extends OfWebhook {
  readonly query: { readonly cursor?: string; readonly limit?: number };
}

export const deadLetters = async ({ params: { id }, query }: Page, gateway: Gateway) => {
  await mustBeThere(id, gateway);
  const { cursor, limit = pageSize } = query;
  const after = cursor === undefined ? 0 : Number(cursor);
  const { items, more } = await gateway.broker.ask('webhook.letters', { id, after, limit });
  return { items, nextCursor: more ? String(items.at(-1)?.event) : null };
};

interface Redelivery extends OfWebhook {
  readonly body: { readonly events?: readonly number[] };
  readonly command: () => Command;
}

export const redeliver = async (
  { params: { id }, body, command }: Redelivery,
  gateway: Gateway,
) => {
  await mustBeThere(id, gateway);
  return gateway.broker.ask('webhook.redeliver', { id, ...body }, command().options);
};
