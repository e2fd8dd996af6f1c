/** What goes out with a reply, and what a message carries for whoever wants to see it. */
import { Rejected } from '../errors.ts';
import { present } from '../types.ts';
import type { AttachmentView, OutboundAttachment } from './attachment.protocol.ts';
import type { ConversationCommand, Thread } from './conversation.protocol.ts';
import type { Interaction } from './interaction.protocol.ts';
import { attachmentsSentMax, attachmentUrlMax } from './limits.ts';
import type { ConversationState } from './state.ts';
import { platformThread } from './state.ts';

/**
 * One attachment of a message that the interaction shows.
 * @throws Rejected `message_unknown`, `attachment_unknown`
 */
export const attached = (
  state: ConversationState,
  { number }: Interaction,
  { message: id, place }: Extract<ConversationCommand, { type: 'attachment' }>,
): AttachmentView => {
  const message = state.messages.get(id);
  if (message === undefined || message.number > number) {
    throw new Rejected('message_unknown', { message: id });
  }
  const attachment = message.attachments?.[place];
  if (attachment === undefined) throw new Rejected('attachment_unknown', { message: id, place });
  const thread = platformThread(state);
  const origin = thread && { platform: thread.platform, account: thread.account };
  return { attachment, ...present({ origin }) };
};

/** Why a platform would not take it. */
type Reason = 'platform' | 'count' | 'address' | 'kind' | 'text';

/** Public, and without a name or password in it; whether there is something is the platform's to find out. */
const address = /^https:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/u;

/**
 * Facebook fetches a picture for a comment, and anything for a message that has no words. X takes only
 * what was uploaded to it. @see platforms.md 1.1, 2.1
 * @throws Rejected `invalid_media`
 */
export const mustBeTaken = (
  thread: Thread,
  text: string,
  attachments: readonly OutboundAttachment[] = [],
): void => {
  const reason = attachments.length === 0 ? undefined : reasonAgainst(thread, text, attachments);
  if (reason !== undefined) throw new Rejected('invalid_media', { reason });
};

const reasonAgainst = (
  { platform, visibility }: Thread,
  text: string,
  attachments: readonly OutboundAttachment[],
): Reason | undefined => {
  if (platform !== 'facebook') return 'platform';
  if (attachments.length > attachmentsSentMax) return 'count';
  const isSound = attachments.every(
    ({ url }) => url.length <= attachmentUrlMax && address.test(url),
  );
  if (!isSound) return 'address';
  if (!attachments.every(({ kind }) => mayGoOut[visibility].has(kind))) return 'kind';
  return visibility === 'private' && text !== '' ? 'text' : undefined;
};

const mayGoOut: Readonly<Record<Thread['visibility'], ReadonlySet<string>>> = {
  public: new Set(['image']),
  private: new Set(['image', 'video', 'audio', 'file']),
};
