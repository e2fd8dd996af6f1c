/** The reply: its target, its words, how many are left, and Ctrl+Enter. */
import { Button, Textarea } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import type { ThreadPart } from '../api/thread.ts';
import { Icon } from '../parts/Icon.tsx';
import { useReason } from '../text/use-sentence.ts';
import { AttachButton, AttachField } from './AttachField.tsx';
import { Counter } from './Counter.tsx';
import { focusBox } from './focus-box.ts';
import { isPrivate } from './PlatformMark.tsx';
import { ReplyTarget } from './ReplyTarget.tsx';
import { ReplyTrouble } from './ReplyTrouble.tsx';
import { ResponsePicker } from './ResponsePicker.tsx';
import { mayBeSent, useReply } from './use-reply.ts';

interface Props {
  readonly interaction: Interaction;
  readonly part: ThreadPart;
  readonly replyTo: string | undefined;
  readonly onReplyTo: (message: string | undefined) => void;
}

/** Taken back meanwhile, it's the newest again, as the choice says. */
const standing = ({ items, root }: ThreadPart, id: string | undefined): string | undefined =>
  [root, ...items].find((one) => one?.id === id && one?.deleted !== true)?.id;

export const ReplyForm = ({ interaction, part, replyTo: chosen, onReplyTo }: Props) => {
  const { items: messages } = part;
  const replyTo = standing(part, chosen);
  const { t } = useTranslation();
  const reason = useReason();
  const counterId = useId();
  const [isPicking, setPicking] = useState(false);
  const { text, type, attachment, attach, send, trouble, isPending } = useReply(
    interaction,
    messages,
  );
  const { state, replyability, replyLengthMax } = interaction;
  const isBarred = !replyability.allowed;
  const isReady = mayBeSent(interaction, { text, attachment });

  const submit = async (): Promise<void> => {
    if (isReady && (await send(replyTo))) onReplyTo(undefined);
    focusBox();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    else if (event.key === 'Escape') event.currentTarget.blur();
    else if (event.key === '/' && text === '') setPicking(true);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {state === 'held' ? <p className="composer-word">{t('desk.heldWord')}</p> : null}
      {isBarred ? <p className="composer-word">{reason(replyability.reason)}</p> : null}
      {trouble === undefined ? null : <ReplyTrouble trouble={trouble} messages={messages} />}
      {isPrivate(interaction) || isBarred ? null : (
        <ReplyTarget part={part} replyTo={replyTo} onReplyTo={onReplyTo} />
      )}
      <Textarea
        aria-label={t('desk.replyText')}
        aria-describedby={counterId}
        placeholder={t('desk.replyHint')}
        autosize
        minRows={2}
        maxRows={9}
        disabled={isBarred}
        value={text}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <AttachField
        interaction={interaction}
        url={attachment}
        hasText={text.trim() !== ''}
        onChange={(url) => {
          attach(url);
          if (url === undefined) focusBox();
        }}
      />
      <div className="composer-foot">
        <AttachButton interaction={interaction} url={attachment} onChange={attach} />
        <ResponsePicker
          isOpen={isPicking}
          onOpen={setPicking}
          onPick={(response) => type(text === '' ? response : `${text} ${response}`)}
        />
        <Counter id={counterId} length={text.length} max={replyLengthMax} />
        <Button
          disabled={!isReady}
          loading={isPending}
          leftSection={<Icon name="send" />}
          rightSection={<kbd>Ctrl ↵</kbd>}
          onClick={() => void submit()}
        >
          {t(trouble?.type === 'newer' ? 'desk.sendAnyway' : 'desk.send')}
        </Button>
      </div>
    </>
  );
};
