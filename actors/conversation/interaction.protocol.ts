/** What happens to a conversation, and how its messages and interactions stand. */
import type { RequiredSkill } from '../configuration.ts';
import type {
  AgentId,
  ChannelId,
  ConversationId,
  EntryId,
  EpochMs,
  InteractionId,
  InteractionType,
  OfferToken,
  WorkgroupId,
} from '../types.ts';
import type { DecisionRecord } from '../workgroup/decision.protocol.ts';
import type { ExternalThread } from './external.protocol.ts';
import type {
  Author,
  OfferEnd,
  Replyability,
  SendFailure,
  Thread,
  TransferTarget,
} from './conversation.protocol.ts';

/** An agent, and the slot of the agent's that it is about. */
export interface Holder {
  readonly agent: AgentId;
  readonly token: OfferToken;
}

/** A stay in a queue. */
export interface Place {
  readonly workgroup: WorkgroupId;
  readonly entry: EntryId;
}

/** What every event of an interaction says. */
interface Happened {
  readonly at: EpochMs;
  readonly interaction: InteractionId;
}

/** What happened to a conversation, in the order in which it happened. */
export type ConversationEvent = InteractionEvent | MessageEvent | ThreadEvent;

/** `threadOpened` also when another channel takes the thread over. */
export type ThreadEvent = Readonly<
  | { type: 'threadOpened'; at: EpochMs; id: ConversationId; thread: Thread | ExternalThread }
  /** An offer came for what is no longer in that queue entry: the agent is let go. */
  | { type: 'offerDropped'; at: EpochMs; agent: AgentId; token: OfferToken }
  /** A queue has told why it has made its offers. */
  | {
      type: 'decided';
      at: EpochMs;
      interaction: InteractionId;
      decisions: readonly DecisionRecord[];
    }
>;

/** `interaction`: the one that is open, else the last; absent before the first. */
export type MessageEvent = Readonly<{ at: EpochMs; interaction?: InteractionId }> &
  Readonly<
    /** `evicts`: the oldest message, which makes room. */
    | { type: 'messageAdded'; message: Message; evicts?: string }
    | { type: 'messageEdited'; messageId: string; text: string; revision: string }
    | { type: 'messageDeleted'; messageId: string }
    /** A platform object turned out to be our own reply. */
    | { type: 'echoMatched'; messageId: string; platformId: string }
    /** What was taken for a message of staff turned out to be our own reply. */
    | { type: 'duplicateRemoved'; messageId: string; of: string }
    | { type: 'replyabilityChanged'; replyability: Replyability }
    | { type: 'replySent'; messageId: string; platformId: string }
    | { type: 'replyFailed'; messageId: string; code: SendFailure }
    | { type: 'replyPostponed'; messageId: string; untilAt: EpochMs; unknown: boolean }
  >;

export type InteractionEvent = Readonly<Happened> &
  Readonly<
    | { type: 'interactionStarted'; started: Started }
    /** A message joined an interaction that had ended: back into its queue. */
    | ({ type: 'reopened'; wrapup?: Holder; preferred?: AgentId } & Place)
    | ({ type: 'offered'; expiresAt: EpochMs } & Holder)
    /** `left`: the entry that waits again; absent for an offer that the conversation made itself. */
    | ({
        type: 'offerEnded';
        why: OfferEnd;
        left?: Place;
        /** Why the agent has refused. */
        code?: string;
      } & Holder)
    | ({ type: 'connected'; place?: Place } & Holder)
    | ({ type: 'held' | 'resumed' } & Holder)
    | Transferred
    /** Raised for whoever acts upon transfers; the transfer itself is told apart. */
    | {
        type: 'transferConversationInitiated' | 'transferDirectMessageInitiated';
        fromWorkgroup: WorkgroupId;
        to: TransferTarget;
        by: AgentId;
      }
    | {
        type: 'requalified';
        priority: number;
        requiredSkills: readonly RequiredSkill[];
        by: AgentId;
      }
    /** Into the queue of another workgroup, at its old time. */
    | {
        type: 'overflowed';
        left: Place;
        workgroup: WorkgroupId;
        entry: EntryId;
        priority: number;
        requiredSkills: readonly RequiredSkill[];
      }
    /** Back into the queue that it was taken from for one agent, at its original time. */
    | ({ type: 'requeued' } & Place)
    | {
        type: 'disconnected';
        /** Who had it; absent when it still waited. */
        from?: Holder;
        by: AgentId;
        /** The queue entry that it left, if it waited in one. */
        left?: Place;
        /** Absent when there is no wrap-up. */
        wrapupEndsAt?: EpochMs;
      }
    | ({ type: 'wrappedUp'; code?: string } & Holder)
    /** The customer took it back, or the thread was closed, while it waited. */
    | { type: 'abandoned'; from?: Holder; left?: Place; workgroup: WorkgroupId }
  >;

