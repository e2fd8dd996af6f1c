/**
 * Routing as acd.md says it, word by word: everything is looked at for every decision, nothing is kept.
 * It shares no code with what it judges but the types.
 */
import type {
  Configuration,
  HeldSkill,
  RequiredSkill,
  User,
  Workgroup,
} from '../../../actors/configuration.ts';
import { accessLicence, featureLicence } from '../../../actors/configuration.ts';
import type { AgentId, InteractionType } from '../../../actors/types.ts';
import type { Queued } from '../../../actors/workgroup/workgroup.protocol.ts';
import type { Stand, WorkgroupState } from '../../../actors/workgroup/state.ts';

export interface Scene {
  readonly state: WorkgroupState;
  readonly config: Configuration;
  readonly now: number;
}

/** Scores that differ by less are equal: both sides round, each in its own way. */
const tolerance = 1e-4;

const workgroupOf = ({ state, config }: Scene): Workgroup => {
  const found = config.workgroups[state.id];
  if (found === undefined) throw new Error('No such workgroup');
  return found;
};

const userOf = ({ config }: Scene, agent: AgentId): User => {
  const found = config.users[agent];
  if (found === undefined) throw new Error('No such user');
  return found;
};

const slotsOf = ({ presence, offers }: Stand) => {
  const known = new Set(presence.slots.map(({ token }) => token));
  return [...presence.slots, ...[...offers.values()].filter(({ token }) => !known.has(token))];
};

const skillOf = (scene: Scene, agent: AgentId, skill: string): HeldSkill | undefined => {
  const own = userOf(scene, agent).skills.find((held) => held.skill === skill);
  if (own !== undefined) return own;
  return Object.values(scene.config.workgroups)
    .filter(({ members }) => members.some(({ user }) => user === agent))
    .flatMap(({ skills }) => skills.filter((held) => held.skill === skill))
    .toSorted((a, b) => b.proficiency - a.proficiency || b.desire - a.desire)[0];
};

const requiredFor = (scene: Scene, entry: Queued): readonly RequiredSkill[] => {
  const own = entry.requiredSkills;
  const inherited = workgroupOf(scene).requiredSkills.filter(
    ({ skill }) => !own.some((one) => one.skill === skill),
  );
  return [...own, ...inherited].map((one) => ({
    ...one,
    minProficiency: one.minProficiency - entry.lowered,
  }));
};

const isLicensed = (
  { config, now }: Scene,
  { agent, presence }: Stand,
  type: InteractionType,
): boolean => {
  if (type !== 'social_conversation' && type !== 'social_direct_message') return true;
  const inForce = [featureLicence, accessLicence].every((name) => {
    const licence = config.licences[name];
    return licence !== undefined && licence.count > 0 && now < (licence.expiresAt ?? Infinity);
  });
  const ofStation = presence.stations.some((id) =>
    config.stations[id]?.licences.includes(accessLicence),
  );
  const ofUser = config.users[agent]?.licences.includes(accessLicence) === true;
  return inForce && (ofUser || ofStation);
};

const ringAdmits = (scene: Scene, agent: AgentId, waitedMs: number): boolean => {
  const { rings, members } = workgroupOf(scene);
  const inRing = ({ agents, minima }: (typeof rings)[number], user: AgentId): boolean =>
    agents.includes(user) ||
    (minima.length > 0 &&
      minima.every(
        ({ skill, minProficiency }) =>
          (skillOf(scene, user, skill)?.proficiency ?? -1) >= minProficiency,
      ));
  let began = 0;
  const admitted = new Set<AgentId>();
  for (const ring of rings) {
    const added = members.filter(
      ({ user, activated }) => activated && !admitted.has(user) && inRing(ring, user),
    );
    if (added.length === 0) continue;
    if (waitedMs < began) break;
    for (const { user } of added) admitted.add(user);
    began += ring.seconds * 1_000;
  }
  return waitedMs >= began || admitted.has(agent);
};

/** Licences, sign-on, membership, activation, skills and rings: what doesn't change with what one is at. */
const suits = (scene: Scene, stand: Stand, entry: Queued): boolean => {
  const { agent, presence } = stand;
  if (!isLicensed(scene, stand, entry.interactionType) || !presence.signedOn) return false;
  const member = workgroupOf(scene).members.find(({ user }) => user === agent);
  if (member?.activated !== true) return false;
  const waitedMs = scene.now - entry.arrivedAt;
  return hasSkills(scene, agent, entry) && ringAdmits(scene, agent, waitedMs);
};

const hasSkills = (scene: Scene, agent: AgentId, entry: Queued): boolean =>
  requiredFor(scene, entry).every((asked) => {
    const held = skillOf(scene, agent, asked.skill);
    return (
      held !== undefined &&
      held.proficiency >= asked.minProficiency &&
      held.proficiency <= asked.maxProficiency &&
      held.desire >= asked.minDesire &&
      held.desire <= asked.maxDesire
    );
  });

