/** What the actions on a user's sessions take. `id` is the user's. */
import { idRule, type ParamsSchema } from '../params.ts';

const instant = { type: 'number', integer: true, min: 0 } as const;

export const OpenSessionParams = {
  id: idRule,
  session: idRule,
  endsAt: instant,
  idleAt: instant,
  station: { ...idRule, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;

export const RefreshSessionParams = {
  id: idRule,
  session: idRule,
  number: { type: 'number', integer: true, min: 1 },
  idleAt: instant,
  $$strict: true,
} as const satisfies ParamsSchema;

export const EndSessionParams = {
  id: idRule,
  session: { ...idRule, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;
