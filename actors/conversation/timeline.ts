/** The routing history of a conversation, line by line. */
import { present } from '../types.ts';
import type { ConversationEvent } from './interaction.protocol.ts';
import { timelineMax } from './limits.ts';
import type { ConversationState, Line } from './state.ts';
import { interactionOf } from './state.ts';

/** What the history is about; messages that came as they were need no line, the thread shows them. */
const noted: ReadonlySet<ConversationEvent['type']> = new Set([
  'interactionStarted',
  'reopened',
  'offered',
  'offerEnded',
  'connected',
  'held',
  'resumed',
  'transferred',
  'requeued',
  'requalified',
  'overflowed',
  'disconnected',
  'wrappedUp',
  'abandoned',
  'messageEdited',
  'messageDeleted',
  'replyFailed',
]);

export const isNoted = ({ type }: ConversationEvent): boolean => noted.has(type);

/** Adds a line with the state as it is after the event. The oldest makes room. */
export const noteLine = (state: ConversationState, event: ConversationEvent): void => {
  if (!isNoted(event)) return;
  state.lines += 1;
  state.timeline.push(lineOf(state, event));
  if (state.timeline.length > timelineMax) state.timeline.shift();
};

const lineOf = (state: ConversationState, event: ConversationEvent): Line => {
  const id = 'interaction' in event ? event.interaction : undefined;
  const interaction = interactionOf(state, id);
  return {
    n: state.lines,
    number: interaction?.number ?? 0,
    at: event.at,
    type: event.type,
    ...present({
      workgroup: interaction?.workgroup,
      agent: agentIn(event),
      messageId: 'messageId' in event ? event.messageId : undefined,
      why: whyIn(event),
      reason: event.type === 'transferred' ? event.reason : undefined,
    }),
  };
};

const agentIn = (event: ConversationEvent) => {
  if ('agent' in event) return event.agent;
  return 'from' in event ? event.from?.agent : undefined;
};

const whyIn = (event: ConversationEvent) => {
  if (event.type === 'offerEnded') return event.why;
  return event.type === 'replyFailed' ? event.code : undefined;
};
