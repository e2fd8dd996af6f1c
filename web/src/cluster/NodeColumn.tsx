/** A node: how it is, what it holds, what it would take over. */
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/icons.ts';
import { Cell } from './Cell.tsx';
import { DrainButton } from './DrainButton.tsx';
import { NodeFigures } from './NodeFigures.tsx';
import type { Column, NodeState } from './picture.ts';
import type { ClusterPartition } from './look.ts';
import { Synchronisation } from './Synchronisation.tsx';

const icons: Readonly<Record<NodeState, IconName>> = {
  alive: 'check',
  drained: 'pause',
  asking: 'search',
  silent: 'alert',
};

/** How its state is marked. */
const tags = {
  alive: 'tag tag-good',
  drained: 'tag tag-caution',
  asking: 'tag',
  silent: 'tag tag-bad',
} as const;

interface Props {
  readonly column: Column;
  readonly columns: readonly Column[];
  /** The page comes from it. */
  readonly isHere: boolean;
  readonly turnsPerSecond: number | undefined;
  readonly moved: ReadonlySet<number>;
  readonly pointed: number | undefined;
  readonly onPoint: (partition: number) => void;
}

export const NodeColumn = ({ column, columns, isHere, turnsPerSecond, ...cells }: Props) => {
  const { t } = useTranslation();
  const { node, letter, hue, state, owned, next } = column;
  const ownerOf = ({ owner }: ClusterPartition): Column | undefined =>
    columns.find((one) => one.node.id === owner);
  return (
    <section className={`card raised cluster-node cluster-node-${state}`} aria-label={node.id}>
      <header className="cluster-node-head">
        <span className={`cluster-letter cluster-hue-${String(hue)}`} aria-hidden="true">
          {letter}
        </span>
        <h2 className="cluster-node-name" title={node.incarnation}>
          {node.id}
        </h2>
        <span className={tags[state]} title={t(`cluster.stateHint.${state}`)}>
          <Icon name={icons[state]} size={14} /> {t(`cluster.state.${state}`)}
        </span>
      </header>
      <p className="cluster-here">{isHere ? t('cluster.here') : null}</p>
      <NodeFigures node={node} turnsPerSecond={turnsPerSecond} />
      {node.synchronisation === undefined || state === 'asking' ? null : (
        <Synchronisation told={node.synchronisation} />
      )}
      <h3 className="panel-subtitle">
        {t('cluster.ownedBy', { node: node.id })} <span className="count">{owned.length}</span>
      </h3>
      {owned.length === 0 ? <p className="dim">{t('cluster.nothingOwned')}</p> : null}
      <ol className="cluster-cells">
        {owned.map((one) => (
          <Cell
            key={one.partition}
            partition={one}
            hue={hue}
            hasMoved={cells.moved.has(one.partition)}
            isPointed={cells.pointed === one.partition}
            onPoint={cells.onPoint}
          />
        ))}
      </ol>
      <h3 className="panel-subtitle">
        {t('cluster.nextFor', { node: node.id })} <span className="count">{next.length}</span>
      </h3>
      {next.length === 0 ? <p className="dim">{t('cluster.nothingNext')}</p> : null}
      <ol className="cluster-cells">
        {next.map((one) => (
          <Cell
            key={one.partition}
            partition={one}
            hue={ownerOf(one)?.hue ?? hue}
            letter={ownerOf(one)?.letter ?? '–'}
            isPointed={cells.pointed === one.partition}
            onPoint={cells.onPoint}
          />
        ))}
      </ol>
      <DrainButton column={column} />
    </section>
  );
};
