/** When something happened: in words, with the exact instant on hover. */
import { useTranslation } from 'react-i18next';
import { useNow } from './clock.ts';
import { exactly, instantOf } from './format.ts';

export const Moment = ({ at }: { readonly at: string }) => {
  const { i18n } = useTranslation();
  const now = useNow();
  const instant = Date.parse(at);
  return (
    <time dateTime={at} title={exactly(instant, i18n.language)}>
      {instantOf(instant, now, i18n.language)}
    </time>
  );
};
