/** Handing an interaction on: to a queue, or to an agent in person. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { AgentId, EpochMs, WorkgroupId } from '../types.ts';
import { offerToken, present } from '../types.ts';
import { isSupervisor, mayHandle, visible, wrongState } from './access.ts';
import type { ConversationCommand } from './conversation.protocol.ts';
import type { ConversationEvent, Interaction } from './interaction.protocol.ts';
import { departure } from './handling.ts';
import { nextEntry } from './offer.ts';
import type { ConversationState } from './state.ts';

type Transfer = Extract<ConversationCommand, { type: 'transfer' }>;

/** @throws Rejected `wrong_state`, `same_target`, `workgroup_unknown`, `no_queue`, `agent_unknown` */
export const transfer = (
  state: ConversationState,
  asked: Transfer,
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = visible(state, asked);
  mayMove(interaction, asked);
  const { to } = asked;
  const facts = {
    type: 'transferred',
    at: now,
    interaction: interaction.id,
    ...departure(interaction),
    fromWorkgroup: interaction.workgroup,
    to,
    by: asked.by.user,
    ...present({ reason: asked.reason }),
  } as const;
  if (to.kind === 'workgroup') {
    checkWorkgroup(interaction, to.workgroup, config);
    const queuedAt = resetsTime(to.workgroup, config) ? now : interaction.queuedAt;
    return [
      ...initiated(interaction, asked, now),
      { ...facts, queuedAt, entry: nextEntry(interaction) },
    ];
  }
  checkAgent(interaction, to.agent, config);
  const token = offerToken(`${interaction.id}!${String(interaction.directOffers + 1)}`);
  // Should the agent not take it, it goes back into the queue as if it had never left.
  const { queuedAt } = interaction;
  return [...initiated(interaction, asked, now), { ...facts, queuedAt, token }];
};

/** The two initiators of the reference system: of the social types, and of no others. @see requirements T4 */
const initiated = (
  { id, workgroup, interactionType }: Interaction,
  { to, by }: Transfer,
  at: EpochMs,
): readonly ConversationEvent[] => {
  const facts = { at, interaction: id, fromWorkgroup: workgroup, to, by: by.user };
  if (interactionType === 'social_direct_message')
    return [{ type: 'transferDirectMessageInitiated', ...facts }];
  if (interactionType === 'social_conversation')
    return [{ type: 'transferConversationInitiated', ...facts }];
  return [];
};

const resetsTime = (workgroup: WorkgroupId, config: Configuration): boolean =>
  named(config.workgroups, workgroup)?.transferResetsQueueTime ?? true;

const mayMove = (interaction: Interaction, { by }: Transfer): void => {
  const { status } = interaction.phase;
  if (status === 'wrapup' || status === 'disconnected') throw wrongState(interaction);
  if (isSupervisor(by, interaction)) return;
  mayHandle(by);
  if (status !== 'connected' && status !== 'held') throw wrongState(interaction);
};

const checkWorkgroup = (
  { phase, workgroup }: Interaction,
  to: WorkgroupId,
  config: Configuration,
): void => {
  const found = named(config.workgroups, to);
  if (found === undefined) throw new Rejected('workgroup_unknown', { workgroup: to });
  if (!found.acdQueue) throw new Rejected('no_queue', { workgroup: to });
  const waits = phase.status === 'queued' || phase.status === 'offered';
  if (waits && workgroup === to) throw new Rejected('same_target');
};

const checkAgent = ({ phase }: Interaction, to: AgentId, config: Configuration): void => {
  if (named(config.users, to) === undefined) throw new Rejected('agent_unknown', { agent: to });
  if ('agent' in phase && phase.agent === to) throw new Rejected('same_target');
};
