/** What the actions on a workgroup take. `id` is the workgroup's. */
import { idRule, limitRule, type ParamsSchema } from '../params.ts';

export const WorkgroupParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;

export const QueueParams = {
  id: idRule,
  after: { ...idRule, optional: true },
  limit: limitRule,
  $$strict: true,
} as const satisfies ParamsSchema;
