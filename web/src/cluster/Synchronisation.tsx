/** How far a node is with what it has taken: partitions, then what is open in them, then in step. */
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClusterNode } from './look.ts';

type Told = NonNullable<ClusterNode['synchronisation']>;

interface BarProps {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

const Bar = ({ name, done, total }: BarProps) => {
  const { t } = useTranslation();
  const share = total === 0 ? 100 : (100 * Math.min(done, total)) / total;
  const words = t('cluster.sync.of', { done, total });
  return (
    <div className="cluster-sync-bar">
      <span>{name}</span>
      <Progress.Root size="sm">
        <Progress.Section value={share} aria-label={name} aria-valuetext={words} />
      </Progress.Root>
      <span className="count">{words}</span>
    </div>
  );
};

/** By the reference's types; what a node does not know of is not told. */
const types = ['social_conversation', 'social_direct_message'] as const;

export const Synchronisation = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation();
  const { partitions, interactions, lagMs, doneAt } = told;
  const isInStep = doneAt !== undefined && partitions.loaded >= partitions.total;
  const byType = types
    .filter((type) => (interactions.byType[type] ?? 0) > 0)
    .map((type) => t(`cluster.sync.${type}`, { count: interactions.byType[type] ?? 0 }));
  return (
    <section className="cluster-sync" aria-label={t('cluster.sync.title')}>
      <Bar name={t('cluster.partitions')} done={partitions.loaded} total={partitions.total} />
      <Bar name={t('cluster.sync.open')} done={interactions.read} total={interactions.total} />
      {byType.length === 0 ? null : <p className="dim">{byType.join(', ')}</p>}
      <p className="dim">
        {isInStep
          ? t('cluster.sync.inStep', { lag: Math.round(lagMs) })
          : t('cluster.sync.underWay')}
      </p>
    </section>
  );
};
