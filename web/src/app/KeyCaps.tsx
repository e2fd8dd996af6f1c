/** Keys as they look on a keyboard. */
import { useTranslation } from 'react-i18next';

const isMac = /Mac|iPhone|iPad/u.test(navigator.userAgent);

export const KeyCaps = ({ keys }: { readonly keys: string }) => {
  const { t } = useTranslation();
  const caps = keys.split(' ').map((key) => key.replace('mod+', isMac ? '⌘ ' : 'Ctrl '));
  return (
    <span className="key-caps">
      {caps.map((cap, index) => (
        <span key={cap}>
          {index === 0 ? null : <span className="key-then"> {t('app.keys.andThen')} </span>}
          <kbd>{cap.replace(/[a-z]$/u, (letter) => letter.toUpperCase())}</kbd>
        </span>
      ))}
    </span>
  );
};
