/** Which types of interactions are recovered is the operator's choice. */
import type { InteractionType } from './types.ts';

/**
 * The parameters that say whether interactions of a type survive the death of a node; those of a type
 * without one always do. @see requirements V1
 */
export const recoveryParameters: ReadonlyMap<InteractionType, string> = new Map([
  ['social_conversation', 'Socialconversation Interaction Recovery Enabled'],
  ['social_direct_message', 'Directmessage Interaction Recovery Enabled'],
]);
