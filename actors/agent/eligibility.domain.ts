/** May this agent be given this? The agent asks for itself; a workgroup asks of what it last heard. */
import type { Configuration } from '../configuration.ts';
import { memberOf, named, utilizationOf } from '../configuration.ts';
import type { AgentId, InteractionType, StatusKind, WorkgroupId } from '../types.ts';
import type { OccupiedSlot } from '../workgroup/workgroup.protocol.ts';
import type { OfferRefusal } from './agent.protocol.ts';

/** How an agent stands. */
export interface Standing {
  readonly signedOn: boolean;
  readonly statusKind: StatusKind;
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

type Obstacle = (standing: Standing, proposal: Proposal, config: Configuration) => boolean;

/**
 * In the order of acd.md section 4; the first that applies is the code. Licences (1, 2) go before these,
 * `non_acd_busy` (7) before utilization, skills (10, 11) and rings (12) after.
 */
const obstacles: readonly (readonly [OfferRefusal, Obstacle])[] = [
  ['not_logged_on', ({ signedOn }) => !signedOn],
  ['not_a_member', (_, asked, config) => !asked.direct && member(asked, config) === undefined],
  ['not_activated', (_, asked, config) => !asked.direct && !member(asked, config)?.activated],
  ['status_not_available', ({ statusKind }) => statusKind !== 'available'],
  ['utilization', ({ slots }, proposal, config) => used(slots) + percent(proposal, config) > 100],
  [
    'max_assigned',
    ({ slots }, proposal, config) => count(slots, proposal) >= limits(proposal, config).maxAssigned,
  ],
];

/** @returns why the agent can't take it; `undefined` when it can */
export const refusalOf = (
  standing: Standing,
  proposal: Proposal,
  config: Configuration,
): OfferRefusal | undefined =>
  obstacles.find(([, applies]) => applies(standing, proposal, config))?.[0];

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
