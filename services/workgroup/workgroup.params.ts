/** What the actions on a workgroup take. `id` is the workgroup's. */
import { idRule, limitRule, type ParamsSchema } from '../params.ts';

export const WorkgroupParams = { id: idRule, $$strict: true } as const satisfies ParamsSchema;

/** One that waits, by its entry or by itself; `agent` for the one who is asked about. */
export const ExplainParams = {
  id: idRule,
  entry: { ...idRule, optional: true },
  interaction: { ...idRule, optional: true },
  agent: { ...idRule, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;

/** A page of what waits, or of what agents have. */
export const QueueParams = {
  id: idRule,
  after: { ...idRule, optional: true },
  limit: { ...limitRule, max: 1_000 },
  $$strict: true,
} as const satisfies ParamsSchema;
