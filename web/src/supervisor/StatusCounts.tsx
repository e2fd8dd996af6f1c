/** How many agents stand how; each number leads to them. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StatusDot } from '../desk/StatusDot.tsx';
import { kindsInOrder, useKindName } from './kinds.ts';
import { pathOf } from './place.ts';
import type { Statistics } from './questions.ts';

export const StatusCounts = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { id, name, agentsByStatus } = statistics;
  const there = kindsInOrder.flatMap((kind) => {
    const count = agentsByStatus[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (there.length === 0)
    return (
      <Link
        className="sv-status-count"
        href={pathOf({ workgroup: id, tab: 'agents' })}
        title={t('supervisor.go.agents', { workgroup: name })}
      >
        <StatusDot kind="" />
        {t('supervisor.figures.nobody')}
      </Link>
    );
  return (
    <ul className="sv-status-counts">
      {there.map(({ kind, count }) => (
        <li key={kind}>
          <Link
            className="sv-status-count"
            href={pathOf({ workgroup: id, tab: 'agents', kind })}
            title={t('supervisor.go.kind', { workgroup: name, count, kind: kindName(kind) })}
          >
            <StatusDot kind={kind} />
            <strong>{count}</strong> {kindName(kind)}
          </Link>
        </li>
      ))}
    </ul>
  );
};
