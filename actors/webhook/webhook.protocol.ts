/**
 * The language of the webhook actor: one for each address that is told what happens. It keeps the place
 * in the feed up to which everything is told or set aside, so that one node at a time goes on from there.
 */
import type { EpochMs, Ms } from '../types.ts';

export type WebhookCommand = Readonly<
  /** What came of one round; `cursor`: the number of the last event that was told or passed over. */
  | { type: 'told'; cursor: number; delivered: number; lost: boolean; failure?: Failure }
  /** What came of one that was sent again. */
  | { type: 'toldAgain'; event: number; why?: string }
  /** Those that were set aside are to be sent again; all of them when none is named. */
  | { type: 'redeliver'; events?: readonly number[] }
  | { type: 'letters'; after: number; limit: number }
  | { type: 'get' }
  | { type: 'reconfigured' }
  | { type: 'wake' }
>;

/** An event that the other side did not take. */
export interface Failure {
  /** Its number in the feed. */
  readonly event: number;
  /** As clients know it: `conversation.offered`. */
  readonly name: string;
  /** What was sent, to be sent again. */
  readonly body: string;
  /** `timed_out`, `status_500`, and the like. */
  readonly why: string;
}

export type WebhookEvent = Readonly<
  | { type: 'advanced'; at: EpochMs; cursor: number; delivered: number; lost: boolean }
  /** To be tried again; what comes after it waits. */
  | { type: 'putOff'; at: EpochMs; event: number; attempts: number; nextAt: EpochMs; why: string }
  /** Tried as often as is reasonable: it's kept for people to decide, and the next has its turn. */
  | { type: 'setAside'; at: EpochMs; letter: DeadLetter }
  | { type: 'redeliveryAsked'; at: EpochMs; events: readonly number[] }
  | { type: 'redelivered'; at: EpochMs; event: number }
  | { type: 'redeliveryFailed'; at: EpochMs; event: number; why: string }
  /** The oldest go when there are too many. */
  | { type: 'lettersDropped'; at: EpochMs; events: readonly number[] }
  /** No longer configured: under the same name another one begins anew. */
  | { type: 'forgotten'; at: EpochMs; letters: readonly number[] }
>;

export interface DeadLetter extends Failure {
  /** When it was last tried. */
  readonly at: EpochMs;
  readonly attempts: number;
  /** Is to be sent again. */
  readonly again: boolean;
}

/** A standing call: tells what has happened since, and waits a while for something to happen. */
export interface DeliverEffect {
  readonly id: 'deliver';
  readonly type: 'webhook';
  readonly webhook: string;
  /** Absent: begins with what happens from now on. */
  readonly cursor?: number;
  readonly everyMs: Ms;
  readonly notBeforeAt?: EpochMs;
}

/** A standing call: sends one again that was set aside. */
export interface RedeliverEffect {
  readonly id: 'redeliver';
  readonly type: 'webhookAgain';
  readonly webhook: string;
  readonly letter: Failure;
  readonly everyMs: Ms;
}

export interface WebhookAnswers {
  readonly get: WebhookView;
  readonly redeliver: WebhookView;
  readonly letters: LettersView;
}

export interface WebhookView {
  readonly cursor?: number;
  readonly delivered: number;
  /** How often the feed had forgotten what was not told yet. */
  readonly gaps: number;
  readonly deadLetters: number;
  /** Dead letters that made room for newer ones. */
  readonly dropped: number;
  /** What is being tried again. */
  readonly retry?: Retry;
}

export interface Retry {
  readonly event: number;
  readonly attempts: number;
  readonly nextAt: EpochMs;
  readonly why: string;
}

export interface LettersView {
  readonly items: readonly Omit<DeadLetter, 'body'>[];
  readonly more: boolean;
}
