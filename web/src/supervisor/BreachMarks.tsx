/** What is beyond its limit, by an icon and in words; it leads to the limits. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '../parts/Icon.tsx';
import { pathOf } from './place.ts';
import type { Breach } from './thresholds.ts';

interface Props {
  readonly breaches: readonly Breach[];
  readonly workgroup: string;
}

export const BreachMarks = ({ breaches, workgroup }: Props) => {
  const { t } = useTranslation();
  if (breaches.length === 0) return null;
  return (
    <Link href={pathOf({ workgroup, tab: 'alerts' })} className="sv-breaches">
      {breaches.map(({ limit, at }) => (
        <span key={limit} className="tag tag-bad">
          <Icon name="alert" size={13} />
          {t(`supervisor.alerts.short.${limit}`, { limit: String(at) })}
        </span>
      ))}
    </Link>
  );
};
