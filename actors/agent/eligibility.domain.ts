/** May this agent be given this? The agent asks for itself; a workgroup asks of what it last heard. */
import type { Configuration } from '../configuration.ts';
import { memberOf, named, utilizationOf } from '../configuration.ts';
import type { AgentId, EpochMs, InteractionType, StatusKind, WorkgroupId } from '../types.ts';
import type { OccupiedSlot } from '../workgroup/workgroup.protocol.ts';
import type { OfferRefusal } from './agent.protocol.ts';
import { isAgentLicensed, isFeatureLicensed, isSocial } from './licences.domain.ts';

/** How an agent stands. */
export interface Standing {
  readonly signedOn: boolean;
  /** Where the agent is signed on and there is a licence for the station. */
  readonly stations: readonly string[];
  readonly statusKind: StatusKind;
  /** The agent is at work on something outside ACD. */
  readonly nonAcd: boolean;
  /** What counts against the agent's utilization. */
  readonly slots: readonly OccupiedSlot[];
}

/** What is proposed to whom. */
export interface Proposal {
  readonly agent: AgentId;
  readonly workgroup: WorkgroupId;
  readonly interactionType: InteractionType;
  /** A transfer to the agent in person: membership does not matter. @see acd.md section 6 */
  readonly direct: boolean;
}

interface Question {
  readonly standing: Standing;
  readonly proposal: Proposal;
  readonly config: Configuration;
  readonly now: EpochMs;
}

type Obstacle = (question: Question) => boolean;

/** Present with whatever value: agents with work outside ACD are available. @see acd.md section 2 */
const availableOnNonAcd = 'ACDAvailableOnNon-ACD';

/** Nos. 1 to 5 of acd.md section 4, in its order: they do not change with what the agent is at. */
const lasting: readonly (readonly [OfferRefusal, Obstacle])[] = [
  [
    'feature_unlicensed',
    ({ proposal, config, now }) =>
      isSocial(proposal.interactionType) && !isFeatureLicensed(config, now),
  ],
  [
    'agent_unlicensed',
    ({ proposal: { agent, interactionType }, standing: { stations }, config, now }) =>
      isSocial(interactionType) && !isAgentLicensed(config, { agent, stations }, now),
  ],
  ['not_logged_on', ({ standing }) => !standing.signedOn],
  ['not_a_member', ({ proposal, config }) => !proposal.direct && !member(proposal, config)],
  [
    'not_activated',
    ({ proposal, config }) => !proposal.direct && !member(proposal, config)?.activated,
  ],
];

/** Nos. 6 to 9. Skills (10, 11), rings (12) and misses (13) are for the workgroup to say. */
const passing: readonly (readonly [OfferRefusal, Obstacle])[] = [
  ['status_not_available', ({ standing }) => standing.statusKind !== 'available'],
  ['non_acd_busy', ({ standing, config }) => standing.nonAcd && !isAvailableOnNonAcd(config)],
  [
    'utilization',
    ({ standing, proposal, config }) => used(standing.slots) + percent(proposal, config) > 100,
  ],
  [
    'max_assigned',
    ({ standing, proposal, config }) =>
      count(standing.slots, proposal) >= limits(proposal, config).maxAssigned,
  ],
];

const all = [...lasting, ...passing];

const firstOf = (
  obstacles: readonly (readonly [OfferRefusal, Obstacle])[],
  question: Question,
): OfferRefusal | undefined => obstacles.find(([, applies]) => applies(question))?.[0];

/** @returns why the agent can't take it; `undefined` when it can */
export const refusalOf = (
  standing: Standing,
  proposal: Proposal,
  config: Configuration,
  now: EpochMs,
): OfferRefusal | undefined => firstOf(all, { standing, proposal, config, now });

/** The same, of that which holds whatever the agent is at: licences, sign-on, membership, activation. */
export const lastingRefusalOf = (
  standing: Standing,
  proposal: Proposal,
  config: Configuration,
  now: EpochMs,
): OfferRefusal | undefined => firstOf(lasting, { standing, proposal, config, now });

const isAvailableOnNonAcd = ({ parameters }: Configuration): boolean =>
  named(parameters, availableOnNonAcd) !== undefined;

/** How much of the agent the interaction would take. */
export const percent = (proposal: Proposal, config: Configuration): number =>
  limits(proposal, config).percent;

export const used = (slots: readonly OccupiedSlot[]): number =>
  slots.reduce((sum, slot) => sum + slot.percent, 0);

const limits = ({ agent, workgroup, interactionType }: Proposal, config: Configuration) =>
  utilizationOf(config, agent, workgroup, interactionType);

const count = (slots: readonly OccupiedSlot[], { interactionType }: Proposal): number =>
  slots.filter((slot) => slot.interactionType === interactionType).length;

const member = ({ agent, workgroup }: Proposal, config: Configuration) => {
  const found = named(config.workgroups, workgroup);
  return found === undefined ? undefined : memberOf(found, agent);
};
