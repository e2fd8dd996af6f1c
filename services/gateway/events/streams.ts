/** All clients of `GET /api/v1/events` on this gateway. */
import type { ServerResponse } from 'node:http';
import { onlyTopicOf } from './audience.ts';
import { ApiError, unavailable } from '../errors.ts';
import type { Entry } from './event-log.ts';
import type { Caller } from '../rights.ts';
import { openStream, type News, type Stream, type StreamPorts } from './stream.ts';

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
/** Beats come in so many parts. */
const beatParts = 16;
/** Nobody can take them all. */
const streamsPerUserMax = streamsMax / 2;

export const createStreams = (ports: StreamsPorts): Streams => {
  /** Each with its number. */
  const streams = new Map<Stream, number>();
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
  // Not all at once: to ask about thousands would hold up everything else.
  let part = 0;
  const beating = setInterval(() => {
    part = (part + 1) % beatParts;
    for (const [stream, place] of streams) if (place % beatParts === part) void beat(stream);
  }, ports.beatMs / beatParts);
  beating.unref();
  let opened = 0;

  const publish = createPublishing((topics) =>
    [undefined, ...topics].flatMap((topic) => [...byTopic.of(topic)]),
  );

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
      streams.set(stream, (opened += 1));
      byTopic.add(topic, stream);
      byUser.add(caller.user, stream);
      res.once('close', () => {
        streams.delete(stream);
        byTopic.remove(topic, stream);
        byUser.remove(caller.user, stream);
      });
    },
    publish,
    reset: () => {
      for (const stream of streams.keys()) stream.reset();
    },
    endSession: (session) => {
      for (const stream of streams.keys()) if (stream.caller.session === session) stream.end();
    },
    count: () => streams.size,
    stop: () => {
      stopped = true;
      clearInterval(beating);
      for (const stream of streams.keys()) stream.end();
    },
  };
};

/** To write to one takes some 20 us, nearly all of it the operating system's. */
const atOnceMax = 500;

/**
 * What comes while clients are written to goes to each of them in one piece with what comes after it, and
 * between some hundreds of them others have their turn.
 */
const createPublishing = (
  readers: (topics: readonly string[]) => readonly Stream[],
): ((entry: Entry) => void) => {
  let waiting: Entry[] = [];
  let isBusy = false;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const news: News = { entries: waiting, texts: new Map() };
      waiting = [];
      const topics = new Set(news.entries.flatMap((entry) => entry.topics));
      const all = new Set(readers([...topics]));
      let count = 0;
      for (const stream of all) {
        stream.offer(news);
        count += 1;
        if (count % atOnceMax === 0) await nextTurn();
      }
      await nextTurn();
    }
    isBusy = false;
  };

  return (entry) => {
    waiting.push(entry);
    if (isBusy) return;
    isBusy = true;
    setImmediate(() => void flush());
  };
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
