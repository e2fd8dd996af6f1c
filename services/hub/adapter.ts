/**
 * The one interface over every platform. An adapter knows its platform and nothing of actors; the hub
 * knows actors and nothing of platforms. @see platforms.md 7.1, cut to what is used
 */
import type {
  Attachment,
  OutboundAttachment,
} from '../../actors/conversation/attachment.protocol.ts';
import type { EpochMs, Ms } from '../../actors/types.ts';
import type { HttpOutcome, HttpRequest } from './http.ts';

export type PlatformId = 'facebook' | 'x';
export type Visibility = 'public' | 'private';

/** What can be done on a platform, for whoever offers it to people. */
export interface Capabilities {
  readonly public: boolean;
  readonly private: boolean;
  readonly keywordSearch: boolean;
  readonly text: {
    readonly publicMax: number;
    readonly privateMax: number;
    readonly unit: 'utf16' | 'x-weighted';
  };
  /** Whether the platform gives our own id of a message back. */
  readonly nativeIdempotency: 'none' | 'client-token-echoed';
  /** For private messages: how long after the customer's last one they may be answered. */
  readonly replyWindow?: { readonly standardMs: Ms; readonly extendedMs?: Ms };
}

/** Whom the adapter speaks as. */
export interface PlatformAccount {
  readonly id: string;
  readonly platform: PlatformId;
  /** The page's or user's id on the platform. */
  readonly externalId: string;
  /** Without `@`. */
  readonly handle?: string;
  readonly plan: 'self_serve' | 'enterprise';
  /** Facebook: whether the reviewed *Human Agent* feature may be used after 24 hours. */
  readonly humanAgent: boolean;
  /** The version of the platform's interface; the adapter's own choice when absent. */
  readonly apiVersion?: string;
  /** By name, see the adapter; never logged. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** An account's line to its platform. Everything an adapter may do to the world goes through it. */
export interface Connection {
  readonly account: PlatformAccount;
  /** One call, confined to the account's base URL. Never rejects. */
  readonly call: (request: HttpRequest) => Promise<HttpOutcome>;
  readonly now: () => EpochMs;
  /** Resolves after the time, or at once when the hub closes. */
  readonly pause: (ms: Ms) => Promise<void>;
  /** 0 up to 1. */
  readonly random: () => number;
  /** What the platform's headers say about a budget. */
  readonly tellRate: (state: RateState) => void;
  /** What was read before, for as long as this process keeps it; never relied upon. */
  readonly memory: Memory;
}

/** Bounded; forgets the longest unused. Values are the adapter's own. */
export interface Memory {
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
}

/** One budget of a platform. `scope` names it: `search`, `dm`, `page`. */
export interface RateState {
  readonly scope: string;
  readonly limit?: number;
  readonly remaining?: number;
  readonly resetAt?: EpochMs;
  /** 0-100 and more, where the platform counts in percent. */
  readonly usedPercent?: number;
  /** Nothing is taken before this instant. */
  readonly blockedUntilAt?: EpochMs;
}

export interface ChannelSettings {
  readonly handles: readonly string[];
  readonly keywords: readonly string[];
  readonly privateMessages: boolean;
  /** How many objects one request asks for. */
  readonly postLimit: number;
}

export interface PollRequest {
  /** Which of the channel's sources: `feed`, `mentions`, ... */
  readonly source: string;
  readonly channel: ChannelSettings;
  /** What an earlier poll of this source returned; undefined on the first. */
  readonly cursor: string | undefined;
  /** Roots of threads that are to be read again in any case. */
  readonly watched: readonly string[];
  readonly limits: PollLimits;
  readonly signal: AbortSignal;
}

export interface PollLimits {
  /** How far back the first poll of a source looks. */
  readonly firstWindowMs: Ms;
  /** Requests for one list in one poll. */
  readonly pageBudget: number;
  /** After so many items the rest is left to the next poll. */
  readonly itemBudget: number;
  /** How long a platform's order and indexes may lag: so far back is read again. */
  readonly overlapMs: Ms;
  /** How often a watched thread is read whole, for edits and deletions. */
  readonly sweepMs: Ms;
}

/** As the platform tells it; the hub sees to its limits. */
export type PlatformAttachment = Attachment;

/** One object of the platform. Its identity is (platform, account, id). */
export interface PlatformItem {
  /** Stays the same when the object is edited. */
  readonly id: string;
  readonly revision: string;
  readonly visibility: Visibility;
  /** Names the thread: post, conversation id, or the person's page-scoped id. */
  readonly root: string;
  /** Written by the account itself: by us, or by staff in the platform's own app. */
  readonly isOurs: boolean;
  readonly author: { readonly id?: string; readonly name?: string; readonly handle?: string };
  readonly text: string;
  readonly attachments?: readonly PlatformAttachment[];
  readonly at: EpochMs;
  /** The object that this one answers. */
  readonly parent?: string;
  readonly deleted?: boolean;
  readonly clientToken?: string;
  /** Handles that the platform says are addressed; without `@`, in lower case. */
  readonly addressed: readonly string[];
  /** Comes along so that another item of its thread makes sense; claims nothing by itself. */
  readonly isContext?: boolean;
  readonly replyability: Replyability;
}

export type Replyability =
  | { readonly allowed: true; readonly until?: EpochMs }
  | { readonly allowed: false; readonly reason: RejectCode };

/** Why a platform won't take a reply, for good. */
export type RejectCode =
  | 'window_closed'
  | 'not_permitted_to_reply'
  | 'duplicate'
  | 'too_long'
  | 'target_gone'
  | 'blocked'
  | 'auth'
  | 'policy'
  | 'invalid_media';

/** Why a call brought nothing. Told apart by codes, never by message text. */
export type Failure =
  /** `untilAt`: when the platform says to come again, if it does. */
  | { readonly type: 'rate_limited'; readonly untilAt: EpochMs | undefined }
  /** The credentials no longer work. */
  | { readonly type: 'auth' }
  | { readonly type: 'suspended' }
  /** The platform or the line is out of order. */
  | { readonly type: 'transient'; readonly why: string }
  | { readonly type: 'malformed'; readonly why: string }
  /** A definite no to this very call. */
  | { readonly type: 'rejected'; readonly code: RejectCode; readonly why: string }
  /** The lease is gone, or nobody wants the call any more. */
  | { readonly type: 'called_off' };

/** What one poll brought. With a `failure` it is what came before it. */
export interface PollResult {
  readonly items: readonly PlatformItem[];
  /** A bounded text of the adapter's own; equal to the former when there is no news. */
  readonly cursor: string;
  readonly failure?: Failure;
  /** Static texts for people: what looked odd. No personal data. */
  readonly warnings: readonly string[];
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export interface OutboundReply {
  /** Our id of the message; sent along where the platform gives it back. */
  readonly messageId: string;
  readonly visibility: Visibility;
  readonly root: string;
  readonly inReplyTo: string;
  readonly text: string;
  readonly attachments: readonly OutboundAttachment[];
  readonly createdAt: EpochMs;
  readonly mayAct: () => boolean;
  readonly signal: AbortSignal;
}

export type SendOutcome =
  | { readonly type: 'sent'; readonly platformId: string; readonly at: EpochMs }
  /** No effect. */
  | { readonly type: 'failed'; readonly failure: Failure }
  /** May have had its effect: look before sending again. */
  | { readonly type: 'unknown'; readonly why: string };

/** Something of ours on the platform that may be the reply looked for. */
export interface SentCandidate {
  readonly platformId: string;
  readonly at: EpochMs;
  /** True: the platform itself says that it is this message. */
  readonly isProven: boolean;
}

export interface Verdict {
  readonly works: boolean;
  readonly failure?: Failure;
  /** Who the platform says that the credentials speak for. */
  readonly identity?: Identity;
}

export interface Identity {
  readonly externalId: string;
  readonly name?: string;
  /** Without `@`. */
  readonly handle?: string;
}

/**
 * Where several channels could hand on the same object: `text`, the one that its text fits best;
 * `account`, the first of the account's channels; `thread`, whichever watches the thread.
 */
export type Ownership = 'text' | 'account' | 'thread';

export interface PlatformAdapter {
  readonly platform: PlatformId;
  readonly capabilities: (account: PlatformAccount) => Capabilities;
  /** Whether the credentials work, by one cheap call. */
  readonly verify: (connection: Connection) => Promise<Verdict>;
  /** The budget that a source draws on, or undefined for a source that the adapter does not know. */
  readonly scopeOf: (source: string) => string | undefined;
  /** Who may hand on what a source brings. */
  readonly ownership: (source: string) => Ownership;
  /** The budget that replies draw on. */
  readonly sendScope: (visibility: Visibility) => string;
  readonly poll: (connection: Connection, request: PollRequest) => Promise<PollResult>;
  readonly send: (connection: Connection, reply: OutboundReply) => Promise<SendOutcome>;
  /**
   * What of ours, with this text, stands where the reply would stand, written since `sinceAt`; oldest
   * first.
   */
  readonly findSent: (
    connection: Connection,
    reply: OutboundReply,
    sinceAt: EpochMs,
  ) => Promise<Outcome<readonly SentCandidate[]>>;
}
