/** A whole contact centre of real processes: NATS, Redis, both platforms, three nodes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration, Workgroup } from '../../actors/configuration.ts';
import type { Store } from '../../actors/runtime/partition-store.ts';
import { createPasswords } from '../../services/configuration/passwords.ts';
import { createSecrets } from '../../services/configuration/secrets.ts';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import { createApiClient, type ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startNats, type NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';
import {
  sandboxPages,
  sandboxXAccounts,
  startSandbox,
  type SandboxProcess,
} from '../support/sandbox-process.ts';
import {
  agentIds,
  scenarioConfiguration,
  storeConfiguration,
  workgroupIds,
} from '../support/scenario-configuration.ts';
import { startWire, type Wire } from '../support/wire.ts';

export interface Centre {
  readonly nodes: readonly ProcessNode[];
  readonly nats: NatsServer;
  readonly redis: RedisServer;
  readonly platforms: SandboxProcess;
  /** The way to NATS of the node that is wired; of nobody when none is. */
  readonly wire: Wire;
  readonly agents: readonly string[];
  readonly workgroups: readonly string[];
  /** A client that knows all nodes, and asks them for as long as `patienceMs`; not signed in yet. */
  readonly client: (user: string, patienceMs?: number) => ApiClient;
  /** Waits until the partitions are all with living nodes, and each node has some. */
  readonly settled: () => Promise<void>;
  /** What the nodes have said, for the message of a failure. */
  readonly logs: () => string;
  readonly stop: () => Promise<void>;
}

export const secretKey = 'one-secret-for-all-nodes-of-a-test';
export const password = 'demo';
export const partitions = 64;
export const nodeNames = ['a', 'b', 'c'] as const;
const settleTimeoutMs = 30_000;
const patienceByDefaultMs = 30_000;

export interface CentreOptions {
  readonly agents: number;
  readonly workgroups: number;
  readonly workgroup: Partial<Workgroup>;
  /** Of Facebook; dealt to the workgroups in turn. */
  readonly pages?: readonly string[];
  /** What the first configuration is to have besides. */
  readonly adapt?: (configuration: Configuration) => Configuration;
  /** The name of a node whose way to NATS can be cut: by `centre.wire`. */
  readonly wired?: string;
}

/** More people than the demo has, and all of them impatient. */
const busyCentre: CentreOptions = {
  agents: 40,
  workgroups: 3,
  workgroup: { alertSeconds: 6, wrapupSeconds: 2 },
};

export const startCentre = async (options: CentreOptions = busyCentre): Promise<Centre> => {
  const [nats, redis, platforms] = await Promise.all([
    startNats(),
    startRedis({ appendonly: true }),
    startSandbox(options.pages),
  ]);
  const wire = await startWire(nats.port);
  const store = createRedisStore({ server: redis.url });
  await configure(store, platforms.url, options);
  const folder = mkdtempSync(join(tmpdir(), 'baton-centre-'));
  const variables = {
    REDIS_URL: redis.url,
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'warn',
    DATA_DIR: folder,
  };
  const natsOf = (name: string): string =>
    name === options.wired ? `nats://127.0.0.1:${String(wire.port)}` : nats.url;
  const nodes = await Promise.all(
    nodeNames.map((name) =>
      plannedNode({ name, variables: { ...variables, NATS_URL: natsOf(name) } }),
    ),
  );
  await Promise.all(nodes.map((node) => node.start()));
  const urls = nodes.map(({ url }) => url);
  const client = (user: string, patienceMs = patienceByDefaultMs): ApiClient =>
    createApiClient({ urls: rotated(urls, user), user, password, patienceMs });
  const supervisor = client('supervisor');
  await supervisor.signIn();

  return {
    nodes,
    nats,
    redis,
    platforms,
    wire,
    agents: agentIds(options.agents),
    workgroups: workgroupIds(options.workgroups),
    client,
    settled: async () => {
      await eventually('the partitions to be dealt', settleTimeoutMs, async () => {
        const { nodes: seen, partitions: dealt } = await supervisor.cluster();
        const living = seen.filter(({ alive, partitions: count }) => alive && count > 0);
        const owned = living.reduce((sum, one) => sum + one.partitions, 0);
        return living.length === nodes.length && owned === dealt.length && owned === partitions
          ? true
          : undefined;
      });
    },
    logs: () => nodes.map((node) => `=== ${node.name}\n${node.log()}`).join('\n'),
    stop: async () => {
      await Promise.all(nodes.map((node) => node.kill('SIGKILL')));
      await Promise.all([platforms.stop(), nats.stop(), redis.stop(), wire.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const asItIs = (configuration: Configuration): Configuration => configuration;

/** Everybody begins at another node. */
export const rotated = (urls: readonly string[], user: string): readonly string[] => {
  const first = (user.at(-1)?.charCodeAt(0) ?? 0) % urls.length;
  return [...urls.slice(first), ...urls.slice(0, first)];
};

/** Makes the store, writes the first configuration into it, and lets go of it. */
export const configure = async (
  store: Store,
  sandboxUrl: string,
  options: CentreOptions,
): Promise<void> => {
  await store.partitions.open(partitions);
  const { agents, workgroups, workgroup, pages = sandboxPages, adapt = asItIs } = options;
  const scenario = { agents, workgroups, workgroup, pages, sandboxUrl, polls: true };
  const configuration = adapt(scenarioConfiguration({ ...scenario, xAccounts: sandboxXAccounts }));
  const hash = await createPasswords({ demo: true }).hash(password);
  await storeConfiguration(store.settings, configuration, createSecrets(secretKey), hash);
  await store.partitions.close();
};
