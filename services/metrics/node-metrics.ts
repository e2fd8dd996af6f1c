/** Metrics as the environment of a node asks for them: on the gateway's port, on their own, or not at all. */
import type { ActorNode } from '../../actors/runtime/node.ts';
import type { Clock } from '../../actors/runtime/ports.ts';
import type { ConfigurationBook } from '../configuration/configuration-book.ts';
import type { Environment } from '../env.ts';
import type { GatewayOptions } from '../gateway/gateway.service.ts';
import type { GatewayObserver } from '../gateway/observer.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { version } from '../version.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import {
  createMetricsListener,
  createOperationsServer,
  type OperationsServer,
} from './operations-server.ts';

/** Undefined where they are turned off: then nothing is counted at all. */
export const createNodeMetrics = (
  environment: Environment,
  { now }: Clock,
  book: ConfigurationBook,
): Metrics | undefined => {
  const workgroups = (): readonly string[] => Object.keys(book.current().workgroups);
  return environment.metrics ? createMetrics({ now, workgroups, version }) : undefined;
};

/** What the gateway is given to tell of itself, and to answer `/metrics` with. */
export const observedGateway = (
  { metricsPort }: Environment,
  { metrics, tracing }: Observers,
): Pick<GatewayOptions, 'observer' | 'metrics'> => {
  const observer = { ...silent, ...metrics?.gateway };
  return {
    observer: {
      ...observer,
      published: (item) => {
        observer.published(item);
        tracing?.published(item);
      },
    },
    ...(metrics === undefined || metricsPort !== undefined
      ? {}
      : { metrics: createMetricsListener(metrics) }),
  };
};

interface Observers {
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing | undefined;
}

const silent: GatewayObserver = {
  answered: () => undefined,
  published: () => undefined,
  began: () => undefined,
};

/** Undefined where no port is set aside for it. */
export const createOperations = (
  { metricsPort: port }: Environment,
  metrics: Metrics | undefined,
  node: ActorNode,
  reachable: { readonly yes: boolean },
): OperationsServer | undefined =>
  port === undefined
    ? undefined
    : createOperationsServer({ port, metrics, unreadyFor: () => reasonsOf(node, reachable.yes) });

/** A node is ready once it has its lease and the others can call it. */
const reasonsOf = (node: ActorNode, isReachable: boolean): readonly string[] => {
  const { stopping, serving } = node.status();
  if (stopping) return ['stopping'];
  if (!serving) return ['lease_lapsed'];
  return isReachable ? [] : ['starting'];
};
