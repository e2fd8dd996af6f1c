/** What a batch of commands carries, and what is answered. */
import type { ParamsSchema } from '../../params.ts';

const commandsMax = 50;

export const BatchBody = {
  commands: {
    type: 'array',
    min: 1,
    max: commandsMax,
    items: {
      type: 'object',
      strict: true,
      props: {
        method: { type: 'enum', values: ['POST', 'PUT', 'PATCH', 'DELETE'] },
        path: { type: 'string', min: 1, max: 2_048, pattern: '^/api/v1/[^?#]+$' },
        body: { type: 'object', optional: true },
        idempotencyKey: { type: 'string', min: 1, max: 255, pattern: '^[!-~]+$', optional: true },
        ifMatch: { type: 'string', min: 1, max: 32, optional: true },
      },
    },
  },
  parallel: { type: 'boolean', optional: true },
  stopOnError: { type: 'boolean', optional: true },
} as const satisfies ParamsSchema;

/** In the order of the commands; `body` is what the command alone would have answered. */
export const BatchReply = {
  results: {
    type: 'array',
    items: {
      type: 'object',
      props: {
        status: { type: 'number', integer: true },
        body: { type: 'object', optional: true },
      },
    },
  },
} as const satisfies ParamsSchema;
