/** What an agent can do, and whether it's what an interaction asks for. @see acd.md section 3 */
import type { Configuration, HeldSkill, RequiredSkill } from '../configuration.ts';
import { named, workgroupsOf } from '../configuration.ts';
import type { AgentId, WorkgroupId } from '../types.ts';

/** A skill as it counts, and where it comes from: the user itself, or a workgroup. */
export interface EffectiveSkill extends HeldSkill {
  readonly from: 'user' | WorkgroupId;
}

export type Skills = ReadonlyMap<string, EffectiveSkill>;

const skillsByConfiguration = new WeakMap<Configuration, Map<AgentId, Skills>>();

/** Own ones, and those of the workgroups: own wins, else the highest proficiency, then the highest desire. */
export const skillsOf = (config: Configuration, agent: AgentId): Skills => {
  let byAgent = skillsByConfiguration.get(config);
  if (byAgent === undefined) {
    byAgent = new Map();
    skillsByConfiguration.set(config, byAgent);
  }
  const known = byAgent.get(agent);
  if (known !== undefined) return known;
  const skills = workOut(config, agent);
  byAgent.set(agent, skills);
  return skills;
};

const workOut = (config: Configuration, agent: AgentId): Skills => {
  const skills = new Map<string, EffectiveSkill>();
  for (const held of inherited(config, agent)) {
    const before = skills.get(held.skill);
    if (before === undefined || isBetter(held, before)) skills.set(held.skill, held);
  }
  for (const held of named(config.users, agent)?.skills ?? []) {
    skills.set(held.skill, { ...held, from: 'user' });
  }
  return skills;
};

const inherited = (config: Configuration, agent: AgentId): readonly EffectiveSkill[] =>
  workgroupsOf(config, agent)
    .toSorted()
    .flatMap((id) => {
      const skills = named(config.workgroups, id)?.skills ?? [];
      return skills.map((held) => ({ ...held, from: id }));
    });

const isBetter = (a: HeldSkill, b: HeldSkill): boolean =>
  a.proficiency === b.proficiency ? a.desire > b.desire : a.proficiency > b.proficiency;

export type SkillRefusal = 'skill_missing' | 'skill_below' | 'skill_above';

/** All that are missing go before any that is too low, and those before any that is too high. */
export const skillRefusalOf = (
  skills: Skills,
  required: readonly RequiredSkill[],
): SkillRefusal | undefined => {
  if (required.some(({ skill }) => !skills.has(skill))) return 'skill_missing';
  if (required.some((asked) => isBelow(skills, asked))) return 'skill_below';
  return required.some((asked) => isAbove(skills, asked)) ? 'skill_above' : undefined;
};

const isBelow = (skills: Skills, asked: RequiredSkill): boolean => {
  const held = skills.get(asked.skill);
  if (held === undefined) return false;
  return held.proficiency < asked.minProficiency || held.desire < asked.minDesire;
};

const isAbove = (skills: Skills, asked: RequiredSkill): boolean => {
  const held = skills.get(asked.skill);
  if (held === undefined) return false;
  return held.proficiency > asked.maxProficiency || held.desire > asked.maxDesire;
};

/** sum(proficiency*wp + desire*wd) / |sum(wp + wd)|; 0 when the divisor is 0. A missing skill adds nothing. */
export const skillScore = (skills: Skills, required: readonly RequiredSkill[]): number => {
  let sum = 0;
  let weights = 0;
  for (const { skill, proficiencyWeight, desireWeight } of required) {
    const { proficiency, desire } = skills.get(skill) ?? { proficiency: 0, desire: 0 };
    sum += proficiency * proficiencyWeight + desire * desireWeight;
    weights += proficiencyWeight + desireWeight;
  }
  return weights === 0 ? 0 : sum / Math.abs(weights);
};

/** Both lists together; where both name a skill, what the interaction itself asks for holds. */
export const requiredOf = (
  ofWorkgroup: readonly RequiredSkill[],
  ofInteraction: readonly RequiredSkill[],
  lowered: number,
): readonly RequiredSkill[] => {
  const bySkill = new Map([...ofWorkgroup, ...ofInteraction].map((one) => [one.skill, one]));
  return [...bySkill.values()]
    .map((one) => ({ ...one, minProficiency: one.minProficiency - lowered }))
    .toSorted((a, b) => (a.skill < b.skill ? -1 : 1));
};
