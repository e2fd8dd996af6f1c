/** A whole contact centre of real processes: NATS, Redis, both platforms, three nodes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPasswords } from '../../services/configuration/passwords.ts';
import { createSecrets } from '../../services/configuration/secrets.ts';
import { createRedisStore } from '../../services/store/redis-store.ts';
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

export interface Centre {
  readonly nodes: readonly ProcessNode[];
  readonly nats: NatsServer;
  readonly redis: RedisServer;
  readonly platforms: SandboxProcess;
  readonly agents: readonly string[];
  readonly workgroups: readonly string[];
  /** A client that knows all nodes; not signed in yet. */
  readonly client: (user: string) => ApiClient;
  /** Waits until the partitions are all with living nodes, and each node has some. */
  readonly settled: () => Promise<void>;
  /** What the nodes have said, for the message of a failure. */
  readonly logs: () => string;
  readonly stop: () => Promise<void>;
}

const secretKey = 'one-secret-for-all-nodes-of-a-test';
const password = 'demo';
const partitions = 64;
const agentCount = 40;
const workgroupCount = 3;
const settleTimeoutMs = 30_000;
const patienceMs = 30_000;

export const startCentre = async (): Promise<Centre> => {
  const [nats, redis, platforms] = await Promise.all([
    startNats(),
    startRedis({ appendonly: true }),
    startSandbox(),
  ]);
  await configure(redis.url, platforms.url);
  const folder = mkdtempSync(join(tmpdir(), 'baton-centre-'));
  const variables = {
    NATS_URL: nats.url,
    REDIS_URL: redis.url,
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'warn',
    DATA_DIR: folder,
  };
  const nodes = await Promise.all(['a', 'b', 'c'].map((name) => plannedNode({ name, variables })));
  await Promise.all(nodes.map((node) => node.start()));
  const urls = nodes.map(({ url }) => url);
  const client = (user: string): ApiClient =>
    createApiClient({ urls: rotated(urls, user), user, password, patienceMs });
  const supervisor = client('supervisor');
  await supervisor.signIn();

  return {
    nodes,
    nats,
    redis,
    platforms,
    agents: agentIds(agentCount),
    workgroups: workgroupIds(workgroupCount),
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
      await Promise.all([platforms.stop(), nats.stop(), redis.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Everybody begins at another node. */
const rotated = (urls: readonly string[], user: string): readonly string[] => {
  const first = (user.at(-1)?.charCodeAt(0) ?? 0) % urls.length;
  return [...urls.slice(first), ...urls.slice(0, first)];
};

/** More people than the demo has, and all of them impatient. */
const configure = async (redisUrl: string, sandboxUrl: string): Promise<void> => {
  const store = createRedisStore({ server: redisUrl });
  await store.partitions.open(partitions);
  const configuration = scenarioConfiguration({
    agents: agentCount,
    workgroups: workgroupCount,
    pages: sandboxPages,
    xAccounts: sandboxXAccounts,
    sandboxUrl,
    workgroup: { alertSeconds: 6, wrapupSeconds: 2 },
    polls: true,
  });
  const hash = await createPasswords().hash(password);
  await storeConfiguration(store.settings, configuration, createSecrets(secretKey), hash);
  await store.partitions.close();
};
