/** The language of the channel actor: it asks a platform for news and hands them on. */
import type { IntakeItem, Thread } from '../conversation/conversation.protocol.ts';
import type { ChannelId, ConversationId, EpochMs, Ms } from '../types.ts';

export type ChannelCommand = Readonly<
  /** What one poll of one source brought. */
  | { type: 'polled'; source: string; found: readonly Found[]; cursor: string; health: Health }
  /** A conversation with an open interaction: read its thread again from time to time. */
  | { type: 'watch'; conversation: ConversationId; root: string }
  | { type: 'unwatch'; conversation: ConversationId; root: string }
  | { type: 'reconfigured' }
  | { type: 'get' }
  | { type: 'wake' }
>;

/** Items of one thread, oldest first. */
export interface Found {
  readonly conversation: ConversationId;
  readonly thread: Thread;
  readonly items: readonly IntakeItem[];
}

export type Health = 'ok' | 'degraded' | 'reauth_required' | 'suspended';

export type ChannelEvent = Readonly<
  | {
      type: 'polled';
      at: EpochMs;
      source: string;
      cursor: string;
      found: readonly Found[];
    }
  | { type: 'healthChanged'; at: EpochMs; source: string; health: Health }
  | { type: 'watched'; at: EpochMs; conversation: ConversationId; root: string }
  | { type: 'unwatched'; at: EpochMs; conversation: ConversationId; untilAt: EpochMs }
  | { type: 'forgotten'; at: EpochMs; conversations: readonly ConversationId[] }
  /** Which sources the configuration asks for, by key. */
  | { type: 'sourcesSet'; at: EpochMs; sources: readonly SourceSetting[] }
>;

export interface SourceSetting {
  /** Such as `feed`, `private`, `mentions:@acme`, `keywords:0`. */
  readonly key: string;
  readonly everyMs: Ms;
}

export interface ChannelState {
  readonly id: ChannelId;
  readonly sources: readonly SourceSetting[];
  /** Opaque to the actor: the adapter's place in each source. */
  readonly cursors: Readonly<Record<string, string>>;
  readonly health: Readonly<Record<string, Health>>;
  /** Open threads, and lately closed ones with the instant at which they are forgotten. */
  readonly watched: Readonly<Record<ConversationId, { root: string; untilAt?: EpochMs }>>;
  readonly version: number;
}

/** A standing call: the runtime repeats it, and the outcome is told only when there is news. */
export interface PollEffect {
  readonly id: string;
  readonly type: 'poll';
  readonly channel: ChannelId;
  readonly source: string;
  readonly cursor: string | undefined;
  readonly watched: readonly string[];
  readonly everyMs: Ms;
}

export interface ChannelView {
  readonly id: ChannelId;
  readonly sources: readonly { readonly key: string; readonly health: Health }[];
  readonly watched: number;
}
