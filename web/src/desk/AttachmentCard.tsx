/** Something that a message carries, by name: to be saved, or looked at where it is. */
import { useTranslation } from 'react-i18next';
import { failureOf } from '../api/failure.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { sizeOf } from '../parts/size.ts';
import { useSentence } from '../text/use-sentence.ts';
import { addressOf, outsideOf, type AboutAttachment } from './attachment-state.ts';
import type { Attachment } from './words.ts';

const icons: Readonly<Record<Attachment['kind'], IconName>> = {
  image: 'picture',
  sticker: 'picture',
  video: 'play',
  audio: 'sound',
  file: 'note',
  link: 'link',
};

interface Props extends AboutAttachment {
  /** It was not deleted. */
  readonly isThere: boolean;
  /** Why it could not be shown. */
  readonly error?: unknown;
  readonly onRetry?: () => void;
}

export const AttachmentCard = (props: Props) => (
  <div className={`attachment-card ${props.isThere ? '' : 'attachment-gone'}`}>
    <Icon name={icons[props.attachment.kind]} size={20} />
    <Words {...props} />
    {props.isThere && !isGone(props.error) ? <Acts {...props} /> : null}
  </div>
);

/** For good: neither another try nor another way helps. */
const isGone = (error: unknown): boolean =>
  error !== undefined && failureOf(error).code === 'attachment_gone';

const Words = ({ attachment, error }: Props) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  const facts = useFacts(attachment);
  const { kind, name, alt } = attachment;
  return (
    <span className="attachment-words">
      <span className="attachment-name" dir="auto">
        {name ?? t(`desk.attachment.kind.${kind}`)}
      </span>
      {alt === undefined ? null : (
        <span className="attachment-alt" dir="auto">
          {alt}
        </span>
      )}
      <span className="dim">{facts}</span>
      {error === undefined ? null : <span className="attachment-why">{sentence(error)}</span>}
    </span>
  );
};

/** What it is, how large, and where. */
const useFacts = (attachment: Attachment): string => {
  const { t, i18n } = useTranslation();
  const { kind, name, url, sizeBytes } = attachment;
  const size = sizeBytes === undefined ? undefined : sizeOf(sizeBytes, i18n.language);
  const kindName = name === undefined ? undefined : t(`desk.attachment.kind.${kind}`);
  const nowhere = url === undefined ? t('desk.attachment.nowhere') : undefined;
  const all = [kindName, size, outsideOf(attachment)?.host ?? nowhere];
  return all.filter((fact) => fact !== undefined).join(' · ');
};

const Acts = ({ interaction, message, place, attachment, error, onRetry }: Props) => {
  const { t } = useTranslation();
  const outside = outsideOf(attachment);
  const isSaved = error === undefined && attachment.kind !== 'link' && attachment.url !== undefined;
  return (
    <span className="attachment-acts">
      {isSaved ? (
        <a href={addressOf(interaction, message, place)} download>
          <Icon name="download" size={14} /> {t('desk.attachment.save')}
        </a>
      ) : null}
      {outside === undefined ? null : (
        <a href={outside.href} target="_blank" rel="noopener noreferrer nofollow">
          <Icon name="link" size={14} /> {t('desk.attachment.open')}
        </a>
      )}
      {onRetry === undefined ? null : (
        <button type="button" className="text-button" onClick={onRetry}>
          {t('desk.attachment.again')}
        </button>
      )}
    </span>
  );
};
