/** A whole contact centre in this process, on the memory store: real broker, real actors, real gateway. */
import { createSecrets } from '../../services/configuration/secrets.ts';
import { randomUUID } from 'node:crypto';
import { ServiceBroker } from 'moleculer';
import { agentActor } from '../../actors/agent/agent.actor.ts';
import { channelActor } from '../../actors/channel/channel.actor.ts';
import type { Configuration } from '../../actors/configuration.ts';
import { conversationActor } from '../../actors/conversation/conversation.actor.ts';
import type { IntakeItem } from '../../actors/conversation/conversation.protocol.ts';
import { anyActor } from '../../actors/runtime/activation.ts';
import { defaultLimits } from '../../actors/runtime/limits.ts';
import { licenceActor } from '../../actors/licence/licence.actor.ts';
import type { Effect, Tagged } from '../../actors/runtime/actor.ts';
import type { Store } from '../../actors/runtime/partition-store.ts';
import { auditActor } from '../../actors/audit/audit.actor.ts';
import { sessionActor } from '../../actors/session/session.actor.ts';
import { webhookActor } from '../../actors/webhook/webhook.actor.ts';
import { workgroupActor } from '../../actors/workgroup/workgroup.actor.ts';
import { agentService } from '../../services/agent/agent.service.ts';
import { channelService } from '../../services/channel/channel.service.ts';
import { actorsMiddleware } from '../../services/cluster/actors.middleware.ts';
import { createClusterClock } from '../../services/cluster/cluster-clock.ts';
import { clusterService } from '../../services/cluster/cluster.service.ts';
import {
  createConfigurationBook,
  residentsOf,
} from '../../services/configuration/configuration-book.ts';
import { createConfigurationService } from '../../services/configuration/configuration.service.ts';
import { createConfigurationStore } from '../../services/configuration/configuration-store.ts';
import { createSealing } from '../../services/configuration/sealing.ts';
import { createPasswords } from '../../services/configuration/passwords.ts';
import { seedConfiguration } from '../../services/configuration/seed.ts';
import { conversationService } from '../../services/conversation/conversation.service.ts';
import { createFeedService } from '../../services/feed/feed.service.ts';
import {
  createGatewayService,
  type GatewayOptions,
} from '../../services/gateway/gateway.service.ts';
import { createHub } from '../../services/hub/hub.ts';
import { createHubService } from '../../services/hub/hub.service.ts';
import { licenceService } from '../../services/licence/licence.service.ts';
import { createMemoryStore } from '../../services/store/memory/memory-store.ts';
import type { StoreLimits } from '../../services/store/store-limits.ts';
import { auditService } from '../../services/audit/audit.service.ts';
import { sessionService } from '../../services/session/session.service.ts';
import { createAddressGuard } from '../../services/webhook/address-guard.ts';
import { createDeliveries } from '../../services/webhook/deliveries.ts';
import { webhookService } from '../../services/webhook/webhook.service.ts';
import { workgroupService } from '../../services/workgroup/workgroup.service.ts';
import { createClient, type Client } from './client.ts';

