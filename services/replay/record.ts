/** The record as it stands in the feed: the turns of each workgroup, in order. */
import type { WorkgroupEvent } from '../../actors/workgroup/workgroup.protocol.ts';
import type { EpochMs, WorkgroupId } from '../../actors/types.ts';
import { workgroupId } from '../../actors/types.ts';
import type { FeedReader } from '../store/feed-reader.ts';

/** What one command did to one workgroup, and what followed of itself. */
export interface RecordedTurn {
  readonly workgroup: WorkgroupId;
  readonly at: EpochMs;
  /** Of its first event, in the feed. */
  readonly id: number;
  readonly events: readonly WorkgroupEvent[];
}

/** `gap`: something is missing between what came before and what comes next, in any workgroup. */
export type RecordPart = Readonly<{ type: 'turn'; turn: RecordedTurn } | { type: 'gap' }>;

export interface RecordReader {
  /** Everything up to what was published when it began, oldest first in each workgroup. @throws StoreFailure */
  readonly parts: () => AsyncGenerator<RecordPart>;
  /** What was read so far. */
  readonly extent: () => Extent;
}

export interface Extent {
  /** Of all that is in the feed; absent when there is nothing. */
  readonly firstAt?: EpochMs;
  readonly lastAt?: EpochMs;
  /** Of the record. */
  readonly events: number;
  /** Their length, as JSON in UTF-16 units. */
  readonly length: number;
}

const pageSize = 1_000;

export const createRecordReader = (
  feed: Pick<FeedReader, 'read'>,
  only: WorkgroupId | undefined,
): RecordReader => {
  const open = createOpenTurns();
  let extent: Extent = { events: 0, length: 0 };

  const note = ({ at, isOfRecord }: Item, json: string): void => {
    const { firstAt = at, events, length } = extent;
    extent = {
      firstAt,
      lastAt: Math.max(at, extent.lastAt ?? at),
      events: events + (isOfRecord ? 1 : 0),
      length: length + (isOfRecord ? json.length : 0),
    };
  };

  const partsOf = function* partsOf(id: number, json: string): Generator<RecordPart> {
    const item = itemOf(json);
    if (item === undefined) return;
    note(item, json);
    if (!item.isOfRecord || (only !== undefined && item.workgroup !== only)) return;
    const { event, step } = item;
    if (event === undefined) {
      // Another version of the program has written it: what follows can't be told from what came before.
      yield* open.end();
      yield { type: 'gap' };
      return;
    }
    yield* open.add({ ...item, id, step, event });
  };

  const parts = async function* parts(): AsyncGenerator<RecordPart> {
    let page = await feed.read(0, pageSize);
    const { lastId } = page;
    let place = page.firstId - 1;
    while (place < lastId) {
      if (page.firstId > place + 1) {
        yield* open.end();
        yield { type: 'gap' };
        place = page.firstId - 1;
      }
      for (const { id, event } of page.items) {
        if (id <= place || id > lastId) continue;
        yield* partsOf(id, event);
        place = id;
      }
      if (page.items.length === 0 || place >= lastId) break;
      page = await feed.read(place, pageSize);
    }
    yield* open.end();
  };

  return { parts, extent: () => extent };
};

interface Step {
  readonly workgroup: WorkgroupId;
  readonly at: EpochMs;
  readonly id: number;
  readonly step: number;
  readonly event: WorkgroupEvent;
}

interface OpenTurn extends RecordedTurn {
  readonly events: WorkgroupEvent[];
  step: number;
}

/** Turns of which more may come: of different workgroups they lie between each other. */
const createOpenTurns = () => {
  const turns = new Map<WorkgroupId, OpenTurn>();

  return {
    add: function* add({ workgroup, at, id, step, event }: Step): Generator<RecordPart> {
      const turn = turns.get(workgroup);
      if (turn !== undefined && turn.at === at && step > turn.step) {
        turn.events.push(event);
        turn.step = step;
        return;
      }
      turns.set(workgroup, { workgroup, at, id, step, events: [event] });
      if (turn !== undefined) yield { type: 'turn', turn };
    },
    end: function* end(): Generator<RecordPart> {
      for (const turn of turns.values()) yield { type: 'turn', turn };
      turns.clear();
    },
  };
};

interface Item {
  readonly at: EpochMs;
  readonly isOfRecord: boolean;
  readonly workgroup: WorkgroupId;
  readonly step: number;
  /** Absent for one that this program doesn't know. */
  readonly event?: WorkgroupEvent;
}

const kind = 'workgroup/';

const itemOf = (json: string): Item | undefined => {
  const stored = parse(json);
  if (!isStored(stored)) return undefined;
  const { at, actor, topics, step = 0, event } = stored;
  return {
    at,
    isOfRecord: actor.startsWith(kind) && topics.some((topic) => topic.startsWith('record:')),
    workgroup: workgroupId(actor.slice(kind.length)),
    step,
    ...(isKnown(event) ? { event } : {}),
  };
};

interface Stored {
  readonly at: number;
  readonly actor: string;
  readonly topics: readonly string[];
  readonly step?: number;
  readonly event: unknown;
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

const isStored = (value: unknown): value is Stored => {
  if (typeof value !== 'object' || value === null) return false;
  const { at, actor, topics, event }: { [Key in keyof Stored]?: unknown } = value;
  const isNamed = typeof actor === 'string' && Array.isArray(topics);
  return typeof at === 'number' && isNamed && typeof event === 'object';
};

/** Of each type of event, whether the workgroup decides it of itself; else it's a fact that it's told. */
const decided: Readonly<Record<WorkgroupEvent['type'], boolean>> = {
  enqueued: false,
  withdrawn: false,
  requalified: false,
  presenceSeen: false,
  offerAccepted: false,
  offerVoid: false,
  offerRefused: false,
  entryReturned: false,
  assigned: false,
  engaged: false,
  finished: false,
  woken: false,
  offerMade: true,
  nothingOffered: true,
  overflowed: true,
  foundClosed: true,
  membersMet: true,
  swept: true,
  rulesNoted: true,
  checkpointed: true,
};

export const isDecided = ({ type }: WorkgroupEvent): boolean => decided[type];

export const isKnown = (value: unknown): value is WorkgroupEvent => {
  if (typeof value !== 'object' || value === null) return false;
  const { type }: { type?: unknown } = value;
  return typeof type === 'string' && Object.hasOwn(decided, type);
};
