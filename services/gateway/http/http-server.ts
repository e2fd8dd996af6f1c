/** The HTTP server: its time-outs, its start and its end. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBroken } from './broken-requests.ts';

export interface HttpServer {
  /** @returns the port. @throws Error in plain words when it is taken or forbidden */
  readonly listen: (port: number) => Promise<number>;
  /** Takes nothing new, lets what is under way end, and cuts what doesn't. */
  readonly close: () => Promise<void>;
}

/** A client that is slower than this to say what it wants is let go. Answers may take longer. */
const timeouts = {
  headersTimeout: 3_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 500,
  keepAliveTimeout: 5_000,
} as const;
/** Every stream holds one. */
const connectionsMax = 20_000;
/** How long requests under way may take once the server closes. */
const drainMsMax = 5_000;

export const createHttpServer = (listener: RequestListener): HttpServer => {
  const state = { closing: false };
  const server = createServer(timeouts, (req, res) => {
    if (state.closing) res.setHeader('connection', 'close');
    // A connection that was busy when the server closed is idle now.
    res.once('close', () => {
      if (state.closing) setImmediate(() => server.closeIdleConnections());
    });
    listener(req, res);
  });

  server.maxConnections = connectionsMax;
  server.on('clientError', answerBroken);

  return {
    listen: (port) => listen(server, port),
    close: () => {
      state.closing = true;
      return close(server);
    },
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    // Of no consequence once it listens.
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(reasonOf(error, port)));
    });
    server.listen(port, () => {
      resolve(portOf(server.address()) ?? port);
    });
  });

const portOf = (address: string | AddressInfo | null): number | undefined =>
  typeof address === 'object' ? address?.port : undefined;

const reasonOf = ({ code, message }: NodeJS.ErrnoException, port: number): string => {
  const place = `Port ${String(port)}`;
  if (code === 'EADDRINUSE') return `${place} is taken by another program. Choose one by PORT.`;
  if (code === 'EACCES') return `${place} may not be used by this user. Choose one by PORT.`;
  return `${place} cannot be listened on: ${message}`;
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) {
      resolve();
      return;
    }
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, drainMsMax);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
