/** One look at the cluster beside the one before: what has moved, and how fast each node works. */
import type { AnswerOf } from '../../../clients/typescript/client.ts';
import { serverNow } from '../time/clock.ts';

export type ClusterView = AnswerOf<'/api/v1/cluster', 'get'>;
export type ClusterNode = ClusterView['nodes'][number];
export type ClusterPartition = ClusterView['partitions'][number];

/** Claims that were seen in one look: some partitions, from one node to another. */
export interface Move {
  readonly at: number;
  readonly from: string | null;
  readonly to: string;
  readonly partitions: readonly number[];
}

export interface Look {
  readonly view: ClusterView;
  /** In epoch ms of the server. */
  readonly at: number;
  /** Turns a second, by incarnation. */
  readonly rates: Readonly<Record<string, number>>;
  /** Newest first. */
  readonly moves: readonly Move[];
  /** Who owned each partition last; it's kept while nobody does. */
  readonly owners: Readonly<Record<string, string | null>>;
}

const movesMax = 20;

/** @param before - undefined for the first look, from which nothing has moved */
export const lookAt = (view: ClusterView, before: Look | undefined): Look => {
  const at = serverNow();
  const owners = before?.owners ?? {};
  const found = movesOf(view.partitions, owners, at);
  return {
    view,
    at,
    rates: before === undefined ? {} : ratesOf(view, before, at),
    moves: [...found, ...(before?.moves ?? [])].slice(0, movesMax),
    owners: {
      ...owners,
      ...Object.fromEntries(
        view.partitions.flatMap(({ partition, owner }) =>
          owner === null ? [] : [[String(partition), owner]],
        ),
      ),
    },
  };
};

/** What has moved away took its count along, so that less than before says nothing. */
const ratesOf = (view: ClusterView, before: Look, at: number): Look['rates'] => {
  const turnsOf = (nodes: readonly ClusterNode[], incarnation: string): number | undefined =>
    nodes.find((node) => node.incarnation === incarnation)?.load?.turns;
  return Object.fromEntries(
    view.nodes.flatMap(({ incarnation, load }) => {
      const then = turnsOf(before.view.nodes, incarnation);
      if (load === undefined || then === undefined || at <= before.at) return [];
      return [[incarnation, Math.max(0, ((load.turns - then) * 1_000) / (at - before.at))]];
    }),
  );
};

const movesOf = (
  partitions: readonly ClusterPartition[],
  owners: Look['owners'],
  at: number,
): readonly Move[] => {
  const groups = new Map<string, { from: string; to: string; partitions: number[] }>();
  for (const { partition, owner } of partitions) {
    const from = owners[String(partition)] ?? owner;
    if (from === null || owner === null || from === owner) continue;
    const key = JSON.stringify([from, owner]);
    const group = groups.get(key) ?? { from, to: owner, partitions: [] };
    group.partitions.push(partition);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ at, ...group }));
};
