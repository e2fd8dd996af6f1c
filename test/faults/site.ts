/** What a fault run is made on: real processes, laid out as in production, and a line for every way between. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Configuration } from '../../actors/configuration.ts';
import { isWhole } from '../../services/store/quorum/readiness.ts';
import { linesOf, type QuorumStore } from '../../services/store/quorum/quorum-store.ts';
import { createRedisQuorumStore } from '../../services/store/quorum/redis-quorum-store.ts';
import { configure, partitions, password, rotated, secretKey } from '../cluster/centre.ts';
import { createApiClient, type ApiClient, type ApiClientOptions } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import type { NatsServer } from '../support/nats-server.ts';
import { plannedNode, type ProcessNode } from '../support/process-node.ts';
import { startRedis, type RedisServer } from '../support/redis-server.ts';
import { startSandbox, type SandboxProcess } from '../support/sandbox-process.ts';
import { agentIds, workgroupIds } from '../support/scenario-configuration.ts';
import { startLines, type Lines } from './lines.ts';
import { natsCount, startNatsTrio } from './nats-trio.ts';
import { makeDisk, type Disk } from './small-disk.ts';

/** A Redis server, and the disk that is its own. */
export interface StoreServer extends RedisServer {
  readonly index: number;
  readonly disk: Disk;
}

