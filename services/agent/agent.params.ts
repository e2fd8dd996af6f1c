/** What the actions on an agent take. `id` is the user's. */
import { idRule, type ParamsSchema } from '../params.ts';

export const AgentParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;

export const SignOnParams = {
  id: idRule,
  session: idRule,
  expiresAt: { type: 'number', integer: true, min: 0 },
  $$strict: true,
} as const satisfies ParamsSchema;

export const SignOffParams = {
  id: idRule,
  session: { ...idRule, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;

export const SetStatusParams = {
  id: idRule,
  status: idRule,
  $$strict: true,
} as const satisfies ParamsSchema;
