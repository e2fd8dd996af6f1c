/** What the actions on an agent take. `id` is the user's. */
import { idRule, type ParamsSchema } from '../params.ts';

export const AgentParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;

export const SignOnParams = {
  id: idRule,
  session: idRule,
  expiresAt: { type: 'number', integer: true, min: 0 },
  station: { ...idRule, optional: true },
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

/** What another system says that the agent is at there. @see acd.md section 2 */
export const OccupyParams = {
  id: idRule,
  interactionType: {
    type: 'enum',
    values: [
      'call',
      'callback',
      'chat',
      'email',
      'generic',
      'social_conversation',
      'social_direct_message',
      'work_item',
    ],
  },
  externalId: idRule,
  state: { type: 'enum', values: ['alerting', 'connected', 'held', 'ended'] },
  /** False: outside any ACD, so that it blocks rather than counts. */
  acd: { type: 'boolean', optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;
