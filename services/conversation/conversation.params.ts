/** What the actions on a conversation take. `id` is the conversation's, `interaction` one of its own. */
import { byRule, idRule, limitRule, type ParamsSchema } from '../params.ts';

/** Enough for any platform; each adapter may allow less. In UTF-16 units. */
const textLengthMax = 25_000;
/** Of a transfer; in UTF-16 units. */
const reasonLengthMax = 1_000;

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
  /** For whoever has it next. */
  reason: { type: 'string', max: reasonLengthMax, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;

export const WrapUpParams = {
  ...target,
  code: idRule,
  $$strict: true,
} as const satisfies ParamsSchema;

export const PriorityParams = {
  ...target,
  priority: { type: 'number' },
  $$strict: true,
} as const satisfies ParamsSchema;

const number = { type: 'number' } as const;
/** @see acd.md section 3 */
const requiredSkills = {
  type: 'array',
  max: 200,
  items: {
    type: 'object',
    strict: true,
    props: {
      skill: idRule,
      minProficiency: number,
      maxProficiency: number,
      minDesire: number,
      maxDesire: number,
      proficiencyWeight: number,
      desireWeight: number,
    },
  },
} as const;

export const SkillsParams = {
  ...target,
  skills: requiredSkills,
  $$strict: true,
} as const satisfies ParamsSchema;

/** What another system has routed here. @see acd.md section 1 */
export const StartParams = {
  id: idRule,
  by: byRule,
  /** With the user's id it must fit into the conversation's. */
  externalId: { type: 'string', min: 1, max: 100, pattern: '^[^\\u0000-\\u001f\\u007f]+$' },
  interactionType: {
    type: 'enum',
    values: ['call', 'callback', 'chat', 'email', 'generic', 'work_item'],
  },
  workgroup: idRule,
  customer: {
    type: 'object',
    strict: true,
    props: {
      id: { ...idRule, optional: true },
      name: { type: 'string', min: 1, max: 200, optional: true },
    },
  },
  text: { ...text, optional: true },
  subject: { type: 'string', min: 1, max: 1_000, optional: true },
  priority: { ...number, optional: true },
  requiredSkills: { ...requiredSkills, optional: true },
  attributes: {
    type: 'record',
    key: { type: 'string', min: 1, max: 64, pattern: '^[\\w.-]+$' },
    value: { type: 'string', max: 256 },
    optional: true,
  },
  preferred: { ...idRule, optional: true },
  $$strict: true,
} as const satisfies ParamsSchema;

export const MessagesParams = {
  ...target,
  after: { ...idRule, optional: true },
  limit: limitRule,
  $$strict: true,
} as const satisfies ParamsSchema;
