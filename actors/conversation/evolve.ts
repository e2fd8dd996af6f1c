/** Folds events into a conversation, in place. */
import { noteDecisions } from './decisions.ts';
import { noteLine } from './timeline.ts';
import { evolveInteraction } from './evolve-interaction.ts';
import { evolveMessages } from './evolve-messages.ts';
import type { ConversationEvent } from './interaction.protocol.ts';
import type { ConversationState } from './state.ts';

/** Total: an event has happened, so it always applies. */
export const evolve = (state: ConversationState, event: ConversationEvent): ConversationState => {
  state.version += 1;
  apply(state, event);
  noteLine(state, event);
  noteDecisions(state, event);
  return state;
};

const apply = (state: ConversationState, event: ConversationEvent): void => {
  switch (event.type) {
    case 'threadOpened':
      state.thread = event.thread;
      break;
    case 'offerDropped':
    case 'decided':
      break;
    case 'messageAdded':
    case 'messageEdited':
    case 'messageDeleted':
    case 'echoMatched':
    case 'duplicateRemoved':
    case 'replyabilityChanged':
    case 'replySent':
    case 'replyFailed':
    case 'replyPostponed':
      evolveMessages(state, event);
      break;
    case 'interactionStarted':
    case 'reopened':
    case 'offered':
    case 'offerEnded':
    case 'connected':
    case 'held':
    case 'resumed':
    case 'transferred':
    case 'requeued':
    case 'requalified':
    case 'overflowed':
    case 'transferConversationInitiated':
    case 'transferDirectMessageInitiated':
    case 'disconnected':
    case 'wrappedUp':
    case 'abandoned':
    case 'notRecovered':
      evolveInteraction(state, event);
      break;
  }
};
