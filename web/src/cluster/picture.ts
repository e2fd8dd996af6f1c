/** The answer as it's drawn: nodes by name, each with a letter and what it owns or would take over. */
import type { ClusterNode, ClusterPartition, ClusterView } from './look.ts';

export type NodeState = 'alive' | 'drained' | 'asking' | 'silent';

export interface Column {
  readonly node: ClusterNode;
  /** Stands for the node wherever there's no room for its name. */
  readonly letter: string;
  /** 0 to 5: which of the colours it has. */
  readonly hue: number;
  readonly state: NodeState;
  readonly owned: readonly ClusterPartition[];
  /** What it would take over if the owner went away. */
  readonly next: readonly ClusterPartition[];
}

const hueCount = 6;

/** Of two lives of one name the living one is shown, or else the one that owns more. */
const isBetter = (one: ClusterNode, other: ClusterNode): boolean =>
  one.alive === other.alive ? one.partitions > other.partitions : one.alive;

const stateOf = ({ alive, drained, takesPartitions }: ClusterNode): NodeState => {
  if (!alive) return 'silent';
  if (drained) return 'drained';
  return takesPartitions ? 'alive' : 'asking';
};

export const columnsOf = ({ nodes, partitions }: ClusterView): readonly Column[] => {
  const byName = new Map<string, ClusterNode>();
  for (const node of nodes) {
    const known = byName.get(node.id);
    if (known === undefined || isBetter(node, known)) byName.set(node.id, node);
  }
  return [...byName.values()]
    .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map((node, index) => ({
      node,
      letter: String.fromCodePoint(65 + (index % 26)),
      hue: index % hueCount,
      state: stateOf(node),
      owned: partitions.filter(({ owner }) => owner === node.id),
      next: partitions.filter(({ owner, next }) => next === node.id && owner !== node.id),
    }));
};
