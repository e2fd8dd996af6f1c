/** What nodes say to each other. The shapes inside are the runtime's own: its peers are of one make. */
import type { ParamsSchema } from '../params.ts';

export const NothingParams = { $$strict: true } as const satisfies ParamsSchema;

export const HelloParams = {
  nodeID: { type: 'string', min: 1, max: 256 },
  $$strict: true,
} as const satisfies ParamsSchema;

export const DrainParams = {
  isDrained: { type: 'boolean' },
  $$strict: true,
} as const satisfies ParamsSchema;

/** Not looked into: peers are of one make, and each message is checked by the actor that hears it. */
export const DeliverParams = {
  parcels: { type: 'array', max: 10_000, items: 'any' },
  $$strict: true,
} as const satisfies ParamsSchema;
