/** The language of the conversation actor: what it hears and what it answers. */
import type { PlatformName, RequiredSkill, Right } from '../configuration.ts';
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
import type { DecisionRecord, NamedDecision } from '../workgroup/decision.protocol.ts';
import type { ExternalOrder, ExternalThread } from './external.protocol.ts';

/** Who asks, as the gateway has established it. */
export interface Caller {
  readonly user: AgentId;
  /** What the caller's roles allow; the actor checks again. */
  readonly rights: readonly Right[];
  /** The workgroups that `supervise` covers; all when absent. */
  readonly workgroups?: readonly WorkgroupId[];
}

/**
 * May the thread be answered through the platform's API, and until when? `external`: it lives in another
 * system, and is answered there. @see platforms.md 0.1
 */
export type Replyability = Readonly<
  { allowed: true; until?: EpochMs } | { allowed: false; reason: RefusalCode | 'external' }
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

/** `unreachable`: no clear answer could be had for so long that it was given up. */
export type SendFailure = RefusalCode | 'unreachable';

export interface Author {
  /** The platform's id; absent where the platform hides it. */
  readonly id?: string;
  readonly name?: string;
  readonly handle?: string;
}

/** One object of a platform, in the hub's words; its identity is (platform, account, id). */
export interface IntakeItem {
  readonly id: string;
  /**
   * Differs whenever the object was edited. Numbers and ISO instants are taken to grow; of others, any
   * that differs counts as the newer.
   */
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

/** What every command of a person says: about which interaction, and who asks. */
interface Asked {
  readonly interaction: InteractionId;
  readonly by: Caller;
}

export type ConversationCommand = Readonly<
  /** The channel hands on what it found, oldest first; repeats and late ones are fine. */
  | { type: 'receive'; thread: Thread; items: readonly IntakeItem[] }
  /** Another system has something to be routed. */
  | ({ type: 'start'; by: Caller } & ExternalOrder)
  /** The customer has given up what still waits. */
  | ({ type: 'abandon' } & Asked)
  /** The workgroup has an agent whose capacity is reserved under `token`; with how that came about. */
  | {
      type: 'offer';
      entry: EntryId;
      token: OfferToken;
      agent: AgentId;
      decisions?: readonly DecisionRecord[];
    }
  /** What the workgroup had decided on an entry that has left its queue. */
  | { type: 'decided'; entry: EntryId; decisions: readonly DecisionRecord[] }
  /** The agent's word on an offer made by the conversation itself (transfer to an agent). */
  | { type: 'directAccepted'; token: OfferToken }
  | { type: 'directRefused'; token: OfferToken; code: string }
  | ({ type: 'pickUp' | 'decline' | 'hold' | 'resume' | 'disconnect' } & Asked)
  | ({ type: 'reply' } & Asked & ReplyDraft)
  | ({ type: 'note'; messageId: string; text: string } & Asked)
  | ({ type: 'transfer'; to: TransferTarget; reason?: string } & Asked)
  | ({ type: 'wrapUp'; code: string } & Asked)
  /** By supervisors: what it's worth in the queue, and what it asks for instead of what it did. */
  | ({ type: 'priority'; priority: number } & Asked)
  | ({ type: 'skills'; skills: readonly RequiredSkill[] } & Asked)
  /** The workgroup has let it wait too long, or is closed, and another one is to have it. */
  | {
      type: 'overflow';
      entry: EntryId;
      workgroup: WorkgroupId;
      priority: number;
      requiredSkills: readonly RequiredSkill[];
    }
  /** The workgroup is closed, and says so to the customer. */
  | { type: 'answerClosed'; entry: EntryId; text: string }
  /** What became of a call to the platform. */
  | { type: 'sent'; messageId: string; platformId: string; at: EpochMs }
  | { type: 'sendRefused'; messageId: string; code: RefusalCode }
  | { type: 'sendPostponed'; messageId: string; afterMs: Ms; unknown: boolean }
  /** Questions. They change nothing. `limit` is cut to 500. */
  | ({ type: 'get' | 'timeline' } & Asked)
  | ({ type: 'explanation' } & Asked)
  | ({ type: 'messages'; after?: string; limit: number } & Asked)
  | { type: 'wake' }
>;

export interface ReplyDraft {
  /** Becomes the message's id; the same id twice is one reply. */
  readonly messageId: string;
  readonly text: string;
  /** The id of the message to answer; the newest of the customer's when absent. */
  readonly inReplyTo?: string;
  /** The newest message on the agent's screen. */
  readonly seen?: string;
}

export type TransferTarget = Readonly<
  { kind: 'workgroup'; workgroup: WorkgroupId } | { kind: 'agent'; agent: AgentId }
>;

export type OfferEnd = 'declined' | 'missed' | 'refused';

/** What a caller hears, by command; what actors and adapters tell has no answer. */
export type ConversationAnswers = Readonly<
  Record<
    | 'start'
    | 'abandon'
    | 'pickUp'
    | 'decline'
    | 'hold'
    | 'resume'
    | 'reply'
    | 'note'
    | 'transfer'
    | 'disconnect'
    | 'wrapUp'
    | 'priority'
    | 'skills'
    | 'get',
    InteractionView
  > & { messages: MessagesView; timeline: TimelineView; explanation: KeptExplanation }
>;

/** What the world may see of an interaction. @see api.md, "An interaction is" */
export interface InteractionView {
  readonly id: InteractionId;
  readonly conversation: ConversationId;
  readonly type: InteractionType;
  readonly platform: PlatformName | ExternalThread['platform'];
  /** Absent where the thread is another system's. */
  readonly channel?: ChannelId;
  /** The other system's own name of it. */
  readonly externalId?: string;
  readonly workgroup: WorkgroupId;
  /** Who has it, is offered it, or had it at its end. */
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
  /** In UTF-16 units; 0 where there is no replying at all. */
  readonly replyLengthMax: number;
  readonly previous?: InteractionId;
  readonly lastAttempted?: AgentId;
  readonly recorded: boolean;
  /** What it asks for of itself. */
  readonly skills: readonly RequiredSkill[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly subject?: string;
  /** Grows with every change of the conversation. */
  readonly version: number;
}

/** The thread from its beginning up to the end of the interaction, in the order of the platform. */
export interface MessagesView {
  readonly items: readonly MessageView[];
  /** The `after` of the next page; absent on the last. */
  readonly nextCursor?: string;
}

export interface MessageView {
  readonly id: string;
  /** Counts them in the order in which they became known. */
  readonly seq: number;
  readonly direction: 'in' | 'out' | 'native' | 'note';
  readonly author: Author;
  readonly text: string;
  readonly platformId?: string;
  readonly at: EpochMs;
  /** Of our own replies; `unknown`: it may have got through, and is being looked for. */
  readonly delivery?: 'pending' | 'sent' | 'failed' | 'unknown';
  /** Why it failed. */
  readonly failure?: SendFailure;
  readonly parent?: string;
  readonly edited?: boolean;
  readonly deleted?: boolean;
}

export interface TimelineView {
  readonly items: readonly TimelineEntry[];
}

export interface TimelineEntry {
  readonly at: EpochMs;
  /** The type of the event. */
  readonly type: string;
  readonly agent?: AgentId;
  readonly workgroup?: WorkgroupId;
  readonly messageId?: string;
  /** How an offer ended, or why a reply failed. */
  readonly why?: OfferEnd | SendFailure;
  /** What was said to whoever would have it next. */
  readonly reason?: string;
}

/** Why it was offered to whom, for supervisors; the newest 50 decisions. */
export interface KeptExplanation {
  readonly interaction: InteractionId;
  readonly workgroup: WorkgroupId;
  readonly decisions: readonly NamedDecision[];
  /** The queue that knows how it stands; absent when it's in none. */
  readonly place?: { readonly workgroup: WorkgroupId; readonly entry: EntryId };
}

/** A call to a platform that must happen exactly once. */
export interface SendEffect {
  readonly id: string;
  readonly type: 'send';
  readonly messageId: string;
  readonly thread: Thread;
  readonly text: string;
  /** The platform id of the message that is answered. */
  readonly inReplyTo: string;
  readonly createdAt: EpochMs;
  readonly notBeforeAt: EpochMs;
  /** Look at the platform first: an earlier call may have got through. */
  readonly verify: boolean;
}
