/** What becomes of an interaction in its queue: what it asks for, what it's worth, and where it waits. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import { Rejected } from '../errors.ts';
import type { EpochMs } from '../types.ts';
import { isSupervisor, visible, wrongState } from './access.ts';
import type { ConversationCommand } from './conversation.protocol.ts';
import type { ConversationEvent, Started } from './interaction.protocol.ts';
import { overflowsMax, priorityMax } from './limits.ts';
import { nextEntry, placeOf } from './offer.ts';
import type { ConversationState } from './state.ts';
import { currentOf } from './state.ts';

type Of<Type extends ConversationCommand['type']> = Extract<ConversationCommand, { type: Type }>;

/** @throws Rejected `forbidden`, `wrong_state` when it is over, `skill_unknown`, `priority_range` */
export const requalify = (
  state: ConversationState,
  asked: Of<'priority'> | Of<'skills'>,
  at: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] => {
  const interaction = visible(state, asked);
  const { id, phase, requiredSkills, priority } = interaction;
  if (!isSupervisor(asked.by, interaction)) throw new Rejected('forbidden', { right: 'supervise' });
  if (phase.status === 'wrapup' || phase.status === 'disconnected') throw wrongState(interaction);
  const now =
    asked.type === 'skills' ? { requiredSkills: asked.skills } : { priority: asked.priority };
  checkWorth(now, config);
  const changed = { priority, requiredSkills, ...now };
  return [{ type: 'requalified', at, interaction: id, by: asked.by.user, ...changed }];
};

/** @throws Rejected `skill_unknown`, `priority_range` */
export const checkWorth = (
  { priority = 0, requiredSkills = [] }: Partial<Pick<Started, 'priority' | 'requiredSkills'>>,
  config: Configuration,
): void => {
  if (priority < 0 || priority > priorityMax)
    throw new Rejected('priority_range', { max: priorityMax });
  const unknown = requiredSkills.find(({ skill }) => named(config.skills, skill) === undefined);
  if (unknown !== undefined) throw new Rejected('skill_unknown', { skill: unknown.skill });
};

/** What has gone from that place meanwhile, or has been sent on too often, stays where it is. */
export const overflow = (
  state: ConversationState,
  { entry: from, workgroup, priority, requiredSkills }: Of<'overflow'>,
  at: EpochMs,
): readonly ConversationEvent[] => {
  const interaction = currentOf(state);
  if (interaction?.phase.status !== 'queued' || interaction.entry !== from) return [];
  if (interaction.overflows >= overflowsMax) return [];
  return [
    {
      type: 'overflowed',
      at,
      interaction: interaction.id,
      left: placeOf(interaction),
      workgroup,
      entry: nextEntry(interaction),
      priority,
      requiredSkills,
    },
  ];
};
