/** What goes into queues from outside, and how it stands in them. */
import { OccupyParams } from '../../agent/agent.params.ts';
import { StartParams } from '../../conversation/conversation.params.ts';
import { idRule, type ParamsSchema } from '../../params.ts';

export const PriorityBody = { priority: { type: 'number' } } as const satisfies ParamsSchema;

const proficiency = { type: 'number', integer: true, min: 1, max: 100, optional: true } as const;
const desire = { type: 'number', integer: true, min: 0, max: 100, optional: true } as const;
const weight = { type: 'number', min: -1_000_000, max: 1_000_000, optional: true } as const;

/** @see acd.md section 3 */
const skills = {
  type: 'array',
  max: 200,
  items: {
    type: 'object',
    strict: true,
    props: {
      skill: idRule,
      minProficiency: proficiency,
      maxProficiency: proficiency,
      minDesire: desire,
      maxDesire: desire,
      proficiencyWeight: weight,
      desireWeight: weight,
    },
  },
} as const;

export const SkillsBody = { skills } as const satisfies ParamsSchema;

export const StartBody = {
  type: OccupyParams.interactionType,
  workgroup: idRule,
  externalId: StartParams.externalId,
  customer: { ...StartParams.customer, optional: true },
  text: StartParams.text,
  subject: StartParams.subject,
  priority: StartParams.priority,
  skills: { ...skills, optional: true },
  attributes: StartParams.attributes,
  preferredAgent: { ...idRule, optional: true },
} as const satisfies ParamsSchema;
