import type { ServiceSchema } from 'moleculer';
import { actorActions } from '../cluster/actor-actions.ts';
import { LettersParams, RedeliverParams, WebhookParams } from './webhook.params.ts';

/** The webhooks' face on the wire. */
export const webhookService: ServiceSchema = {
  name: 'webhook',
  actions: actorActions('webhook', {
    get: WebhookParams,
    letters: LettersParams,
    redeliver: RedeliverParams,
  }),
};
