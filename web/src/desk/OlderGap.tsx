/** Where a long thread has not been read yet. It's read as one comes near; the button is for the keyboard. */
import { useTranslation } from 'react-i18next';
import { useSentence } from '../text/use-sentence.ts';
import type { Older } from './use-older.ts';

export const OlderGap = ({ older: { gap, isReading, error, read } }: { readonly older: Older }) => {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <li ref={gap} className="thread-older">
      {error === undefined ? null : <span role="alert">{sentence(error)} </span>}
      <button type="button" className="text-button" disabled={isReading} onClick={read}>
        {t(isReading ? 'desk.olderLoading' : 'desk.older')}
      </button>
    </li>
  );
};
