/** A conversation in memory. */
import type { AgentId, ConversationId, EpochMs, InteractionId } from '../types.ts';
import { interactionId } from '../types.ts';
import type { DecisionRecord } from '../workgroup/decision.protocol.ts';
import type { Replyability, Thread, TimelineEntry } from './conversation.protocol.ts';
import type { ExternalThread } from './external.protocol.ts';
import type { Interaction, Message } from './interaction.protocol.ts';

/** Changed in place by `evolve`, and by nothing else. */
export interface ConversationState {
  readonly id: ConversationId;
  /** Grows with every event. */
  version: number;
  /** Absent before the first message. */
  thread: Thread | ExternalThread | undefined;
  /** Whether the newest message of the customer may be answered. */
  replyability: Replyability;
  readonly messages: Map<string, Message>;
  /** The ids of the messages in the order of the thread. */
  readonly order: string[];
  /** Our own messages by the id that the platform has given them. */
  readonly byPlatformId: Map<string, string>;
  /** Our own messages that are yet to be delivered, the oldest first. */
  readonly pending: string[];
  /** Counts the messages. */
  seq: number;
  /** The `seq` of the last message that someone else wrote. */
  lastHeardSeq: number;
  /** The one that waits or is handled; at most one. */
  current: InteractionId | undefined;
  /** Counts the interactions: the number of the last one. */
  number: number;
  /** The current one and those in wrap-up. */
  readonly open: Map<InteractionId, Interaction>;
  readonly ended: Map<InteractionId, Interaction>;
  /** Counts the lines of the routing history. */
  lines: number;
  readonly timeline: Line[];
  /** Counts the decisions. */
  decided: number;
  /** Why interactions were offered to whom, the oldest first. */
  readonly decisions: KeptDecision[];
}

export interface KeptDecision {
  /** Its place among all of the conversation, from 1. */
  readonly n: number;
  /** The number of the interaction. */
  readonly number: number;
  decision: DecisionRecord;
}

export interface Line extends TimelineEntry {
  /** Its place in the whole history, from 1. */
  readonly n: number;
  /** The number of the interaction. */
  readonly number: number;
}

/** An agent can never be the one who begins an exchange of private messages. @see requirements C6 */
const unanswerable: Replyability = { allowed: false, reason: 'not_permitted_to_reply' };

export const initial = (id: ConversationId): ConversationState => ({
  id,
  version: 0,
  thread: undefined,
  replyability: unanswerable,
  messages: new Map(),
  order: [],
  byPlatformId: new Map(),
  pending: [],
  seq: 0,
  lastHeardSeq: 0,
  current: undefined,
  number: 0,
  open: new Map(),
  ended: new Map(),
  lines: 0,
  timeline: [],
  decided: 0,
  decisions: [],
});

/** The thread, if it is one that we can read and write. */
export const platformThread = ({ thread }: ConversationState): Thread | undefined =>
  thread?.platform === 'external' ? undefined : thread;

export const interactionOf = (
  state: ConversationState,
  id: InteractionId | undefined,
): Interaction | undefined =>
  id === undefined ? undefined : (state.open.get(id) ?? state.ended.get(id));

export const currentOf = (state: ConversationState): Interaction | undefined =>
  interactionOf(state, state.current);

/** The current interaction, else the last one. */
export const latestOf = (state: ConversationState): Interaction | undefined =>
  currentOf(state) ?? interactionOf(state, idOf(state.id, state.number));

export const idOf = (conversation: ConversationId, number: number): InteractionId =>
  interactionId(`${conversation}~${String(number)}`);

/** Who has it, is offered it, or had it at its end. */
export const agentOf = ({ phase }: Interaction): AgentId | undefined => {
  if (phase.status === 'queued' || phase.status === 'handed') return undefined;
  return phase.agent;
};

/** Who may come first: by the platform's time, then by id, numbers by their value. */
export const isBefore = (a: Placed, b: Placed): boolean =>
  a.at === b.at ? compareIds(a.id, b.id) < 0 : a.at < b.at;

export interface Placed {
  readonly at: EpochMs;
  readonly id: string;
}

const digits = /^\d+$/;

/** Ids of platforms that are numbers have no fixed length. */
export const compareIds = (a: string, b: string): number => {
  if (a === b) return 0;
  if (digits.test(a) && digits.test(b) && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
};

/** Where a message belongs in the thread. Most come last, so the search begins there. */
export const placeOf = (state: ConversationState, message: Placed): number => {
  let place = state.order.length;
  while (place > 0) {
    const before = state.messages.get(state.order[place - 1] ?? '');
    if (before === undefined || !isBefore(message, before)) break;
    place -= 1;
  }
  return place;
};

/** The newest message of a kind that still stands. */
export const newest = (
  state: ConversationState,
  direction: Message['direction'],
): Message | undefined => {
  for (let i = state.order.length - 1; i >= 0; i -= 1) {
    const message = state.messages.get(state.order[i] ?? '');
    if (message?.direction === direction && message.deleted !== true) return message;
  }
  return undefined;
};
