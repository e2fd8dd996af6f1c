/** What the actions on a conversation take. `id` is the conversation's, `interaction` one of its own. */
import { byRule, idRule, limitRule, type ParamsSchema } from '../params.ts';

/** Enough for any platform; each adapter may allow less. In UTF-16 units. */
const textLengthMax = 25_000;

const target = { id: idRule, interaction: idRule, by: byRule } as const;
const text = { type: 'string', min: 1, max: textLengthMax } as const;

export const InteractionParams = { ...target, $$strict: true } as const satisfies ParamsSchema;

export const ReplyParams = {
  ...target,
  messageId: idRule,
  text,
  inReplyTo: { ...idRule, optional: true },
  seen: { ...idRule, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;

export const NoteParams = {
  ...target,
  messageId: idRule,
  text,
  $$strict: true,
} as const satisfies ParamsSchema;

export const TransferParams = {
  ...target,
  to: {
    type: 'object',
    strict: true,
    props: {
      kind: { type: 'enum', values: ['workgroup', 'agent'] },
      workgroup: { ...idRule, optional: true },
      agent: { ...idRule, optional: true },
    },
  },
  $$strict: true,
} as const satisfies ParamsSchema;

export const WrapUpParams = {
  ...target,
  code: idRule,
  $$strict: true,
} as const satisfies ParamsSchema;

export const MessagesParams = {
  ...target,
  after: { ...idRule, optional: true },
  limit: limitRule,
  $$strict: true,
} as const satisfies ParamsSchema;
