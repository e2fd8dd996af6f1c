/** One life of one node's program: the product's node and client, on simulated ports. */
import { createClient, type Question } from '../../actors/runtime/client.ts';
import type { Limits } from '../../actors/runtime/limits.ts';
import { createNode, type ActorNode } from '../../actors/runtime/node.ts';
import type { AnyActor } from '../../actors/runtime/activation.ts';
import type { Address } from '../../actors/runtime/actor.ts';
import type { Witness } from '../../actors/runtime/evidence.ts';
import type { Incarnation, Store } from '../../actors/runtime/partition-store.ts';
import type { Bus, EffectRunner, Observation, Parcel } from '../../actors/runtime/ports.ts';
import type { SimClock } from './sim-clock.ts';
import type { Network } from './sim-network.ts';
import type { Process, World } from './world.ts';

export interface SimNode {
  readonly name: string;
  readonly process: Process;
  readonly clock: SimClock;
  readonly node: ActorNode;
  /** Asks any actor of the cluster, as this node's gateway does. */
  readonly ask: (question: Question) => Promise<unknown>;
  isLeaving: boolean;
}

export interface SimNodePorts {
  readonly name: string;
  readonly takesPartitions: boolean;
  readonly partitions: number;
  readonly limits: Limits;
  readonly actors: readonly AnyActor[];
  readonly config: () => unknown;
  readonly residents: () => readonly Address[];
  readonly store: Store;
  readonly effects: EffectRunner;
  readonly network: Network;
  readonly witnesses: (asking: Process) => readonly Witness[];
  readonly find: (incarnation: Incarnation) => SimNode | undefined;
  readonly others: (self: Process) => readonly SimNode[];
  readonly note: (observation: Observation, process: Process) => void;
}

/** A start that fails is tried again after this, as a supervisor would. */
const startAgainMs = 200;
const parcelTimeoutMs = 1_000;

export const createSimNode = (
  world: World,
  process: Process,
  clock: SimClock,
  ports: SimNodePorts,
): SimNode => {
  const { limits, network, find } = ports;
  const bus: Bus = {
    deliver: async (incarnation, parcels) => {
      const copy = JSON.stringify(parcels);
      const target = find(incarnation);
      const receipts = await network.request(process, target?.process, {
        label: 'parcels',
        timeoutMs: parcelTimeoutMs,
        work: () => acceptAt(target, JSON.parse(copy) as Parcel[]),
      });
      return receipts as Awaited<ReturnType<Bus['deliver']>>;
    },
    announce: (announcement) => {
      for (const other of ports.others(process))
        network.tell(process, other.process, 'announcement', () => {
          other.node.heard(announcement);
        });
    },
  };
  const node = createNode({
    ...ports,
    incarnation: process.id,
    witnesses: ports.witnesses(process),
    clock,
    bus,
    observer: {
      note: (observation) => {
        ports.note(observation, process);
      },
    },
    onConfigurationVersion: () => undefined,
  });
  const ask = createClient({
    clock,
    directory: node.directory,
    limits,
    send: (owner, envelope, timeoutMs) => {
      if (owner === process.id) return node.ask(envelope);
      const target = find(owner);
      const copy = JSON.stringify(envelope);
      return network.request(process, target?.process, {
        label: envelope.command.type,
        timeoutMs,
        work: () => askAt(target, JSON.parse(copy) as typeof envelope),
      });
    },
  });
  const start = (): void => {
    node.start().catch(() => world.after(startAgainMs, ' starts again', start, process));
  };
  world.after(0, ' starts', start, process);
  return { name: ports.name, process, clock, node, ask, isLeaving: false };
};

const acceptAt = (target: SimNode | undefined, parcels: readonly Parcel[]): Promise<unknown> =>
  target === undefined ? Promise.reject(new Error('gone')) : target.node.accept(parcels);

const askAt = (
  target: SimNode | undefined,
  envelope: Parameters<ActorNode['ask']>[0],
): Promise<unknown> =>
  target === undefined ? Promise.reject(new Error('gone')) : target.node.ask(envelope);
