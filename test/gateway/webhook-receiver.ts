/** A program that is told what happens, by real HTTP on this machine. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly event: string;
  readonly id: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** What is answered from now on; `hang` answers nothing. */
  readonly answer: (status: number | 'hang') => void;
  /** Resolves once so many have come. */
  readonly untilReceived: (count: number) => Promise<readonly Received[]>;
  readonly close: () => Promise<void>;
}

const withinMs = 10_000;

export const createReceiver = async (): Promise<Receiver> => {
  const received: Received[] = [];
  let status: number | 'hang' = 204;
  let changed = (): void => undefined;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const parsed = JSON.parse(body) as Omit<Received, 'headers' | 'body'>;
      received.push({ ...parsed, headers: req.headers, body });
      if (status !== 'hang') res.writeHead(status, { location: 'http://127.0.0.1:9/' }).end('{}');
      changed();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${String(port)}/hook`,
    port,
    received,
    answer: (next) => {
      status = next;
    },
    untilReceived: async (count) => {
      const giveUpAt = Date.now() + withinMs;
      while (received.length < count) {
        if (Date.now() > giveUpAt)
          throw new Error(`Only ${String(received.length)} of ${String(count)} have come.`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 200);
          changed = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return received;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
