/** Tells our own replies, as the platform shows them, from what staff write in the platform's app. */
import type { IntakeItem } from './conversation.protocol.ts';
import type { Message } from './interaction.protocol.ts';
import { echoMs } from './limits.ts';
import type { ConversationState } from './state.ts';
import { platformThread } from './state.ts';

/**
 * Finds the reply of ours that an unknown item of our account is, in the order of platforms.md 7.4: by
 * the token that we gave it, else by its words, its place and its time. The id that the platform gave it
 * is known by then, or the item would not be unknown.
 *
 * Replies of a thread go out one after the other, so of those still pending only the first can be on the
 * platform: two with the same words are told apart.
 *
 * @param matched - replies that were found in this very batch
 */
export const echoOf = (
  state: ConversationState,
  item: IntakeItem,
  matched: ReadonlySet<string>,
): Message | undefined => {
  const named = item.clientToken === undefined ? undefined : state.messages.get(item.clientToken);
  if (named?.direction === 'out') return named;
  const first = state.pending.find((id) => !matched.has(id));
  const message = first === undefined ? undefined : state.messages.get(first);
  return message !== undefined && looksLike(state, message, item) ? message : undefined;
};

const looksLike = (state: ConversationState, message: Message, item: IntakeItem): boolean =>
  Math.abs(item.at - message.at) <= echoMs &&
  normalised(item.text) === normalised(message.text) &&
  (item.attachments ?? []).length === (message.attachments ?? []).length &&
  answersTheSame(state, message, item);

/** Platforms with two levels hang an answer to an answer under the first level. */
const answersTheSame = (
  state: ConversationState,
  { parent: target }: Message,
  { parent }: IntakeItem,
): boolean => {
  if (parent === undefined || target === undefined) return true;
  const { messages } = state;
  return [target, messages.get(target)?.parent, platformThread(state)?.root].includes(parent);
};

/** As it looks: platforms trim, fold blanks and compose letters. */
export const normalised = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
