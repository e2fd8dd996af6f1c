/** One address for several nodes, as a cluster's load balancer is: it goes to whoever answers. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Balancer {
  readonly url: string;
  /** Ends all connections; new ones go to this node first, by its place in the list. */
  readonly prefer: (index: number) => void;
  /** The node that the last connection went to; -1 before there was one. */
  readonly chosen: () => number;
  readonly stop: () => Promise<void>;
}

/** @param ports - of the nodes, on this machine */
export const startBalancer = async (ports: readonly number[]): Promise<Balancer> => {
  const sockets = new Set<Socket>();
  let preferred = 0;
  let chosen = -1;

  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // A node that is killed; that is what balancers are for.
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  /** The next one where nobody listens. */
  const open = async (tried = 0): Promise<Socket | undefined> => {
    if (tried === ports.length) return undefined;
    const index = (preferred + tried) % ports.length;
    const far = keep(connect(ports[index] ?? 0, '127.0.0.1'));
    const isOpen = await Promise.race([
      once(far, 'connect').then(() => true),
      once(far, 'close').then(() => false),
    ]).catch(() => false);
    if (!isOpen) return open(tried + 1);
    chosen = index;
    return far;
  };
  const join = async (near: Socket): Promise<void> => {
    const far = await open();
    if (far === undefined) {
      near.destroy();
      return;
    }
    near.pipe(far).pipe(near);
    near.resume();
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  };
  const server = createServer({ pauseOnConnect: true }, (near) => {
    void join(keep(near));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${String(port)}`,
    prefer: (index) => {
      preferred = index;
      chosen = -1;
      for (const socket of sockets) socket.destroy();
    },
    chosen: () => chosen,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
