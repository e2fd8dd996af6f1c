/** `<conversation>~<number>` names an interaction; the conversation's own id may contain anything. */
import { ApiError } from '../errors.ts';

const pattern = /^(.+)~[1-9]\d{0,8}$/su;
const lengthMax = 256;

/** What an action on a conversation wants. */
export interface InteractionTarget {
  /** Of the conversation. */
  readonly id: string;
  readonly interaction: string;
}

/** @throws ApiError `interaction_unknown` */
export const targetOf = (interaction: string): InteractionTarget => {
  const conversation = interaction.length > lengthMax ? undefined : pattern.exec(interaction)?.[1];
  if (conversation === undefined) throw new ApiError('interaction_unknown');
  return { id: conversation, interaction };
};
