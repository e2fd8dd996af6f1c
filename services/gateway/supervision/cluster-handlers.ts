/** How the cluster stands, as this node sees it. */
import { callNode, type Reply } from '../../actions.ts';
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import { askHere } from '../here.ts';

type NodeStatus = Reply<'cluster.status'>;

const statusTimeoutMs = 1_000;
/** One beat through the store. */
const drainTimeoutMs = 5_000;

const statusOf = ({ broker }: Gateway): Promise<NodeStatus> =>
  askHere(broker, 'cluster.status', {}, statusTimeoutMs);

/** A node that does not answer in time is shown without its load. */
const othersTimeoutMs = 500;

export const cluster = async (_request: unknown, gateway: Gateway) => {
  const status = await statusOf(gateway);
  const others = await statusesOfOthers(status, gateway);
  const names = new Map(status.members.map(({ incarnation, name }) => [incarnation, name]));
  const nameOf = (incarnation: string | undefined): string | null =>
    incarnation === undefined ? null : (names.get(incarnation) ?? incarnation);
  const partitions = status.owners
    .toSorted((a, b) => a.partition - b.partition)
    .map(({ partition, epoch, owner, next }) => ({
      partition,
      epoch,
      owner: nameOf(owner),
      next: nameOf(next),
    }));
  const owned = (incarnation: string): number =>
    status.owners.filter(({ owner }) => owner === incarnation).length;
  return {
    node: nameOf(status.incarnation),
    version: gateway.version,
    stopping: status.stopping,
    nodes: status.members.map(({ name, incarnation, alive, takes, drained, details }) => ({
      id: name,
      incarnation,
      alive,
      takesPartitions: takes,
      drained: drained === true,
      partitions: owned(incarnation),
      ...loadOf(incarnation === status.incarnation ? status : others.get(incarnation)),
      ...(details === undefined ? {} : { details }),
    })),
    partitions,
    load: status.owned,
    streams: gateway.streams.count(),
  };
};

const statusesOfOthers = async (
  { members, incarnation: self }: NodeStatus,
  { broker }: Gateway,
): Promise<ReadonlyMap<string, NodeStatus>> => {
  const others = members.filter(({ alive, incarnation }) => alive && incarnation !== self);
  const asked = await Promise.allSettled(
    others.map(async ({ incarnation }) => {
      const there = { nodeID: incarnation, timeout: othersTimeoutMs };
      return [incarnation, await callNode(broker, 'cluster.status', {}, there)] as const;
    }),
  );
  return new Map(asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
};

const loadOf = (status: NodeStatus | undefined) => {
  if (status === undefined) return {};
  const sum = (field: 'actors' | 'turns' | 'unconfirmed'): number =>
    status.owned.reduce((total, one) => total + one[field], 0);
  const load = { actors: sum('actors'), turns: sum('turns'), unconfirmed: sum('unconfirmed') };
  return { serving: status.serving, load, synchronisation: synchronisationOf(status) };
};

const synchronisationOf = ({ owned, due, synchronisation }: NodeStatus) => {
  const { read, total, byType, ...instants } = synchronisation;
  return {
    partitions: { loaded: owned.length, total: Math.max(due, owned.length) },
    interactions: { read, total, byType },
    lagMs: Math.max(0, ...owned.map(({ lagMs }) => lagMs)),
    ...instants,
  };
};

interface OfNode {
  readonly params: { readonly id: string };
}

/** @throws ApiError `node_unknown`, `last_node` */
export const drain = (request: OfNode, gateway: Gateway) => setDrained(request, gateway, true);

/** @throws ApiError `node_unknown` */
export const undrain = (request: OfNode, gateway: Gateway) => setDrained(request, gateway, false);

const setDrained = async ({ params }: OfNode, gateway: Gateway, isDrained: boolean) => {
  const { broker } = gateway;
  const { members } = await statusOf(gateway);
  const node = members.find(({ name, alive }) => alive && name === params.id);
  if (node === undefined) throw new ApiError('node_unknown');
  const there = { nodeID: node.incarnation, timeout: drainTimeoutMs };
  if (!(await callNode(broker, 'cluster.drain', { isDrained }, there)))
    throw new ApiError('last_node');
  return { id: params.id, drained: isDrained };
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
