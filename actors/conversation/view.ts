/** What a caller sees of a conversation. Copies: the state changes in place. */
import { present } from '../types.ts';
import { followed, visible } from './access.ts';
import type {
  ConversationAnswers,
  ConversationCommand,
  InteractionView,
  MessagesView,
  MessageView,
  TimelineView,
} from './conversation.protocol.ts';
import { explanation } from './explanation.ts';
import type { Delivery, Interaction, Message, Phase } from './interaction.protocol.ts';
import { pageMax, replyTextMax } from './limits.ts';
import type { ConversationState } from './state.ts';
import { agentOf, interactionOf, latestOf } from './state.ts';

/** @throws Rejected for a question that the caller may not ask */
export const answer = (
  state: ConversationState,
  command: ConversationCommand,
): ConversationAnswers[keyof ConversationAnswers] | undefined => {
  if (!('by' in command)) return undefined;
  switch (command.type) {
    case 'messages':
      return messages(state, visible(state, command), command);
    case 'timeline':
      return timeline(state, followed(state, command));
    case 'explanation':
      return explanation(state, command);
    case 'start':
      return latest(state);
    case 'get':
    case 'abandon':
    case 'pickUp':
    case 'decline':
    case 'hold':
    case 'resume':
    case 'reply':
    case 'note':
    case 'transfer':
    case 'disconnect':
    case 'wrapUp':
    case 'priority':
    case 'skills': {
      // Who has just let go of it may still see what became of it.
      const interaction = interactionOf(state, command.interaction);
      if (interaction === undefined || state.thread === undefined) return undefined;
      return view(state, interaction, state.thread);
    }
  }
};

/** What another system has just had routed here. */
const latest = (state: ConversationState): InteractionView | undefined => {
  const interaction = latestOf(state);
  if (interaction === undefined || state.thread === undefined) return undefined;
  return view(state, interaction, state.thread);
};

const view = (
  state: ConversationState,
  interaction: Interaction,
  thread: NonNullable<ConversationState['thread']>,
): InteractionView => {
  const { id, interactionType: type, workgroup, channel, customer, priority } = interaction;
  const { createdAt, queuedAt, offeredAt, connectedAt, endedAt, wrapupCode } = interaction;
  const { replyability, previous, subject, attributes = {} } = interaction;
  return {
    id,
    conversation: state.id,
    type,
    platform: thread.platform,
    workgroup,
    customer,
    direction: 'in',
    priority,
    createdAt,
    queuedAt,
    replyability,
    replyLengthMax: 'externalId' in thread ? 0 : replyTextMax(thread),
    recorded: false,
    skills: interaction.requiredSkills,
    attributes,
    version: state.version,
    ...present({ agent: agentOf(interaction), channel, previous, wrapupCode, subject }),
    ...present({ externalId: 'externalId' in thread ? thread.externalId : undefined }),
    ...present({ offeredAt, connectedAt, endedAt }),
    ...present({ replyUntil: replyability.allowed ? replyability.until : undefined }),
    ...phaseView(interaction.phase),
  };
};

const phaseView = (
  phase: Phase,
): Pick<InteractionView, 'state' | 'offerExpiresAt' | 'wrapupEndsAt' | 'lastAttempted'> => {
  switch (phase.status) {
    case 'queued':
      return { state: 'queued', ...present({ lastAttempted: phase.lastAttempted }) };
    case 'handed':
      return { state: 'queued' };
    case 'offered':
      return { state: 'offered', offerExpiresAt: phase.expiresAt };
    case 'wrapup':
      return { state: 'wrapup', wrapupEndsAt: phase.endsAt };
    case 'connected':
    case 'held':
    case 'disconnected':
      return { state: phase.status };
  }
};

/** An ended interaction shows the thread up to its end; the last one shows all of it. */
const messages = (
  state: ConversationState,
  { number }: Interaction,
  { after, limit }: Extract<ConversationCommand, { type: 'messages' }>,
): MessagesView => {
  const from = after === undefined ? 0 : state.order.indexOf(after) + 1;
  const size = Math.max(1, Math.min(limit, pageMax));
  const items: MessageView[] = [];
  for (const id of state.order.slice(from)) {
    const message = state.messages.get(id);
    if (message === undefined || message.number > number) continue;
    const last = items.at(-1);
    if (items.length === size && last !== undefined) return { items, nextCursor: last.id };
    items.push(messageView(message));
  }
  return { items };
};

const messageView = (message: Message): MessageView => {
  const { id, seq, direction, author, text, at } = message;
  const { platformId, parent, edited, deleted } = message;
  return {
    id,
    seq,
    direction,
    author,
    text,
    at,
    ...present({ platformId, parent, edited, deleted }),
    ...deliveryView(message.delivery),
  };
};

const deliveryView = (delivery: Delivery): Pick<MessageView, 'delivery' | 'failure'> => {
  switch (delivery.status) {
    case 'none':
      return {};
    case 'pending':
      return { delivery: delivery.unknown ? 'unknown' : 'pending' };
    case 'sent':
      return { delivery: 'sent' };
    case 'failed':
      return { delivery: 'failed', failure: delivery.code };
  }
};

const timeline = (state: ConversationState, interaction: Interaction): TimelineView => ({
  items: state.timeline
    .filter(({ number }) => number === interaction.number)
    .map(({ at, type, agent, workgroup, messageId, why, reason }) => ({
      at,
      type,
      ...present({ agent, workgroup, messageId, why, reason }),
    })),
});
