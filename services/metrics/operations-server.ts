/** What an operator's machinery asks of a node, apart from what clients ask. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Metrics } from './metrics.ts';

export interface OperationsServer {
  /** @throws Error in plain words when the port can't be had */
  readonly listen: () => Promise<void>;
  readonly close: () => void;
}

export interface OperationsPorts {
  readonly port: number;
  readonly metrics: Metrics | undefined;
  /** Why this node should get no work now; none when it's ready. */
  readonly unreadyFor: () => readonly string[];
}

/** Nobody needs to keep the line. */
const requestTimeoutMs = 5_000;

type Listener = (req: IncomingMessage, res: ServerResponse) => void;

/** Answers `GET /metrics`. */
export const createMetricsListener =
  ({ text, contentType }: Metrics): Listener =>
  (req, res) => {
    if (req.method !== 'GET') {
      res.writeHead(405, { allow: 'GET' }).end();
      return;
    }
    text()
      .then((page) =>
        res.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(page),
      )
      .catch(() => {
        res.writeHead(500).end();
      });
  };

/** `/metrics`, `/livez` and `/readyz` on a port of their own, for nodes without a gateway, too. */
export const createOperationsServer = (ports: OperationsPorts): OperationsServer => {
  const { port, metrics, unreadyFor } = ports;
  const onMetrics = metrics && createMetricsListener(metrics);

  const server = createServer({ requestTimeout: requestTimeoutMs }, (req, res) => {
    const path = req.url?.split('?', 1)[0];
    if (path === '/metrics' && onMetrics !== undefined) onMetrics(req, res);
    else if (path === '/livez') answer(res, 200, { status: 'live' });
    else if (path === '/readyz') {
      const reasons = unreadyFor();
      if (reasons.length === 0) answer(res, 200, { status: 'ready' });
      else answer(res, 503, { code: 'not_ready', details: { reasons } });
    } else answer(res, 404, { code: 'not_found' });
  });

  return {
    listen: async () => {
      server.listen(port);
      try {
        await once(server, 'listening');
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        throw new Error(`Port ${String(port)} of METRICS_PORT cannot be listened on: ${code}`, {
          cause: error,
        });
      }
      server.unref();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const answer = (res: ServerResponse, status: number, body: object): void => {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
