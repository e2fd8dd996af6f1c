/** Sends the draft, once, however often it has to be tried; and minds what came in meanwhile. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Interaction, Message } from '../api/answers.ts';
import { newKey } from '../api/client.ts';
import { failureOf, isPassing } from '../api/failure.ts';
import { keys } from '../api/queries.ts';
import { useMe } from '../app/me.ts';
import { troubleWith } from './AttachField.tsx';
import { useCommand, type Reply } from './commands.ts';
import { useDraft, type Draft } from './drafts.ts';
import { isPrivate } from './PlatformMark.tsx';

/** Why it has not been sent. */
export type Trouble =
  /** Since this message others have come, and want to be read first. */
  | { readonly type: 'newer'; readonly since: string | undefined }
  | { readonly type: 'failed'; readonly error: unknown };

/** The fields that have a value. */
const given = ({ inReplyTo, seen }: Wanted): Pick<Reply, 'inReplyTo' | 'seen'> => ({
  ...(inReplyTo === undefined ? {} : { inReplyTo }),
  ...(seen === undefined ? {} : { seen }),
});

/** What became known last; a platform may tell late of what it puts further up. */
const newestOf = (messages: readonly Message[]): Message | undefined =>
  messages.reduce<Message | undefined>(
    (newest, one) => (newest !== undefined && newest.seq > one.seq ? newest : one),
    undefined,
  );

type Content = Pick<Reply, 'text' | 'attachments'>;

/** A private message has words or something attached: both are two, the words first. */
const partsOf = (
  interaction: Interaction,
  { text, attachment = '' }: Draft,
): readonly Content[] => {
  const words = text.trim() === '' ? undefined : { text };
  const attached = attachment === '' ? undefined : { attachments: [{ url: attachment }] };
  if (isPrivate(interaction)) return [words, attached].filter((part) => part !== undefined);
  return words === undefined && attached === undefined ? [] : [{ ...words, ...attached }];
};

/** Whether there is something to send that the platform would take. */
export const mayBeSent = (
  interaction: Interaction,
  { text, attachment = '' }: { readonly text: string; readonly attachment: string | undefined },
): boolean => {
  const { state, replyability, replyLengthMax } = interaction;
  if (state !== 'connected' || !replyability.allowed || text.length > replyLengthMax) return false;
  if (attachment === '') return text.trim() !== '';
  return troubleWith(interaction, attachment) === undefined;
};

interface Wanted {
  readonly inReplyTo: string | undefined;
  readonly seen: string | undefined;
}

export const useReply = (interaction: Interaction, messages: readonly Message[]) => {
  const client = useQueryClient();
  const { id, conversation } = interaction;
  const { draft, change, type, attach, clear } = useDraft(useMe().id, conversation);
  const command = useCommand(id);
  const [trouble, setTrouble] = useState<Trouble>();
  const last = newestOf(messages)?.id;

  const fail = (error: unknown, seen: string | undefined, key: string): void => {
    const { code } = failureOf(error);
    // Whether it went through is not known: the next attempt goes on with this one.
    if (isPassing(error) || code === 'not_signed_in') change({ key });
    if (code === 'newer_messages') {
      setTrouble({ type: 'newer', since: seen });
      void client.invalidateQueries({ queryKey: keys.messages(id) });
      return;
    }
    // Whoever signs in again finds it as it was, and needs no other word.
    if (code !== 'not_signed_in') setTrouble({ type: 'failed', error });
  };

  const sendPart = async (content: Content, inReplyTo: string | undefined, key: string) => {
    // Read and sent nevertheless: what is newer by the platform's order is no news twice.
    const isAgain = trouble?.type === 'newer' && trouble.since === last;
    const seen = isAgain ? undefined : last;
    setTrouble(undefined);
    try {
      await command.send({
        key,
        command: { verb: 'reply', ...content, ...given({ inReplyTo, seen }) },
      });
      return true;
    } catch (error) {
      fail(error, seen, key);
      return false;
    }
  };

  const send = async (inReplyTo: string | undefined): Promise<boolean> => {
    const [first, second] = partsOf(interaction, draft);
    if (first === undefined || command.isPending) return false;
    if (!(await sendPart(first, inReplyTo, draft.key ?? newKey()))) return false;
    // What has gone out is no draft any more, whatever becomes of the rest.
    if (second !== undefined) type('');
    if (second !== undefined && !(await sendPart(second, inReplyTo, newKey()))) return false;
    clear();
    return true;
  };

  const { text, attachment } = draft;
  return { text, type, attachment, attach, send, trouble, isPending: command.isPending };
};
