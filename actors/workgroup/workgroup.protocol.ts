/** The language of the workgroup actor: the keeper of one ACD queue. */
import type { RequiredSkill } from '../configuration.ts';
import type {
  AgentId,
  ConversationId,
  EntryId,
  EpochMs,
  InteractionId,
  InteractionType,
  Ms,
  OfferToken,
  StatusKind,
  WorkgroupId,
} from '../types.ts';
import type { PresentView, Refusals } from './decision.protocol.ts';
import type { RecordEvent } from './record.protocol.ts';

export type WorkgroupCommand = Readonly<
  | { type: 'enqueue'; entry: Entry }
  /** The interaction left the queue by another way: transferred, abandoned, disconnected. */
  | { type: 'withdraw'; entry: EntryId; why: Withdrawal }
  /** What the interaction asks for has changed. */
  | {
      type: 'requalify';
      entry: EntryId;
      priority: number;
      requiredSkills: readonly RequiredSkill[];
    }
  /** Picked up by an agent who was offered it in person. */
  | { type: 'engaged'; interaction: InteractionId; interactionType: InteractionType }
  /** An interaction that an agent had is over, or with another workgroup. */
  | { type: 'finished'; interaction: InteractionId; why: Finish }
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
  /** The counts of the last 24 hours, by quarters of an hour. */
  | { type: 'intervals' }
  /** A page of the queue, in its order; `limit` is cut to 1,000. */
  | { type: 'queue'; after?: EntryId; limit: number }
  /** A page of what its agents have, by id; `limit` is cut to 1,000. */
  | { type: 'active'; after?: InteractionId; limit: number }
  /** Why an interaction is where it is, and what would lead on; `agent` for one in particular. */
  | { type: 'explain'; entry?: EntryId; interaction?: InteractionId; agent?: AgentId }
  | { type: 'wake' }
>;

/** How what was picked up has left its agent. */
export type Finish = 'disconnected' | 'transferred' | 'not_recovered';

export type Withdrawal =
  'abandoned' | 'transferred' | 'overflowed' | 'disconnected' | 'not_recovered';

/** One interaction in the queue. */
export interface Entry {
  readonly id: EntryId;
  readonly interaction: InteractionId;
  readonly conversation: ConversationId;
  readonly interactionType: InteractionType;
  readonly priority: number;
  /** What it asks for of itself; the workgroup's own requirements come on top. */
  readonly requiredSkills: readonly RequiredSkill[];
  /** When it came into this queue; kept when an offer comes to nothing. */
  readonly queuedAt: EpochMs;
  /** When it came into the system. */
  readonly createdAt: EpochMs;
  /** Who handled the customer before: comes first for a while, if eligible. */
  readonly preferred?: AgentId;
  /** It was picked up in this workgroup before, so its wait is no longer measured. */
  readonly measured?: true;
}

/** What an agent tells its workgroups of itself; replaced whole. */
export interface Presence {
  readonly agent: AgentId;
  /** Grows with each change of the agent. */
  readonly version: number;
  readonly signedOn: boolean;
  /** Of those where the agent is signed on, the ones for which there is a licence. */
  readonly stations: readonly string[];
  readonly statusKind: StatusKind;
  /** At work on something outside ACD. */
  readonly nonAcd: boolean;
  /** When the agent first became available since signing on. */
  readonly firstAvailableAt?: EpochMs;
  /** In a status that a wrap-up has set: when the last wrap-up ends. */
  readonly wrapupEndsAt?: EpochMs;
  /** When the agent last became available, took an offer or was let go; orders equals. */
  readonly availableSinceAt: EpochMs;
  /**
   * While set, the agent gathers the offers of all its workgroups: each makes its best one, or says that
   * it has none, once for each number.
   */
  readonly solicitation?: number;
  /** What occupies the agent, exempt held ones left out. */
  readonly slots: readonly OccupiedSlot[];
}

export interface OccupiedSlot {
  readonly token: OfferToken;
  readonly interactionType: InteractionType;
  readonly percent: number;
}

export type WorkgroupEvent = RoutingEvent | RecordEvent;

/** What happens to the queue. */
type RoutingEvent = Readonly<
  | { type: 'enqueued'; at: EpochMs; entry: Entry }
  | {
      type: 'withdrawn';
      at: EpochMs;
      entry: EntryId;
      why: Withdrawal;
      /** For an abandoned one. */
      measured?: Measured;
      /** For one that was not recovered: the workgroup's own. */
      day?: string;
    }
  | {
      type: 'requalified';
      at: EpochMs;
      entry: EntryId;
      priority: number;
      requiredSkills: readonly RequiredSkill[];
    }
  /** It has waited too long: it's worth more, asks for less, or goes elsewhere. */
  | {
      type: 'overflowed';
      at: EpochMs;
      entry: EntryId;
      priority: number;
      lowered: number;
      to?: WorkgroupId;
    }
  /** It found the workgroup closed. */
  | { type: 'foundClosed'; at: EpochMs; entry: EntryId; to?: WorkgroupId; text?: string }
  | { type: 'presenceSeen'; at: EpochMs; presence: Presence }
  | {
      type: 'offerMade';
      at: EpochMs;
      entry: EntryId;
      token: OfferToken;
      agent: AgentId;
      percent: number;
      /** What was looked for: an agent for the interaction, or an interaction for the agent. */
      trigger: 'arrival' | 'capacity';
      /** Of the agent for an arrival, of the interaction for capacity; in points. */
      score: number;
      solicitation?: number;
      /** The agent is filled at a set rate, and this counts. */
      paced?: true;
    }
  /** The answer to a solicitation for which nothing waits. */
  | { type: 'nothingOffered'; at: EpochMs; agent: AgentId; solicitation: number }
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
  | {
      type: 'assigned';
      at: EpochMs;
      entry: EntryId;
      interaction: InteractionId;
      token: OfferToken;
      agent: AgentId;
      measured?: Measured;
    }
  | {
      type: 'engaged';
      at: EpochMs;
      interaction: InteractionId;
      interactionType: InteractionType;
    }
  | {
      type: 'finished';
      at: EpochMs;
      interaction: InteractionId;
      why: Finish;
      day: string;
    }
  /** Something was due: a ring, the end of a preference, a time-out, an opening, the rest of a burst. */
  | { type: 'woken'; at: EpochMs }
  /** The safety net was drawn; what was in it should have been offered before. */
  | {
      type: 'swept';
      at: EpochMs;
      overlooked?: { readonly entry: EntryId; readonly agent: AgentId };
    }
  /** A newer configuration: members not heard of so far are asked how they stand. */
  | { type: 'membersMet'; at: EpochMs; agents: readonly AgentId[]; configVersion: number }
