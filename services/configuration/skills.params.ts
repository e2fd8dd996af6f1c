/** Skills and utilization, which users, workgroups and channels have alike. @see acd.md 2 and 3 */
import type { ParamsSchema } from '../params.ts';
import {
  between,
  documentId,
  setOf,
  nameRule,
  ref,
  strict,
  weightRule,
  whole,
} from './rules.params.ts';

/** Of one user, workgroup or channel. */
const skillsMax = 200;

export const SkillDocument = { id: documentId, name: nameRule } as const satisfies ParamsSchema;

const proficiency = whole(1, 100);
const desire = whole(0, 100);

export const heldSkills = setOf(
  strict({
    skill: ref('skills'),
    proficiency: { ...proficiency, default: 1 },
    desire: { ...desire, default: 0 },
  }),
  skillsMax,
  'skill',
);

export const requiredSkills = setOf(
  strict({
    skill: ref('skills'),
    minProficiency: { ...proficiency, default: 1 },
    maxProficiency: { ...proficiency, default: 100 },
    minDesire: { ...desire, default: 0 },
    maxDesire: { ...desire, default: 100 },
    proficiencyWeight: { ...weightRule, default: 1 },
    desireWeight: { ...weightRule, default: 0 },
  }),
  skillsMax,
  'skill',
);

/** The same field for each type of interaction. */
export const byType = <Rule extends object>(rule: Rule) => {
  const each = { ...rule, optional: true } as const;
  return {
    ...strict({
      call: each,
      callback: each,
      chat: each,
      email: each,
      generic: each,
      social_conversation: each,
      social_direct_message: each,
      work_item: each,
    }),
    default: {},
  } as const;
};

/** @see requirements R3 */
export const utilizations = byType(
  strict({
    percent: { ...between(0, 100), default: 100 },
    maxAssigned: { ...whole(1, 1_000), default: 1 },
  }),
);