export interface Site {
  readonly brokers: readonly ProcessNode[];
  readonly gateways: readonly ProcessNode[];
  readonly nats: readonly NatsServer[];
  readonly redis: readonly StoreServer[];
  readonly platforms: SandboxProcess;
  readonly lines: Lines;
  /** The store as one more client sees it, on no line. */
  readonly store: QuorumStore;
  readonly agents: readonly string[];
  readonly workgroups: readonly string[];
  /** Signed in as a supervisor. */
  readonly supervisor: ApiClient;
  readonly client: (user: string, options?: Partial<ApiClientOptions>) => ApiClient;
  /** One more process that says it is this broker; not started yet. */
  readonly namesake: (name: string) => Promise<ProcessNode>;
  /** Waits until every broker has partitions again, and every server all its votes. */
  readonly settled: () => Promise<void>;
  /** What all processes have said, by name. */
  readonly logs: () => Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

export const brokerNames = ['a', 'b', 'c'] as const;
const gatewayNames = ['g', 'h'] as const;
const redisCount = 3;
const settleTimeoutMs = 120_000;
const patienceByDefaultMs = 30_000;

export interface SiteOptions {
  readonly agents: number;
  readonly workgroups: number;
  readonly adapt: (configuration: Configuration) => Configuration;
}

/** The line of a node to a server of the bus or of the store. */
export const lineTo = (what: 'nats' | 'redis', node: string, index: number): string =>
  `${node} ${what}-${String(index)}`;

export const linesTo = (what: 'nats' | 'redis', node: string): readonly string[] =>
  Array.from({ length: what === 'nats' ? natsCount : redisCount }, (_, index) =>
    lineTo(what, node, index),
  );

export const startSite = async (options: SiteOptions): Promise<Site> => {
  const lines = await startLines();
  const [nats, redis, platforms] = await Promise.all([
    startNatsTrio(lines),
    Promise.all(Array.from({ length: redisCount }, (_, index) => startStoreServer(index))),
    startSandbox(),
  ]);
  const urls = redis.map(({ url }) => url);
  await configure(createRedisQuorumStore({ urls, makesNew: true }), platforms.url, {
    ...options,
    workgroup: { alertSeconds: 6, wrapupSeconds: 2, preferredSeconds: 0 },
  });
  const folder = mkdtempSync(join(tmpdir(), 'baton-site-'));
  const plan = async (name: string, roles: string, from = name): Promise<ProcessNode> => {
    const variables = { ...(await addresses(lines, from, { nats, redis })), DATA_DIR: folder };
    return plannedNode({
      name,
      variables: { ...variables, ROLES: roles, SECRET_KEY: secretKey, LOG_LEVEL: 'warn' },
      hasGateway: roles === 'gateway',
    });
  };
  const brokers = await Promise.all(brokerNames.map((name) => plan(name, 'actors,hub')));
  const gateways = await Promise.all(gatewayNames.map((name) => plan(name, 'gateway')));
  await Promise.all([...brokers, ...gateways].map((node) => node.start()));
  const store = createRedisQuorumStore({ urls });
  await store.partitions.open(partitions);

  const client: Site['client'] = (user, more = {}) =>
    createApiClient({
      urls: rotated(
        gateways.map(({ url }) => url),
        user,
      ),
      user,
      password,
      patienceMs: patienceByDefaultMs,
      ...more,
    });
  const supervisor = client('supervisor');
  await supervisor.signIn();

  return {
    brokers,
    gateways,
    nats,
    redis,
    platforms,
    lines,
    store,
    client,
    supervisor,
    agents: agentIds(options.agents),
    workgroups: workgroupIds(options.workgroups),
    namesake: (name) => plan(name, 'actors,hub', `namesake of ${name}`),
    settled: async () => {
      await eventually('the partitions to be dealt', settleTimeoutMs, () => areDealt(supervisor));
      let servers = await store.readiness(linesOf(partitions));
      await eventually('the store to be whole', settleTimeoutMs, async () => {
        servers = await store.readiness(linesOf(partitions));
        return isWhole(servers) ? true : undefined;
      }).catch((error: unknown) => {
        throw new Error(JSON.stringify(servers), { cause: error });
      });
    },
    logs: () => logsOf({ brokers, gateways, nats, redis, platforms }),
    stop: async () => {
      await Promise.all([...brokers, ...gateways].map((node) => node.kill('SIGKILL')));
      await store.partitions.close();
      await Promise.all([platforms, lines, ...nats, ...redis].map((one) => one.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const startStoreServer = async (index: number): Promise<StoreServer> => {
  const disk = makeDisk();
  const server = await startRedis({ appendonly: true, folder: disk.folder });
  return {
    ...server,
    index,
    disk,
    stop: async () => {
      await server.stop();
      disk.remove();
    },
  };
};

/** Over lines of the node's own, which begin with this name. */
const addresses = async (
  lines: Lines,
  from: string,
  { nats, redis }: Pick<Site, 'nats' | 'redis'>,
): Promise<Readonly<Record<'NATS_URL' | 'REDIS_URL', string>>> => {
  const open = (what: 'nats' | 'redis', servers: readonly { readonly port: number }[]) =>
    Promise.all(
      servers.map(async ({ port }, index) => {
        const own = await lines.open(lineTo(what, from, index), port);
        return `${what}://127.0.0.1:${String(own)}`;
      }),
    );
  const [natsUrls, redisUrls] = [await open('nats', nats), await open('redis', redis)];
  return { NATS_URL: natsUrls.join(','), REDIS_URL: redisUrls.join(',') };
};

/** Each broker alive and with something, no partition without an owner, nobody there twice. */
const areDealt = async (supervisor: ApiClient): Promise<true | undefined> => {
  const { nodes, partitions: dealt } = await supervisor.cluster();
  const living = nodes.filter(({ alive, partitions: count }) => alive && count > 0);
  const names = new Set(living.map(({ id }) => id));
  const owned = living.reduce((sum, one) => sum + one.partitions, 0);
  const isDealt = owned === partitions && dealt.length === partitions;
  return isDealt && living.length === brokerNames.length && names.size === living.length
    ? true
    : undefined;
};

const logsOf = (site: Pick<Site, 'brokers' | 'gateways' | 'nats' | 'redis' | 'platforms'>) => {
  const { brokers, gateways, nats, redis, platforms } = site;
  return Object.fromEntries([
    ...[...brokers, ...gateways].map((node) => [node.name, node.log()] as const),
    ...nats.map((server, index) => [`nats-${String(index)}`, server.log()] as const),
    ...redis.map((server, index) => [`redis-${String(index)}`, server.log()] as const),
    ['sandbox', platforms.log()] as const,
  ]);
};
