/** Folds what happens to messages into a conversation. */
import { present } from '../types.ts';
import type { Message, MessageEvent } from './interaction.protocol.ts';
import type { ConversationState } from './state.ts';
import { currentOf, placeOf } from './state.ts';

export const evolveMessages = (state: ConversationState, event: MessageEvent): void => {
  switch (event.type) {
    case 'messageAdded':
      if (event.evicts !== undefined) forget(state, event.evicts);
      put(state, event.message);
      break;
    case 'messageEdited': {
      const { text, revision, attachments } = event;
      const now = { text, revision, ...present({ attachments }) };
      change(state, event.messageId, { ...now, edited: true });
      break;
    }
    case 'messageDeleted':
      change(state, event.messageId, { deleted: true });
      break;
    case 'duplicateRemoved':
      forget(state, event.messageId);
      break;
    case 'replyabilityChanged':
      replyabilityChanged(state, event.replyability);
      break;
    case 'echoMatched':
    case 'replySent':
      settled(state, event.messageId);
      state.byPlatformId.set(event.platformId, event.messageId);
      change(state, event.messageId, {
        platformId: event.platformId,
        delivery: { status: 'sent', at: event.at },
      });
      break;
    case 'replyFailed':
      settled(state, event.messageId);
      change(state, event.messageId, { delivery: { status: 'failed', code: event.code } });
      break;
    case 'replyPostponed':
      replyPostponed(state, event);
      break;
  }
};

/** Into its place in the thread, which need not be the last. */
export const put = (state: ConversationState, message: Message): void => {
  state.order.splice(placeOf(state, message), 0, message.id);
  state.messages.set(message.id, message);
  state.seq = Math.max(state.seq, message.seq);
  const { direction, platformId, delivery } = message;
  if (direction === 'in' || direction === 'native') {
    state.lastHeardSeq = Math.max(state.lastHeardSeq, message.seq);
  }
  if (direction === 'out' && platformId !== undefined) {
    state.byPlatformId.set(platformId, message.id);
  }
  if (delivery.status === 'pending') state.pending.push(message.id);
};

const forget = (state: ConversationState, id: string): void => {
  const message = state.messages.get(id);
  if (message === undefined) return;
  const place = state.order.indexOf(id);
  if (place >= 0) state.order.splice(place, 1);
  state.messages.delete(id);
  if (message.platformId !== undefined) state.byPlatformId.delete(message.platformId);
};

const change = (state: ConversationState, id: string, changed: Partial<Message>): void => {
  const message = state.messages.get(id);
  if (message !== undefined) state.messages.set(id, { ...message, ...changed });
};

const settled = (state: ConversationState, id: string): void => {
  const place = state.pending.indexOf(id);
  if (place >= 0) state.pending.splice(place, 1);
};

const replyabilityChanged = (
  state: ConversationState,
  replyability: ConversationState['replyability'],
): void => {
  state.replyability = replyability;
  const current = currentOf(state);
  if (current !== undefined) state.open.set(current.id, { ...current, replyability });
};

const replyPostponed = (
  state: ConversationState,
  { messageId, untilAt, unknown }: Extract<MessageEvent, { type: 'replyPostponed' }>,
): void => {
  const delivery = state.messages.get(messageId)?.delivery;
  if (delivery?.status !== 'pending') return;
  const attempt = delivery.attempt + 1;
  change(state, messageId, {
    delivery: { status: 'pending', attempt, notBeforeAt: untilAt, unknown },
  });
};
