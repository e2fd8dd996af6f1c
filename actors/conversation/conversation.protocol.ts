/** The language of the conversation actor: what it hears, what happens to it, how it stands. */
import type { PlatformName } from '../configuration.ts';
import type {
  AgentId,
  ChannelId,
  ConversationId,
  EntryId,
  EpochMs,
  InteractionId,
  InteractionType,
  Ms,
  OfferToken,
  WorkgroupId,
} from '../types.ts';

/** Who asks, as the gateway has established it. */
export interface Caller {
  readonly user: AgentId;
  /** What the caller's roles allow; the actor checks again. */
  readonly rights: readonly Right[];
}

/** `handle`: work on one's own interactions; `supervise`: look at and move anyone's. */
export type Right = 'handle' | 'supervise' | 'administer';

/** May the thread be answered through the platform's API, and until when? @see platforms.md 0.1 */
export type Replyability = Readonly<
  { allowed: true; until?: EpochMs } | { allowed: false; reason: RefusalCode }
>;

/** Why a platform will not take a reply, in the words of the hub. @see platforms.md 7.1 */
export type RefusalCode =
  | 'window_closed'
  | 'not_permitted_to_reply'
  | 'duplicate'
  | 'too_long'
  | 'target_gone'
  | 'blocked'
  | 'auth'
  | 'policy'
  | 'invalid_media';

export interface Author {
  /** The platform's id; absent where the platform hides it. */
  readonly id?: string;
  readonly name?: string;
  readonly handle?: string;
}

/** One object of a platform, in the hub's words; its identity is (platform, account, id). */
export interface IntakeItem {
  readonly id: string;
  /** Differs whenever the object was edited. */
  readonly revision: string;
  /** `ours`: written by the account itself, by us or by staff in the platform's own app. */
  readonly direction: 'in' | 'ours';
  readonly author: Author;
  readonly text: string;
  readonly at: EpochMs;
  /** The object that this one answers. */
  readonly parent?: string;
  readonly deleted?: boolean;
  /** The id of our message, where the platform gives it back. */
  readonly clientToken?: string;
  readonly replyability: Replyability;
}

/** Where a thread lives on its platform. */
export interface Thread {
  readonly platform: PlatformName;
  readonly account: string;
  readonly channel: ChannelId;
  readonly visibility: 'public' | 'private';
  /** What the adapter needs to find the thread again: post id, conversation id, PSID. */
  readonly root: string;
}

export type ConversationCommand = Readonly<
  /** The channel hands on what it found, oldest first; repeats and late ones are fine. */
  | { type: 'receive'; thread: Thread; items: readonly IntakeItem[] }
  /** The workgroup has an agent whose capacity is reserved under `token`. */
  | { type: 'offer'; entry: EntryId; token: OfferToken; agent: AgentId }
  /** The agent's word on an offer made by the conversation itself (transfer to an agent). */
  | { type: 'directAccepted'; token: OfferToken }
  | { type: 'directRefused'; token: OfferToken; code: string }
  | { type: 'pickUp'; interaction: InteractionId; by: Caller }
  | { type: 'decline'; interaction: InteractionId; by: Caller }
  | { type: 'hold'; interaction: InteractionId; by: Caller }
  | { type: 'resume'; interaction: InteractionId; by: Caller }
  | {
      type: 'reply';
      interaction: InteractionId;
      by: Caller;
      /** Becomes the message's id; the same id twice is one reply. */
      messageId: string;
      text: string;
      /** The platform id of the message to answer; the newest of the customer's when absent. */
      inReplyTo?: string;
      /** The newest message on the agent's screen. */
      seen?: string;
    }
  | { type: 'note'; interaction: InteractionId; by: Caller; messageId: string; text: string }
  | { type: 'transfer'; interaction: InteractionId; by: Caller; to: TransferTarget }
  | { type: 'disconnect'; interaction: InteractionId; by: Caller }
  | { type: 'wrapUp'; interaction: InteractionId; by: Caller; code: string }
  /** What became of a call to the platform. */
  | { type: 'sent'; messageId: string; platformId: string; at: EpochMs }
  | { type: 'sendRefused'; messageId: string; code: RefusalCode }
  | { type: 'sendPostponed'; messageId: string; afterMs: Ms; unknown: boolean }
  /** Questions. They change nothing. */
  | { type: 'get'; interaction: InteractionId; by: Caller }
  | { type: 'messages'; interaction: InteractionId; by: Caller; after?: string; limit: number }
  | { type: 'timeline'; interaction: InteractionId; by: Caller }
  | { type: 'wake' }
