/** Where it comes from: a neutral shape with letters, round for private, square for public. */
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../api/answers.ts';

const letters: Readonly<Record<string, string>> = { facebook: 'Fb', x: 'X' };

export const isPrivate = ({ type }: Pick<Interaction, 'type'>): boolean =>
  type === 'social_direct_message';

export const PlatformMark = ({ interaction }: { readonly interaction: Interaction }) => {
  const { t } = useTranslation();
  const { platform } = interaction;
  const kind = isPrivate(interaction) ? 'private' : 'public';
  const name = platform === 'x' ? 'X' : 'Facebook';
  return (
    <span
      className={`platform-mark platform-mark-${kind}`}
      role="img"
      aria-label={t(`desk.kind.${kind}`, { platform: name })}
      title={t(`desk.kind.${kind}`, { platform: name })}
    >
      {letters[platform] ?? platform.slice(0, 2)}
    </span>
  );
};
