/**
 * What becomes of interactions when the node that had their conversation dies: by type they go on, or end
 * and come back when somebody writes again. @see requirements V1, V3
 */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import { recoveryParameters } from '../recovery.ts';
import type { EpochMs, InteractionType } from '../types.ts';
import { present } from '../types.ts';
import { departure } from './handling.ts';
import type { ConversationEvent, Interaction } from './interaction.protocol.ts';
import type { ConversationState } from './state.ts';

type Parameters = Pick<Configuration, 'parameters'>;

/** A whole number other than 0 is on; anything else, and nothing, is off. */
export const isRecovered = (type: InteractionType, config: Parameters): boolean => {
  const name = recoveryParameters.get(type);
  if (name === undefined) return true;
  const value = named(config.parameters, name)?.value.trim() ?? '';
  return /^[+-]?\d+$/u.test(value) && Number(value) !== 0;
};

export const isAllRecovered = (config: Parameters): boolean =>
  [...recoveryParameters.keys()].every((type) => isRecovered(type, config));

/** The types of what is waiting or being worked on, wrap-up included. */
export const openTypes = ({ open }: ConversationState): readonly InteractionType[] =>
  [...open.values()].map(({ interactionType }) => interactionType);

/**
 * The conversation's partition was taken, at `at`, from a node that had died. What has come into its queue
 * since then is of no concern.
 */
export const takenOver = (
  { open }: ConversationState,
  { at }: { readonly at: EpochMs },
  now: EpochMs,
  config: Configuration,
): readonly ConversationEvent[] =>
  [...open.values()]
    .filter(
      ({ queuedAt, interactionType }) => queuedAt < at && !isRecovered(interactionType, config),
    )
    .map((interaction) => notRecovered(interaction, now));

const notRecovered = (interaction: Interaction, at: EpochMs): ConversationEvent => {
  const { id, phase } = interaction;
  const wrapup = phase.status === 'wrapup' ? { agent: phase.agent, token: phase.token } : undefined;
  const facts = { type: 'notRecovered', at, interaction: id } as const;
  return { ...facts, ...departure(interaction), ...present({ wrapup }) };
};
