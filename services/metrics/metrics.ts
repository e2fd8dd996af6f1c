/** Everything that this node tells Prometheus. No name, no text and no id of a customer is in it. */
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { addressOf } from '../../actors/runtime/actor.ts';
import type { ActorNode } from '../../actors/runtime/node.ts';
import type { Observer } from '../../actors/runtime/ports.ts';
import type { WorkgroupView } from '../../actors/workgroup/workgroup.protocol.ts';
import type { GatewayObserver } from '../gateway/observer.ts';
import type { HubObserver } from '../hub/observer.ts';
import { createGatewayMetrics } from './gateway-metrics.ts';
import { createHubMetrics } from './hub-metrics.ts';
import { createQueueMetrics } from './queue-metrics.ts';
import { createRuntimeMetrics, createStatusMetrics } from './runtime-metrics.ts';

export interface Metrics {
  readonly runtime: Observer;
  readonly hub: HubObserver;
  readonly gateway: GatewayObserver;
  /** From now on, how this node stands is told, too. */
  readonly watch: (node: ActorNode) => void;
  /** In Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export interface MetricsPorts {
  /** Of the cluster. */
  readonly now: () => number;
  /** Ids of all workgroups. */
  readonly workgroups: () => readonly string[];
  readonly version: string;
}

/** Between two looks at the queues, however often this is scraped: anyone may ask. */
const lookEveryMs = 1_000;
/** A queue that can't be asked in this time is left out. */
const askMs = 2_000;

export const createMetrics = (ports: MetricsPorts): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  tellVersion(registry, ports.version);
  const hub = createHubMetrics(registry);
  const tellStatus = createStatusMetrics(registry);
  const tellQueues = createQueueMetrics(registry);
  let lookedAt = -Infinity;
  let node: ActorNode | undefined;

  const look = async (of: ActorNode): Promise<void> => {
    if (performance.now() - lookedAt < lookEveryMs) return;
    lookedAt = performance.now();
    const views = await viewsOf(ports, of);
    tellStatus(of.status());
    hub.keepChannels((channel) => isOurs(of, addressOf('channel', channel)));
    tellQueues(views, ports.now());
  };

  return {
    runtime: createRuntimeMetrics(registry),
    hub,
    gateway: createGatewayMetrics(registry, ports.now),
    watch: (started) => {
      node = started;
    },
    text: async () => {
      if (node !== undefined) await look(node);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};

const isOurs = ({ directory, status }: ActorNode, address: `${string}/${string}`): boolean =>
  directory.find(directory.partitionOf(address))?.owner === status().incarnation;

/** Only of those that live here, so that a scrape asks nobody else. */
const viewsOf = async (
  { workgroups, now }: MetricsPorts,
  node: ActorNode,
): Promise<readonly WorkgroupView[]> => {
  const views: WorkgroupView[] = [];
  for (const id of workgroups()) {
    const address = addressOf('workgroup', id);
    if (!isOurs(node, address)) continue;
    const asked = { address, command: { type: 'get' }, deadlineAt: now() + askMs };
    const view = await node.ask(asked).catch(() => undefined);
    if (isView(view)) views.push(view);
  }
  return views;
};

const isView = (answer: unknown): answer is WorkgroupView =>
  typeof answer === 'object' && answer !== null && 'statistics' in answer;

const tellVersion = (registry: Registry, version: string): void => {
  new Gauge({
    name: 'baton_info',
    help: 'The version of this node.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version }, 1);
};
