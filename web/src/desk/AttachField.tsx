/** What goes out with a reply, by its address: the platform fetches it from there. */
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';
import { Icon } from '../parts/Icon.tsx';
import { isPrivate } from './PlatformMark.tsx';

/** As the actor has it; what else is wrong with it, the platform says. */
const address = /^https:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/u;
const notPictures =
  /\.(?:mp4|mov|webm|m4v|mp3|m4a|aac|ogg|wav|pdf|docx?|xlsx?|pptx?|txt|csv|zip)$/iu;

/** X takes only what is uploaded to it, which we can't yet. */
const mayAttach = ({ platform }: Interaction): boolean => platform === 'facebook';

export type AttachTrouble = 'wrong' | 'onlyPictures';

/** Why it can't go out; undefined when it can, or when there is none. */
export const troubleWith = (
  interaction: Interaction,
  url: string | undefined,
): AttachTrouble | undefined => {
  if (url === undefined) return undefined;
  if (!address.test(url)) return 'wrong';
  const path = URL.parse(url)?.pathname ?? '';
  return !isPrivate(interaction) && notPictures.test(path) ? 'onlyPictures' : undefined;
};

interface Props {
  readonly interaction: Interaction;
  /** Absent while nothing is to be attached, empty while its address is not there yet. */
  readonly url: string | undefined;
  readonly hasText: boolean;
  readonly onChange: (url: string | undefined) => void;
}

export const AttachButton = ({ interaction, url, onChange }: Omit<Props, 'hasText'>) => {
  const { t } = useTranslation();
  if (!mayAttach(interaction) || !interaction.replyability.allowed) return null;
  return (
    <button
      type="button"
      className="text-button attach-button"
      aria-pressed={url !== undefined}
      onClick={() => onChange(url === undefined ? '' : undefined)}
    >
      <Icon name="clip" size={14} /> {t('desk.attachment.add')}
    </button>
  );
};

export const AttachField = ({ url, ...props }: Props) =>
  url === undefined || !mayAttach(props.interaction) ? null : <Field {...props} url={url} />;

const Field = ({ interaction, url, hasText, onChange }: Props & { readonly url: string }) => {
  const { t } = useTranslation();
  const trouble = troubleWith(interaction, url);
  const host = URL.parse(url)?.host ?? '';
  const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  const isApart = isPrivate(interaction) && hasText;
  return (
    <div className="attach">
      <div className="attach-line">
        <TextInput
          size="xs"
          type="url"
          inputMode="url"
          className="attach-address"
          aria-label={t('desk.attachment.address')}
          placeholder={t('desk.attachment.hint')}
          maxLength={2_048}
          leftSection={<Icon name="clip" size={13} />}
          error={url === '' || trouble === undefined ? null : t(`desk.attachment.${trouble}`)}
          value={url}
          onChange={({ currentTarget }) => onChange(currentTarget.value.trim())}
        />
        <button
          type="button"
          className="text-button"
          aria-label={t('desk.attachment.remove')}
          title={t('desk.attachment.remove')}
          onClick={() => onChange(undefined)}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      {trouble === undefined && url !== '' ? (
        <p className="attach-preview">
          <Icon name="clip" size={14} />
          <strong dir="auto">{name === '' ? host : decoded(name)}</strong>
          <span className="dim">
            {t('desk.attachment.fetched', { host })} {isApart ? t('desk.attachment.apart') : ''}
          </span>
        </p>
      ) : null}
    </div>
  );
};

const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
