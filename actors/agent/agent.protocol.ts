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
  | { type: 'signOn'; session: string; expiresAt: EpochMs }
  /** A session ends; without one named, all do. The last one signs the agent off. */
  | { type: 'signOff'; session?: string }
  /** By id or name of a status document. */
  | { type: 'setStatus'; status: string }
  | { type: 'offer'; offer: Offer }
  /** The offer no longer stands. */
  | { type: 'withdraw'; token: OfferToken }
  /** What the conversation tells of an interaction that the agent holds. */
  | { type: 'connected'; token: OfferToken }
  | { type: 'held'; token: OfferToken }
  | { type: 'resumed'; token: OfferToken }
  | { type: 'released'; token: OfferToken; why: Release; wrapupEndsAt?: EpochMs }
  | { type: 'wrappedUp'; token: OfferToken }
  /** A workgroup has the agent for a member and has not heard of it yet. */
  | { type: 'introduce'; workgroup: WorkgroupId }
  | { type: 'reconfigured' }
  | { type: 'get' }
  | { type: 'wake' }
>;

export type Release =
  'declined' | 'missed' | 'dropped' | 'transferred' | 'disconnected' | 'abandoned';

/** A proposal to take an interaction. */
export interface Offer {
  readonly token: OfferToken;
  readonly interaction: InteractionId;
  readonly conversation: ConversationId;
  readonly interactionType: InteractionType;
  readonly workgroup: WorkgroupId;
  /** Who wants to know: the workgroup's queue, or the conversation itself after a transfer. */
  readonly from: 'workgroup' | 'conversation';
}

/** Why an agent cannot take an offer, in the order of acd.md section 4. */
export type OfferRefusal =
  | 'not_logged_on'
  | 'not_a_member'
  | 'not_activated'
  | 'status_not_available'
  | 'utilization'
  | 'max_assigned';

export type AgentEvent = Readonly<
  | { type: 'sessionStarted'; at: EpochMs; session: string; expiresAt: EpochMs }
  | { type: 'sessionEnded'; at: EpochMs; session: string }
  | { type: 'statusChanged'; at: EpochMs; status: string; kind: StatusKind; why: StatusCause }
  | { type: 'offerAccepted'; at: EpochMs; offer: Offer; percent: number }
  /** Nothing changes in the agent, its version included. */
  | { type: 'offerRefused'; at: EpochMs; offer: Offer; code: OfferRefusal }
  | { type: 'slotConnected'; at: EpochMs; token: OfferToken }
  | { type: 'slotHeld'; at: EpochMs; token: OfferToken; exempt: boolean }
  /** `exempt`: it did not count while it was held. */
  | { type: 'slotResumed'; at: EpochMs; token: OfferToken; exempt: boolean }
  /** `misses`: how many offers the agent has now missed one after the other. */
  | { type: 'slotFreed'; at: EpochMs; token: OfferToken; why: Release; misses: number }
  | { type: 'wrapupStarted'; at: EpochMs; token: OfferToken; endsAt: EpochMs }
  | { type: 'wrapupEnded'; at: EpochMs; token: OfferToken }
  | { type: 'introduced'; at: EpochMs; workgroup: WorkgroupId }
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
export type StatusCause = 'chosen' | 'missed' | 'wrapup' | 'signedOn' | 'signedOff';

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
  /** Sessions by id, with the instant at which each expires. */
  readonly sessions: Readonly<Record<string, EpochMs>>;
  readonly slots: Readonly<Record<OfferToken, Slot>>;
  /** Interactions in wrap-up, with the instant at which each ends. */
  readonly wrapups: Readonly<Record<OfferToken, WrapUp>>;
  /** Offers missed one after the other. */
  readonly misses: number;
  /** The workgroups that are told of this agent, as of {@link configVersion}. */
  readonly workgroups: readonly WorkgroupId[];
  readonly configVersion: number;
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
  readonly get: AgentView;
}

/** @see api.md, "Agents" */
export interface AgentView {
  readonly id: AgentId;
  readonly signedOn: boolean;
  /** The id of a status document. */
  readonly status: string;
  readonly statusKind: StatusKind;
  readonly statusAt: EpochMs;
  /** The sum of the percentages that count now. */
  readonly utilization: number;
  readonly interactions: readonly HeldInteraction[];
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
