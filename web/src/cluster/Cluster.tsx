/** Nodes as columns, partitions as cells: who owns what, who would take over, and what moves. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { useNow } from '../time/clock.ts';
import { spanOf } from '../time/format.ts';
import { bringTexts } from '../text/bring-texts.ts';
import { cluster } from '../text/en/cluster.ts';
import './cluster.css';
import { Moves } from './Moves.tsx';
import { NodeColumn } from './NodeColumn.tsx';
import { columnsOf } from './picture.ts';
import type { ClusterView, Look } from './look.ts';
import { clusterQuery } from './queries.ts';
import { useFlight } from './use-flight.ts';

bringTexts({ cluster });

/** How long what has moved is marked. */
const freshMs = 6_000;
/** A look that is older than this is said to be. */
const oldMs = 3_000;

const Cluster = () => {
  const { data, error, refetch } = useQuery(clusterQuery);
  if (data !== undefined) return <Picture look={data} />;
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  return <Loading lines={5} />;
};

const Picture = ({ look: { view, at, moves, rates } }: { readonly look: Look }) => {
  const { t } = useTranslation();
  const [pointed, setPointed] = useState<number>();
  const now = useNow();
  const columns = columnsOf(view);
  const box = useFlight('data-cell');
  const fresh = moves.filter((move) => now - move.at < freshMs);
  const moved = new Set(fresh.flatMap(({ partitions }) => partitions));
  return (
    <div className="cluster">
      <header className="cluster-head">
        <h1 className="cluster-title">{t('cluster.title')}</h1>
        <Ownership view={view} />
        <Age at={at} />
        <p className="dim">{t('cluster.seenFrom', { ...view, streams: view.streams })}</p>
      </header>
      <Pointed view={view} partition={pointed} />
      <div ref={box} className="cluster-nodes">
        {columns.map((column) => (
          <NodeColumn
            key={column.node.id}
            column={column}
            columns={columns}
            isHere={column.node.id === view.node}
            turnsPerSecond={rates[column.node.incarnation]}
            moved={moved}
            pointed={pointed}
            onPoint={setPointed}
          />
        ))}
      </div>
      <footer className="cluster-foot">
        <Moves moves={moves} />
        <ul className="cluster-legend">
          {(['owned', 'next', 'moved'] as const).map((one) => (
            <li key={one}>
              <span
                className={`cluster-cell cluster-hue-0 cluster-cell-${one === 'moved' ? 'owned cluster-cell-moved' : one}`}
                aria-hidden="true"
              />
              {t(`cluster.legend.${one}`)}
            </li>
          ))}
        </ul>
      </footer>
    </div>
  );
};

const Ownership = ({ view: { partitions } }: { readonly view: ClusterView }) => {
  const { t } = useTranslation();
  const unowned = partitions.filter(({ owner }) => owner === null);
  const isWhole = unowned.length === 0;
  return (
    <p className={isWhole ? 'cluster-whole' : 'cluster-gap'} role="status">
      <Icon name={isWhole ? 'check' : 'alert'} />{' '}
      {isWhole
        ? t('cluster.allOwned', { count: partitions.length })
        : t('cluster.unowned', {
            count: unowned.length,
            list: unowned.map(({ partition }) => partition).join(', '),
          })}
    </p>
  );
};

const Age = ({ at }: { readonly at: number }) => {
  const { t, i18n } = useTranslation();
  const age = useNow() - at;
  if (age < oldMs) return null;
  return (
    <p className="cluster-gap">
      <Icon name="cloudOff" /> {t('cluster.old', { age: spanOf(age, i18n.language) })}
    </p>
  );
};

const Pointed = (props: { readonly view: ClusterView; readonly partition: number | undefined }) => {
  const { t } = useTranslation();
  const found = props.view.partitions.find(({ partition }) => partition === props.partition);
  const nobody = t('cluster.nobody');
  return (
    <p className="cluster-pointed dim">
      {found === undefined
        ? t('cluster.pointed')
        : t('cluster.cell', {
            ...found,
            owner: found.owner ?? nobody,
            next: found.next ?? nobody,
          })}
    </p>
  );
};

export default Cluster;
