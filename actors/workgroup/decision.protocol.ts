/** Why something was offered to whom: as it's kept, and as the world sees it. @see acd.md section 9 */
import type { OfferRefusal } from '../agent/agent.protocol.ts';
import type { AgentId, EntryId, EpochMs, OfferToken, WorkgroupId } from '../types.ts';

/** Why an agent may not be given an interaction; the first that applies of acd.md section 4, 1 to 12. */
export type Refusal =
  OfferRefusal | 'skill_missing' | 'skill_below' | 'skill_above' | 'outside_ring';

/** Why a workgroup asks somebody not just now who might be asked otherwise: reasons of its own. */
export type OwnReason =
  /** The workgroup has no ACD queue. */
  | 'no_queue'
  /** It's outside the workgroup's hours. */
  | 'closed'
  /** The agent has just signed on, and is filled at a set rate. */
  | 'sign_on_pace'
  /** The agent has refused one of this type, and has not said since that anything has changed. */
  | 'refused_lately'
  /** The agent gathers offers of all its workgroups, and will be asked by that road. */
  | 'gathering_offers'
  /** It waits for the agent who had the customer before. */
  | 'kept_for_preferred';

export type VerdictCode = Refusal | OwnReason | 'recently_missed';

/** `available`, `queue` and `system` count minutes. @see acd.md section 3 */
export type TermName =
  | 'skill'
  | 'cost'
  | 'available'
  | 'attribute1'
  | 'attribute2'
  | 'attribute3'
  | 'priority'
  | 'queue'
  | 'system';

/** What there was to choose from. */
export interface Survey {
  /** Of the agent score: names and weights, those without weight left out. */
  readonly terms: readonly (readonly [name: TermName, weight: number])[];
  /** The best of the eligible ones, then those who were nearest to it. */
  readonly candidates: readonly CandidateRecord[];
  /** How many were eligible. */
  readonly eligible: number;
  /** How many were not, by code; the listed ones are counted, too. */
  readonly refused: Refusals;
  /** Of the interaction score; times in milliseconds. */
  readonly interaction: readonly (readonly [name: TermName, weight: number, value: number])[];
  /** How many waited in the queue, this one included. */
  readonly waiting: number;
}

export type Refusals = Readonly<Partial<Record<VerdictCode, number>>>;

/**
 * What adds up is the agent's used percentage and that of the interaction; for `max_assigned` the number
 * of the type that the agent has, and how many it may. Then the values of the terms, in their order;
 * times in milliseconds.
 */
export type CandidateRecord = readonly [
  agent: AgentId,
  code: VerdictCode | '',
  has: number,
  more: number,
  ...values: number[],
];

/** A decision as it's kept: short, because there is one of them for every offer. */
export interface DecisionRecord extends Survey {
  readonly at: EpochMs;
  /** `transfer`: offered outside the queue, to an agent whom somebody has named. */
  readonly trigger: 'arrival' | 'capacity' | 'transfer';
  readonly workgroup: WorkgroupId;
  /** Names the decision. */
  readonly token: OfferToken;
  readonly chosen: AgentId;
  /** Absent until the agent has spoken. */
  readonly outcome?: Outcome;
  /** Of an agent who refused. */
  readonly code?: string;
}

/**
 * `outbid`: the agent took something better. `withdrawn`: the interaction left the queue meanwhile;
 * `dropped`: it did so while the agent accepted. `declined` and `missed` follow upon `accepted`.
 */
export type Outcome =
  'accepted' | 'refused' | 'outbid' | 'withdrawn' | 'dropped' | 'declined' | 'missed';

/** A decision as the world sees it. */
export interface Decision extends SurveyView {
  readonly at: EpochMs;
  readonly trigger: DecisionRecord['trigger'];
  readonly workgroup: WorkgroupId;
  readonly chosen: AgentId;
  readonly outcome?: Outcome;
  readonly code?: string;
}

export interface SurveyView {
  readonly candidates: readonly CandidateView[];
  readonly eligible: number;
  readonly refused: Refusals;
  readonly interaction: ScoreView;
  readonly waiting: number;
}

export interface ScoreView {
  readonly score: number;
  readonly terms: readonly Term[];
}

export interface CandidateView extends ScoreView {
  readonly agent: AgentId;
  readonly verdict: 'eligible' | 'refused';
  readonly code?: string;
  /** Such as `50 + 25 <= 100`; of eligible ones, and where it's what stood against the agent. */
  readonly arithmetic?: string;
}

/** `points` = `value` x `weight`. */
export interface Term {
  readonly name: TermName;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
}

/** What the world sees of an interaction in a queue, as of now. */
export interface PresentView {
  /** What was decided on it and is not with its conversation yet, by the names of the decisions. */
  readonly decisions: readonly NamedDecision[];
  /** Absent when it is not in the queue any more. */
  readonly present?: Present;
  /** What would make it routable, the nearest first. */
  readonly routableWhen: readonly Prospect[];
  /** The one who was asked about. */
  readonly about?: CandidateView & { readonly at?: EpochMs };
}

export interface NamedDecision {
  readonly token: OfferToken;
  readonly decision: Decision;
}

export interface Present extends SurveyView {
  readonly at: EpochMs;
  readonly workgroup: WorkgroupId;
  readonly entry: EntryId;
  readonly state: 'queued' | 'offered';
  /** Whom it's offered to. */
  readonly agent?: AgentId;
}

/** An agent who could be given it, were it not for one thing. */
export interface Prospect {
  readonly agent: AgentId;
  readonly missing: VerdictCode;
  /** When that will be over of itself, as far as can be told. */
  readonly at?: EpochMs;
}
