/** One node of the cluster: its lease, its partitions, and the ways in and out. */
import { Unavailable } from '../errors.ts';
import type { Ms } from '../types.ts';
import type { AnyActor } from './activation.ts';
import type { Address } from './actor.ts';
import { createCourier } from './courier.ts';
import { createDirectory, type Directory } from './directory.ts';
import { createEvidence, type EvidencePorts, type Witness } from './evidence.ts';
import { createDraining, type Draining } from './draining.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import { createMembership, type Membership } from './membership.ts';
import type { OwnedPartition, PartitionHost, PartitionLoad } from './partition.ts';
import type { Incarnation, Ownership, Partition, Store } from './partition-store.ts';
import { preferredOwner, type Candidate } from './placement.ts';
import type {
  Announcement,
  Bus,
  Clock,
  EffectRunner,
  Observer,
  Parcel,
  Receipt,
  Tracer,
} from './ports.ts';
import { createPublisher } from './publisher.ts';
import type { Card, Member } from './sightings.ts';
import { createTenures, type Tenures } from './tenures.ts';

export interface NodePorts {
  readonly incarnation: Incarnation;
  /** Survives restarts; decides which partitions fall to the node. */
  readonly name: string;
  /** False for a node that only asks: a gateway. */
  readonly takesPartitions: boolean;
  /** Whether the others can reach this node yet; it takes nothing before. At once when absent. */
  readonly isReachable?: () => boolean;
  /** Shown to the others with each beat; small. */
  readonly details?: () => Readonly<Record<string, unknown>>;
  readonly partitions: number;
  readonly actors: readonly AnyActor[];
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly effects: EffectRunner;
  readonly observer: Observer;
  /** Two servers that nodes hold lines to, to know of a death early; none where nothing can be known. */
  readonly witnesses?: readonly Witness[];
  readonly tracer?: Tracer;
  readonly limits: Limits;
  readonly config: () => unknown;
  /** Actors that must be awake wherever their partition is, whether anyone speaks to them or not. */
  readonly residents: () => readonly Address[];
  /** The stored configuration has this version. Told with every beat. */
  readonly onConfigurationVersion: (version: number) => void;
}

export interface ActorNode {
  readonly start: () => Promise<void>;
  /** Hands over what it owns, then leaves. */
  readonly stop: () => Promise<void>;
  /**
   * From now on it takes no partitions, and hands over those it has, one commit at a time; it goes on asking
   * the others.
   */
  readonly drain: Draining['drain'];
  /** Takes again what falls to it. */
  readonly undrain: Draining['undrain'];
  /** @throws Rejected, Unavailable; anything else is a defect of the actor */
  readonly ask: (envelope: Envelope) => Promise<unknown>;
  readonly accept: (parcels: readonly Parcel[]) => Promise<readonly Receipt[]>;
  readonly heard: (news: Announcement) => void;
  /** The configuration in force has changed. `concerned`: actors that must hear of it even if asleep. */
  readonly reconfigured: (concerned: readonly Address[]) => void;
  readonly directory: Directory;
  readonly mayServe: () => boolean;
  readonly status: () => NodeStatus;
}

export interface NodeStatus {
  readonly incarnation: Incarnation;
  /** Whether this node's lease holds, and with it what it says of the others. */
  readonly serving: boolean;
  readonly members: readonly Member[];
  readonly owners: readonly Succession[];
  readonly owned: readonly PartitionLoad[];
  readonly stopping: boolean;
}

/** Who owns a partition, and who would if that node went away. */
export interface Succession extends Ownership {
  readonly next?: Incarnation;
}

/** Between two looks for actors that may leave memory. */
const passivationEveryMs: Ms = 10_000;

export const createNode = (ports: NodePorts): ActorNode => {
  const { clock, store } = ports;
  const parts = connect(ports);
  const { directory, tenures, membership, evidence, draining, courier, publisher, accept } = parts;
  const stopPassivating = passivateAgainAndAgain(clock, tenures);

  return {
    start: async () => {
      await store.partitions.open(ports.partitions);
      await membership.start();
      evidence.start();
    },
    stop: async () => {
      tenures.close();
      // Others must know that this node takes nothing more before it gives anything back.
      await membership.beatNow().catch(() => undefined);
      await tenures.handOverAll();
      stopPassivating();
      evidence.stop();
      courier.stop();
      publisher.stop();
      await membership.stop();
    },
    drain: draining.drain,
    undrain: draining.undrain,
    ask: async (envelope) => {
      const index = directory.partitionOf(envelope.address);
      const partition = tenures.get(index);
      if (partition !== undefined) return partition.ask(envelope);
      throw new Unavailable('owner_moved', { ...directory.find(index) });
    },
    accept,
    heard: tenures.heard,
    reconfigured: (concerned) => {
      for (const partition of tenures.all()) {
        partition.reconfigured();
        wakeResidents(partition, concerned, directory);
      }
    },
    directory,
    mayServe: membership.mayServe,
    status: () => ({
      incarnation: ports.incarnation,
      serving: membership.mayServe(),
      members: membership.members(),
      owners: directory.all().map((one) => withNext(one, membership.candidates())),
      owned: [...tenures.all()].map((partition) => partition.load()),
      stopping: tenures.isClosed(),
    }),
  };
};

const withNext = (ownership: Ownership, candidates: readonly Candidate[]): Succession => {
  const others = candidates.filter(({ incarnation }) => incarnation !== ownership.owner);
  const next = preferredOwner(ownership.partition, others);
  return next === undefined ? ownership : { ...ownership, next };
};

/** The parts of a node, each of which knows the others by a few functions. */
const connect = (ports: NodePorts) => {
  const self = ports.incarnation;
  const { feed, partitions: store } = ports.store;
  const directory = createDirectory(ports.partitions);
  const accept = (parcels: readonly Parcel[]): Promise<readonly Receipt[]> =>
    acceptAll(tenures, parcels);
  const owned = (partition: Partition): OwnedPartition | undefined => tenures.get(partition);
  const publisher = createPublisher({ ...ports, feed, store });
  const courier = createCourier({ ...ports, self, directory, accept, owned });
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
    onLeft: publisher.forget,
    onTaken: (partition) => {
      publisher.adopt(partition.index);
      courier.dispatch(partition);
      wakeResidents(partition, ports.residents(), directory);
    },
  });
  const host: PartitionHost = {
    ...ports,
    store,
    actors: new Map(ports.actors.map((actor) => [actor.kind, actor])),
    partitionOf: directory.partitionOf,
    mayServe: membership.mayServe,
    whenSure: membership.whenSure,
    dispatch: courier.dispatch,
    publish: publisher.publish,
    onLost: tenures.drop,
    onSettled: tenures.settled,
    deadLetters: new Set(),
  };
  return { directory, tenures, membership, evidence, draining, courier, publisher, accept };
};

const evidenceFor = (
  ports: NodePorts,
  { members, findGone }: Membership,
  place: () => void,
): EvidencePorts => ({
  ...ports,
  self: ports.incarnation,
  witnesses: ports.witnesses ?? [],
  members,
  onGone: (node) => {
    ports.observer.note({ type: 'foundGone', node });
    findGone(node);
    place();
  },
});

const wakeResidents = (
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

const passivateAgainAndAgain = (clock: Clock, tenures: Tenures): (() => void) => {
  let cancel: () => void;
  const passivate = (): void => {
    for (const partition of tenures.all()) partition.passivate();
    cancel = clock.after(passivationEveryMs, passivate);
  };
  cancel = clock.after(passivationEveryMs, passivate);
  return () => {
    cancel();
  };
};
