/** All clients of `GET /api/v1/events` on this gateway. */
import type { ServerResponse } from 'node:http';
import { onlyTopicOf } from './audience.ts';
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
/** Nobody can take them all. */
const streamsPerUserMax = streamsMax / 2;

export const createStreams = (ports: StreamsPorts): Streams => {
  const streams = new Set<Stream>();
  /** By the one topic that they follow; under undefined those who follow more. */
  const byTopic = createGroups<string | undefined>();
  const byUser = createGroups<string>();
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
    if (streams.size < streamsMax && byUser.of(user).size < streamsPerUserMax) return;
    throw new ApiError('too_many_streams', undefined, { 'retry-after': '1' });
  };

  return {
    open: (caller, res, lastEventId) => {
      makeRoom(caller.user);
      const stream = openStream(ports, caller, res, lastEventId);
      const topic = onlyTopicOf(caller);
      streams.add(stream);
      byTopic.add(topic, stream);
      byUser.add(caller.user, stream);
      res.once('close', () => {
        streams.delete(stream);
        byTopic.remove(topic, stream);
        byUser.remove(caller.user, stream);
      });
    },
    publish: (entry) => {
      for (const topic of [undefined, ...entry.topics])
        for (const stream of byTopic.of(topic)) stream.offer(entry);
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

const nobody: ReadonlySet<Stream> = new Set();

const createGroups = <Key>() => {
  const groups = new Map<Key, Set<Stream>>();
  return {
    of: (key: Key): ReadonlySet<Stream> => groups.get(key) ?? nobody,
    add: (key: Key, stream: Stream): void => {
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(stream));
    },
    remove: (key: Key, stream: Stream): void => {
      const group = groups.get(key);
      group?.delete(stream);
      if (group?.size === 0) groups.delete(key);
    },
  };
};
