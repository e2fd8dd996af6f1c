/** When something happened: in words, with the exact instant on hover. */
import { useTranslation } from 'react-i18next';
import { useAsOfNow } from './clock.ts';
import { exactly, instantOf } from './format.ts';

export const Moment = ({ at }: { readonly at: string }) => {
  const { i18n } = useTranslation();
  const instant = Date.parse(at);
  // A thread has thousands of these: only those are drawn anew whose words change.
  const words = useAsOfNow((now) => instantOf(instant, now, i18n.language));
  return (
    <time dateTime={at} title={exactly(instant, i18n.language)}>
      {words}
    </time>
  );
};
