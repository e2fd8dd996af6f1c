/**
 * A node with the real actors, runtime, store and Moleculer, but without gateway and hub: what the
 * figures of the runtime are about.
 */
import { ServiceBroker } from 'moleculer';
import { agentActor } from '../../actors/agent/agent.actor.ts';
import { channelActor } from '../../actors/channel/channel.actor.ts';
import type { Configuration } from '../../actors/configuration.ts';
import { conversationActor } from '../../actors/conversation/conversation.actor.ts';
import { anyActor, type AnyActor } from '../../actors/runtime/activation.ts';
import type { Address, Tagged } from '../../actors/runtime/actor.ts';
import { createClient } from '../../actors/runtime/client.ts';
import { defaultLimits, type Limits } from '../../actors/runtime/limits.ts';
import type { Store } from '../../actors/runtime/partition-store.ts';
import type { EffectRunner, Observer } from '../../actors/runtime/ports.ts';
import { licenceActor } from '../../actors/licence/licence.actor.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import { moleculerConfig } from '../../moleculer.config.ts';
import { agentService } from '../../services/agent/agent.service.ts';
import { channelService } from '../../services/channel/channel.service.ts';
import { actorsMiddleware } from '../../services/cluster/actors.middleware.ts';
import { createClusterClock } from '../../services/cluster/cluster-clock.ts';
import { clusterService } from '../../services/cluster/cluster.service.ts';
import { untilReachable } from '../../services/cluster/reachability.ts';
import { conversationService } from '../../services/conversation/conversation.service.ts';
import { readEnvironment } from '../../services/env.ts';
import { licenceService } from '../../services/licence/licence.service.ts';
import { workgroupService } from '../../services/workgroup/workgroup.service.ts';

export interface AcdNodeOptions {
  readonly name: string;
  readonly store: Store;
  /** Alone when absent. */
  readonly natsUrl?: string;
  readonly configuration: Configuration;
  /** False for one that only asks. */
  readonly takesPartitions?: boolean;
  readonly actors?: readonly AnyActor[];
  readonly limits?: Partial<Limits>;
  readonly observer?: Observer;
}

export interface AcdNode {
  readonly broker: ServiceBroker;
  /** Tells an actor of this very node also what no service takes from outside. */
  readonly tell: (address: Address, command: Tagged, deadlineMs?: number) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export const domainActors: readonly AnyActor[] = [
  anyActor(conversationActor),
  anyActor(workgroupActor),
  anyActor(agentActor),
  anyActor(channelActor),
  anyActor(licenceActor),
];

const actorServices = [
  conversationService,
  agentService,
  workgroupService,
  channelService,
  licenceService,
];

/** Nothing here is answered to a customer, so nothing may want to be sent. */
const noEffects: EffectRunner = {
  run: ({ type }) =>
    Promise.reject(new Error(`An effect of type ${type} in a run without platforms`)),
};

const silent: Observer = { note: () => undefined };

export const startAcdNode = async (options: AcdNodeOptions): Promise<AcdNode> => {
  const { name, store, natsUrl, configuration, takesPartitions = true, limits = {} } = options;
  const clock = createClusterClock();
  const reachable = { yes: false };
  const environment = readEnvironment({
    NODE_ID: name,
    LOG_LEVEL: 'error',
    ...(natsUrl === undefined
      ? {}
      : { NATS_URL: natsUrl, REDIS_URL: 'redis://elsewhere', SECRET_KEY: 'x'.repeat(32) }),
  });
  const middleware = actorsMiddleware({
    incarnation: environment.incarnation,
    name,
    takesPartitions,
    isReachable: () => reachable.yes,
    partitions: environment.partitions,
    actors: options.actors ?? domainActors,
    store,
    clock,
    effects: noEffects,
    observer: options.observer ?? silent,
    limits: { ...defaultLimits, ...limits },
    config: () => configuration,
    residents: () => [],
    onConfigurationVersion: () => undefined,
  });
  const config = moleculerConfig(environment, [middleware]);
  const broker = new ServiceBroker(config);
  broker.createService(clusterService);
  if (takesPartitions) for (const service of actorServices) broker.createService(service);
  await broker.start();
  await broker.node.start();
  const client = createClient({
    clock,
    limits: { ...defaultLimits, ...limits },
    directory: broker.node.directory,
    send: (_, envelope) => broker.node.ask(envelope),
  });
  await untilReachable(broker);
  reachable.yes = true;

  return {
    broker,
    tell: (address, command, deadlineMs = defaultLimits.deadlineMs) =>
      client({ address, command, deadlineMs }),
    stop: async () => {
      await broker.node.stop();
      await broker.stop();
      await store.partitions.close();
    },
  };
};
