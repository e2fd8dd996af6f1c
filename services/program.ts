/** One node of the product, put together: store, actors, hub, services, gateway, sandbox. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceBroker, type ServiceSchema } from 'moleculer';
import { agentActor } from '../actors/agent/agent.actor.ts';
import { licenceActor } from '../actors/licence/licence.actor.ts';
import { channelActor } from '../actors/channel/channel.actor.ts';
import { conversationActor } from '../actors/conversation/conversation.actor.ts';
import { anyActor } from '../actors/runtime/activation.ts';
import { defaultLimits } from '../actors/runtime/limits.ts';
import type { NodePorts } from '../actors/runtime/node-ports.ts';
import type { Store } from '../actors/runtime/partition-store.ts';
import type { EffectRunner } from '../actors/runtime/ports.ts';
import { present } from '../actors/types.ts';
import { workgroupActor } from '../actors/workgroup/workgroup.actor.ts';
import { moleculerConfig } from '../moleculer.config.ts';
import { agentService } from './agent/agent.service.ts';
import { channelService } from './channel/channel.service.ts';
import { actorsMiddleware } from './cluster/actors.middleware.ts';
import { createClusterClock, type ClusterClock } from './cluster/cluster-clock.ts';
import { clusterService } from './cluster/cluster.service.ts';
import { createHubObserver, createObserver } from './cluster/observer.ts';
import { leasesOf } from './cluster/leases.ts';
import { untilReachable } from './cluster/reachability.ts';
import {
  createConfigurationBook,
  residentsOf,
  type AccountAccess,
  type ConfigurationBook,
} from './configuration/configuration-book.ts';
import { createConfigurationService } from './configuration/configuration.service.ts';
import {
  createConfigurationStore,
  type ConfigurationStore,
} from './configuration/configuration-store.ts';
import { createSealing } from './configuration/sealing.ts';
import { createPasswords, type Passwords } from './configuration/passwords.ts';
import { createSecrets, localSecretKey, type Secrets } from './configuration/secrets.ts';
import { sandboxSeed, seedConfiguration } from './configuration/seed.ts';
import { conversationService } from './conversation/conversation.service.ts';
import type { Environment } from './env.ts';
import { createFeedService } from './feed/feed.service.ts';
import { createGatewayService } from './gateway/gateway.service.ts';
import { createHub, type Hub } from './hub/hub.ts';
import { createHubService } from './hub/hub.service.ts';
import { licenceService } from './licence/licence.service.ts';
import { createLog, type Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createNodeMetrics, createOperations, observedGateway } from './metrics/node-metrics.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { createChosenStore } from './store/chosen-store.ts';
import { createTracing, type Tracing } from './tracing/tracing.ts';
import { version } from './version.ts';
import { workgroupService } from './workgroup/workgroup.service.ts';

export interface Program {
  /** Resolves once the node serves; waits for the store and for NATS. @throws Error in plain words */
  readonly start: () => Promise<void>;
  /** Hands over what the node has, and ends. */
  readonly stop: () => Promise<void>;
}

/** Between two tries to reach the store at the start. */
const openAgainMs = 1_000;

/** What the parts of a node share. */
interface Parts {
  readonly environment: Environment;
  readonly log: Log;
  readonly clock: ClusterClock;
  readonly store: Store;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly book: ConfigurationBook;
  readonly configuration: ConfigurationStore;
  readonly hub: Hub;
  readonly sandbox: Sandbox | undefined;
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing | undefined;
}

export const createProgram = (environment: Environment): Program => {
  const parts = createParts(environment);
  const { store, book, sandbox, hub, metrics } = parts;
  const reachable = { yes: false };
  const broker = createBroker(parts, reachable);
  const operations = createOperations(environment, metrics, broker.node, reachable);

  return {
    start: async () => {
      await operations?.listen();
      await openStore(parts);
      await seedConfiguration(
        store.settings,
        seedOptions(environment),
        parts.passwords,
        parts.secrets,
      );
      await book.reload();
      book.onChange((concerned) => {
        broker.node.reconfigured(concerned);
      });
      await broker.start();
      await broker.node.start();
      metrics?.watch(broker.node);
      await untilReachable(broker);
      reachable.yes = true;
    },
    stop: async () => {
      await broker.node.stop();
      await broker.stop();
      hub.close();
      operations?.close();
      await parts.tracing?.close();
      await sandbox?.close();
      await store.partitions.close();
    },
  };
};

