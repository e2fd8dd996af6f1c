/** A port that nobody listens on just now. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that the system gives to outgoing connections, so that none of these takes it meanwhile. */
const lowest = 10_000;
const count = 20_000;

export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
};

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer();
  const taken = once(server, 'error').then(() => false);
  server.listen(port, '127.0.0.1');
  const free = await Promise.race([taken, once(server, 'listening').then(() => true)]);
  if (free) {
    server.close();
    await once(server, 'close');
  }
  return free;
};
