/** What we write: replies and notes, and what becomes of a reply on its way to the platform. */
import { named, type Configuration } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { AgentId, EpochMs, Ms } from '../types.ts';
import { present } from '../types.ts';
import { own, wrongState } from './access.ts';
import { mustBeTaken } from './attachments.ts';
import type { Author, ConversationCommand, SendEffect, Thread } from './conversation.protocol.ts';
import type { ConversationEvent, Delivery, Interaction, Message } from './interaction.protocol.ts';
import * as limits from './limits.ts';
import type { ConversationState } from './state.ts';
import { currentOf, latestOf, newest, platformThread } from './state.ts';

type Of<Type extends ConversationCommand['type']> = Extract<ConversationCommand, { type: Type }>;
type Pending = Extract<Delivery, { status: 'pending' }>;

/**
 * Takes a reply: it is stored, and from then on the platform owes it one effect, whatever becomes of the
 * interaction.
 * @throws Rejected `wrong_state`, `text_length`, `invalid_media`, `newer_messages`, `reply_not_allowed`,
 * `message_unknown`, `conversation_full`
 */
export const reply = (
  state: ConversationState,
  asked: Of<'reply'>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = own(state, asked);
  if (isRepeat(state, asked.messageId, 'out')) return [];
  if (interaction.phase.status !== 'connected') throw wrongState(interaction);
  const thread = platformThread(state);
  if (thread === undefined) throw new Rejected('reply_not_allowed', { reason: 'external' });
  const { text, attachments } = asked;
  const isWordless = text === '' && attachments !== undefined && attachments.length > 0;
  if (!isWordless) checkLength(text, limits.replyTextMax(thread));
  mustBeTaken(thread, text, attachments);
  mustHaveRoom(state);
  mustHaveSeen(state, asked.seen);
  mustBeAllowed(state, now);
  return [
    added(state, interaction, {
      direction: 'out',
      id: asked.messageId,
      author: writer(asked.by.user, config),
      text,
      ...present({ attachments }),
      at: now,
      parent: targetOf(state, asked.inReplyTo),
      delivery: { status: 'pending', attempt: 1, notBeforeAt: now, unknown: false },
    }),
  ];
};

/** @throws Rejected `wrong_state`, `text_length`, `conversation_full` */
export const note = (
  state: ConversationState,
  asked: Of<'note'>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = own(state, asked);
  if (isRepeat(state, asked.messageId, 'note')) return [];
  const { status } = interaction.phase;
  if (status !== 'connected' && status !== 'held' && status !== 'wrapup') {
    throw wrongState(interaction);
  }
  checkLength(asked.text, limits.noteTextMax);
  mustHaveRoom(state);
  return [
    added(state, interaction, {
      direction: 'note',
      id: asked.messageId,
      author: writer(asked.by.user, config),
      text: asked.text,
      at: now,
      delivery: { status: 'none' },
    }),
  ];
};

/**
 * Tells the customer that nobody works now, while the interaction goes on to wait: once for each stay in a
 * queue, and only where the platform would take it.
 */
export const answerClosed = (
  state: ConversationState,
  { entry, text }: Of<'answerClosed'>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = currentOf(state);
  if (interaction?.phase.status !== 'queued' || interaction.entry !== entry) return [];
  const id = `closed:${entry}`;
  const parent = newest(state, 'in')?.id;
  if (parent === undefined || !mayAnswer(state, id, text, now)) return [];
  const name = named(config.workgroups, interaction.workgroup)?.name;
  const delivery = { status: 'pending', attempt: 1, notBeforeAt: now, unknown: false } as const;
  const message = { direction: 'out', id, author: present({ name }), text, at: now } as const;
  return [added(state, interaction, { ...message, parent, delivery })];
};

/** Nobody is there to hear a refusal: the customer hears nothing, and waits. */
const mayAnswer = (state: ConversationState, id: string, text: string, now: EpochMs): boolean => {
  const { messages, replyability } = state;
  const thread = platformThread(state);
  if (thread === undefined || messages.has(id) || messages.size >= limits.messagesMax) return false;
  if (text.trim() === '' || text.length > limits.replyTextMax(thread)) return false;
  return replyability.allowed && now < (replyability.until ?? Infinity);
};

/** The name as it is now: the thread keeps it, whatever the user is called later. */
const writer = (id: AgentId, { users }: Configuration): Author => ({
  id,
  ...present({ name: named(users, id)?.name }),
});

const added = (
  { seq }: ConversationState,
  { id, number }: Interaction,
  message: Omit<Message, 'seq' | 'number'>,
): ConversationEvent => ({
  type: 'messageAdded',
  at: message.at,
  interaction: id,
  message: { ...message, seq: seq + 1, number },
});

/** @throws Rejected `message_unknown` when the id belongs to something else */
const isRepeat = (
  state: ConversationState,
  id: string,
  direction: Message['direction'],
): boolean => {
  const message = state.messages.get(id);
  if (message === undefined) return false;
  if (message.direction !== direction) throw new Rejected('message_unknown', { message: id });
  return true;
};