export interface Centre {
  /** Where the first gateway is. */
  readonly url: string;
  readonly port: number;
  readonly broker: ServiceBroker;
  readonly store: Store;
  readonly signIn: (user: string, url?: string, station?: string) => Promise<Client>;
  /** Another gateway on the same feed. @returns its address */
  readonly addGateway: (name: string, options?: Partial<GatewayOptions>) => Promise<string>;
  /** A customer writes a post. @returns the id of its first interaction */
  readonly post: (thread: string, text: string, messageId?: string) => Promise<string>;
  /** Publishes something in the name of an actor. */
  readonly publish: (...published: readonly Published[]) => Promise<void>;
  /** What the hub would be given of an account's secrets. */
  readonly credentialsOf: (account: string) => Readonly<Record<string, string>> | undefined;
  readonly reconfigure: (change: (config: Configuration) => Configuration) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Published {
  readonly actor: string;
  readonly topics: readonly string[];
  readonly event: Tagged & Readonly<Record<string, unknown>>;
}

export const signingKey = new Uint8Array(32).fill(7);

export interface CentreOptions {
  readonly gateway?: Partial<GatewayOptions>;
  readonly store?: Partial<StoreLimits>;
  /** Another node, without actors, on the store of a first one. */
  readonly beside?: Centre;
  /** Told of everything that is logged. */
  readonly log?: (line: string) => void;
}

export const createCentre = async (options: CentreOptions = {}): Promise<Centre> => {
  const clock = createClusterClock();
  const store =
    options.beside?.store ?? createMemoryStore({ now: Date.now, limits: options.store ?? {} });
  const secrets = createSecrets('a secret of the tests, long enough for anything');
  const passwords = createPasswords({ demo: true });
  const book = createConfigurationBook(store.settings, secrets, () => undefined);
  const configuration = createConfigurationStore({
    settings: store.settings,
    book,
    sealing: createSealing(passwords, secrets),
    now: Date.now,
  });
  const ports = {
    incarnation: `node-${randomUUID()}`,
    name: 'node',
    takesPartitions: options.beside === undefined,
    partitions: 8,
    actors: [
      conversationActor,
      workgroupActor,
      agentActor,
      channelActor,
      licenceActor,
      sessionActor,
      webhookActor,
      auditActor,
    ].map((actor) => anyActor(actor as typeof agentActor)),
    store,
    clock,
    effects: createDeliveries(
      {
        webhook: book.webhookOf,
        feed: store.feed,
        now: Date.now,
        guard: createAddressGuard([]),
        localHttp: true,
      },
      { run: (effect: Effect) => Promise.resolve(outcomeOf(effect)) },
    ),
    observer: { note: () => undefined },
    limits: defaultLimits,
    config: book.current,
    residents: () => residentsOf(book.current()),
    onConfigurationVersion: book.heard,
  };
  const broker = new ServiceBroker({
    nodeID: ports.incarnation,
    namespace: randomUUID(),
    logger: options.log === undefined ? false : loggerTo(options.log),
    internalServices: false,
    tracking: { enabled: true, shutdownTimeout: 1_000 },
    middlewares: [actorsMiddleware(ports)],
  });
  await store.partitions.open(ports.partitions);
  const seed = { seed: 'demo', sandboxUrl: 'http://127.0.0.1:9', sandboxXReplies: 'open' } as const;
  await seedConfiguration(store.settings, seed, passwords, secrets);
  await book.reload();
  book.onChange((concerned) => {
    broker.node.reconfigured(concerned);
  });

  const hub = createHub({
    account: book.accountOf,
    channel: book.channelOf,
    channels: book.channels,
    clock,
    random: Math.random,
    observer: { note: () => undefined },
  });
  const services = [
    clusterService,
    createConfigurationService(book, configuration, passwords),
    createFeedService(store.feed),
    createHubService(hub, book.accountOf),
    conversationService,
    agentService,
    workgroupService,
    channelService,
    licenceService,
    sessionService,
    webhookService,
    auditService,
  ];
  for (const service of services) broker.createService(service);

  const addGateway: Centre['addGateway'] = (name, more = {}) =>
    new Promise((resolve) => {
      const schema = createGatewayService({
        port: 0,
        signingKey,
        version: '0.0.1',
        onListening: (port) => {
          resolve(`http://127.0.0.1:${String(port)}`);
        },
        ...options.gateway,
        ...more,
      });
      // Starts by itself when the broker has.
      broker.createService({ ...schema, name });
    });

  const first = addGateway('gateway');
  await broker.start();
  await broker.node.start();
  const url = await first;

  let seq = 0;
  const publish: Centre['publish'] = (...published) => {
    seq += 1;
    const events = published.map((one) => JSON.stringify({ at: Date.now(), ...one }));
    // A partition that no actor lives in, so that its numbers are ours.
    return store.feed.append([{ partition: 1_000, seq, events }]);
  };

  return {
    url,
    port: Number(new URL(url).port),
    broker,
    store,
    signIn: async (user, at = url, station) => {
      const nobody = createClient(at);
      const { body } = await nobody.post('/api/v1/session', {
        user,
        password: 'demo',
        ...(station === undefined ? {} : { station }),
      });
      return createClient(at, String(body['token']));
    },
    addGateway,
    post: async (thread, text, messageId = thread) => {
      const id = `facebook:page-1001:${thread}`;
      const found: IntakeItem = {
        id: messageId,
        revision: '1',
        direction: 'in',
        author: { id: 'v', name: 'Vera' },
        text,
        at: Date.now(),
        replyability: { allowed: true },
      };
      await broker.node.ask({
        address: `conversation/${id}`,
        command: {
          type: 'receive',
          thread: {
            platform: 'facebook',
            account: 'page-1001',
            channel: 'facebook-1001',
            visibility: 'public',
            root: thread,
          },
          items: [found],
        } as Tagged,
        deadlineAt: Infinity,
      });
      return `${id}~1`;
    },
    publish,
    credentialsOf: (account) => book.accountOf(account)?.credentials,
    reconfigure: async (change) => {
      const kept = await store.settings.read();
      const stored = JSON.parse(kept?.json ?? '{}') as { configuration: Configuration };
      const changed = { ...stored, configuration: change(stored.configuration) };
      await store.settings.write(kept?.version ?? 0, JSON.stringify(changed));
      await book.reload();
    },
    stop: async () => {
      await broker.node.stop();
      await broker.stop();
      hub.close();
    },
  };
};

/** Everything, at every level. */
const loggerTo = (write: (line: string) => void) =>
  ({
    type: 'Pino',
    options: { level: 'trace', pino: { options: { level: 'trace' }, destination: { write } } },
  }) as const;

/** The platform of these tests: everything that is sent arrives. */
const outcomeOf = (effect: Effect): Tagged | undefined => {
  if (effect.type !== 'send') return undefined;
  const { messageId } = effect as Effect & { messageId: string };
  const sent = { type: 'sent', messageId, platformId: `fb-${messageId}`, at: Date.now() };
  return sent;
};
