/**
 * The language of the session actor: one for each user, it knows which of the user's sessions last, and
 * how often each was renewed. What tokens say of a session holds only while this actor agrees.
 */
import type { EpochMs } from '../types.ts';

export type SessionCommand = Readonly<
  /** `endsAt`: it lasts no longer, however often it's renewed; `idleAt`: nor without being renewed. */
  | { type: 'open'; session: string; endsAt: EpochMs; idleAt: EpochMs; station?: string }
  /** `number`: of the refresh token, each of which is good for one renewal. */
  | { type: 'refresh'; session: string; number: number; idleAt: EpochMs }
  /** Without a session named, all of the user's end. */
  | { type: 'end'; session?: string }
  | { type: 'wake' }
>;

export type SessionEvent = Readonly<
  | {
      type: 'sessionOpened';
      at: EpochMs;
      session: string;
      endsAt: EpochMs;
      idleAt: EpochMs;
      station?: string;
    }
  | { type: 'sessionRefreshed'; at: EpochMs; session: string; number: number; idleAt: EpochMs }
  | { type: 'sessionEnded'; at: EpochMs; session: string; why: SessionEnd }
>;

/** `reused`: a refresh token came a second time, so that somebody else has it, too. */
export type SessionEnd = 'signedOut' | 'expired' | 'reused' | 'crowded';

export interface OpenSession {
  readonly session: string;
  readonly endsAt: EpochMs;
  readonly idleAt: EpochMs;
  /** Of the refresh token that is good now; the first has 1. */
  readonly number: number;
  /** When that was given out. */
  readonly renewedAt: EpochMs;
  readonly station?: string;
}

/** What a caller hears, by command. */
export interface SessionAnswers {
  readonly open: Renewal;
  readonly refresh: Renewal;
  readonly end: { readonly sessions: number };
}

/** `ended`: it has, or never was. */
export type Renewal = Readonly<
  { status: 'lasts'; number: number; endsAt: EpochMs; station?: string } | { status: 'ended' }
>;