const checkLength = (text: string, max: number): void => {
  if (text.trim() === '' || text.length > max) throw new Rejected('text_length', { max });
};

const mustHaveRoom = ({ messages }: ConversationState): void => {
  const max = limits.messagesMax;
  if (messages.size >= max) throw new Rejected('conversation_full', { max });
};

/** What came in after the message that the agent saw last, however old it is on the platform. */
const mustHaveSeen = (state: ConversationState, seen: string | undefined): void => {
  if (seen === undefined) return;
  const message = state.messages.get(seen);
  if (message === undefined) throw new Rejected('message_unknown', { message: seen });
  if (state.lastHeardSeq > message.seq) {
    throw new Rejected('newer_messages', present({ last: state.order.at(-1) }));
  }
};

const mustBeAllowed = ({ replyability }: ConversationState, now: EpochMs): void => {
  if (!replyability.allowed) {
    throw new Rejected('reply_not_allowed', { reason: replyability.reason });
  }
  if (replyability.until !== undefined && now >= replyability.until) {
    throw new Rejected('reply_not_allowed', { reason: 'window_closed' });
  }
};

/** @returns the platform id of what is answered: something of the customer's, always */
const targetOf = (state: ConversationState, asked: string | undefined): string => {
  const target = asked === undefined ? newest(state, 'in') : state.messages.get(asked);
  if (asked !== undefined && target?.direction !== 'in') {
    throw new Rejected('message_unknown', { message: asked });
  }
  if (target === undefined || target.deleted === true) {
    throw new Rejected('reply_not_allowed', { reason: 'target_gone' });
  }
  return target.id;
};

/** The first word on a message's fate that is definite counts; a later one changes nothing. */
export const sent = (
  state: ConversationState,
  { messageId, platformId }: Of<'sent'>,
  at: EpochMs,
): readonly ConversationEvent[] => {
  const message = state.messages.get(messageId);
  if (message?.direction !== 'out' || message.delivery.status === 'sent') return [];
  const about = { at, ...present({ interaction: latestOf(state)?.id }) };
  const taken = state.messages.get(platformId);
  return [
    ...(taken?.direction === 'native'
      ? [{ type: 'duplicateRemoved', ...about, messageId: taken.id, of: messageId } as const]
      : []),
    { type: 'replySent', ...about, messageId, platformId },
  ];
};

export const sendRefused = (
  state: ConversationState,
  { messageId, code }: Of<'sendRefused'>,
  at: EpochMs,
): readonly ConversationEvent[] =>
  pendingOf(state, messageId) === undefined
    ? []
    : [
        {
          type: 'replyFailed',
          at,
          ...present({ interaction: latestOf(state)?.id }),
          messageId,
          code,
        },
      ];

/** Tried again later, each time after a longer pause, until it's given up. */
export const sendPostponed = (
  state: ConversationState,
  { messageId, afterMs, unknown }: Of<'sendPostponed'>,
  at: EpochMs,
): readonly ConversationEvent[] => {
  const pending = pendingOf(state, messageId);
  if (pending === undefined) return [];
  const about = { at, ...present({ interaction: latestOf(state)?.id }), messageId };
  if (pending.attempt >= limits.attemptsMax) {
    return [{ type: 'replyFailed', ...about, code: 'unreachable' }];
  }
  const untilAt = at + Math.max(afterMs, pauseMs(pending.attempt));
  // What may have got through is looked for each time: the look itself may have been put off.
  const looked = { unknown: unknown || pending.unknown };
  return [{ type: 'replyPostponed', ...about, untilAt, ...looked }];
};

const pauseMs = (attempt: number): Ms =>
  Math.min(limits.retryMs * 2 ** (attempt - 1), limits.retryMaxMs);

const pendingOf = (state: ConversationState, messageId: string): Pending | undefined => {
  const delivery = state.messages.get(messageId)?.delivery;
  return delivery?.status === 'pending' ? delivery : undefined;
};

/** One reply of a thread after the other: only the oldest that is pending may be on its way. */
export const effects = (state: ConversationState): readonly SendEffect[] => {
  const message = state.messages.get(state.pending[0] ?? '');
  const thread = platformThread(state);
  if (message === undefined || thread === undefined) return [];
  return message.delivery.status === 'pending' ? [send(thread, message, message.delivery)] : [];
};

const send = (
  thread: Thread,
  { id, text, attachments, at, parent = '' }: Message,
  { attempt, notBeforeAt, unknown }: Pending,
): SendEffect => ({
  id: `send:${id}:${String(attempt)}`,
  type: 'send',
  messageId: id,
  thread,
  text,
  ...present({ attachments: outbound(attachments) }),
  inReplyTo: parent,
  createdAt: at,
  notBeforeAt,
  verify: unknown,
});

/** What we have written has an address always. */
const outbound = (attachments: Message['attachments']): SendEffect['attachments'] =>
  attachments?.flatMap(({ kind, url }) => (url === undefined ? [] : [{ kind, url }]));
