/** How a conversation is stored: a small head, and a row for each message, line and ended interaction. */
import type { ConversationId, InteractionId, Stored } from '../types.ts';
import { persisted, present } from '../types.ts';
import type { Replyability } from './conversation.protocol.ts';
import { decisionRows } from './decisions.ts';
import { place } from './evolve-interaction.ts';
import { put } from './evolve-messages.ts';
import type { ConversationEvent, Interaction, Message } from './interaction.protocol.ts';
import { endedMax, timelineMax } from './limits.ts';
import type { ConversationState, KeptDecision, Line } from './state.ts';
import { initial } from './state.ts';
import { isNoted } from './timeline.ts';

interface Head {
  readonly id: ConversationId;
  readonly version: number;
  readonly thread?: NonNullable<ConversationState['thread']>;
  readonly replyability: Replyability;
  readonly seq: number;
  readonly lastHeardSeq: number;
  readonly current?: InteractionId;
  readonly number: number;
  readonly open: readonly Interaction[];
  readonly lines: number;
}

/** Keys: `m/<id>`, `i/<number>`, `t/<n>`, `x/<n>`. */
type Value = Readonly<
  { message: Message } | { ended: Interaction } | { line: Line } | { decision: KeptDecision }
>;

const head = (state: ConversationState): Head => {
  const { id, version, thread, replyability, seq, lastHeardSeq, current, number, lines } = state;
  const open = [...state.open.values()];
  return {
    id,
    version,
    replyability,
    seq,
    lastHeardSeq,
    number,
    open,
    lines,
    ...present({ thread, current }),
  };
};

const rows = (event: ConversationEvent, state: ConversationState): readonly Stored<Value>[] => [
  ...messageRows(event, state),
  ...endedRows(event, state),
  ...lineRows(event, state),
  ...decisionRows(event, state),
];

const messageRows = (
  event: ConversationEvent,
  state: ConversationState,
): readonly Stored<Value>[] => {
  if (event.type === 'messageAdded') {
    const removed = event.evicts === undefined ? [] : [messageRow(state, event.evicts)];
    return [...removed, messageRow(state, event.message.id)];
  }
  return 'messageId' in event ? [messageRow(state, event.messageId)] : [];
};

const messageRow = (state: ConversationState, id: string): Stored<Value> => {
  const message = state.messages.get(id);
  return { key: `m/${id}`, value: message === undefined ? undefined : { message } };
};

const endedRows = (
  event: ConversationEvent,
  state: ConversationState,
): readonly Stored<Value>[] => {
  if (!('interaction' in event) || event.interaction === undefined) return [];
  if (event.type === 'interactionStarted') {
    const oldest = event.started.number - endedMax;
    return oldest > 0 ? [{ key: `i/${String(oldest)}`, value: undefined }] : [];
  }
  const ended = state.ended.get(event.interaction);
  if (event.type === 'reopened') return [endedRow(event.interaction)];
  const justEnded = ['disconnected', 'wrappedUp', 'abandoned', 'notRecovered'].includes(event.type);
  return justEnded && ended !== undefined ? [endedRow(event.interaction, ended)] : [];
};

const endedRow = (id: InteractionId, ended?: Interaction): Stored<Value> => ({
  key: `i/${id.slice(id.lastIndexOf('~') + 1)}`,
  value: ended === undefined ? undefined : { ended },
});

const lineRows = (event: ConversationEvent, state: ConversationState): readonly Stored<Value>[] => {
  const line = state.timeline.at(-1);
  if (!isNoted(event) || line === undefined) return [];
  const added = { key: `t/${String(line.n)}`, value: { line } };
  const oldest = line.n - timelineMax;
  return oldest > 0 ? [added, { key: `t/${String(oldest)}`, value: undefined }] : [added];
};

/** Indexes are not stored: they're made of the rows, in whatever order the store gives them. */
const restore = (stored: Head, values: ReadonlyMap<string, Value>): ConversationState => {
  const state = initial(stored.id);
  restoreRows(state, values);
  for (const interaction of stored.open) place(state, interaction);
  return Object.assign(state, {
    version: stored.version,
    thread: stored.thread,
    replyability: stored.replyability,
    seq: stored.seq,
    lastHeardSeq: stored.lastHeardSeq,
    current: stored.current,
    number: stored.number,
    lines: stored.lines,
    decided: state.decisions.at(-1)?.n ?? 0,
  });
};

const restoreRows = (state: ConversationState, values: ReadonlyMap<string, Value>): void => {
  const messages: Message[] = [];
  for (const value of values.values()) {
    if ('message' in value) messages.push(value.message);
    else if ('line' in value) state.timeline.push(value.line);
    else if ('decision' in value) state.decisions.push(value.decision);
    else state.ended.set(value.ended.id, value.ended);
  }
  for (const message of messages.toSorted((a, b) => a.seq - b.seq)) put(state, message);
  state.timeline.sort((a, b) => a.n - b.n);
  state.decisions.sort((a, b) => a.n - b.n);
};

export const persistence = persisted({ head, rows, restore });
