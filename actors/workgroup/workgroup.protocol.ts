/** The language of the workgroup actor: the keeper of one ACD queue. */
import type {
  AgentId,
  ConversationId,
  EntryId,
  EpochMs,
  InteractionId,
  InteractionType,
  OfferToken,
  StatusKind,
  WorkgroupId,
} from '../types.ts';

export type WorkgroupCommand = Readonly<
  | { type: 'enqueue'; entry: Entry }
  /** The interaction left the queue by another way: transferred, abandoned, disconnected. */
  | { type: 'withdraw'; entry: EntryId }
  /** How an agent stands; only a newer `version` counts. */
  | { type: 'presence'; presence: Presence }
  /** The agent's word on an offer. */
  | { type: 'accepted'; token: OfferToken; presence: Presence }
  | { type: 'refused'; token: OfferToken; code: string; presence: Presence }
  /** The conversation's word on what became of an accepted offer. */
  | { type: 'connected'; entry: EntryId; token: OfferToken }
  | { type: 'returned'; entry: EntryId; token: OfferToken; why: 'declined' | 'missed' }
  /** The configuration has changed: look again. */
  | { type: 'reconfigured' }
  | { type: 'get' }
  /** A page of the queue, in its order; `limit` is cut to 1,000. */
  | { type: 'queue'; after?: EntryId; limit: number }
  | { type: 'wake' }
>;

/** One interaction in the queue. */
export interface Entry {
  readonly id: EntryId;
  readonly interaction: InteractionId;
  readonly conversation: ConversationId;
  readonly interactionType: InteractionType;
  readonly priority: number;
  /** When it came into this queue; kept when an offer comes to nothing. */
  readonly queuedAt: EpochMs;
  /** When it came into the system. */
  readonly createdAt: EpochMs;
  /** Who handled the customer before: comes first for a while, if eligible. */
  readonly preferred?: AgentId;
}

/** What an agent tells its workgroups of itself; replaced whole. */
export interface Presence {
  readonly agent: AgentId;
  /** Grows with each change of the agent. */
  readonly version: number;
  readonly signedOn: boolean;
  readonly statusKind: StatusKind;
  /** When the agent last became available, took an offer or was let go; orders equals. */
  readonly availableSinceAt: EpochMs;
  /** What occupies the agent, exempt held ones left out. */
  readonly slots: readonly OccupiedSlot[];
}

export interface OccupiedSlot {
  readonly token: OfferToken;
  readonly interactionType: InteractionType;
  readonly percent: number;
}

export type WorkgroupEvent = Readonly<
  | { type: 'enqueued'; at: EpochMs; entry: Entry }
  | { type: 'withdrawn'; at: EpochMs; entry: EntryId }
  | { type: 'presenceSeen'; at: EpochMs; presence: Presence }
  | {
      type: 'offerMade';
      at: EpochMs;
      entry: EntryId;
      token: OfferToken;
      agent: AgentId;
      percent: number;
    }
  | { type: 'offerAccepted'; at: EpochMs; entry: EntryId; token: OfferToken; agent: AgentId }
  /** An acceptance came for an offer that no longer stands. */
  | { type: 'offerVoid'; at: EpochMs; token: OfferToken; agent: AgentId }
  | {
      type: 'offerRefused';
      at: EpochMs;
      entry: EntryId;
      token: OfferToken;
      agent: AgentId;
      code: string;
    }
  | {
      type: 'entryReturned';
      at: EpochMs;
      entry: EntryId;
      token: OfferToken;
      agent: AgentId;
      why: 'declined' | 'missed';
    }
  | { type: 'assigned'; at: EpochMs; entry: EntryId; token: OfferToken; agent: AgentId }
  /** So many offers were made at one instant that the rest had to wait for the next. */
  | { type: 'burstEnded'; at: EpochMs }
  /** A newer configuration: members not heard of so far are asked how they stand. */
  | { type: 'membersMet'; at: EpochMs; agents: readonly AgentId[]; configVersion: number }
>;

/** An entry with what the queue knows of it. */
export interface Queued extends Entry {
  readonly stand: Readonly<
    | { status: 'waiting' }
    /** Offered to the agent, and to the conversation once the agent has accepted. */
    | { status: 'offered'; token: OfferToken; agent: AgentId; percent: number; madeAt: EpochMs }
  >;
  /** Who did not take it lately, and when. */
  readonly missedBy: Readonly<Record<AgentId, EpochMs>>;
}

/** What a caller hears, by command; what actors tell one another has no answer. */
export interface WorkgroupAnswers {
  readonly get: WorkgroupView;
  readonly queue: QueueView;
}

export interface WorkgroupView {
  readonly id: WorkgroupId;
  readonly waiting: number;
  readonly offered: number;
  /** The queue time of the one that has waited longest. */
  readonly longestWaitingSinceAt?: EpochMs;
  /** The members that were heard of, as they last said they stand. */
  readonly agents: readonly Presence[];
}

export interface QueueView {
  readonly items: readonly Queued[];
  readonly next?: EntryId;
}
