/** Figures of the gateway. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { GatewayObserver } from '../gateway/observer.ts';

const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const feedBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

/** @param now - the cluster's clock, by which events are dated */
export const createGatewayMetrics = (registry: Registry, now: () => number): GatewayObserver => {
  const { requests, duration, delay, clients, behind } = createInstruments(registry);
  return {
    answered: ({ about, method, status, tookMs }) => {
      requests.inc({ about, method, status });
      if (tookMs !== undefined) duration.observe({ about }, tookMs / 1_000);
    },
    published: ({ at }) => {
      delay.observe(Math.max(0, now() - at) / 1_000);
    },
    began: (gauges) => {
      clients.watch(gauges.streams);
      behind.watch(gauges.behind);
    },
  };
};

const createInstruments = (registry: Registry) => {
  const registers = [registry];
  return {
    requests: new Counter({
      name: 'baton_http_requests_total',
      help: 'Requests answered.',
      labelNames: ['about', 'method', 'status'],
      registers,
    }),
    duration: new Histogram({
      name: 'baton_http_request_seconds',
      help: 'From request to answer, event streams left out.',
      labelNames: ['about'],
      buckets: requestBuckets,
      registers,
    }),
    delay: new Histogram({
      name: 'baton_feed_delay_seconds',
      help: 'From an event of an actor to the clients of this gateway.',
      buckets: feedBuckets,
      registers,
    }),
    clients: watched(registry, 'baton_sse_clients', 'Open event streams.'),
    behind: watched(registry, 'baton_feed_behind', 'Events that this gateway has yet to read.'),
  };
};

/** A gauge that asks when it's scraped. */
const watched = (registry: Registry, name: string, help: string) => {
  let read = (): number => 0;
  const gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect: () => {
      gauge.set(read());
    },
  });
  return {
    watch: (source: () => number): void => {
      read = source;
    },
  };
};
