/** Interactions that other systems have routed here: calls, chats, mails, tasks. @see acd.md section 1 */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs, InteractionId } from '../types.ts';
import { entryId, present } from '../types.ts';
import { isCreator, isSupervisor } from './access.ts';
import type { ConversationCommand, Replyability } from './conversation.protocol.ts';
import type { ExternalThread } from './external.protocol.ts';
import type { ConversationEvent, Message, Started } from './interaction.protocol.ts';
import { messagesMax, priorityDefault } from './limits.ts';
import { checkWorth } from './queueing.ts';
import type { ConversationState } from './state.ts';
import { agentOf, currentOf, idOf, latestOf } from './state.ts';

type Start = Extract<ConversationCommand, { type: 'start' }>;

/** Answers are given where the thread lives. */
const unanswerable: Replyability = { allowed: false, reason: 'external' };

/**
 * Begins an interaction, unless the one before is still under way: then this is a repeat, and changes
 * nothing.
 * @throws Rejected `forbidden`, `workgroup_unknown`, `no_queue`, `agent_unknown`, `skill_unknown`,
 * `priority_range`, `conversation_full`
 */
export const start = (
  state: ConversationState,
  asked: Start,
  at: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const isNew = state.thread === undefined;
  if (!isNew && !isCreator(state, asked.by)) throw new Rejected('forbidden');
  if (currentOf(state) !== undefined) return [];
  check(state, asked, config);
  const { externalId, by, text } = asked;
  const thread: ExternalThread = { platform: 'external', externalId, createdBy: by.user };
  const started = startedBy(state, asked, at);
  return [
    ...(isNew ? [{ type: 'threadOpened', at, id: state.id, thread } as const] : []),
    { type: 'interactionStarted', at, interaction: started.id, started },
    ...(text === undefined ? [] : [opening(state, asked, { at, id: started.id, text })]),
  ];
};

const check = (
  { messages }: ConversationState,
  { by, workgroup, preferred, ...asked }: Start,
  config: Configuration,
): void => {
  if (!isSupervisor(by, { workgroup })) throw new Rejected('forbidden', { right: 'supervise' });
  const rules = named(config.workgroups, workgroup);
  if (rules === undefined) throw new Rejected('workgroup_unknown', { workgroup });
  if (!rules.acdQueue) throw new Rejected('no_queue', { workgroup });
  if (preferred !== undefined && named(config.users, preferred) === undefined)
    throw new Rejected('agent_unknown', { agent: preferred });
  checkWorth(present(asked), config);
  if (messages.size >= messagesMax) throw new Rejected('conversation_full', { max: messagesMax });
};

const startedBy = (state: ConversationState, asked: Start, queuedAt: EpochMs): Started => {
  const number = state.number + 1;
  const id = idOf(state.id, number);
  const last = latestOf(state);
  const { interactionType, workgroup, customer, subject, attributes } = asked;
  const { priority = priorityDefault, requiredSkills = [] } = asked;
  const preferred = asked.preferred ?? (last === undefined ? undefined : agentOf(last));
  return {
    id,
    number,
    interactionType,
    workgroup,
    customer,
    priority,
    requiredSkills,
    queuedAt,
    entry: entryId(`${id}/1`),
    replyability: unanswerable,
    ...present({ previous: last?.id, preferred, subject, attributes }),
  };
};

interface Opening {
  readonly at: EpochMs;
  readonly id: InteractionId;
  readonly text: string;
}

/** What the customer has said so far. */
const opening = (
  { seq, number }: ConversationState,
  { customer: author }: Start,
  { at, id, text }: Opening,
): ConversationEvent => {
  const place = { id: `${id}/text`, seq: seq + 1, number: number + 1 };
  const delivery = { status: 'none' } as const;
  const message: Message = { ...place, direction: 'in', author, text, at, delivery };
  return { type: 'messageAdded', at, interaction: id, message };
};
