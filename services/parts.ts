/** What a node is made of, before it begins. */
import { mkdirSync } from 'node:fs';
import type { Store } from '../actors/runtime/partition-store.ts';
import { createClusterClock, type ClusterClock } from './cluster/cluster-clock.ts';
import { createHubObserver } from './cluster/observer.ts';
import {
  createConfigurationBook,
  type ConfigurationBook,
} from './configuration/configuration-book.ts';
import {
  createConfigurationStore,
  type ConfigurationStore,
} from './configuration/configuration-store.ts';
import { createSealing } from './configuration/sealing.ts';
import { createPasswords, type Passwords } from './configuration/passwords.ts';
import { createSecrets, localSecretKey, type Secrets } from './configuration/secrets.ts';
import type { Environment } from './env.ts';
import { createHub, type Hub } from './hub/hub.ts';
import { createLog, type Log } from './log.ts';
import type { Metrics } from './metrics/metrics.ts';
import { createNodeMetrics } from './metrics/node-metrics.ts';
import { openSandbox, playedBy } from './own-sandbox.ts';
import type { Sandbox } from './sandbox/sandbox.ts';
import { createChosenStore } from './store/chosen-store.ts';
import { createTracing, type Tracing } from './tracing/tracing.ts';

/** What the parts of a node share. */
export interface Parts {
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

export const createParts = (environment: Environment): Parts => {
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
