/**
 * A node of the benchmarks in a process of its own: `node bench-node.main.ts '{"name":...}'`. Besides its
 * actors it has an action that does nothing, to compare with, and lets any actor be told anything.
 */
import type { Context } from 'moleculer';
import type { Address, Tagged } from '../../actors/runtime/actor.ts';
import type { Limits } from '../../actors/runtime/limits.ts';
import { createRedisStore } from '../../services/store/redis/redis-store.ts';
import { scenarioConfiguration, type Scenario } from '../support/scenario-configuration.ts';
import { startAcdNode } from './acd-node.ts';

export interface BenchNodeSettings {
  readonly name: string;
  readonly redisUrl: string;
  readonly natsUrl: string;
  readonly scenario: Scenario;
  readonly limits?: Partial<Limits>;
}

/** Not longer: the actor may have moved to another node, which the asking one must be told. */
const tellWithinMs = 1_000;

const settings = JSON.parse(process.argv[2] ?? '') as BenchNodeSettings;
const node = await startAcdNode({
  ...settings,
  store: createRedisStore({ server: settings.redisUrl }),
  configuration: scenarioConfiguration(settings.scenario),
});

node.broker.createService({
  name: `bench-${settings.name}`,
  actions: {
    nothing: () => Promise.resolve({ ok: true }),
    tell: (ctx: Context<{ address: Address; command: Tagged }>) =>
      node.tell(ctx.params.address, ctx.params.command, tellWithinMs),
    heap: () => {
      globalThis.gc?.();
      return Promise.resolve(process.memoryUsage().heapUsed);
    },
    actors: () =>
      Promise.resolve(node.broker.node.status().owned.reduce((sum, { actors }) => sum + actors, 0)),
  },
});

process.on('SIGTERM', () => {
  void node.stop().then(() => process.exit(0));
});
console.log('Ready');
