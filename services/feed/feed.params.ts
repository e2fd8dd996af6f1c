import type { ParamsSchema } from '../params.ts';

/** Items after `after`; `limit` at most. */
export const FeedParams = {
  after: { type: 'number', integer: true, min: 0 },
  limit: { type: 'number', integer: true, min: 1, max: 1_000 },
  $$strict: true,
} as const satisfies ParamsSchema;
