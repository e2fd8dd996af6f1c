/** One TCP line between two programs of a fault run, and everything that can happen to a line. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Seen from the program that connects: `up` goes to the server. */
export type Way = 'up' | 'down';

export interface Weather {
  /** Ends all connections, and every new one at once. */
  readonly isCut: boolean;
  /** Takes what comes these ways and passes nothing on, as a network does that drops packets. */
  readonly held: readonly Way[];
  /** Each byte is so much later, both ways; the order stays. */
  readonly delayMs: number;
}

export const clear: Weather = { isCut: false, held: [], delayMs: 0 };

/** What the weather has done so far: by these an injector knows that it had an effect. */
export interface Effects {
  /** Connections that were ended. */
  readonly ended: number;
  /** Connections that were not let in. */
  readonly refused: number;
  readonly heldBytes: number;
  readonly delayedBytes: number;
}

export interface Line {
  /** Where to connect, in place of the server's own port. */
  readonly port: number;
  readonly set: (weather: Weather) => void;
  /** Ends all connections; new ones are let in. */
  readonly reset: () => void;
  readonly effects: () => Effects;
  /** Ends it for good. */
  readonly close: () => void;
}

interface Parcel {
  readonly bytes: Buffer;
  readonly dueAt: number;
}

/** So much is kept of one way of one connection before the sender has to wait. */
const queueMax = 8 * 1024 * 1024;

/** @param to - the port of the server, on this machine */
export const openLine = async (to: number): Promise<Line> => {
  const sockets = new Set<Socket>();
  /** Looks again whether what waits may go. */
  const pumps = new Set<() => void>();
  const effects = { ended: 0, refused: 0, heldBytes: 0, delayedBytes: 0 };
  let weather = clear;

  const keep = (socket: Socket, other: () => Socket): void => {
    socket.setNoDelay(true);
    sockets.add(socket);
    // The other side is gone, or we have cut it: that is what lines are for.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      other().destroySoon();
    });
  };

  const carry = (from: Socket, into: Socket, way: Way): void => {
    const queue: Parcel[] = [];
    let waiting = 0;
    const pump = (): void => {
      while (!weather.held.includes(way)) {
        const [first] = queue;
        if (first === undefined || first.dueAt > performance.now()) break;
        queue.shift();
        waiting -= first.bytes.length;
        into.write(first.bytes);
      }
      if (waiting + into.writableLength < queueMax) from.resume();
    };
    pumps.add(pump);
    into.on('drain', pump);
    from.once('close', () => pumps.delete(pump));
    from.on('data', (bytes: Buffer) => {
      const { held, delayMs } = weather;
      if (held.includes(way)) effects.heldBytes += bytes.length;
      if (delayMs > 0) effects.delayedBytes += bytes.length;
      queue.push({ bytes, dueAt: performance.now() + delayMs });
      waiting += bytes.length;
      if (delayMs > 0) setTimeout(pump, delayMs + 1);
      else pump();
      if (waiting + into.writableLength >= queueMax) from.pause();
    });
  };

  const server = createServer((near) => {
    if (weather.isCut) {
      effects.refused += 1;
      near.resetAndDestroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    keep(near, () => far);
    keep(far, () => near);
    carry(near, far, 'up');
    carry(far, near, 'down');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const reset = (): void => {
    effects.ended += sockets.size / 2;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      weather = next;
      if (next.isCut) reset();
      for (const pump of pumps) pump();
    },
    reset,
    effects: () => ({ ...effects }),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};