>;

export type TransferTarget = Readonly<
  { kind: 'workgroup'; workgroup: WorkgroupId } | { kind: 'agent'; agent: AgentId }
>;

/** What happened to a conversation, in the order in which it happened. */
export type ConversationEvent = Readonly<
  | { type: 'threadOpened'; at: EpochMs; id: ConversationId; thread: Thread }
  | { type: 'interactionStarted'; at: EpochMs; interaction: Started }
  | { type: 'messageAdded'; at: EpochMs; interaction?: InteractionId; message: Message }
  | { type: 'messageEdited'; at: EpochMs; messageId: string; text: string; revision: string }
  | { type: 'messageDeleted'; at: EpochMs; messageId: string }
  /** A platform object turned out to be our own reply. */
  | { type: 'echoMatched'; at: EpochMs; messageId: string; platformId: string }
  | { type: 'replyabilityChanged'; at: EpochMs; replyability: Replyability }
  | { type: 'offered'; at: EpochMs; agent: AgentId; token: OfferToken; expiresAt: EpochMs }
  /** An offer came for what is no longer in that queue entry: the agent is let go. */
  | { type: 'offerDropped'; at: EpochMs; agent: AgentId; token: OfferToken; entry?: EntryId }
  | { type: 'offerEnded'; at: EpochMs; agent: AgentId; token: OfferToken; why: OfferEnd }
  | { type: 'connected'; at: EpochMs; agent: AgentId; token: OfferToken }
  | { type: 'held'; at: EpochMs; agent: AgentId; token: OfferToken }
  | { type: 'resumed'; at: EpochMs; agent: AgentId; token: OfferToken }
  | {
      type: 'transferred';
      at: EpochMs;
      /** The agent who lost it, if it was with one. */
      from?: { agent: AgentId; token: OfferToken };
      /** The queue entry that it left, if it waited in one. */
      left?: { workgroup: WorkgroupId; entry: EntryId };
      to: TransferTarget;
      by: AgentId;
      queuedAt: EpochMs;
      entry: EntryId;
      /** Set for a transfer to an agent: the offer that is made directly. */
      token?: OfferToken;
    }
  | { type: 'requeued'; at: EpochMs; workgroup: WorkgroupId; entry: EntryId }
  | {
      type: 'disconnected';
      at: EpochMs;
      agent: AgentId;
      token: OfferToken;
      /** Absent when there is no wrap-up. */
      wrapupEndsAt?: EpochMs;
    }
  | { type: 'wrappedUp'; at: EpochMs; agent: AgentId; token: OfferToken; code?: string }
  /** The customer took it back, or the thread was closed, while it waited. */
  | {
      type: 'abandoned';
      at: EpochMs;
      agent?: AgentId;
      token?: OfferToken;
      workgroup: WorkgroupId;
      entry: EntryId;
    }
  | { type: 'replySent'; at: EpochMs; messageId: string; platformId: string }
  | { type: 'replyFailed'; at: EpochMs; messageId: string; code: RefusalCode }
  | { type: 'replyPostponed'; at: EpochMs; messageId: string; untilAt: EpochMs; unknown: boolean }
>;

export type OfferEnd = 'declined' | 'missed' | 'refused';

