/** What a message carries: pictures at once, all else as a card that one may save or go to. */
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/answers.ts';
import './attachments.css';
import { AttachmentCard } from './AttachmentCard.tsx';
import { addressOf, isPicture, usePicture, type AboutAttachment } from './attachment-state.ts';
import type { Attachment } from './words.ts';

interface Props {
  readonly interaction: string;
  readonly message: Message;
}

const none: readonly Attachment[] = [];

/** What was deleted is named, and not fetched any more. */
export const Attachments = ({ interaction, message }: Props) => {
  const { t } = useTranslation();
  const { id, attachments = none, deleted, delivery } = message;
  if (attachments.length === 0) return null;
  // What is on its way isn't on the platform yet.
  const isThere = deleted !== true && delivery !== 'failed';
  return (
    <ul className="attachments" aria-label={t('desk.attachment.title')}>
      {attachments.map((attachment, place) => {
        const about = { interaction, message: id, place, attachment };
        const key = `${id} ${String(place)}`;
        return (
          <li key={key} className="attachment">
            {isThere && isPicture(attachment) ? (
              <Picture {...about} />
            ) : (
              <AttachmentCard {...about} isThere={isThere} />
            )}
          </li>
        );
      })}
    </ul>
  );
};

const Picture = (about: AboutAttachment) => {
  const { t } = useTranslation();
  const { interaction, message, place, attachment } = about;
  const { attempt, error, onError, retry } = usePicture(interaction, message, place);
  const { kind, alt, name } = attachment;
  const src = addressOf(interaction, message, place);
  const words = alt ?? name ?? t(`desk.attachment.kind.${kind}`);
  if (error !== undefined)
    return <AttachmentCard {...about} isThere error={error} onRetry={retry} />;
  return (
    <a className="attachment-picture" href={src} target="_blank" rel="noopener noreferrer">
      <img key={attempt} src={src} alt={words} loading="lazy" decoding="async" onError={onError} />
    </a>
  );
};
