/** What holds for a user after inheritance, and where each value comes from. @see acd.md 2 and 3 */
import {
  named,
  workgroupsOf,
  type Configuration,
  type HeldSkill,
  type User,
  type Utilization,
} from '../../actors/configuration.ts';
import { interactionTypes, type InteractionType } from '../../actors/types.ts';
import type { WorkgroupId } from '../../actors/types.ts';

export interface Effective {
  /** By type of interaction. */
  readonly utilization: Readonly<Record<string, EffectiveUtilization>>;
  readonly skills: readonly EffectiveSkill[];
}

/** `user`, `workgroup:<id>` or `default`. */
type Origin = string;

interface From<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** In the first workgroup by id that says anything; then in each one, as they may differ. */
export interface EffectiveUtilization extends From<Utilization> {
  readonly workgroups: Readonly<Record<string, From<Utilization>>>;
}

export interface EffectiveSkill extends From<Pick<HeldSkill, 'proficiency' | 'desire'>> {
  readonly skill: string;
}

const standard: From<Utilization> = {
  value: { percent: 100, maxAssigned: 1 },
  origin: 'default',
};

export const effectiveOf = (configuration: Configuration, user: User): Effective => {
  const workgroups = workgroupsOf(configuration, user.id).toSorted();
  return {
    utilization: Object.fromEntries(
      interactionTypes.map((type) => [type, utilizationOf(configuration, user, workgroups, type)]),
    ),
    skills: skillsOf(configuration, user, workgroups),
  };
};

const utilizationOf = (
  configuration: Configuration,
  user: User,
  workgroups: readonly WorkgroupId[],
  type: InteractionType,
): EffectiveUtilization => {
  const own = user.utilization[type];
  const inEach = workgroups.map((id): readonly [string, From<Utilization>] => {
    if (own !== undefined) return [id, { value: own, origin: 'user' }];
    const value = named(configuration.workgroups, id)?.utilization[type];
    return [id, value === undefined ? standard : { value, origin: `workgroup:${id}` }];
  });
  const first = inEach.find(([, { origin }]) => origin !== 'default')?.[1] ?? standard;
  const chosen = own === undefined ? first : { value: own, origin: 'user' };
  return { ...chosen, workgroups: Object.fromEntries(inEach) };
};

/** One's own wins; among inherited ones the highest proficiency. */
const skillsOf = (
  configuration: Configuration,
  user: User,
  workgroups: readonly WorkgroupId[],
): readonly EffectiveSkill[] => {
  const best = new Map<string, EffectiveSkill>();
  for (const id of workgroups)
    for (const held of named(configuration.workgroups, id)?.skills ?? []) {
      const before = best.get(held.skill);
      if (before === undefined || before.value.proficiency < held.proficiency)
        best.set(held.skill, heldBy(held, `workgroup:${id}`));
    }
  for (const held of user.skills) best.set(held.skill, heldBy(held, 'user'));
  return [...best.values()];
};

const heldBy = ({ skill, proficiency, desire }: HeldSkill, origin: Origin): EffectiveSkill => ({
  skill,
  value: { proficiency, desire },
  origin,
});