const createParts = (environment: Environment): Parts => {
  const { dataDir, secretKey } = environment;
  mkdirSync(dataDir, { recursive: true });
  const log = createLog(environment);
  const clock = createClusterClock();
  const store = createChosenStore(environment, log);
  const secrets = createSecrets(secretKey ?? localSecretKey(dataDir));
  const book = createConfigurationBook(store.settings, secrets, (message, error) => {
    log.warn({ error: String(error) }, message);
  });
  const sandbox = environment.sandbox ? openSandbox(environment) : undefined;
  const metrics = createNodeMetrics(environment, clock, book);
  const tracing = createTracing(environment, log);
  const hub = createHub({
    account: (id) => playedBy(sandbox, book.accountOf(id)),
    channel: book.channelOf,
    channels: book.channels,
    clock,
    random: Math.random,
    observer: createHubObserver(log, clock.monotonic, metrics?.hub),
  });
  const passwords = createPasswords({ demo: environment.seed === 'demo' });
  const configuration = createConfigurationStore({
    settings: store.settings,
    book,
    sealing: createSealing(passwords, secrets),
    now: Date.now,
  });
  const stored = { store, secrets, passwords, book, configuration };
  return { environment, log, clock, ...stored, hub, sandbox, metrics, tracing };
};

/** An account of this node's sandbox has the plan that the sandbox is set to play. */
const playedBy = (
  sandbox: Sandbox | undefined,
  access: AccountAccess | undefined,
): AccountAccess | undefined => {
  const isPlayed = access?.account.baseUrl?.endsWith('/sandbox/x') === true;
  if (!isPlayed || sandbox?.xReplies() !== 'open') return access;
  return { ...access, account: { ...access.account, plan: 'enterprise' } };
};

const openSandbox = ({ dataDir, sandboxXReplies, sandboxTraffic }: Environment): Sandbox =>
  createSandbox({
    clock: { now: Date.now },
    file: join(dataDir, 'sandbox.db'),
    seed: sandboxSeed,
    xReplies: sandboxXReplies,
    traffic: { perSecond: sandboxTraffic / 60, seed: sandboxSeed },
  });

const seedOptions = (environment: Environment) => {
  const { seed, adminPassword, sandboxXReplies, port } = environment;
  const sandboxUrl = environment.sandboxUrl ?? `http://127.0.0.1:${String(port)}`;
  return {
    seed,
    sandboxUrl,
    sandboxXReplies,
    ...(adminPassword === undefined ? {} : { adminPassword }),
  };
};

const createBroker = (parts: Parts, reachable: { readonly yes: boolean }): ServiceBroker => {
  const { environment, tracing } = parts;
  const middlewares = [actorsMiddleware(nodePorts(parts, reachable))];
  const broker = new ServiceBroker(moleculerConfig(environment, middlewares, tracing?.options));
  tracing?.attach(broker);
  for (const service of servicesOf(parts)) broker.createService(service);
  return broker;
};

const nodePorts = (
  { environment, clock, store, book, hub, log, metrics, tracing }: Parts,
  reachable: { readonly yes: boolean },
): Omit<NodePorts, 'bus'> => {
  const effects: EffectRunner = hub;
  const observer = createObserver(log, clock.monotonic, metrics?.runtime);
  return {
    incarnation: environment.incarnation,
    name: environment.name,
    takesPartitions: environment.roles.includes('actors'),
    isReachable: () => reachable.yes,
    details: () => ({ roles: environment.roles, observed: observer.counts() }),
    partitions: environment.partitions,
    actors: [
      anyActor(conversationActor),
      anyActor(workgroupActor),
      anyActor(agentActor),
      anyActor(channelActor),
      anyActor(licenceActor),
    ],
    store,
    clock,
    effects,
    observer,
    ...present({ tracer: tracing?.tracer }),
    limits: { ...defaultLimits, beatMs: environment.beatMs, ...leasesOf(environment) },
    config: book.current,
    residents: () => residentsOf(book.current()),
    onConfigurationVersion: book.heard,
  };
};

const servicesOf = (parts: Parts): readonly ServiceSchema[] => {
  const { book, configuration, passwords, store, hub } = parts;
  const { roles } = parts.environment;
  const actors = [
    conversationService,
    agentService,
    workgroupService,
    channelService,
    licenceService,
  ];
  return [
    clusterService,
    createConfigurationService(book, configuration, passwords),
    createFeedService(store.feed),
    createHubService(hub, book.accountOf),
    ...(roles.includes('actors') ? actors : []),
    ...(roles.includes('gateway') ? [gatewayOf(parts)] : []),
  ];
};

const gatewayOf = ({ environment, secrets, sandbox, log, ...parts }: Parts): ServiceSchema =>
  createGatewayService({
    port: environment.port,
    signingKey: secrets.signingKey,
    version,
    partitions: environment.partitions,
    consoleFolder: join(import.meta.dirname, '../web/dist'),
    warn: log.warn.bind(log),
    ...(sandbox === undefined ? {} : { sandbox: sandbox.handle }),
    ...observedGateway(environment, parts),
  });

const openStore = async ({ store, environment, log }: Parts): Promise<void> => {
  for (;;) {
    try {
      await store.partitions.open(environment.partitions);
      return;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'StoreFailure') throw error;
      log.warn({ error: error.message }, 'Waiting for the store');
      await new Promise((resolve) => setTimeout(resolve, openAgainMs));
    }
  }
};
