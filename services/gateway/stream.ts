/** One client of `GET /api/v1/events`: first what it missed, then what happens. */
import type { ServerResponse } from 'node:http';
import type { Reply } from '../actions.ts';
import { allowsOf, type Allows } from './audience.ts';
import { entryOf, frameOf, type Entry, type EventLog } from './event-log.ts';
import { readItem } from './feed-tail.ts';
import { readableBy, type MayRead } from './present-access.ts';
import type { Caller } from './rights.ts';

export interface Stream {
  readonly caller: Caller;
  /** A new entry, already in the log. */
  readonly offer: (entry: Entry) => void;
  /** Everything before is void: the client has to look afresh. */
  readonly reset: () => void;
  /** Shows that the connection lives. */
  readonly beat: () => void;
  /** Ends it; the client comes back with its last id. */
  readonly end: () => void;
}

export interface StreamPorts {
  readonly log: EventLog;
  readonly read: (after: number, limit: number) => Promise<Reply<'feed.read'>>;
  readonly limits: StreamLimits;
  readonly mayRead: MayRead;
}

export interface StreamLimits {
  /** What may wait in a connection's buffer; a client that is slower is let go. */
  readonly bufferBytesMax: number;
  /** How long a client may take to drain a full buffer while it catches up. */
  readonly drainMsMax: number;
}

export const defaultStreamLimits: StreamLimits = {
  bufferBytesMax: 1_024 * 1_024,
  drainMsMax: 30_000,
};

/** Entries looked at before others get a turn. */
const batchSize = 500;

interface Client {
  readonly caller: Caller;
  readonly res: ServerResponse;
  readonly allows: Allows;
  /** The client has, or may not see, everything up to here. */
  place: number;
  /** Has caught up: entries go out as they come. */
  live: boolean;
}

/** @param lastEventId where the client was; undefined to begin now */
export const openStream = (
  ports: StreamPorts,
  caller: Caller,
  res: ServerResponse,
  lastEventId: number | undefined,
): Stream => {
  const { log } = ports;
  const allows = allowsOf(caller);
  const client: Client = { caller, res, allows, place: log.lastId(), live: true };
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  res.write('retry: 1000\n\n');
  if (lastEventId === undefined) {
    res.write(frameOf('hello', { lastId: client.place }, client.place));
  } else {
    client.live = false;
    client.place = lastEventId;
    catchUp(ports, client).catch(() => res.destroy());
  }

  return {
    caller,
    offer: (entry) => {
      if (!client.live || entry.id <= client.place) return;
      client.place = entry.id;
      if (!client.allows(entry.topics)) return;
      res.write(entry.frame);
      if (res.writableLength > ports.limits.bufferBytesMax) res.destroy();
    },
    reset: () => {
      resetTo(client, log.lastId());
    },
    beat: () => {
      res.write(': beat\n\n');
      if (res.writableLength > ports.limits.bufferBytesMax) res.destroy();
    },
    end: () => {
      res.end();
    },
  };
};

const resetTo = (client: Client, lastId: number): void => {
  client.place = lastId;
  client.live = true;
  client.res.write(frameOf('reset', { lastId }, lastId));
};

/** Ends in the very tick in which nothing is left to send, so that nothing falls between. */
const catchUp = async (ports: StreamPorts, client: Client): Promise<void> => {
  if (await isFromElsewhere(ports, client)) resetTo(client, ports.log.lastId());
  while (!client.live && !client.res.destroyed) {
    const entries = ports.log.after(client.place, batchSize) ?? (await readBatch(ports, client));
    // A break of the feed may have come between.
    if (client.live) return;
    if (entries === undefined) {
      resetTo(client, ports.log.lastId());
    } else if (entries.length === 0) {
      client.live = true;
    } else {
      await send(ports, client, entries);
    }
  }
};

/** Another gateway may be ahead of this one, but nobody is ahead of the feed. */
const isFromElsewhere = async ({ log, read }: StreamPorts, client: Client): Promise<boolean> => {
  if (client.place <= log.lastId()) return false;
  const { lastId } = await read(client.place, 1);
  return client.place > lastId;
};

/** What the log has forgotten. @returns undefined when the feed has, too */
const readBatch = async (
  { read }: StreamPorts,
  client: Client,
): Promise<readonly Entry[] | undefined> => {
  const { items, firstId } = await read(client.place, batchSize);
  if (firstId > client.place + 1) return undefined;
  return items.map(({ id, event }) => {
    const item = readItem(id, event);
    return (item && entryOf(item)) ?? { id, topics: [], frame: '' };
  });
};

const send = async (
  { limits, mayRead }: StreamPorts,
  client: Client,
  entries: readonly Entry[],
): Promise<void> => {
  const allowed = entries.filter(({ topics, frame }) => frame !== '' && client.allows(topics));
  const shown = await readableBy(client.caller, allowed, mayRead);
  // A break of the feed may have come between, and began the stream anew.
  if (client.live) return;
  for (const { frame } of shown) client.res.write(frame);
  client.place = entries.at(-1)?.id ?? client.place;
  if (client.res.writableNeedDrain) await drained(client.res, limits.drainMsMax);
  else await new Promise((resolve) => setImmediate(resolve));
};

const drained = (res: ServerResponse, msMax: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => res.destroy(), msMax);
    const done = (): void => {
      clearTimeout(timer);
      res.off('drain', done).off('close', done);
      resolve();
    };
    res.once('drain', done).once('close', done);
  });
