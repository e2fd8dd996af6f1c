/** A channel in memory. */
import type { ChannelId, ConversationId, EpochMs, Ms } from '../types.ts';
import type { Health, SourceSetting } from './channel.protocol.ts';

/** Threads that a channel watches; those that closed first make room, then those watched longest. */
export const watchedMax = 1_000;
/** How long a thread is watched after its interaction has ended. */
export const afterwardsMs: Ms = 24 * 3_600_000;

/** Changed in place by `evolve`, and by nothing else. */
export interface ChannelState {
  readonly id: ChannelId;
  sources: readonly SourceSetting[];
  /** The adapter's place in each source; opaque. */
  readonly cursors: Map<string, string>;
  readonly health: Map<string, Health>;
  /** Counts the beginnings and ends of watches, so that their order outlives a restart. */
  turns: number;
  /** Threads with an open interaction, the longest watched first. */
  readonly open: Map<ConversationId, Watched>;
  /** Threads that are watched for a while yet, the first to be forgotten first. */
  readonly closed: Map<ConversationId, Closed>;
}

export interface Watched {
  readonly root: string;
  /** The count at which it was put where it is. */
  readonly turn: number;
}

export interface Closed extends Watched {
  readonly untilAt: EpochMs;
}

export const initial = (id: ChannelId): ChannelState => ({
  id,
  sources: [],
  cursors: new Map(),
  health: new Map(),
  turns: 0,
  open: new Map(),
  closed: new Map(),
});
