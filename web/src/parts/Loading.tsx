/** Something is on its way: grey lines where it will be, shown only when it takes longer than a blink. */
import { useTranslation } from 'react-i18next';

const widths = ['72%', '94%', '58%', '86%', '40%'] as const;

export const Loading = ({ lines = 3 }: { readonly lines?: number }) => {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className="loading-line"
          style={{ width: widths[index % widths.length] }}
        />
      ))}
    </div>
  );
};
