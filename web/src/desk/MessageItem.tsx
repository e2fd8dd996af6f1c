/** One message: who, when, what, and what has become of it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction, Message } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import { Moment } from '../time/Moment.tsx';
import { Attachments } from './Attachments.tsx';
import { DeliveryMark } from './DeliveryMark.tsx';

interface Props {
  readonly message: Message;
  readonly level: number;
  readonly isRoot: boolean;
  readonly isNew: boolean;
  readonly interaction: Interaction;
  /** It failed, and was sent again. */
  readonly isRepeated: boolean;
  /** Where one may answer this very message. */
  readonly onReplyTo: ((message: string) => void) | undefined;
}

const authorOf = ({ author: { name, handle, id } }: Message, nobody: string): string =>
  name ?? handle ?? id ?? nobody;

/** Of a long thread only those are drawn anew that have changed. */
export const MessageItem = memo(({ message, level, isRoot, isNew, ...props }: Props) => {
  const { interaction, isRepeated, onReplyTo } = props;
  const { t } = useTranslation();
  const { id, direction, text, at, edited, deleted } = message;
  const author = authorOf(message, t('desk.nobody'));
  const root = isRoot ? 'message-root' : '';
  return (
    <li className={`message message-${direction} level-${String(level)} ${root}`} data-id={id}>
      <div className="message-head">
        {direction === 'note' ? <Icon name="note" size={14} /> : null}
        <strong className="message-author">{author}</strong>
        {direction === 'in' ? null : (
          <span className="message-kind">{t(`desk.direction.${direction}`)}</span>
        )}
        <Moment at={at} />
        {edited === true ? <span className="message-mark">{t('desk.edited')}</span> : null}
        {isNew ? <span className="message-new">{t('desk.new')}</span> : null}
        {onReplyTo === undefined ? null : (
          <button
            type="button"
            className="message-reply"
            aria-label={t('desk.replyTo', { author })}
            onClick={() => onReplyTo(id)}
          >
            <Icon name="reply" size={14} /> {t('desk.reply')}
          </button>
        )}
      </div>
      {deleted === true ? (
        <p className="message-deleted">
          <Icon name="trash" size={14} /> {t('desk.deleted')}
        </p>
      ) : null}
      {text === '' ? null : (
        <p className={deleted === true ? 'message-text message-gone' : 'message-text'} dir="auto">
          {text}
        </p>
      )}
      <Attachments interaction={interaction.id} message={message} />
      {direction === 'out' ? (
        <DeliveryMark message={message} interaction={interaction} isRepeated={isRepeated} />
      ) : null}
    </li>
  );
});
