/** From the feed to the screens: one tail, one log, many streams. */
import type { ServiceBroker } from 'moleculer';
import { createEventLog, entryOf, type EventLogLimits } from './event-log.ts';
import { createFeedTail, type FeedItem, type FeedTail } from './feed-tail.ts';
import { askHere } from '../here.ts';
import { createMayRead } from './present-access.ts';
import type { StreamLimits } from './stream.ts';
import { createStreams, type Streams, type StreamsPorts } from './streams.ts';

export interface Events {
  readonly tail: FeedTail;
  readonly streams: Streams;
}

export interface EventsPorts extends Pick<StreamsPorts, 'isCurrent'> {
  readonly broker: ServiceBroker;
  readonly onSessionEnded: (session: string) => void;
  /** What happened before this instant is not known. */
  readonly onForgotten: (at: number) => void;
  /** An event has gone to the clients; not told of what was read to catch up. */
  readonly onPublished?: (item: FeedItem) => void;
  readonly limits: EventLogLimits & StreamLimits & { readonly beatMs: number };
}

export const createEvents = (ports: EventsPorts): Events => {
  const { broker, limits, isCurrent } = ports;
  const log = createEventLog(limits);
  const read = (after: number, limit: number) => askHere(broker, 'feed.read', { after, limit });
  const { beatMs } = limits;
  const mayRead = createMayRead(broker);
  const streams = createStreams({ log, read, limits, isCurrent, beatMs, mayRead });

  /** The feed has lost something, and its next item says how far that goes. */
  let isBroken = false;
  const take = (item: FeedItem): void => {
    if (isBroken) ports.onForgotten(item.at);
    isBroken = false;
    const ended = sessionEndedBy(item);
    if (ended !== undefined) {
      ports.onSessionEnded(ended);
      streams.endSession(ended);
    }
    const entry = entryOf(item);
    if (entry === undefined) {
      log.passOver(item.id);
      return;
    }
    log.add(entry);
    streams.publish(entry);
    if (tail.isCaughtUp()) ports.onPublished?.(item);
  };

  const tail = createFeedTail({
    read,
    onItem: take,
    onBreak: (lastId) => {
      isBroken = true;
      log.restart(lastId);
      streams.reset();
    },
    onFailure: (error) => {
      const name = error instanceof Error ? error.name : 'unknown';
      broker.logger.warn(`The feed cannot be read just now: ${name}`);
    },
  });
  return { tail, streams };
};

const sessionEndedBy = ({ kind, event }: FeedItem): string | undefined => {
  const { type, session } = event;
  return (kind === 'agent' || kind === 'session') &&
    type === 'sessionEnded' &&
    typeof session === 'string'
    ? session
    : undefined;
};