>;

/** A wait that has ended. @see acd.md section 7 */
export interface Measured {
  /** The workgroup's own day, such as `2026-11-22`. */
  readonly day: string;
  readonly waitedMs: Ms;
  /** Absent where the workgroup has set no service level for the type. */
  readonly withinTarget?: boolean;
  /** The place of the time bucket; one more than there are edges for what took longer than the last. */
  readonly bucket?: number;
}

/** An entry with what the queue knows of it. */
export interface Queued extends Entry {
  /** When it came into this queue, whatever its queue time. */
  readonly arrivedAt: EpochMs;
  readonly overflowed: boolean;
  /** Taken off every required minimum proficiency. */
  readonly lowered: number;
  /** The way for closed hours has been gone. */
  readonly foundClosed: boolean;
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
  readonly intervals: IntervalsView;
  readonly queue: QueueView;
  readonly active: ActiveView;
  readonly explain: PresentView;
}

export interface WorkgroupView {
  readonly id: WorkgroupId;
  readonly waiting: number;
  readonly offered: number;
  /** The queue time of the one that has waited longest. */
  readonly longestWaitingSinceAt?: EpochMs;
  /** The members that were heard of, as they last said they stand. */
  readonly agents: readonly Presence[];
  readonly statistics: WorkgroupStatistics;
}

/** What a supervisor watches; counts are of the workgroup's own day. */
export interface WorkgroupStatistics {
  readonly day: string;
  /** Agents who could be given something, by their status. */
  readonly availableAgents: number;
  /** Agents who are at something. */
  readonly activeAgents: number;
  /** How often the safety net has found something that should have been offered; ever. */
  readonly overlooked: number;
  /** Offers that were made. */
  readonly decisions: number;
  /** What stood against the others whenever an offer was made: how many by code, over all decisions. */
  readonly verdicts: Refusals;
  /** Offers that agents did not take, by code. */
  readonly refusals: Readonly<Record<string, number>>;
  readonly types: Readonly<Partial<Record<InteractionType, TypeStatistics>>>;
}

export interface TypeStatistics extends CountedStatistics {
  /** Of the service level; absent where the workgroup has set none for the type. */
  readonly targetSeconds?: number;
  readonly waiting: number;
  readonly longestWaitingSinceAt?: EpochMs;
  /** With agents now. */
  readonly active: number;
  /** Since when the longest of them has been. */
  readonly longestActiveSinceAt?: EpochMs;
}

/** Of one type of interaction. */
export interface Counts {
  readonly answered: number;
  readonly answeredWithinTarget: number;
  readonly abandoned: number;
  readonly abandonedWithinTarget: number;
  /** Answered ones by the edges of the service level, and one more for the rest. */
  readonly buckets: readonly number[];
  /** The sum over the answered ones. */
  readonly waitedMs: Ms;
  /** Of the answered and of the abandoned ones. */
  readonly longestWaitedMs: Ms;
  /** Ended by an agent. */
  readonly handled: number;
  readonly transferred: number;
  /** Ended with the node that had them, as their type is not recovered; absent before the first. */
  readonly notRecovered?: number;
}

/** What was counted, with what it comes to. */
export interface CountedStatistics extends Counts {
  /** From 0 to 1. @see acd.md section 7 */
  readonly serviceLevel: {
    /** answered within target / answered. */
    readonly answered?: number;
    /** (answered + abandoned within target) / (answered + abandoned). */
    readonly all?: number;
  };
}

/** The last 24 hours and all of today, without gaps, the interval under way last. */
export interface IntervalsView {
  /** Today. */
  readonly day: string;
  readonly intervalMs: Ms;
  readonly items: readonly {
    readonly startAt: EpochMs;
    /** The workgroup's own day that it belongs to: those of today sum up to the counts of today. */
    readonly day: string;
    readonly types: Readonly<Partial<Record<InteractionType, CountedStatistics>>>;
  }[];
}

/** What was picked up in the workgroup and has not ended. */
export interface ActiveView {
  readonly items: readonly {
    readonly interaction: InteractionId;
    readonly interactionType: InteractionType;
    /** When it was first connected in this workgroup. */
    readonly sinceAt: EpochMs;
  }[];
  readonly next?: InteractionId;
}

export interface QueueView {
  readonly items: readonly Queued[];
  readonly next?: EntryId;
}
