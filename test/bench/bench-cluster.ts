/** Redis, NATS, nodes in processes of their own, and one node here that only asks. */
import { join } from 'node:path';
import type { Limits } from '../../actors/runtime/limits.ts';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import { startChild, type Child } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { startNats } from '../support/nats-server.ts';
import { startRedis } from '../support/redis-server.ts';
import { scenarioConfiguration, type Scenario } from '../support/scenario-configuration.ts';
import { startAcdNode, type AcdNode } from './acd-node.ts';
import type { BenchNodeSettings } from './bench-node.main.ts';

export interface BenchCluster {
  readonly redisUrl: string;
  /** Takes no partitions; its directory knows who does. */
  readonly asker: AcdNode;
  /** Starts a node, again too, and waits until it's ready. */
  readonly start: (name: string) => Promise<Child>;
  /** Waits until every partition has a living owner, and all these nodes have some. */
  readonly settled: (names: readonly string[]) => Promise<void>;
  /** Partitions of the node of that name. */
  readonly partitionsOf: (name: string) => readonly number[];
  /** Asks a node's own actions, see `bench-node.main.ts`. */
  readonly call: <Reply>(name: string, action: string, params?: object) => Promise<Reply>;
  readonly stop: () => Promise<void>;
}

export interface BenchClusterOptions {
  readonly scenario: Scenario;
  readonly limits?: Partial<Limits>;
  readonly redisSettings?: readonly string[];
  /** Options of Node for the nodes. */
  readonly nodeOptions?: readonly string[];
  /** Called with the address of the empty store, before any node is there. */
  readonly prepare?: (redisUrl: string) => Promise<void>;
}

export const everysec = ['--appendfsync', 'everysec'];
const startTimeoutMs = 30_000;
const settleTimeoutMs = 30_000;
const lookEveryMs = 20;

export const startBenchCluster = async (options: BenchClusterOptions): Promise<BenchCluster> => {
  const { scenario, limits = {}, redisSettings = everysec, nodeOptions = [] } = options;
  const redis = await startRedis({ appendonly: true, settings: redisSettings });
  await options.prepare?.(redis.url);
  const nats = await startNats();
  const children = new Set<Child>();
  const asker = await startAcdNode({
    name: 'asker',
    takesPartitions: false,
    store: createRedisStore({ server: redis.url }),
    natsUrl: nats.url,
    configuration: scenarioConfiguration(scenario),
  });
  const { broker } = asker;

  const start = async (name: string): Promise<Child> => {
    const settings: BenchNodeSettings = {
      name,
      redisUrl: redis.url,
      natsUrl: nats.url,
      scenario,
      limits,
    };
    const program = join(import.meta.dirname, 'bench-node.main.ts');
    const args = [...nodeOptions, '--disable-warning=ExperimentalWarning', program];
    const child = await startChild({
      command: process.execPath,
      args: [...args, JSON.stringify(settings)],
    });
    children.add(child);
    await child.said(/^Ready/u, startTimeoutMs);
    return child;
  };

  const partitionsOf = (name: string): readonly number[] => {
    const { owners, members } = broker.node.status();
    const alive = new Set(
      members.filter((one) => one.alive && one.name === name).map((one) => one.incarnation),
    );
    return owners
      .filter(({ owner }) => owner !== undefined && alive.has(owner))
      .map(({ partition }) => partition);
  };

  return {
    redisUrl: redis.url,
    asker,
    start,
    partitionsOf,
    settled: async (names) => {
      const partitions = 64;
      await eventually('the partitions to be dealt', settleTimeoutMs, () => {
        const counts = names.map((name) => partitionsOf(name).length);
        const dealt = counts.reduce((sum, count) => sum + count, 0) === partitions;
        return dealt && counts.every((count) => count > 0) ? true : undefined;
      });
    },
    call: async <Reply>(name: string, action: string, params: object = {}) => {
      await broker.waitForServices(`bench-${name}`, startTimeoutMs, lookEveryMs);
      return broker.call<Reply, object>(`bench-${name}.${action}`, params);
    },
    stop: async () => {
      await asker.stop();
      for (const child of children) await child.signal('SIGKILL');
      await nats.stop();
      await redis.stop();
    },
  };
};
