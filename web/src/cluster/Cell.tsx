/** One partition: solid with its owner, hatched with whoever would take over. */
import { useTranslation } from 'react-i18next';
import type { ClusterPartition } from './look.ts';

interface Props {
  readonly partition: ClusterPartition;
  /** Of the owner. */
  readonly hue: number;
  /** The owner's, where the cell stands with somebody else. */
  readonly letter?: string;
  readonly hasMoved?: boolean;
  readonly isPointed: boolean;
  readonly onPoint: (partition: number) => void;
}

export const Cell = ({ partition: one, hue, letter, hasMoved = false, ...props }: Props) => {
  const { t } = useTranslation();
  const { partition, epoch, owner, next } = one;
  const isNext = letter !== undefined;
  const words = t('cluster.cell', {
    partition,
    epoch,
    owner: owner ?? t('cluster.nobody'),
    next: next ?? t('cluster.nobody'),
  });
  const classes = [
    'cluster-cell',
    `cluster-hue-${String(hue)}`,
    isNext ? 'cluster-cell-next' : 'cluster-cell-owned',
    hasMoved ? 'cluster-cell-moved' : '',
    props.isPointed ? 'cluster-cell-pointed' : '',
  ];
  return (
    <li
      className={classes.join(' ')}
      title={words}
      data-cell={isNext ? undefined : partition}
      onPointerEnter={() => props.onPoint(partition)}
    >
      <span aria-hidden="true">
        {partition}
        {isNext ? <span className="cluster-cell-letter">{letter}</span> : null}
      </span>
      <span className="only-heard">{words}</span>
    </li>
  );
};
