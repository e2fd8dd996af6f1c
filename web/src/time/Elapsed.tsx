/** How long something has lasted; ticks without a request. */
import { useTranslation } from 'react-i18next';
import { useNow } from './clock.ts';
import { clockOf, exactly } from './format.ts';

export const Elapsed = ({ since }: { readonly since: string }) => {
  const { i18n } = useTranslation();
  const from = Date.parse(since);
  return (
    <time className="ticking" dateTime={since} title={exactly(from, i18n.language)}>
      {clockOf(useNow() - from)}
    </time>
  );
};
