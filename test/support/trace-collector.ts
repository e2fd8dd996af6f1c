/** A collector of traces, as Jaeger or the OpenTelemetry Collector would be: takes OTLP over HTTP. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  /** The `service.instance.id` that sent it. */
  readonly instance: string;
}

export interface TraceCollector {
  readonly url: string;
  readonly spans: () => readonly CollectedSpan[];
  /** What was posted to any other address, or in any other form. */
  readonly strange: () => readonly string[];
  readonly stop: () => void;
}

interface Posted {
  readonly resourceSpans: readonly {
    readonly resource: {
      readonly attributes: readonly { key: string; value: { stringValue: string } }[];
    };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<CollectedSpan, 'instance'>[] }[];
  }[];
}

export const startTraceCollector = async (): Promise<TraceCollector> => {
  const spans: CollectedSpan[] = [];
  const strange: string[] = [];
  const take = (body: string): void => {
    for (const { resource, scopeSpans } of (JSON.parse(body) as Posted).resourceSpans) {
      const named = resource.attributes.find(({ key }) => key === 'service.instance.id');
      const instance = named?.value.stringValue ?? '';
      for (const scope of scopeSpans)
        spans.push(...scope.spans.map((span) => ({ ...span, instance })));
    }
  };
  const answer = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const body = await text(req);
    const place = `${req.method ?? ''} ${req.url ?? ''} ${req.headers['content-type'] ?? ''}`;
    if (place === 'POST /v1/traces application/json') take(body);
    else strange.push(place);
    res.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  };
  const server = createServer((req, res) => void answer(req, res));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    spans: () => spans,
    strange: () => strange,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
