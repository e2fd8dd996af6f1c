/** What the actions on the audit trail take. `id`: of the one that there is. */
import { idRule, limitRule, type ParamsSchema } from '../params.ts';

const instant = { type: 'number', integer: true, min: 0, optional: true } as const;
const text = { type: 'string', min: 1, max: 300, optional: true } as const;
const count = { type: 'number', integer: true, min: 1, optional: true } as const;
const kind = { type: 'enum', values: ['act', 'denial'] } as const;

const entriesMax = 200;

export const NoteAuditParams = {
  id: idRule,
  entries: {
    type: 'array',
    max: entriesMax,
    items: {
      type: 'object',
      strict: true,
      props: {
        kind,
        at: { type: 'number', integer: true, min: 0 },
        route: { type: 'string', min: 1, max: 300 },
        by: text,
        about: text,
        from: text,
        code: text,
        requestId: text,
        count,
        leftOut: count,
      },
    },
  },
  $$strict: true,
} as const satisfies ParamsSchema;

export const ListAuditParams = {
  id: idRule,
  before: count,
  limit: limitRule,
  kind: { ...kind, optional: true },
  by: text,
  about: text,
  code: text,
  route: text,
  fromAt: instant,
  untilAt: instant,
  $$strict: true,
} as const satisfies ParamsSchema;
