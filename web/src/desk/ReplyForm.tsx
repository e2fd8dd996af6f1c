/** The reply: its target, its words, how many are left, and Ctrl+Enter. */
import { Button, Textarea } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction, Message } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import { useReason } from '../text/use-sentence.ts';
import { Counter } from './Counter.tsx';
import { focusBox } from './focus-box.ts';
import { isPrivate } from './PlatformMark.tsx';
import { ReplyTarget } from './ReplyTarget.tsx';
import { ReplyTrouble } from './ReplyTrouble.tsx';
import { ResponsePicker } from './ResponsePicker.tsx';
import { useReply } from './use-reply.ts';

interface Props {
  readonly interaction: Interaction;
  readonly messages: readonly Message[];
  readonly replyTo: string | undefined;
  readonly onReplyTo: (message: string | undefined) => void;
}

export const ReplyForm = ({ interaction, messages, replyTo, onReplyTo }: Props) => {
  const { t } = useTranslation();
  const reason = useReason();
  const counterId = useId();
  const [isPicking, setPicking] = useState(false);
  const { text, type, send, trouble, isPending } = useReply(interaction, messages);
  const { state, replyability, replyLengthMax } = interaction;
  const isBarred = !replyability.allowed;
  const isTooLong = text.length > replyLengthMax;
  const isReady = state === 'connected' && !isBarred && !isTooLong && text.trim() !== '';

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
        <ReplyTarget messages={messages} replyTo={replyTo} onReplyTo={onReplyTo} />
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
      <div className="composer-foot">
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