const fits = (scene: Scene, stand: Stand, type: InteractionType): boolean => {
  const { percent, maxAssigned } = userOf(scene, stand.agent).utilization[type] ??
    workgroupOf(scene).utilization[type] ?? { percent: 100, maxAssigned: 1 };
  const slots = slotsOf(stand);
  const used = slots.reduce((sum, slot) => sum + slot.percent, 0);
  const ofType = slots.filter(({ interactionType }) => interactionType === type);
  return used + percent <= 100 && ofType.length < maxAssigned;
};

const hasRoom = (scene: Scene, stand: Stand, type: InteractionType): boolean => {
  const { presence, refused } = stand;
  if (presence.statusKind !== 'available' || refused.includes(type)) return false;
  const tolerated = scene.config.parameters['ACDAvailableOnNon-ACD'] !== undefined;
  if (presence.nonAcd && !tolerated) return false;
  const workgroup = workgroupOf(scene);
  if (!fits(scene, stand, type)) return false;
  const perMinute = workgroup.signOnOffersPerMinute;
  if (perMinute === 0 || presence.firstAvailableAt === undefined) return true;
  return stand.paced <= ((scene.now - presence.firstAvailableAt) * perMinute) / 60_000;
};

const mayHave = (scene: Scene, stand: Stand, entry: Queued): boolean =>
  suits(scene, stand, entry) && hasRoom(scene, stand, entry.interactionType);

const isReady = (scene: Scene, stand: Stand, entry: Queued): boolean =>
  stand.presence.solicitation === undefined && mayHave(scene, stand, entry);

/** A miss counts for a minute. */
const missedAt = ({ now }: Scene, { missedBy }: Queued, agent: AgentId): number => {
  const at = missedBy[agent];
  return at !== undefined && now - at < 60_000 ? at : -1;
};

const hasMissed = (scene: Scene, entry: Queued, agent: AgentId): boolean =>
  missedAt(scene, entry, agent) >= 0;

const keptFor = (scene: Scene, entry: Queued): AgentId | undefined => {
  const { preferred } = entry;
  if (preferred === undefined || hasMissed(scene, entry, preferred)) return undefined;
  const { preferredSeconds } = workgroupOf(scene);
  if (scene.now >= entry.arrivedAt + preferredSeconds * 1_000) return undefined;
  const stand = scene.state.agents.get(preferred);
  return stand !== undefined && suits(scene, stand, entry) ? preferred : undefined;
};

const skillScore = (scene: Scene, agent: AgentId, entry: Queued): number => {
  const required = requiredFor(scene, entry);
  const weights = required.reduce((sum, one) => sum + one.proficiencyWeight + one.desireWeight, 0);
  if (weights === 0) return 0;
  const sum = required.reduce((total, one) => {
    const { proficiency = 0, desire = 0 } = skillOf(scene, agent, one.skill) ?? {};
    return total + proficiency * one.proficiencyWeight + desire * one.desireWeight;
  }, 0);
  return sum / Math.abs(weights);
};

const sinceOf = ({ presence, offers }: Stand): number =>
  Math.max(presence.availableSinceAt, ...[...offers.values()].map(({ madeAt }) => madeAt));

const agentScore = (scene: Scene, stand: Stand, entry: Queued): number => {
  const { skill, cost, available, attributes } = workgroupOf(scene).weights.agent;
  const user = userOf(scene, stand.agent);
  const [a1, a2, a3] = user.attributes;
  const [w1, w2, w3] = attributes;
  return (
    skillScore(scene, stand.agent, entry) * skill +
    user.cost * cost +
    ((scene.now - sinceOf(stand)) / 60_000) * available +
    a1 * w1 +
    a2 * w2 +
    a3 * w3
  );
};

const entryScore = (scene: Scene, agent: AgentId, entry: Queued): number => {
  const { skill, priority, queue, system } = workgroupOf(scene).weights.interaction;
  return (
    skillScore(scene, agent, entry) * skill +
    entry.priority * priority +
    ((scene.now - entry.queuedAt) / 60_000) * queue +
    ((scene.now - entry.createdAt) / 60_000) * system
  );
};

const byOrder = (...differences: readonly number[]): number =>
  differences.find((difference) => Math.abs(difference) > tolerance) ?? 0;

const byName = (a: string, b: string): number => (a < b ? -1 : 1);

/** Whom an interaction that has just come to wait is to be offered to. */
export const bestAgent = (scene: Scene, entry: Queued): AgentId | undefined => {
  const kept = keptFor(scene, entry);
  const ready = [...scene.state.agents.values()].filter(
    (stand) => isReady(scene, stand, entry) && (kept === undefined || stand.agent === kept),
  );
  const first = Math.min(...ready.map(({ agent }) => missedAt(scene, entry, agent)));
  const best = ready.filter(({ agent }) => missedAt(scene, entry, agent) === first);
  return best.toSorted(
    (a, b) =>
      byOrder(
        agentScore(scene, b, entry) - agentScore(scene, a, entry),
        sinceOf(a) - sinceOf(b),
        slotsOf(a).length - slotsOf(b).length,
      ) || byName(a.agent, b.agent),
  )[0]?.agent;
};

