/** Whether an agent may be given what a profile asks for, as the workgroup sees it, and how well it suits. */
import { lastingRefusalOf, refusalOf, type Proposal } from '../agent/eligibility.domain.ts';
import { skillRefusalOf, skillScore, skillsOf } from '../agent/skills.domain.ts';
import type { Configuration, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { AgentId, EpochMs, InteractionType } from '../types.ts';
import type { OwnReason, Refusal, VerdictCode } from './decision.protocol.ts';
import type { Candidate } from './ready.ts';
import { isAdmitted, stagesOf } from './rings.ts';
import { agentBase, points } from './scores.ts';
import { availableSinceAt, occupied, type Stand, type WorkgroupState } from './state.ts';
import type { Board, Profile } from './waiting.ts';

/** What a verdict is based on, besides the two it is about. */
export interface Grounds {
  readonly workgroup: Workgroup;
  readonly config: Configuration;
  readonly now: EpochMs;
}

/** What a decision is looked for in. */
export interface Search extends Grounds {
  readonly state: WorkgroupState;
  readonly board: Board;
}

export type Asked = Pick<Profile, 'type' | 'required' | 'stage'>;

export const proposalOf = (
  { workgroup }: Grounds,
  agent: AgentId,
  interactionType: InteractionType,
): Proposal => ({ agent, workgroup: workgroup.id, interactionType, direct: false });

/** Nos. 1 to 9 of acd.md section 4: the same for all that is of one type. */
export const standingRefusalOf = (
  grounds: Grounds,
  stand: Stand,
  type: InteractionType,
): Refusal | undefined => {
  const proposal = proposalOf(grounds, stand.agent, type);
  const standing = { ...stand.presence, slots: occupied(stand) };
  return refusalOf(standing, proposal, grounds.config, grounds.now);
};

/** Nos. 10 to 12; the last is for whoever knows which interaction it's about. */
export const suitRefusalOf = (
  { workgroup, config }: Grounds,
  agent: AgentId,
  { required, stage }: Asked,
): Refusal | undefined =>
  skillRefusalOf(skillsOf(config, agent), required) ??
  (isAdmitted(stagesOf(config, workgroup), stage, agent) ? undefined : 'outside_ring');

/** What stands against an agent who could be given it by nos. 1 to 9. */
export const furtherRefusalOf = (
  grounds: Grounds,
  stand: Stand,
  asked: Asked,
): VerdictCode | undefined =>
  suitRefusalOf(grounds, stand.agent, asked) ?? ownReasonOf(grounds, stand, asked.type);

export const ownReasonOf = (
  grounds: Grounds,
  stand: Stand,
  type: InteractionType,
): OwnReason | undefined => {
  if (stand.refused.includes(type)) return 'refused_lately';
  if (pacedUntil(grounds, stand) > grounds.now) return 'sign_on_pace';
  return stand.presence.solicitation === undefined ? undefined : 'gathering_offers';
};

/** Whether the agent could be given it as soon as it's free: worth keeping an interaction for. */
export const couldBeGiven = (grounds: Grounds, stand: Stand, asked: Asked): boolean => {
  const { config, now } = grounds;
  const proposal = proposalOf(grounds, stand.agent, asked.type);
  const standing = { ...stand.presence, slots: occupied(stand) };
  return (
    lastingRefusalOf(standing, proposal, config, now) === undefined &&
    suitRefusalOf(grounds, stand.agent, asked) === undefined
  );
};

/** Eligible, not known to refuse, and not to be spared for the moment. */
export const mayBeGiven = (grounds: Grounds, stand: Stand, asked: Asked): boolean =>
  stand.presence.signedOn &&
  stand.presence.statusKind === 'available' &&
  !stand.refused.includes(asked.type) &&
  pacedUntil(grounds, stand) <= grounds.now &&
  standingRefusalOf(grounds, stand, asked.type) === undefined &&
  suitRefusalOf(grounds, stand.agent, asked) === undefined;

/** When an agent who has signed on may be offered the next; agents are filled at a set rate. */
export const pacedUntil = ({ workgroup }: Pick<Grounds, 'workgroup'>, stand: Stand): EpochMs => {
  const { firstAvailableAt } = stand.presence;
  const perMinute = workgroup.signOnOffersPerMinute;
  if (perMinute <= 0 || firstAvailableAt === undefined) return 0;
  return firstAvailableAt + Math.ceil((stand.paced * 60_000) / perMinute);
};

/** What the agent's skills add to a score, with the weight of whichever score it is. */
export const skillPoints = (
  { config }: Pick<Grounds, 'config'>,
  agent: AgentId,
  { required }: Pick<Asked, 'required'>,
  weight: number,
): number => points(skillScore(skillsOf(config, agent), required) * weight);

export const candidateOf = (grounds: Grounds, stand: Stand, asked: Asked): Candidate => {
  const { config, workgroup } = grounds;
  const { agent } = stand;
  const since = availableSinceAt(stand);
  const base = agentBase(named(config.users, agent), since, workgroup.weights);
  const skill = skillPoints(grounds, agent, asked, workgroup.weights.agent.skill);
  return { agent, score: base + skill, availableSinceAt: since, active: occupied(stand).length };
};
