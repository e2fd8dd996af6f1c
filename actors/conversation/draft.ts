/** What a batch of items has brought so far, on top of the state. */
import type { Configuration } from '../configuration.ts';
import type { EpochMs, InteractionId } from '../types.ts';
import { present } from '../types.ts';
import type { Author, Replyability, Thread } from './conversation.protocol.ts';
import type { ConversationEvent, Interaction, Message } from './interaction.protocol.ts';
import type { ConversationState, Placed } from './state.ts';
import { currentOf, latestOf, newest, platformThread } from './state.ts';

export interface Draft {
  readonly state: ConversationState;
  readonly thread: Thread;
  readonly now: EpochMs;
  readonly config: Configuration;
  readonly events: ConversationEvent[];
  /** Messages that this batch has added or changed, by platform id. */
  readonly touched: Map<string, Message>;
  /** Replies of ours that this batch has shown. */
  readonly matched: Set<string>;
  /** The open interaction; its place and phase cannot change within a batch unless it begins or ends. */
  current: Pick<Interaction, 'id' | 'phase' | 'workgroup' | 'entry' | 'number'> | undefined;
  /** The interaction that messages are booked to: the open one, else the last. */
  latest: InteractionId | undefined;
  number: number;
  /** Interactions that this batch has ended, so that none of them is opened again by it. */
  ended: boolean;
  replyability: Replyability;
  newestIn: Placed | undefined;
  /** The other party, if it has ever spoken. */
  readonly customer: Author | undefined;
  seq: number;
  size: number;
  evicted: number;
}

export const openDraft = (
  state: ConversationState,
  thread: Thread,
  now: EpochMs,
  config: Configuration,
): Draft => {
  const newestIn = newest(state, 'in');
  return {
    state,
    thread: platformThread(state) ?? thread,
    now,
    config,
    events: [],
    touched: new Map(),
    matched: new Set(),
    current: currentOf(state),
    latest: latestOf(state)?.id,
    number: state.number,
    ended: false,
    replyability: state.replyability,
    newestIn,
    customer: newestIn?.author,
    seq: state.seq,
    size: state.messages.size,
    evicted: 0,
  };
};

/** What every event of a message says. */
export const about = ({ now, latest }: Draft) => ({ at: now, ...present({ interaction: latest }) });
