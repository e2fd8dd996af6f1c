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
  /** The interaction left the queue by another way: transferred, abandoned. */
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
  readonly preferred?: AgentId;
}

/** What an agent tells its workgroups of itself; replaced whole. */
export interface Presence {
  readonly agent: AgentId;
  /** Grows with each change of the agent. */
  readonly version: number;
  readonly signedOn: boolean;
  readonly statusKind: StatusKind;
  /** When the agent last became free to be offered something; orders equals. */
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
  | { type: 'offerRefused'; at: EpochMs; entry: EntryId; token: OfferToken; agent: AgentId; code: string }
  | { type: 'entryReturned'; at: EpochMs; entry: EntryId; agent: AgentId; why: 'declined' | 'missed' }
  | { type: 'assigned'; at: EpochMs; entry: EntryId; agent: AgentId }
>;

/** An entry with what the queue knows of it. */
export interface Queued extends Entry {
  readonly stand: Readonly<
    { status: 'waiting' } | { status: 'offered'; token: OfferToken; agent: AgentId; percent: number }
  >;
  /** Who did not answer it, and when. */
  readonly missedBy: Readonly<Record<AgentId, EpochMs>>;
}

export interface WorkgroupView {
  readonly id: WorkgroupId;
  readonly waiting: number;
  readonly offered: number;
  /** The queue time of the one that has waited longest. */
  readonly longestWaitingSinceAt?: EpochMs;
  readonly agents: readonly Presence[];
}

export interface QueueView {
  readonly items: readonly Queued[];
  readonly next?: EntryId;
}
