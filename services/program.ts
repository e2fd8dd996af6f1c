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
import type { NodePorts } from '../actors/runtime/node.ts';
import type { Store } from '../actors/runtime/partition-store.ts';
import type { EffectRunner } from '../actors/runtime/ports.ts';
import { sessionActor } from '../actors/session/session.actor.ts';
import { webhookActor } from '../actors/webhook/webhook.actor.ts';
import { present } from '../actors/types.ts';
import { workgroupActor } from '../actors/workgroup/workgroup.actor.ts';
import { moleculerConfig } from '../moleculer.config.ts';
import { agentService } from './agent/agent.service.ts';
import { channelService } from './channel/channel.service.ts';
import { actorsMiddleware } from './cluster/actors.middleware.ts';
import { createClusterClock, type ClusterClock } from './cluster/cluster-clock.ts';
import { clusterService } from './cluster/cluster.service.ts';
import { createHubObserver, createObserver } from './cluster/observer.ts';
import { untilReachable } from './cluster/reachability.ts';
import {
  createConfigurationBook,
  residentsOf,
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
import { seedConfiguration } from './configuration/seed.ts';
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
import { openSandbox, playedBy } from './own-sandbox.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { sessionService } from './session/session.service.ts';
import { createChosenStore } from './store/chosen-store.ts';
import { openPatiently } from './store/open-patiently.ts';
import { createTracing, type Tracing } from './tracing/tracing.ts';
import { version } from './version.ts';
import { createAddressGuard } from './webhook/address-guard.ts';
import { createDeliveries } from './webhook/deliveries.ts';
import { webhookService } from './webhook/webhook.service.ts';
import { workgroupService } from './workgroup/workgroup.service.ts';

export interface Program {
  /** Resolves once the node serves; waits for the store and for NATS. @throws Error in plain words */
  readonly start: () => Promise<void>;
  /** Hands over what the node has, and ends. */
  readonly stop: () => Promise<void>;
}

const aloneLeaseMs = 2_000;

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
  const { log, store, book, sandbox, hub, metrics } = parts;
  const reachable = { yes: false };
  const broker = createBroker(parts, reachable);
  const operations = createOperations(environment, metrics, broker.node, reachable);

  return {
    start: async () => {
      await operations?.listen();
      await openPatiently(store.partitions, environment.partitions, log);
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
  const { dataDir, secretKeys = [] } = environment;
  mkdirSync(dataDir, { recursive: true });
  const log = createLog(environment);
  const clock = createClusterClock();
  const store = createChosenStore(environment, log);
  const [key = localSecretKey(dataDir), ...formerKeys] = secretKeys;
  const secrets = createSecrets(key, formerKeys);
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
  const effects: EffectRunner = createDeliveries(
    {
      webhook: book.webhookOf,
      feed: store.feed,
      now: Date.now,
      guard: createAddressGuard(environment.webhookNetworks),
      localHttp: environment.sandbox,
    },
    hub,
  );
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
      anyActor(sessionActor),
      anyActor(webhookActor),
    ],
    store,
    clock,
    effects,
    observer,
    ...present({ tracer: tracing?.tracer }),
    limits: { ...defaultLimits, beatMs: environment.beatMs, leaseMs: leaseOf(environment) },
    config: book.current,
    residents: () => residentsOf(book.current()),
    onConfigurationVersion: book.heard,
  };
};

/** A node that is alone has nobody who could take over; a pause of the machine need not end its lease. */
const leaseOf = ({ redis, leaseMs }: Environment): number =>
  redis === undefined ? Math.max(leaseMs, aloneLeaseMs) : leaseMs;

const servicesOf = (parts: Parts): readonly ServiceSchema[] => {
  const { book, configuration, passwords, store, hub } = parts;
  const { roles } = parts.environment;
  const actors = [
    conversationService,
    agentService,
    workgroupService,
    channelService,
    licenceService,
    sessionService,
    webhookService,
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
    formerKeys: secrets.formerSigningKeys,
    version,
    partitions: environment.partitions,
    trustedProxies: environment.trustedProxies,
    tokenMs: environment.tokenSeconds * 1_000,
    sessionMs: environment.sessionSeconds * 1_000,
    consoleFolder: join(import.meta.dirname, '../web/dist'),
    warn: log.warn.bind(log),
    ...present({ oidc: environment.oidc }),
    ...(sandbox === undefined ? {} : { sandbox: sandbox.handle }),
    ...observedGateway(environment, parts),
  });
