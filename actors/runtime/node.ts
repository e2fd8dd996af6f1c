/** One node of the cluster: its lease, its partitions, and the ways in and out. */
import { Unavailable } from '../errors.ts';
import type { Ms } from '../types.ts';
import type { Address } from './actor.ts';
import type { Directory } from './directory.ts';
import type { Draining } from './draining.ts';
import type { Envelope } from './envelope.ts';
import { connect, wakeResidents } from './node-parts.ts';
import type { NodePorts } from './node-ports.ts';
import { countDue, withNext, type NodeStatus } from './node-status.ts';
import type { Announcement, Clock, Parcel, Receipt } from './ports.ts';
import type { Tenures } from './tenures.ts';

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

/** Between two looks for actors that may leave memory. */
const passivationEveryMs: Ms = 10_000;

export const createNode = (ports: NodePorts): ActorNode => {
  const { clock, store } = ports;
  const parts = connect(ports);
  const { directory, tenures, membership, evidence, draining, synchronisation } = parts;
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
      for (const part of parts.ending) part.stop();
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
    accept: parts.accept,
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
      due: countDue(ports.incarnation, ports.partitions, membership.candidates()),
      synchronisation: synchronisation.progress(),
      stopping: tenures.isClosed(),
    }),
  };
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
