/**
 * The place in a list of threads: how far each was read. Kept small, since it's stored with every poll
 * that brings news; what is not marked is judged by the floor.
 */
import { createHash } from 'node:crypto';
import type { PlatformItem } from '../hub/adapter.ts';
import { entriesOf, field, listOf, numberOf, textOf } from '../hub/http.ts';

/** How far one thread was read. Short names: there may be hundreds in a cursor. */
export interface Mark {
  /** When the platform last said that the thread changed. */
  readonly u: number;
  /** How many objects the platform counted then; -1 when it didn't say. */
  readonly c: number;
  /** Everything up to this instant has been handed on. */
  readonly cut: number;
  /** What was handed on after `cut`: its fingerprint, then its second in base 36. */
  readonly seen: readonly string[];
  /** Fingerprint of the thread's first object as it was handed on; absent before. */
  readonly root?: string;
  /** How often the latest change was looked for and seemed to be missing still. */
  readonly t?: number;
  /** What is still to be read, when more had come than one poll reads. */
  readonly gap?: Gap;
}

/** A stretch of a thread, between what was read of it from its newest end and what was read before. */
export interface Gap {
  /** The platform's cursor of the last page that was read. */
  readonly after: string;
  /** An instant: what is no newer was read before. */
  readonly downTo: number;
}

export interface Marks {
  /** Threads without a mark that changed no later than this are left alone. */
  readonly floor: number;
  readonly threads: ReadonlyMap<string, Mark>;
}

/** Cold marks are dropped beyond the first number; any beyond the second. */
const MARKS_KEPT = 200;
const MARKS_MAX = 2_000;
/** A thread that hasn't changed for so long, compared with the newest, is cold. */
const COLD_MS = 10 * 60_000;
/** Fingerprints kept per thread, beyond those of the last seconds. */
const SEEN_MAX = 100;
/** The Graph API tells time in whole seconds: what is so new may have siblings yet unseen. */
const GRAIN_MS = 3_000;

/** 48 bits: of 1,000 objects, two are alike once in 10^8 polls. */
const FINGERPRINT_LENGTH = 8;

/** Tells an object and its edited self apart. */
export const fingerprintOf = ({ id, revision }: PlatformItem): string =>
  createHash('sha256')
    .update(`${id}\n${revision}`)
    .digest('base64url')
    .slice(0, FINGERPRINT_LENGTH);

const seenEntry = (item: PlatformItem): string =>
  `${fingerprintOf(item)}${Math.floor(item.at / 1_000).toString(36)}`;

/** The last instant of the second that an entry tells. */
const atOfEntry = (entry: string): number =>
  Number.parseInt(entry.slice(FINGERPRINT_LENGTH), 36) * 1_000 + 999;

const markOf = (value: unknown): Mark => {
  const root = textOf(field(value, 'root'));
  const t = numberOf(field(value, 't'));
  const gap = gapOf(field(value, 'gap'));
  return {
    u: numberOf(field(value, 'u')) ?? 0,
    c: numberOf(field(value, 'c')) ?? -1,
    cut: numberOf(field(value, 'cut')) ?? 0,
    seen: listOf(field(value, 'seen')).flatMap((entry) => textOf(entry) ?? []),
    ...(root === undefined ? {} : { root }),
    ...(t === undefined ? {} : { t }),
    ...(gap === undefined ? {} : { gap }),
  };
};

const gapOf = (value: unknown): Gap | undefined => {
  const after = textOf(field(value, 'after'));
  const downTo = numberOf(field(value, 'downTo'));
  return after === undefined || downTo === undefined ? undefined : { after, downTo };
};

/** The marks in a cursor; undefined when there is none or it isn't ours. */
export const parseMarks = (cursor: unknown): Marks | undefined => {
  const floor = numberOf(field(cursor, 'floor'));
  if (numberOf(field(cursor, 'v')) !== 1 || floor === undefined) return undefined;
  const threads = entriesOf(field(cursor, 'threads')).map(
    ([id, value]) => [id, markOf(value)] as const,
  );
  return { floor, threads: new Map(threads) };
};

/** The same marks give the same text, whatever order they came in. */
export const cursorOf = ({ floor, threads }: Marks): string => {
  const sorted = [...threads].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({ v: 1, floor, threads: Object.fromEntries(sorted) });
};

/** For a thread without a mark: one that began after the floor is new as a whole. */
export const freshMark = (floor: number, createdAt: number): Mark => ({
  u: -1,
  c: -1,
  cut: createdAt > floor ? 0 : floor,
  seen: [],
});

export const isNews = (mark: Mark, item: PlatformItem): boolean => {
  if (item.at <= mark.cut) return false;
  const fingerprint = fingerprintOf(item);
  return !mark.seen.some((entry) => entry.startsWith(fingerprint));
};

/** Whether every object after the cut was read; if not, the thread is read again. */
export interface Reading {
  readonly items: readonly PlatformItem[];
  readonly isComplete: boolean;
}

/** The mark after everything in `reading` was handed on. */
export const advance = (mark: Mark, reading: Reading, overlapMs: number): Mark => {
  const { items } = reading;
  const after = items.filter(({ at }) => at > mark.cut).map(seenEntry);
  // What this reading does not show was seen all the same: lists leave rows out at times.
  const seen = [...new Set([...mark.seen, ...after])];
  if (!reading.isComplete) return { ...mark, u: -1, seen: seen.toSorted() };
  const newestAt = Math.max(mark.cut, ...items.map(({ at }) => at));
  const newestFirst = seen.map(atOfEntry).toSorted((one, other) => other - one);
  const crowd = newestFirst[SEEN_MAX] ?? 0;
  const cut = Math.max(mark.cut, newestAt - overlapMs, Math.min(crowd, newestAt - GRAIN_MS));
  return { ...mark, cut, seen: seen.filter((entry) => atOfEntry(entry) > cut).toSorted() };
};

/** A change that doesn't show is looked for so often. Platforms count first and list later. */
const LOOKS_MAX = 3;

/** What a list of threads said of one. */
interface Said {
  readonly updatedAt: number;
  readonly count: number;
}

/** The mark of a thread that was read after a change; `isDoubtful`: less was there than was said. */
export const confirm = (mark: Mark, { updatedAt, count }: Said, isDoubtful: boolean): Mark => {
  const { cut, seen, root, t = 0, gap } = mark;
  const rest = {
    cut,
    seen,
    ...(root === undefined ? {} : { root }),
    ...(gap === undefined ? {} : { gap }),
  };
  return isDoubtful && t < LOOKS_MAX
    ? { u: -1, c: count, ...rest, t: t + 1 }
    : { u: updatedAt, c: count, ...rest };
};

/** Drops what is cold beyond the limit, and raises the floor so that it isn't taken for new. */
export const prune = (marks: Marks, watched: ReadonlySet<string>): Marks => {
  if (marks.threads.size <= MARKS_KEPT) return marks;
  const newestFirst = [...marks.threads].toSorted(([, one], [, other]) => other.u - one.u);
  const newestAt = newestFirst[0]?.[1].u ?? 0;
  const isKept = ([id, { u }]: readonly [string, Mark], index: number): boolean =>
    watched.has(id) ||
    index < MARKS_KEPT ||
    (index < MARKS_MAX && (u < 0 || u > newestAt - COLD_MS));
  const dropped = newestFirst.filter((entry, index) => !isKept(entry, index));
  const floor = Math.max(marks.floor, ...dropped.map(([, { u }]) => u));
  return { floor, threads: new Map(newestFirst.filter(isKept)) };
};
