/** One client of `GET /api/v1/events`: first what it missed, then what happens. */
import type { ServerResponse } from 'node:http';
import type { Reply } from '../../actions.ts';
import { allowsOf, audienceOf, type Allows } from './audience.ts';
import { entryOf, frameOf, type Entry, type EventLog } from './event-log.ts';
import { readItem } from './feed-tail.ts';
import { readableBy, type MayRead } from './present-access.ts';
import type { Caller } from '../rights.ts';

export interface Stream {
  readonly caller: Caller;
  /** New entries, already in the log, in order: what is the client's business goes out in one piece. */
  readonly offer: (news: News) => void;
  /** Everything before is void: the client has to look afresh. */
  readonly reset: () => void;
  /** Shows that the connection lives. */
  readonly beat: () => void;
  /** Ends it; the client comes back with its last id. */
  readonly end: () => void;
}

/** What has happened since the last time, and the text of it for each who may know the same. */
export interface News {
  readonly entries: readonly Entry[];
  readonly texts: Map<string, string>;
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
  /** Whoever has the same is told the same. */
  readonly audience: string;
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
  const audience = audienceOf(caller);
  const client: Client = { caller, res, allows, audience, place: log.lastId(), live: true };
  // It ends with its connection. In chunks each event would be three pieces for each client.
  res.useChunkedEncodingByDefault = false;
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', connection: 'close' });
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
    offer: (news) => {
      const { id } = news.entries.at(-1) ?? { id: 0 };
      if (!client.live || id <= client.place) return;
      const text = textOf(news, client);
      client.place = id;
      if (text === '') return;
      res.write(text);
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

/** Put together once for all who may know the same, unless this one has heard a part of it. */
const textOf = ({ entries, texts }: News, { place, allows, audience }: Client): string => {
  const put = (): string =>
    entries
      .filter(({ id, topics }) => id > place && allows(topics))
      .map(({ frame }) => frame)
      .join('');
  if ((entries[0]?.id ?? 0) <= place) return put();
  const text = texts.get(audience) ?? put();
  texts.set(audience, text);
  return text;
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
