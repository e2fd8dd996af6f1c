/** The language of the agent actor: the only one who decides about a person's capacity. */
import type {
  AgentId,
  ConversationId,
  EpochMs,
  InteractionId,
  InteractionType,
  OfferToken,
  StatusKind,
  WorkgroupId,
} from '../types.ts';

export type AgentCommand = Readonly<
  /** A session begins, or lasts longer; the first one signs the agent on. */
  | { type: 'signOn'; session: string; expiresAt: EpochMs; station?: string }
  /** A session ends; without one named, all do. The last one signs the agent off. */
  | { type: 'signOff'; session?: string }
  /** By id or name of a status document. */
  | { type: 'setStatus'; status: string }
  /** Another system tells what the agent is at there; `acd: false`: outside any ACD. */
  | {
      type: 'occupy';
      interactionType: InteractionType;
      externalId: string;
      state: 'alerting' | 'connected' | 'held' | 'ended';
      acd?: boolean;
    }
  | { type: 'offer'; offer: Offer }
  /** The offer no longer stands. */
  | { type: 'withdraw'; token: OfferToken }
  /** A workgroup's answer to a solicitation for which it has nothing. */
  | { type: 'nothing'; workgroup: WorkgroupId; solicitation: number }
  /** What the conversation tells of an interaction that the agent holds. */
  | { type: 'connected'; token: OfferToken }
  | { type: 'held'; token: OfferToken }
  | { type: 'resumed'; token: OfferToken }
  | { type: 'released'; token: OfferToken; why: Release; wrapupEndsAt?: EpochMs }
  | { type: 'wrappedUp'; token: OfferToken }
  /** Whether the station of a stay has a licence. */
  | { type: 'licensed'; station: string; stay: number; granted: boolean }
  /** A workgroup has the agent for a member and has not heard of it yet. */
  | { type: 'introduce'; workgroup: WorkgroupId }
  | { type: 'reconfigured' }
  | { type: 'get' }
  | { type: 'wake' }
>;

export type Release =
  | 'declined'
  | 'missed'
  | 'dropped'
  | 'transferred'
  | 'disconnected'
  | 'abandoned'
  | 'not_recovered';

/** A proposal to take an interaction. */
export interface Offer {
  readonly token: OfferToken;
  readonly interaction: InteractionId;
  readonly conversation: ConversationId;
  readonly interactionType: InteractionType;
  readonly workgroup: WorkgroupId;
  /** Who wants to know: the workgroup's queue, or the conversation itself after a transfer. */
  readonly from: 'workgroup' | 'conversation';
  /** The solicitation that it answers. */
  readonly solicitation?: number;
  /** How the queue scores it for this agent, in points; with its queue time, to compare queues. */
  readonly score?: number;
  readonly queuedAt?: EpochMs;
}

/** Why an agent cannot take an offer, in the order of acd.md section 4. */
export type OfferRefusal =
  | 'feature_unlicensed'
  | 'agent_unlicensed'
  | 'not_logged_on'
  | 'not_a_member'
  | 'not_activated'
  | 'status_not_available'
  | 'non_acd_busy'
  | 'utilization'
  | 'max_assigned';

export type AgentEvent = Readonly<
  | { type: 'sessionStarted'; at: EpochMs; session: string; expiresAt: EpochMs; station?: string }
  | { type: 'sessionEnded'; at: EpochMs; session: string; station?: string }
  /** The first session at a station has begun. */
  | { type: 'stationTaken'; at: EpochMs; station: string; stay: number }
  /** The last session at a station has ended. */
  | { type: 'stationLeft'; at: EpochMs; station: string; stay: number; licensed: boolean }
  /** There is a licence for the station, or none any more. */
  | { type: 'stationLicensed'; at: EpochMs; station: string; licensed: boolean }
  | { type: 'statusChanged'; at: EpochMs; status: string; kind: StatusKind; why: StatusCause }
  | { type: 'offerAccepted'; at: EpochMs; offer: Offer; percent: number }
  /** Nothing changes in the agent, its version included. */
  | { type: 'offerRefused'; at: EpochMs; offer: Offer; code: OfferRefusal | 'outbid' }
  /** The agent can take more: each of its workgroups is asked for the best that it has. */
  | {
      type: 'solicited';
      at: EpochMs;
      number: number;
      workgroups: readonly WorkgroupId[];
      untilAt: EpochMs;
    }
  | { type: 'bidHeard'; at: EpochMs; offer: Offer }
  | { type: 'nothingHeard'; at: EpochMs; workgroup: WorkgroupId }
  /** The best was taken and the others refused; `took`: there was one. */
  | { type: 'solicitationEnded'; at: EpochMs; took: boolean }
  | { type: 'slotConnected'; at: EpochMs; token: OfferToken }
  | { type: 'slotHeld'; at: EpochMs; token: OfferToken; exempt: boolean }
  /** `exempt`: it did not count while it was held. */
  | { type: 'slotResumed'; at: EpochMs; token: OfferToken; exempt: boolean }
  /** `misses`: how many offers the agent has now missed one after the other. */
  | { type: 'slotFreed'; at: EpochMs; token: OfferToken; why: Release; misses: number }
  | { type: 'wrapupStarted'; at: EpochMs; token: OfferToken; endsAt: EpochMs }
  | { type: 'wrapupEnded'; at: EpochMs; token: OfferToken }
  | { type: 'introduced'; at: EpochMs; workgroup: WorkgroupId }
  | { type: 'occupied'; at: EpochMs; key: string; occupation: Occupation }
  | { type: 'vacated'; at: EpochMs; key: string }
  /** A newer configuration: the workgroups, those left behind too, are told how the agent stands. */
  | {
      type: 'presenceRenewed';
      at: EpochMs;
      workgroups: readonly WorkgroupId[];
      left: readonly WorkgroupId[];
      configVersion: number;
    }
