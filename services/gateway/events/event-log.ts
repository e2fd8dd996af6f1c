/** The newest published events, as they are sent: what most clients missed while they were away. */
import { eventView } from './event-view.ts';
import type { FeedItem } from './feed-tail.ts';
import type { InteractionTarget } from '../interactions/interaction-ids.ts';
import { toJson } from '../times.ts';

/** An event, ready to be sent. */
export interface Entry {
  readonly id: number;
  readonly topics: readonly string[];
  /** As Server-Sent Events have it. */
  readonly frame: string;
  /** The interaction, where it says what a customer says or is. */
  readonly personalOf?: InteractionTarget;
}

export interface EventLog {
  /** Newer than all before; the numbers may have gaps. */
  readonly add: (entry: Entry) => void;
  /** The number up to which everything is known. */
  readonly lastId: () => number;
  /** An item that is nobody's business was seen, too. */
  readonly passOver: (id: number) => void;
  /** Forgets everything and goes on from there. */
  readonly restart: (lastId: number) => void;
  /** Entries after `id`, oldest first; undefined when some of them are forgotten. */
  readonly after: (id: number, limit: number) => readonly Entry[] | undefined;
}

export interface EventLogLimits {
  readonly entriesMax: number;
  /** In UTF-16 units. */
  readonly lengthMax: number;
}

export const defaultEventLogLimits: EventLogLimits = {
  entriesMax: 10_000,
  lengthMax: 16 * 1_024 * 1_024,
};

export const createEventLog = ({ entriesMax, lengthMax }: EventLogLimits): EventLog => {
  let entries: Entry[] = [];
  /** Entries before this index are forgotten; cut off when they are many. */
  let first = 0;
  let length = 0;
  let last = 0;
  /** The newest number that is forgotten. */
  let forgotten = 0;

  const isTooMuch = (): boolean => entries.length - first > entriesMax || length > lengthMax;

  const forgetFirst = (): void => {
    const entry = entries[first];
    if (entry === undefined) return;
    length -= entry.frame.length;
    forgotten = entry.id;
    first += 1;
    if (first < entriesMax) return;
    entries = entries.slice(first);
    first = 0;
  };

  return {
    add: (entry) => {
      entries.push(entry);
      length += entry.frame.length;
      last = entry.id;
      while (isTooMuch()) forgetFirst();
    },
    lastId: () => last,
    passOver: (id) => {
      last = id;
    },
    restart: (lastId) => {
      entries = [];
      first = 0;
      length = 0;
      last = lastId;
      forgotten = lastId;
    },
    after: (id, limit) => {
      if (id < forgotten) return undefined;
      const start = indexAfter(entries, first, id);
      return entries.slice(start, start + limit);
    },
  };
};

/** Binary search for the first entry with a greater number. */
const indexAfter = (entries: readonly Entry[], first: number, id: number): number => {
  let low = first;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.id ?? Infinity) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What only gateways need to know. */
const unseen: ReadonlySet<string> = new Set(['sessionStarted', 'sessionEnded']);

/** The record of a workgroup's routing: no client may follow it, whatever its rights. */
const isForRecord = (topic: string): boolean => topic.startsWith('record:');

/** Under which clients may know of it; none for what is nobody's business. */
export const topicsSeen = ({ topics, event }: FeedItem): readonly string[] =>
  unseen.has(event.type) ? [] : topics.filter((topic) => !isForRecord(topic));

/** @returns undefined for what is nobody's business */
export const entryOf = (item: FeedItem): Entry | undefined => {
  const { id, kind, event } = item;
  const topics = topicsSeen(item);
  if (topics.length === 0) return undefined;
  const frame = frameOf(`${kind}.${event.type}`, eventView(item), id);
  const personalOf = personalIn(item);
  return { id, topics, frame, ...(personalOf === undefined ? {} : { personalOf }) };
};

/** What is said by customers, to them and about them. */
const personal: ReadonlySet<string> = new Set([
  'interactionStarted',
  'messageAdded',
  'messageEdited',
]);

const personalIn = ({ kind, actor, event }: FeedItem): InteractionTarget | undefined => {
  const { interaction } = event;
  return kind === 'conversation' && personal.has(event.type) && typeof interaction === 'string'
    ? { id: actor, interaction }
    : undefined;
};

/** @see https://html.spec.whatwg.org/multipage/server-sent-events.html */
export const frameOf = (event: string, data: unknown, id: number): string =>
  `id: ${String(id)}\nevent: ${event}\ndata: ${toJson(data)}\n\n`;
