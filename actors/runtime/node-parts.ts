/** The parts of a node, put together. */
import type { Address } from './actor.ts';
import { createCourier, type Courier } from './courier.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createDraining } from './draining.ts';
import { createEvidence, type EvidencePorts } from './evidence.ts';
import { createMembership, type Membership } from './membership.ts';
import type { NodePorts } from './node-ports.ts';
import type { OwnedPartition, PartitionHost } from './partition.ts';
import type { Partition } from './partition-store.ts';
import type { Parcel, Receipt } from './ports.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import type { Card } from './sightings.ts';
import { createSynchronisation } from './synchronisation.ts';
import { createTenures, type Tenures } from './tenures.ts';

/** Each of which knows the others by a few functions. */
export const connect = (ports: NodePorts) => {
  const self = ports.incarnation;
  const { feed, partitions: store } = ports.store;
  const directory = createDirectory(ports.partitions);
  const accept = (parcels: readonly Parcel[]): Promise<readonly Receipt[]> =>
    acceptAll(tenures, parcels);
  const owned = (partition: Partition): OwnedPartition | undefined => tenures.get(partition);
  const publisher = createPublisher({ ...ports, feed, store });
  const courier = createCourier({ ...ports, self, directory, accept, owned });
  const synchronisation = createSynchronisation(ports);
  const draining = createDraining(self, () => membership);
  const membership = createMembership({
    ...ports,
    self,
    store,
    card: () => cardOf(ports, tenures.isClosed(), { ...draining.card(), ...evidence.card() }),
    onRoll: (roll) => {
      tenures.onRoll(roll);
      ports.onConfigurationVersion(roll.configurationVersion);
    },
    onLapse: () => {
      tenures.dropAll();
    },
  });
  const evidence = createEvidence(
    evidenceFor(ports, membership, () => {
      tenures.place();
    }),
  );
  const tenures = createTenures({
    ...ports,
    self,
    directory,
    store,
    membership: () => membership,
    hasLapsed: membership.hasLapsed,
    host: () => host,
    onLeft: (partition) => {
      publisher.forget(partition);
      synchronisation.left(partition);
    },
    onTaken: (partition) => {
      publisher.adopt(partition.index);
      courier.dispatch(partition);
      synchronisation.taken(partition.standing);
      wakeResidents(partition, ports.residents(), directory);
    },
  });
  const host = hostOf(ports, { directory, membership, courier, publisher, tenures });
  const ending = [synchronisation, evidence, courier, publisher];
  return { directory, tenures, membership, evidence, draining, synchronisation, accept, ending };
};

interface HostParts {
  readonly directory: Directory;
  readonly membership: Membership;
  readonly courier: Courier;
  readonly publisher: Publisher;
  readonly tenures: Tenures;
}

const hostOf = (
  ports: NodePorts,
  { directory, membership, courier, publisher, tenures }: HostParts,
): PartitionHost => ({
  ...ports,
  store: ports.store.partitions,
  actors: new Map(ports.actors.map((actor) => [actor.kind, actor])),
  partitionOf: directory.partitionOf,
  mayServe: membership.mayServe,
  whenSure: membership.whenSure,
  dispatch: courier.dispatch,
  publish: publisher.publish,
  onLost: tenures.drop,
  onSettled: tenures.settled,
  deadLetters: new Set(),
});

const evidenceFor = (
  ports: NodePorts,
  { members, findGone }: Membership,
  place: () => void,
): EvidencePorts => ({
  ...ports,
  self: ports.incarnation,
  witnesses: ports.witnesses ?? [],
  members,
  onGone: async (node) => {
    if (!(await findGone(node))) return;
    ports.observer.note({ type: 'foundGone', node });
    place();
  },
});

export const wakeResidents = (
  partition: OwnedPartition,
  addresses: readonly Address[],
  directory: Directory,
): void => {
  for (const address of addresses)
    if (directory.partitionOf(address) === partition.index) partition.inform(address);
};

const cardOf = (
  { name, takesPartitions, isReachable, details }: NodePorts,
  closed: boolean,
  decided: Pick<Card, 'takes' | 'drained' | 'witnessed'>,
): Card => ({
  name,
  ...decided,
  takes: takesPartitions && !closed && decided.takes && isReachable?.() !== false,
  ...(details === undefined ? {} : { details: details() }),
});

const acceptAll = async (
  tenures: Tenures,
  parcels: readonly Parcel[],
): Promise<readonly Receipt[]> => {
  const accepted = parcels.flatMap((parcel) => tenures.get(parcel.to)?.accept(parcel) ?? []);
  const results = await Promise.allSettled(accepted);
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
};