>;

/** `wrapup`: set for the length of a wrap-up, or set back at its end. */
export type StatusCause =
  'chosen' | 'missed' | 'wrapup' | 'signedOn' | 'signedOff' | 'reconfigured';

/** What occupies an agent. Capacity is this set of tokens, never a counter. */
export interface Slot extends Offer {
  readonly percent: number;
  readonly phase: 'alerting' | 'connected' | 'held';
  readonly sinceAt: EpochMs;
  /** Held, and its workgroup does not count held ones. */
  readonly exempt: boolean;
}

export interface AgentState {
  readonly id: AgentId;
  /** Grows with every change. */
  readonly version: number;
  readonly status: string;
  readonly statusKind: StatusKind;
  readonly statusAt: EpochMs;
  /** The status to return to, while a wrap-up and not the agent has set the present one. */
  readonly resume?: { readonly status: string; readonly kind: StatusKind };
  /** When the agent last became available, took an offer or was let go: orders equal agents. */
  readonly availableSinceAt: EpochMs;
  /** When the agent first became available since signing on; absent before. */
  readonly firstAvailableAt?: EpochMs;
  readonly sessions: Readonly<Record<string, Session>>;
  /** The stations of the sessions. */
  readonly stays: Readonly<Record<string, Stay>>;
  readonly slots: Readonly<Record<OfferToken, Slot>>;
  /** Interactions in wrap-up, with the instant at which each ends. */
  readonly wrapups: Readonly<Record<OfferToken, WrapUp>>;
  /** What the agent is at in other systems, by type and the other system's id. */
  readonly occupations: Readonly<Record<string, Occupation>>;
  /** Offers missed one after the other. */
  readonly misses: number;
  /** The workgroups that are told of this agent, as of {@link configVersion}. */
  readonly workgroups: readonly WorkgroupId[];
  readonly configVersion: number;
  /** Counts the solicitations. */
  readonly solicitations: number;
  /** Set while the agent gathers offers of all its workgroups, to take the best. */
  readonly solicitation?: Solicitation;
  /** Capacity was gained that has not been solicited for. */
  readonly gained: boolean;
  readonly statistics: AgentStatistics;
}

export interface Solicitation {
  readonly number: number;
  /** The workgroups that have not answered. */
  readonly awaited: readonly WorkgroupId[];
  readonly bids: readonly Offer[];
  /** From then on nobody is waited for. */
  readonly untilAt: EpochMs;
}

/** Counts of one day in UTC. */
export interface AgentStatistics {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly accepted: number;
  readonly declined: number;
  readonly missed: number;
  readonly handled: number;
  readonly transferred: number;
}

export interface Session {
  readonly expiresAt: EpochMs;
  readonly station?: string;
}

/** At a station, from the first session there to the end of the last. */
export interface Stay {
  /** Tells it from earlier ones at the same station. */
  readonly number: number;
  /** The station holds the access licence, and one was left for it. */
  readonly licensed: boolean;
}

export interface Occupation {
  readonly interactionType: InteractionType;
  readonly externalId: string;
  readonly percent: number;
  readonly state: 'alerting' | 'connected' | 'held';
  /** Not of any ACD: it blocks, rather than count. @see acd.md section 2 */
  readonly nonAcd: boolean;
}

export interface WrapUp {
  readonly interaction: InteractionId;
  readonly conversation: ConversationId;
  readonly interactionType: InteractionType;
  readonly workgroup: WorkgroupId;
  readonly endsAt: EpochMs;
}

/** What a caller hears, by command; what actors tell one another has no answer. */
export interface AgentAnswers {
  readonly signOn: AgentView;
  readonly signOff: AgentView;
  readonly setStatus: AgentView;
  readonly occupy: AgentView;
  readonly get: AgentView;
}

/** @see api.md, "Agents" */
export interface AgentView {
  readonly id: AgentId;
  readonly signedOn: boolean;
  /** The stations of the agent's sessions. */
  readonly stations: readonly string[];
  /** The agent, or one of these stations, has the access licence. */
  readonly licensed: boolean;
  /** The id of a status document. */
  readonly status: string;
  readonly statusKind: StatusKind;
  readonly statusAt: EpochMs;
  /** The sum of the percentages that count now. */
  readonly utilization: number;
  readonly interactions: readonly HeldInteraction[];
  /** What the agent is at in other systems. */
  readonly occupations: readonly Occupation[];
  readonly statistics: AgentStatistics;
  readonly version: number;
}

export interface HeldInteraction {
  readonly interaction: InteractionId;
  readonly conversation: ConversationId;
  readonly type: InteractionType;
  readonly workgroup: WorkgroupId;
  /** 0 in wrap-up. */
  readonly percent: number;
  readonly phase: Slot['phase'] | 'wrapup';
}
