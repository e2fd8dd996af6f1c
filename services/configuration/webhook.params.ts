/** Addresses of other programs that are told what happens. */
import type { ParamsSchema } from '../params.ts';
import { documentId, flagRule, nameRule, setOf } from './rules.params.ts';

/** As long as the digest that is made with it, or near. */
const webhookSecretLengthMin = 16;

export const WebhookDocument = {
  id: documentId,
  name: nameRule,
  url: { type: 'string', min: 1, max: 2_048 },
  /** `conversation.offered`, or all of a kind as `conversation.*`; everything when empty. */
  events: setOf({ type: 'string', max: 64, pattern: '^[a-z]+[.](?:[*]|[A-Za-z]+)$' }, 100),
  /** Such as `workgroup:support` or `agent:ana`; everything when empty. */
  topics: setOf(
    { type: 'string', max: 256, pattern: '^(?:agent|workgroup|interaction|channel):.+$' },
    1_000,
  ),
  /** What deliveries are signed with. */
  secret: { type: 'string', min: webhookSecretLengthMin, max: 256, optional: true, secret: true },
  enabled: { ...flagRule, default: true },
} as const satisfies ParamsSchema;
