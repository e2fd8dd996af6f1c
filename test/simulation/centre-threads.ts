/** Customers' words and our replies: each once where it belongs, on either side. */
import type { Message } from '../../actors/conversation/interaction.protocol.ts';
import { threadOf, type Posted } from './centre-hub.ts';
import type { ReplyBooks } from './centre-people.ts';
import type { Durable } from './durable.ts';
import type { PlatformObject } from './sim-platform.ts';
import type { RunContext } from './workload.ts';

export interface Replies extends ReplyBooks {
  /** The platform has something of ours. */
  readonly onPlatform: (content: Posted) => void;
  /** In words, a reply that is still on its way. */
  readonly pending: () => string | undefined;
  readonly check: () => void;
}

/** Every reply says its own id, so that one is told from another on the platform. */
const idIn = (text: string): string => text.slice(text.indexOf('reply-'));

export const createReplies = (
  { violate }: Pick<RunContext, 'violate'>,
  durable: Durable,
): Replies => {
  const onPlatform = new Map<string, number>();
  const accepted = new Map<string, string>();
  const refused = new Set<string>();

  const conversationOf = (interaction: string): string =>
    interaction.slice(0, interaction.lastIndexOf('~'));

  const outgoing = (): { conversation: string; message: Message }[] =>
    [...durable.messages].flatMap(([conversation, messages]) =>
      [...messages.values()]
        .filter(({ direction }) => direction === 'out')
        .map((message) => ({ conversation, message })),
    );

  const checkOne = (conversation: string, { id, delivery }: Message): void => {
    const count = onPlatform.get(id) ?? 0;
    const { status } = delivery;
    // What was given up after many tries without an answer may have got through after all.
    const isUnknown = status === 'failed' && delivery.code === 'unreachable';
    const due = status === 'sent' ? 1 : 0;
    if (count !== due && !isUnknown)
      violate(
        'an accepted reply has one effect, a refused one none',
        [`conversation/${conversation}`],
        `${id} is ${status}, on the platform ${String(count)} times`,
      );
    if (refused.has(id))
      violate('a reply that was refused is not taken', [`conversation/${conversation}`], id);
  };

  return {
    accepted: (messageId, interaction) => {
      accepted.set(messageId, interaction);
      if (durable.messages.get(conversationOf(interaction))?.has(messageId) !== true)
        violate(
          'what is told is durable',
          [`conversation/${conversationOf(interaction)}`],
          messageId,
        );
    },
    refused: (messageId) => refused.add(messageId),
    onPlatform: ({ text, page, root }) => {
      const id = idIn(text);
      const conversation = threadOf({ page, root });
      onPlatform.set(id, (onPlatform.get(id) ?? 0) + 1);
      if (onPlatform.get(id) !== 1)
        violate(
          'an effect happens once',
          [`conversation/${conversation}`],
          `${id} was posted again`,
        );
      if (durable.messages.get(conversation)?.get(id)?.direction !== 'out')
        violate('an effect has a durable intent', [`conversation/${conversation}`], id);
    },
    pending: () => {
      const first = outgoing().find(({ message }) => message.delivery.status === 'pending');
      return first === undefined
        ? undefined
        : `${first.message.id} of ${first.conversation} is ${JSON.stringify(first.message.delivery)}`;
    },
    check: () => {
      for (const { conversation, message } of outgoing()) checkOne(conversation, message);
      for (const [id, interaction] of accepted)
        if (durable.messages.get(conversationOf(interaction))?.has(id) !== true)
          violate(
            'what was acknowledged is durable',
            [`conversation/${conversationOf(interaction)}`],
            `${id} is lost`,
          );
    },
  };
};

/** A customer's words are in their conversation once; ours are shown once; nothing else is there. */
export const checkThreads = (
  { messages }: Durable,
  truth: readonly PlatformObject<Posted>[],
  violate: RunContext['violate'],
): void => {
  const places = new Map(truth.map(({ id, content }) => [id, content]));
  for (const [conversation, thread] of messages) {
    const subjects = [`conversation/${conversation}`];
    const shown = [...thread.values()].filter(({ direction }) => direction !== 'note');
    if (hasTwice(shown.map(({ seq }) => String(seq))))
      violate('messages have an order', subjects, 'two have one place');
    if (hasTwice(shown.flatMap(({ platformId }) => platformId ?? [])))
      violate(
        'a message is in its conversation once',
        subjects,
        shown.map(({ id }) => id).join(' '),
      );
    for (const message of shown)
      if (!isInPlace(message, conversation, places))
        violate('a message is in its own conversation', subjects, JSON.stringify(message));
  }
};

const hasTwice = (values: readonly string[]): boolean => new Set(values).size !== values.length;

/** What customers wrote, and what of ours got through, is what the platform has there. */
const isInPlace = (
  { platformId, direction, text }: Message,
  conversation: string,
  places: ReadonlyMap<string, Posted>,
): boolean => {
  if (direction === 'out' && platformId === undefined) return true;
  const content = platformId === undefined ? undefined : places.get(platformId);
  if (content?.text !== text || threadOf(content) !== conversation) return false;
  return direction === (content.by === 'product' ? 'out' : 'in');
};
