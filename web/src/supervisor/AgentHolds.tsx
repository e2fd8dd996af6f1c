/** What is with an agent now; each can be looked at. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { nameOf } from '../desk/customer-name.ts';
import { StateMark } from '../desk/StateMark.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Elapsed } from '../time/Elapsed.tsx';
import { OriginMark } from './OriginMark.tsx';
import { pathOf, usePlace } from './place.ts';
import { holdsQuery } from './questions.ts';

interface Props {
  readonly id: string;
  readonly name: string;
}

export const AgentHolds = ({ id, name }: Props) => {
  const { t } = useTranslation();
  const [where] = usePlace();
  const { data, error, refetch } = useQuery(holdsQuery(id));
  if (error !== null && data === undefined)
    return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={1} />;
  if (data.length === 0)
    return <p className="sv-holds dim">{t('supervisor.agents.holdsNothing', { name })}</p>;
  return (
    <ul className="sv-holds" aria-label={t('supervisor.agents.holds', { name })}>
      {data.map((one) => (
        <li key={one.id}>
          <Link
            href={pathOf({ ...where, interaction: one.id })}
            className="leads sv-held"
            aria-current={where.interaction === one.id ? 'true' : undefined}
          >
            <OriginMark interaction={one} />
            <strong className="sv-customer-name">{nameOf(one.customer, t('desk.nobody'))}</strong>
            <StateMark state={one.state} />
            <span className="dim">
              <Elapsed since={one.connectedAt ?? one.createdAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
