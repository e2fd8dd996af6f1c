/** What events mean to supervisors. Numbers and lists are asked anew by themselves while one looks. */
import type { LiveEffect } from '../api/live/cache.ts';
import { keys } from './keys.ts';

const onConversation: LiveEffect = ({ name, interaction }, cache) => {
  if (!name.startsWith('conversation.') || interaction === undefined) return;
  cache.refresh(keys.explanation(interaction));
};

export const supervisorEffects: readonly LiveEffect[] = [onConversation];
