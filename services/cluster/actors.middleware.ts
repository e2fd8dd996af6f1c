/** Puts this node's actors, and the way to all others, on the broker, where every service finds them. */
import type { Middleware, ServiceBroker } from 'moleculer';
import { createClient } from '../../actors/runtime/client.ts';
import { createNode, type ActorNode } from '../../actors/runtime/node.ts';
import type { NodePorts } from '../../actors/runtime/node-ports.ts';
import type { Envelope } from '../../actors/runtime/envelope.ts';
import type { Witness } from '../../actors/runtime/evidence.ts';
import { addressOf, type Tagged } from '../../actors/runtime/actor.ts';
import type { Bus } from '../../actors/runtime/ports.ts';
import { present, type Ms } from '../../actors/types.ts';
import { callNode, type ActorActionName, type Ask } from '../actions.ts';
import type { Events } from '../events.ts';
import { natsWitness } from './nats-witness.ts';

declare module 'moleculer' {
  interface ServiceBroker {
    node: ActorNode;
  }
}

/** How long a parcel may take to another node and back before it's sent again. */
const deliveryTimeoutMs: Ms = 1_000;

export const actorsMiddleware = (ports: Omit<NodePorts, 'bus'>): Middleware => ({
  name: 'Actors',
  created: (broker) => {
    broker.node = createNode({
      ...ports,
      bus: busOf(broker),
      witnesses: witnessesOf(broker, ports),
    });
    broker.ask = askThrough(broker, ports);
  },
});

/** Without NATS nobody else is there; a store that has no lines knows of none. */
const witnessesOf = (
  broker: ServiceBroker,
  { store }: Pick<NodePorts, 'store'>,
): readonly Witness[] => {
  const { hasLine } = store.partitions;
  if (hasLine === undefined) return [];
  return [natsWitness(broker), { isGone: async (incarnation) => !(await hasLine(incarnation)) }];
};

const busOf = (broker: ServiceBroker): Bus => ({
  deliver: (nodeID, parcels) =>
    callNode(broker, 'cluster.deliver', { parcels }, { nodeID, timeout: deliveryTimeoutMs }),
  announce: (news) => {
    const name: keyof Events = 'partition.announced';
    // Lossy by design: whoever misses it learns it with the next beat.
    void Promise.resolve(broker.broadcast(name, news)).catch(() => undefined);
  },
});

/** Turns `action` and parameters into a command, and sees that it reaches its actor. */
const askThrough = (broker: ServiceBroker, ports: Omit<NodePorts, 'bus'>): Ask => {
  const { clock, limits, tracer } = ports;
  const client = createClient({
    clock,
    limits,
    directory: broker.node.directory,
    send: (_owner, envelope, timeout) => callActor(broker, envelope, timeout),
  });
  // The reply's type is the table's promise, which each service's handlers are checked against.
  return ((action: ActorActionName, { id, ...fields }: { id: string }, options = {}) => {
    const dot = action.indexOf('.');
    const address = addressOf(action.slice(0, dot), id);
    const command = { type: action.slice(dot + 1), ...fields };
    // Questions are many and change nothing.
    const span = options.commandId === undefined ? undefined : tracer?.whole(`ask ${action}`);
    const trace = present({ trace: span?.trace });
    return client({ ...options, ...trace, address, command }).finally(() => span?.end());
  }) as Ask;
};

/** The placement strategy of the actors' services finds the owner; the envelope travels in headers. */
const callActor = (
  broker: ServiceBroker,
  { address, command, ...rest }: Envelope,
  timeout: Ms,
): Promise<unknown> => {
  const slash = address.indexOf('/');
  const { type, ...fields } = command as Tagged & Record<string, unknown>;
  const action = `${address.slice(0, slash)}.${type}`;
  const headers: EnvelopeHeaders = rest;
  return broker.call(action, { ...fields, id: address.slice(slash + 1) }, { headers, timeout });
};

/** What goes with a command besides its parameters. */
export type EnvelopeHeaders = Omit<Envelope, 'address' | 'command'>;