/** The facts of a new interaction. */
export interface Started {
  readonly id: InteractionId;
  readonly number: number;
  readonly interactionType: InteractionType;
  readonly workgroup: WorkgroupId;
  readonly channel: ChannelId;
  readonly customer: Author;
  readonly priority: number;
  readonly queuedAt: EpochMs;
  readonly entry: EntryId;
  readonly previous?: InteractionId;
  /** Who handled the thread before; offered to first for a while. */
  readonly preferred?: AgentId;
  readonly replyability: Replyability;
}

/** One line of the thread. `id` is ours for what we write, the platform's for the rest. */
export interface Message {
  readonly id: string;
  readonly direction: 'in' | 'out' | 'native' | 'note';
  readonly author: Author;
  readonly text: string;
  readonly platformId?: string;
  readonly at: EpochMs;
  readonly delivery: Delivery;
  readonly parent?: string;
  readonly revision?: string;
  readonly edited?: boolean;
  readonly deleted?: boolean;
}

/** `none`: nothing to deliver (what others wrote, notes). */
export type Delivery = Readonly<
  | { status: 'none' }
  /** `attempt` counts from 1; `unknown`: look at the platform before sending again. */
  | { status: 'pending'; attempt: number; notBeforeAt: EpochMs; unknown: boolean }
  | { status: 'sent'; at: EpochMs }
  | { status: 'failed'; code: RefusalCode }
>;

/** Where an interaction stands. One shape per status. */
export type Phase = Readonly<
  | { status: 'queued'; lastAttempted?: AgentId }
  /** A transfer to an agent that the agent has not answered yet; shown as `queued`. */
  | { status: 'handed'; agent: AgentId; token: OfferToken }
  | { status: 'offered'; agent: AgentId; token: OfferToken; offeredAt: EpochMs; expiresAt: EpochMs; direct: boolean }
  | { status: 'connected' | 'held'; agent: AgentId; token: OfferToken }
  | { status: 'wrapup'; agent: AgentId; token: OfferToken; endsAt: EpochMs }
  | { status: 'disconnected'; agent?: AgentId }
>;

export interface Interaction extends Started {
  readonly phase: Phase;
  /** Counts the stays in queues, so that each entry has a name of its own. */
  readonly entries: number;
  /** Counts the direct offers, so that each token has a name of its own. */
  readonly directOffers: number;
  readonly createdAt: EpochMs;
  readonly offeredAt?: EpochMs;
  readonly connectedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly wrapupCode?: string;
}

/** What the world may see of an interaction. @see api.md, "An interaction is" */
export interface InteractionView {
  readonly id: InteractionId;
  readonly conversation: ConversationId;
  readonly type: InteractionType;
  readonly platform: PlatformName;
  readonly channel: ChannelId;
  readonly workgroup: WorkgroupId;
  readonly agent?: AgentId;
  readonly state: 'queued' | 'offered' | 'connected' | 'held' | 'wrapup' | 'disconnected';
  readonly customer: Author;
  readonly direction: 'in';
  readonly priority: number;
  readonly createdAt: EpochMs;
  readonly queuedAt: EpochMs;
  readonly offeredAt?: EpochMs;
  /** While offered: when the offer lapses. */
  readonly offerExpiresAt?: EpochMs;
  readonly connectedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly wrapupEndsAt?: EpochMs;
  readonly wrapupCode?: string;
  readonly replyUntil?: EpochMs;
  readonly replyability: Replyability;
  readonly previous?: InteractionId;
  readonly lastAttempted?: AgentId;
  readonly recorded: boolean;
  readonly skills: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Grows with every change of the conversation. */
  readonly version: number;
}

export interface TimelineEntry {
  readonly at: EpochMs;
  readonly type: ConversationEvent['type'];
  readonly agent?: AgentId;
  readonly workgroup?: WorkgroupId;
}

/** A call to a platform that must happen exactly once. */
export interface SendEffect {
  readonly id: string;
  readonly type: 'send';
  readonly messageId: string;
  readonly thread: Thread;
  readonly text: string;
  readonly inReplyTo: string;
  readonly createdAt: EpochMs;
  readonly notBeforeAt: EpochMs;
  /** Look at the platform first: an earlier call may have got through. */
  readonly verify: boolean;
}
