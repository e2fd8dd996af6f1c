/** What goes with something on a phone: the sandbox's own pictures as they are, all else by name. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import type { Item } from './control.ts';

const own = '/sandbox/media/';

export const Media = ({ item: { id, attachments = [] } }: { readonly item: Item }) => {
  const { t } = useTranslation();
  if (attachments.length === 0) return null;
  return (
    <ul className="sandbox-media">
      {attachments.map(({ kind, url, name, alt }, place) => {
        const words = alt ?? name ?? t(`desk.attachment.kind.${kind}`);
        const isShown = (kind === 'image' || kind === 'sticker') && url.startsWith(own);
        return (
          <li key={`${id} ${String(place)}`}>
            {isShown ? (
              <img src={url} alt={words} loading="lazy" />
            ) : (
              <span className="dim">
                <Icon name="clip" size={13} /> {words}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
};