interface Transferred {
  readonly type: 'transferred';
  /** The agent who lost it, if it was with one. */
  readonly from?: Holder;
  /** The queue entry that it left, if it waited in one. */
  readonly left?: Place;
  readonly fromWorkgroup: WorkgroupId;
  readonly to: TransferTarget;
  readonly by: AgentId;
  /** What was said to whoever would have it next. */
  readonly reason?: string;
  readonly queuedAt: EpochMs;
  /** The new queue entry, for a transfer to a workgroup. */
  readonly entry?: EntryId;
  /** The offer that is made directly, for a transfer to an agent. */
  readonly token?: OfferToken;
}

/** The facts of a new interaction. */
export interface Started {
  readonly id: InteractionId;
  readonly number: number;
  readonly interactionType: InteractionType;
  readonly workgroup: WorkgroupId;
  /** Absent where another system has created it. */
  readonly channel?: ChannelId;
  readonly customer: Author;
  readonly priority: number;
  readonly requiredSkills: readonly RequiredSkill[];
  readonly queuedAt: EpochMs;
  readonly entry: EntryId;
  readonly previous?: InteractionId;
  /** Who handled the thread before; offered to first for a while. */
  readonly preferred?: AgentId;
  readonly replyability: Replyability;
  /** Of what another system has created. */
  readonly subject?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One line of the thread. `id` is ours for what we write, the platform's for the rest. */
export interface Message {
  readonly id: string;
  /** Counts the messages in the order in which they became known, which may not be that of `at`. */
  readonly seq: number;
  /** The number of the interaction that it came in; 0 before the first. */
  readonly number: number;
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
  | { status: 'failed'; code: SendFailure }
>;

/** Where an interaction stands. One shape per status. */
export type Phase = Readonly<
  | { status: 'queued'; lastAttempted?: AgentId }
  /** A transfer to an agent that the agent has not answered yet; shown as `queued`. */
  | ({ status: 'handed' } & Holder)
  | ({ status: 'offered'; offeredAt: EpochMs; expiresAt: EpochMs; direct: boolean } & Holder)
  | ({ status: 'connected' | 'held' } & Holder)
  | ({ status: 'wrapup'; endsAt: EpochMs } & Holder)
  /** Without an agent when nobody had it at its end. */
  | { status: 'disconnected'; agent?: AgentId }
>;

export interface Interaction extends Started {
  readonly phase: Phase;
  /** Counts the stays in queues, so that each entry has a name of its own. */
  readonly entries: number;
  /** Counts the direct offers, so that each token has a name of its own. */
  readonly directOffers: number;
  /** Counts the overflows. */
  readonly overflows: number;
  /** Where it was last picked up. */
  readonly connectedIn?: WorkgroupId;
  /** Who had it, or was offered it, and has it no longer; the latest last. */
  readonly formerly: readonly AgentId[];
  readonly createdAt: EpochMs;
  readonly offeredAt?: EpochMs;
  readonly connectedAt?: EpochMs;
  readonly endedAt?: EpochMs;
  readonly wrapupCode?: string;
}
