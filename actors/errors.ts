/**
 * The two ways a command can fail on purpose. Everything else is a defect.
 *
 * Both carry plain `code`, `type`, `data`, `retryable` fields, because those, and not the class,
 * survive the hop between nodes. Ask `isRejected(error)`, never `error instanceof Rejected`.
 */

/** Why an actor says no, with the HTTP status that a client sees. The API documents this list. */
export const reasons = {
  /** No such interaction, or none that the caller may know of. */
  interaction_unknown: 404,
  agent_unknown: 404,
  workgroup_unknown: 404,
  channel_unknown: 404,
  message_unknown: 404,
  attachment_unknown: 404,
  /** The interaction is with another agent, or offered to another one. */
  not_yours: 403,
  /** The caller's rights do not cover this. */
  forbidden: 403,
  /** Pick up or decline without a standing offer. */
  not_offered: 409,
  /** The interaction's state does not allow the command; `data.state` tells which it is. */
  wrong_state: 409,
  /** The thread has moved on since what the agent saw; `data.last` is the newest message. */
  newer_messages: 409,
  /** The platform would refuse the reply; `data.reason` says why. */
  reply_not_allowed: 409,
  /** The platform would not take what goes with the reply; `data.reason` says why. */
  invalid_media: 422,
  /** The text is empty or longer than the platform takes; `data.max` is the limit. */
  text_length: 422,
  status_unknown: 422,
  station_unknown: 422,
  skill_unknown: 422,
  /** Not between 0 and 1,000. */
  priority_range: 422,
  /** The agent is at as many things of other systems as can be kept; `data.max`. */
  too_many_occupations: 409,
  wrapup_code_unknown: 422,
  /** A transfer to where the interaction already is. */
  same_target: 409,
  /** A transfer to a workgroup that has no ACD queue. */
  no_queue: 409,
  /** The conversation holds as many messages as it may; `data.max`. */
  conversation_full: 409,
} as const;
export type Reason = keyof typeof reasons;

/** Why the cluster can't take a command just now; repeating it with the same id is safe. */
export type Outage =
  | 'owner_moved'
  | 'lease_lapsed'
  | 'no_owner'
  | 'mailbox_full'
  | 'deadline_passed'
  | 'store_unavailable'
  | 'stopping';

type Details = Readonly<Record<string, unknown>>;

/** The domain said no. Asking again changes nothing. */
export class Rejected extends Error {
  override readonly name = 'Rejected';
  readonly code: number;
  readonly retryable = false;
  readonly type: Reason;
  readonly data: Details;

  constructor(type: Reason, data: Details = {}) {
    super(`Rejected: ${type}`);
    this.type = type;
    this.code = reasons[type];
    this.data = data;
  }
}

/** The cluster could not take the command just now. Asking again may work. Maps to HTTP 503. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly code = 503;
  readonly retryable = true;
  readonly type: Outage;
  readonly data: Details;

  constructor(type: Outage, data: Details = {}) {
    super(`Unavailable: ${type}`);
    this.type = type;
    this.data = data;
  }
}

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && error.name === name;

export const isRejected = (error: unknown): error is Rejected => isNamed(error, 'Rejected');
