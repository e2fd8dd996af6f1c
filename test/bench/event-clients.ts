/** Many clients of one event stream, on bare sockets, so that what is measured is the gateway's time. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface EventClients {
  /**
   * Resolves once every client has been told of something with this in it, with how long each took since
   * now, in ms. @throws Error when somebody isn't told in time, or is cut off
   */
  readonly told: (mark: string) => Promise<readonly number[]>;
  readonly stop: () => void;
}

/** Opened at a time. */
const atOnce = 50;
const withinMs = 20_000;

interface Client {
  readonly socket: Socket;
  /** Of what came last: a mark may come in two parts. */
  rest: string;
  onText: (text: string) => void;
}

/** @param count - of streams, all with the same token */
export const openClients = async (
  url: string,
  token: string,
  count: number,
): Promise<EventClients> => {
  const clients: Client[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const few = Math.min(atOnce, count - from);
    clients.push(...(await Promise.all(Array.from({ length: few }, () => open(url, token)))));
  }
  return {
    told: (mark) => {
      const began = performance.now();
      return Promise.all(clients.map((client) => heard(client, mark, began)));
    },
    stop: () => {
      for (const { socket } of clients) socket.destroy();
    },
  };
};

const open = async (url: string, token: string): Promise<Client> => {
  const { port, hostname } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname }).setNoDelay(true);
  const client: Client = { socket, rest: '', onText: () => undefined };
  socket.write(
    `GET /api/v1/events HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer ${token}\r\n\r\n`,
  );
  let beginning = '';
  socket.setEncoding('utf8');
  while (!beginning.includes('event: hello')) {
    const [chunk] = (await once(socket, 'data')) as [string];
    beginning += chunk;
    if (!beginning.startsWith('HTTP/1.1 200')) throw new Error(beginning.slice(0, 500));
  }
  socket.on('data', (chunk: unknown) => {
    client.onText(String(chunk));
  });
  socket.on('error', () => undefined);
  return client;
};

const heard = (client: Client, mark: string, began: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`A client was not told of ${mark} in time.`));
    }, withinMs);
    client.onText = (text) => {
      const all = client.rest + text;
      client.rest = all.slice(-mark.length);
      if (!all.includes(mark)) return;
      clearTimeout(late);
      resolve(performance.now() - began);
    };
  });
