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

/**
 * Items of one thread, oldest first. Each becomes one message to its conversation, so the hub keeps it
 * below the limit of those; a thread with much news comes in several.
 */
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
  /** Which sources the configuration asks for. What is known of others is forgotten. */
  | { type: 'sourcesSet'; at: EpochMs; sources: readonly SourceSetting[] }
>;

/**
 * Facebook: `feed`, `private`. X: `mentions` (of the handles), `keywords`, `threads` (the watched ones),
 * `own` (what staff post), `private`.
 */
export type SourceKey = 'feed' | 'mentions' | 'keywords' | 'threads' | 'own' | 'private';

export interface SourceSetting {
  readonly key: SourceKey;
  readonly everyMs: Ms;
}

/** A standing call: the runtime repeats it, and the outcome is told only when there is news. */
export interface PollEffect {
  /** `poll:<source>`: stays the same while the cursor moves. */
  readonly id: string;
  readonly type: 'poll';
  readonly channel: ChannelId;
  readonly source: SourceKey;
  readonly cursor: string | undefined;
  /** Roots of the threads to be read again in any case: with an open interaction, or lately so. */
  readonly watched: readonly string[];
  readonly everyMs: Ms;
}

/** What a caller hears, by command; what actors and adapters tell has no answer. */
export interface ChannelAnswers {
  readonly get: ChannelView;
}

export interface ChannelView {
  readonly id: ChannelId;
  readonly sources: readonly { readonly key: string; readonly health: Health }[];
  /** How many threads are watched. */
  readonly watched: number;
}
