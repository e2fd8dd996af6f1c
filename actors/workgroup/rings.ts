/** Bullseye: who may be asked how long after an interaction came into the queue. @see acd.md section 6 */
import { skillsOf } from '../agent/skills.domain.ts';
import type { Configuration, Ring, Workgroup } from '../configuration.ts';
import type { AgentId, Ms } from '../types.ts';

/** One ring that adds somebody, with those of the rings before it. */
export interface Stage {
  readonly admits: ReadonlySet<AgentId>;
  readonly ms: Ms;
}

const known = new WeakMap<Configuration, Map<string, readonly Stage[]>>();

/** Without the rings that add nobody. After the last stage, the whole workgroup is asked. */
export const stagesOf = (config: Configuration, workgroup: Workgroup): readonly Stage[] => {
  if (workgroup.rings.length === 0) return [];
  const byWorkgroup = known.get(config) ?? new Map<string, readonly Stage[]>();
  known.set(config, byWorkgroup);
  const stages = byWorkgroup.get(workgroup.id) ?? workOut(config, workgroup);
  byWorkgroup.set(workgroup.id, stages);
  return stages;
};

const workOut = (config: Configuration, { rings, members }: Workgroup): readonly Stage[] => {
  const stages: Stage[] = [];
  let admitted: ReadonlySet<AgentId> = new Set();
  for (const ring of rings) {
    const added = members
      .filter(({ user, activated }) => activated && isIn(config, ring, user))
      .map(({ user }) => user)
      .filter((user) => !admitted.has(user));
    if (added.length === 0) continue;
    admitted = new Set([...admitted, ...added]);
    stages.push({ admits: admitted, ms: ring.seconds * 1_000 });
  }
  return stages;
};

/** Named, or in possession of all the skills at their minima. */
const isIn = (config: Configuration, { agents, minima }: Ring, agent: AgentId): boolean => {
  if (agents.includes(agent)) return true;
  const skills = skillsOf(config, agent);
  return (
    minima.length > 0 &&
    minima.every(({ skill, minProficiency }) => {
      const held = skills.get(skill);
      return held !== undefined && held.proficiency >= minProficiency;
    })
  );
};

/** Which stage an interaction has reached that has been in the queue for so long; the last is for all. */
export const stageAfter = (stages: readonly Stage[], waitedMs: Ms): number => {
  let ends = 0;
  for (const [stage, { ms }] of stages.entries()) {
    ends += ms;
    if (waitedMs < ends) return stage;
  }
  return stages.length;
};

export const isAdmitted = (stages: readonly Stage[], stage: number, agent: AgentId): boolean =>
  stages[stage]?.admits.has(agent) ?? true;
