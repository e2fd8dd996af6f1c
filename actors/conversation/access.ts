/** Who may know of an interaction, and who may work on it. @see architecture.md section 8, 8 */
import { Rejected } from '../errors.ts';
import type { InteractionId } from '../types.ts';
import type { Caller } from './conversation.protocol.ts';
import type { Interaction } from './interaction.protocol.ts';
import type { ConversationState } from './state.ts';
import { agentOf, interactionOf } from './state.ts';

interface Asked {
  readonly interaction: InteractionId;
  readonly by: Caller;
}

/** Of the workgroup that has the interaction. */
export const isSupervisor = (
  { rights, workgroups }: Caller,
  { workgroup }: Pick<Interaction, 'workgroup'>,
): boolean => rights.includes('supervise') && (workgroups?.includes(workgroup) ?? true);

/**
 * The interaction, if the caller may know that it exists: a supervisor, the agent who has it, is offered
 * it or had it at its end, and who had it before.
 * @throws Rejected `interaction_unknown` to all others
 */
export const known = (state: ConversationState, { interaction: id, by }: Asked): Interaction => {
  const interaction = interactionOf(state, id);
  if (interaction !== undefined) {
    if (isSupervisor(by, interaction) || agentOf(interaction) === by.user) return interaction;
    if (interaction.formerly.includes(by.user)) return interaction;
  }
  throw new Rejected('interaction_unknown', { interaction: id });
};

/**
 * The interaction, if the caller may read it.
 * @throws Rejected `interaction_unknown`; `not_yours` to who had it before
 */
export const visible = (state: ConversationState, asked: Asked): Interaction => {
  const interaction = known(state, asked);
  if (isSupervisor(asked.by, interaction) || agentOf(interaction) === asked.by.user)
    return interaction;
  throw new Rejected('not_yours', { interaction: interaction.id });
};

/** The other system that has had it routed here. */
export const isCreator = ({ thread }: ConversationState, { user }: Caller): boolean =>
  thread?.platform === 'external' && thread.createdBy === user;

/**
 * The interaction, if the caller may follow what becomes of it: as {@link visible}, and for the system
 * that has created it, wherever it has gone since.
 * @throws Rejected `interaction_unknown`; `not_yours` to who had it before
 */
export const followed = (state: ConversationState, asked: Asked): Interaction => {
  const interaction = interactionOf(state, asked.interaction);
  return interaction !== undefined && isCreator(state, asked.by)
    ? interaction
    : visible(state, asked);
};

/**
 * The interaction, if the caller supervises it.
 * @throws Rejected `interaction_unknown`; `not_yours` or `forbidden` to who has or had it
 */
export const supervised = (state: ConversationState, asked: Asked): Interaction => {
  const interaction = visible(state, asked);
  if (isSupervisor(asked.by, interaction)) return interaction;
  throw new Rejected('forbidden', { right: 'supervise' });
};

/**
 * The interaction, if it is the caller's own.
 * @throws Rejected `interaction_unknown`, `not_yours`, `forbidden`
 */
export const own = (state: ConversationState, asked: Asked): Interaction => {
  const interaction = known(state, asked);
  if (agentOf(interaction) !== asked.by.user) {
    throw new Rejected('not_yours', { interaction: interaction.id });
  }
  mayHandle(asked.by);
  return interaction;
};

export const mayHandle = ({ rights }: Caller): void => {
  if (!rights.includes('handle')) throw new Rejected('forbidden', { right: 'handle' });
};

export const wrongState = ({ id, phase }: Interaction): Rejected =>
  new Rejected('wrong_state', {
    interaction: id,
    state: phase.status === 'handed' ? 'queued' : phase.status,
  });
