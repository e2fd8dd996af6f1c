/** How the cluster stands, as this node sees it. */
import type { Reply } from '../actions.ts';
import { ApiError } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { askHere } from './here.ts';

type NodeStatus = Reply<'cluster.status'>;

const statusTimeoutMs = 1_000;

const statusOf = ({ broker }: Gateway): Promise<NodeStatus> =>
  askHere(broker, 'cluster.status', {}, statusTimeoutMs);

export const cluster = async (_request: unknown, gateway: Gateway) => {
  const status = await statusOf(gateway);
  const names = new Map(status.members.map(({ incarnation, name }) => [incarnation, name]));
  const partitions = status.owners
    .toSorted((a, b) => a.partition - b.partition)
    .map(({ partition, epoch, owner }) => ({
      partition,
      epoch,
      owner: owner === undefined ? null : (names.get(owner) ?? owner),
    }));
  const owned = (incarnation: string): number =>
    status.owners.filter(({ owner }) => owner === incarnation).length;
  return {
    node: names.get(status.incarnation) ?? status.incarnation,
    version: gateway.version,
    stopping: status.stopping,
    nodes: status.members.map(({ name, incarnation, alive, takes, details }) => ({
      id: name,
      incarnation,
      alive,
      takesPartitions: takes,
      partitions: owned(incarnation),
      ...(details === undefined ? {} : { details }),
    })),
    partitions,
    load: status.owned,
    streams: gateway.streams.count(),
  };
};

/** Whoever answers lives. */
export const livez = () => ({ status: 'live' });

/** @throws ApiError `not_ready` with the reasons */
export const readyz = async (_request: unknown, gateway: Gateway) => {
  const status = await statusOf(gateway).catch(() => undefined);
  const reasons = status === undefined ? ['no_status'] : reasonsOf(status, gateway.partitions);
  if (!gateway.isFeedCurrent()) reasons.push('feed_not_read');
  if (reasons.length > 0) throw new ApiError('not_ready', { reasons }, { 'retry-after': '1' });
  return { status: 'ready' };
};

/** A node that takes partitions needs its lease; one that only asks, somebody to ask about anything. */
const reasonsOf = (status: NodeStatus, partitions: number | undefined): string[] => {
  if (status.stopping) return ['stopping'];
  const alive = new Map(
    status.members.filter((member) => member.alive).map((member) => [member.incarnation, member]),
  );
  if (!status.serving) return ['lease_lapsed'];
  if (alive.get(status.incarnation)?.takes === true) return [];
  const owned = status.owners.filter(({ owner }) => owner !== undefined && alive.has(owner));
  const wanted = partitions ?? Math.max(1, status.owners.length);
  return owned.length < wanted ? ['partitions_without_owner'] : [];
};
