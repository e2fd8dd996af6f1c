/** All clients of `GET /api/v1/events` on this gateway. */
import type { ServerResponse } from 'node:http';
import { ApiError, unavailable } from './errors.ts';
import type { Entry } from './event-log.ts';
import type { Caller } from './rights.ts';
import { openStream, type Stream, type StreamPorts } from './stream.ts';

export interface Streams {
  /** @throws ApiError `too_many_streams`; `unavailable` while the gateway stops */
  readonly open: (caller: Caller, res: ServerResponse, lastEventId: number | undefined) => void;
  readonly publish: (entry: Entry) => void;
  readonly reset: () => void;
  /** The session has ended, and its streams with it. */
  readonly endSession: (session: string) => void;
  readonly count: () => number;
  readonly stop: () => void;
}

export interface StreamsPorts extends StreamPorts {
  readonly isCurrent: (caller: Caller) => Promise<boolean>;
  readonly beatMs: number;
}

/** Of one gateway. */
const streamsMax = 10_000;
/** Of one user: some windows, on some machines. */
const streamsPerUserMax = 32;

export const createStreams = (ports: StreamsPorts): Streams => {
  const streams = new Set<Stream>();
  let stopped = false;

  /** Rights may have changed since the stream was opened. */
  const beat = async (stream: Stream): Promise<void> => {
    stream.beat();
    const goesOn = await ports.isCurrent(stream.caller).catch(() => true);
    if (!goesOn) stream.end();
  };
  const beating = setInterval(() => {
    for (const stream of streams) void beat(stream);
  }, ports.beatMs);
  beating.unref();

  const makeRoom = (user: string): void => {
    if (stopped) throw unavailable('stopping');
    const ofUser = [...streams].filter(({ caller }) => caller.user === user);
    if (streams.size < streamsMax && ofUser.length < streamsPerUserMax) return;
    throw new ApiError('too_many_streams', undefined, { 'retry-after': '1' });
  };

  return {
    open: (caller, res, lastEventId) => {
      makeRoom(caller.user);
      const stream = openStream(ports, caller, res, lastEventId);
      streams.add(stream);
      res.once('close', () => streams.delete(stream));
    },
    publish: (entry) => {
      for (const stream of streams) stream.offer(entry);
    },
    reset: () => {
      for (const stream of streams) stream.reset();
    },
    endSession: (session) => {
      for (const stream of streams) if (stream.caller.session === session) stream.end();
    },
    count: () => streams.size,
    stop: () => {
      stopped = true;
      clearInterval(beating);
      for (const stream of streams) stream.end();
    },
  };
};
