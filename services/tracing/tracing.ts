/** The runtime's tracer, on Moleculer's: one trace from a poll or a person's command to the screens. */
import { randomBytes } from 'node:crypto';
import type { ServiceBroker, TracerOptions } from 'moleculer';
import type { Span, Trace, Tracer } from '../../actors/runtime/ports.ts';
import type { FeedItem } from '../gateway/events/feed-tail.ts';
import type { Environment } from '../env.ts';
import type { Log } from '../log.ts';
import { OtlpExporter } from './otlp-exporter.ts';

export interface Tracing {
  readonly tracer: Tracer;
  /** For the broker that is to carry it. */
  readonly options: TracerOptions;
  readonly attach: (broker: ServiceBroker) => void;
  /** Sends what is left. */
  readonly close: () => Promise<void>;
  /** An event has gone to the clients of this gateway. */
  readonly published: (item: FeedItem) => void;
}

/** More are not followed. A conversation is about ten. */
const tracesPerSecondMax = 100;

/** Undefined where the environment names no collector: then nothing is followed. */
export const createTracing = (
  { otlpUrl: url, incarnation: instance }: Environment,
  { warn }: Log,
): Tracing | undefined => {
  if (url === undefined) return undefined;
  const exporter = new OtlpExporter({ url, service: 'baton', instance, warn });
  let broker: ServiceBroker | undefined;

  const begin = (name: string, place: Place, agoMs = 0): Span | undefined => {
    const id = randomBytes(8).toString('hex');
    const span = broker?.tracer.startSpan(name, { id, ...place });
    if (span?.sampled !== true) return undefined;
    const end = (): void => {
      span.finish();
    };
    span.startTime = Date.now() - agoMs;
    return { trace: `00-${place.traceID}-${id}-01`, end };
  };
  const part = (name: string, of: Trace): Span =>
    begin(name, { ...placeIn(of), sampled: true }) ?? { trace: of, end: () => undefined };

  return {
    tracer: {
      part,
      whole: (name, agoMs) => begin(name, { traceID: randomBytes(16).toString('hex') }, agoMs),
    },
    options: {
      enabled: true,
      // Only what the runtime follows: calls between nodes carry much that belongs to nobody.
      actions: false,
      events: false,
      sampling: { tracesPerSecond: tracesPerSecondMax },
    },
    attach: (created) => {
      broker = created;
      // The broker takes exporters of its own only by their names.
      Object.assign(created.tracer, { exporter: [exporter] });
      exporter.init(created.tracer);
    },
    close: exporter.flush,
    published: ({ kind, event, trace }) => {
      if (trace !== undefined) part(`screen ${kind}.${event.type}`, trace).end();
    },
  };
};

interface Place {
  readonly traceID: string;
  readonly parentID?: string;
  readonly sampled?: boolean;
}

/** `00-<32 digits>-<16 digits>-01`. @see https://www.w3.org/TR/trace-context/#traceparent-header */
const placeIn = (trace: Trace): Place => {
  const [, traceID = '', parentID = ''] = trace.split('-');
  return { traceID, parentID };
};
