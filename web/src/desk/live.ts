/** What events mean to the desk: messages change in place, where an interaction stands is asked again. */
import type { Message } from '../api/answers.ts';
import { isRecord } from '../api/failure.ts';
import type { LiveCache, LiveEffect } from '../api/live/cache.ts';
import { textOf, type LiveEvent } from '../api/live/live-event.ts';
import { keys } from '../api/queries.ts';
import type { ThreadPart } from '../api/thread.ts';

type Messages = readonly Message[];
type MessageEffect = (data: LiveEvent['data']) => (before: Messages) => Messages;

/** Changes the one that the event is about. */
const onMessage =
  (change: (data: LiveEvent['data']) => Partial<Message>): MessageEffect =>
  (data) =>
  (before) =>
    before.map((one) => (one.id === data['messageId'] ? { ...one, ...change(data) } : one));

const isMessage = (value: unknown): value is Message =>
  isRecord(value) && typeof value['id'] === 'string' && typeof value['text'] === 'string';

const isAttachments = (value: unknown): value is NonNullable<Message['attachments']> =>
  Array.isArray(value) && value.every((one) => isRecord(one) && typeof one['kind'] === 'string');

/** In the order of the platform, which is that of time. */
const withMessage: MessageEffect = (data) => (before) => {
  const { message, evicts } = data;
  if (!isMessage(message)) return before;
  const others = before.filter(({ id }) => id !== message.id && id !== evicts);
  const after = others.findLastIndex(({ at }) => at <= message.at) + 1;
  return others.toSpliced(after, 0, message);
};

const without: MessageEffect =
  ({ messageId }) =>
  (before) =>
    before.filter(({ id }) => id !== messageId);

const delivered = (
  delivery: Message['delivery'],
  more: Partial<Message> = {},
): Partial<Message> => ({
  ...(delivery === undefined ? {} : { delivery }),
  ...more,
});

const messageEffects: Readonly<Record<string, MessageEffect>> = {
  messageAdded: withMessage,
  messageEdited: onMessage(({ text, attachments }) => ({
    text: textOf(text) ?? '',
    edited: true,
    ...(isAttachments(attachments) ? { attachments } : {}),
  })),
  messageDeleted: onMessage(() => ({ deleted: true })),
  duplicateRemoved: without,
  echoMatched: onMessage(({ platformId }) => ({ platformId: textOf(platformId) ?? '' })),
  replySent: onMessage(({ platformId }) =>
    delivered('sent', { platformId: textOf(platformId) ?? '' }),
  ),
  replyFailed: onMessage(({ code }) => delivered('failed', { failure: textOf(code) ?? '' })),
  replyPostponed: onMessage(({ unknown }) => delivered(unknown === true ? 'unknown' : 'pending')),
};

/** The root is kept apart while what follows it isn't read. */
const within =
  (change: (before: Messages) => Messages) =>
  (part: ThreadPart): ThreadPart => {
    const items = change(part.items);
    if (part.older === null) return { ...part, items, root: items[0] };
    const [root] = part.root === undefined ? [] : change([part.root]);
    return { ...part, items, root: root?.id === part.root?.id ? root : part.root };
  };

const onConversation: LiveEffect = ({ name, interaction, data }, cache) => {
  const [kind, type = ''] = name.split('.');
  if (kind !== 'conversation' || interaction === undefined) return;
  const effect = Object.hasOwn(messageEffects, type) ? messageEffects[type] : undefined;
  if (effect === undefined) refreshPlace(cache, interaction);
  else cache.patch(keys.messages(interaction), within(effect(data)));
};

const refreshPlace = (cache: LiveCache, interaction: string): void => {
  cache.refresh(keys.mine);
  cache.refresh(keys.interaction(interaction));
  cache.refresh(keys.timeline(interaction));
};

const onAgent: LiveEffect = ({ name, actor }, cache, me) => {
  if (!name.startsWith('agent.') || actor !== me) return;
  cache.refresh(keys.agent);
  cache.refresh(keys.mine);
};

export const deskEffects: readonly LiveEffect[] = [onConversation, onAgent];
