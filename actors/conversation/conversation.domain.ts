/** Decides what follows when a conversation hears a command. */
import type { Configuration } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs } from '../types.ts';
import { followed, supervised, visible } from './access.ts';
import { attached } from './attachments.ts';
import type { ConversationCommand } from './conversation.protocol.ts';
import { start } from './external.ts';
import { abandon, disconnect, hold, resume, wrapUp, wrapUpsOver } from './handling.ts';
import { receive } from './intake.ts';
import type { ConversationEvent } from './interaction.protocol.ts';
import { decline, directAccepted, directRefused, fromQueue, missed, pickUp } from './offer.ts';
import { overflow, requalify } from './queueing.ts';
import { takenOver } from './recovery.ts';
import { answerClosed, note, reply, sendPostponed, sendRefused, sent } from './reply.ts';
import type { ConversationState } from './state.ts';
import { transfer } from './transfer.ts';

/** @throws Rejected what {@link visible} and the commands themselves say */
export const decide = (
  state: ConversationState,
  command: ConversationCommand,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] =>
  isQuestion(command) ? asked(state, command) : done(state, command, now, config);

const done = (
  state: ConversationState,
  command: Exclude<ConversationCommand, Question>,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  switch (command.type) {
    case 'receive':
      return receive(state, command, now, config);
    case 'start':
      return start(state, command, now, config);
    case 'abandon':
      return abandon(state, command, now);
    case 'offer':
    case 'decided':
      return fromQueue(state, command, now, config);
    case 'directAccepted':
      return directAccepted(state, command.token, now, config);
    case 'directRefused':
      return directRefused(state, command, now);
    case 'pickUp':
      return pickUp(state, command, now);
    case 'decline':
      return decline(state, command, now);
    case 'hold':
      return hold(state, command, now);
    case 'resume':
      return resume(state, command, now);
    case 'reply':
      return reply(state, command, now, config);
    case 'note':
      return note(state, command, now, config);
    case 'transfer':
      return transfer(state, command, now, config);
    case 'disconnect':
      return disconnect(state, command, now, config);
    case 'wrapUp':
      return wrapUp(state, command, now, config);
    case 'priority':
    case 'skills':
      return requalify(state, command, now, config);
    case 'overflow':
      return overflow(state, command, now);
    case 'answerClosed':
      return answerClosed(state, command, now, config);
    case 'sent':
    case 'sendRefused':
    case 'sendPostponed':
      return attempted(state, command, now);
    case 'takenOver':
      return takenOver(state, command, now, config);
    case 'wake':
      return [...missed(state, now), ...wrapUpsOver(state, now)];
  }
};

type Attempt = Extract<ConversationCommand, { type: 'sent' | 'sendRefused' | 'sendPostponed' }>;

const attempted = (
  state: ConversationState,
  outcome: Attempt,
  now: EpochMs,
): readonly ConversationEvent[] => {
  if (outcome.type === 'sent') return sent(state, outcome, now);
  return outcome.type === 'sendRefused'
    ? sendRefused(state, outcome, now)
    : sendPostponed(state, outcome, now);
};

type Question = Extract<
  ConversationCommand,
  { type: 'messages' | 'attachment' | 'get' | 'timeline' | 'explanation' }
>;

const questions: ReadonlySet<ConversationCommand['type']> = new Set([
  'messages',
  'attachment',
  'get',
  'timeline',
  'explanation',
]);

const isQuestion = (command: ConversationCommand): command is Question =>
  questions.has(command.type);

/** A question is answered, or refused; nothing happens. */
const asked = (state: ConversationState, question: Question): readonly ConversationEvent[] => {
  mayAsk(state, question);
  return [];
};

const mayAsk = (state: ConversationState, question: Question): void => {
  if (question.type === 'explanation') {
    supervised(state, question);
    return;
  }
  if (question.type === 'messages') mayRead(state, question);
  else if (question.type === 'attachment') attached(state, visible(state, question), question);
  else followed(state, question);
};

const mayRead = (
  state: ConversationState,
  question: Extract<Question, { type: 'messages' }>,
): void => {
  visible(state, question);
  const { after } = question;
  if (after === undefined || state.messages.has(after)) return;
  throw new Rejected('message_unknown', { message: after });
};

/** The offer's deadline, or the first wrap-up to end. */
export const wakeAt = (state: ConversationState): EpochMs | undefined => {
  let first = Infinity;
  for (const { phase } of state.open.values()) {
    if (phase.status === 'offered') first = Math.min(first, phase.expiresAt);
    if (phase.status === 'wrapup') first = Math.min(first, phase.endsAt);
  }
  return first === Infinity ? undefined : first;
};