const mayTake = (scene: Scene, stand: Stand, entry: Queued): boolean => {
  if (entry.stand.status !== 'waiting' || !mayHave(scene, stand, entry)) return false;
  const kept = keptFor(scene, entry);
  if (kept !== undefined) return kept === stand.agent;
  const mine = missedAt(scene, entry, stand.agent);
  return ![...scene.state.agents.values()].some(
    (other) => isReady(scene, other, entry) && missedAt(scene, entry, other.agent) < mine,
  );
};

/** What an agent who has room is to be offered. */
export const bestEntry = (scene: Scene, stand: Stand): Queued | undefined =>
  [...scene.state.entries.values()]
    .filter((entry) => mayTake(scene, stand, entry))
    .toSorted(
      (a, b) =>
        byOrder(
          entryScore(scene, stand.agent, b) - entryScore(scene, stand.agent, a),
          a.queuedAt - b.queuedAt,
        ) || byName(a.id, b.id),
    )[0];

/** Who waits although somebody could be given it: nobody, once all is settled. */
export const neglected = (scene: Scene): readonly string[] =>
  [...scene.state.entries.values()].flatMap((entry) => {
    if (entry.stand.status !== 'waiting') return [];
    const agent = bestAgent(scene, entry);
    return agent === undefined ? [] : [`${entry.id} for ${agent}`];
  });

/** What stands against an agent: the codes of acd.md section 4 and the workgroup's own, in their order. */
export const verdictOf = (
  scene: Scene,
  stand: Stand,
  entry: Queued,
  chosen?: AgentId,
): string | undefined =>
  [
    ...againstPerson(scene, stand, entry.interactionType),
    ...againstSkills(scene, stand.agent, entry),
    ...againstAsking(scene, stand, entry, chosen),
  ].find(([, applies]) => applies)?.[0];

type Verdicts = readonly (readonly [code: string, applies: boolean])[];

const againstPerson = (scene: Scene, stand: Stand, type: InteractionType): Verdicts => {
  const { agent, presence } = stand;
  const member = workgroupOf(scene).members.find(({ user }) => user === agent);
  const tolerated = scene.config.parameters['ACDAvailableOnNon-ACD'] !== undefined;
  return [
    ['feature_unlicensed', isSocial(type) && !isInForce(scene, featureLicence)],
    ['agent_unlicensed', !isLicensed(scene, stand, type)],
    ['not_logged_on', !presence.signedOn],
    ['not_a_member', member === undefined],
    ['not_activated', member?.activated !== true],
    ['status_not_available', presence.statusKind !== 'available'],
    ['non_acd_busy', presence.nonAcd && !tolerated],
    ['utilization', !hasPercent(scene, stand, type)],
    ['max_assigned', !fits(scene, stand, type)],
  ];
};

const againstSkills = (scene: Scene, agent: AgentId, entry: Queued): Verdicts => {
  const held = requiredFor(scene, entry).map(
    (asked) => [asked, skillOf(scene, agent, asked.skill)] as const,
  );
  return [
    ['skill_missing', held.some(([, has]) => has === undefined)],
    ['skill_below', held.some(([asked, has]) => has !== undefined && isBelow(has, asked))],
    ['skill_above', !hasSkills(scene, agent, entry)],
    ['outside_ring', !ringAdmits(scene, agent, scene.now - entry.arrivedAt)],
  ];
};

/** Of who could be given it. */
const againstAsking = (
  scene: Scene,
  stand: Stand,
  entry: Queued,
  chosen: AgentId | undefined,
): Verdicts => {
  const { agent, presence, refused } = stand;
  const kept = keptFor(scene, entry);
  const missed = (who: AgentId): number => missedAt(scene, entry, who);
  return [
    ['no_queue', !workgroupOf(scene).acdQueue],
    ['refused_lately', refused.includes(entry.interactionType)],
    ['sign_on_pace', !hasRoom(scene, stand, entry.interactionType)],
    ['gathering_offers', agent !== chosen && presence.solicitation !== undefined],
    ['kept_for_preferred', kept !== undefined && kept !== agent],
    [
      'recently_missed',
      kept === undefined && chosen !== undefined && missed(agent) > missed(chosen),
    ],
  ];
};

const isSocial = (type: InteractionType): boolean => type.startsWith('social_');

const isInForce = ({ config, now }: Scene, name: string): boolean => {
  const licence = config.licences[name];
  return licence !== undefined && licence.count > 0 && now < (licence.expiresAt ?? Infinity);
};

const isBelow = (has: HeldSkill, asked: RequiredSkill): boolean =>
  has.proficiency < asked.minProficiency || has.desire < asked.minDesire;

const hasPercent = (scene: Scene, stand: Stand, type: InteractionType): boolean => {
  const own = userOf(scene, stand.agent).utilization[type];
  const { percent } = own ?? workgroupOf(scene).utilization[type] ?? { percent: 100 };
  return slotsOf(stand).reduce((sum, slot) => sum + slot.percent, percent) <= 100;
};
