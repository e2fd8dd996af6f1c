/** What a workgroup counts, quarter of an hour by quarter of an hour, for the last day and no longer. */
import type { Configuration } from '../configuration.ts';
import type { EpochMs, InteractionType, Ms, WorkgroupId } from '../types.ts';
import { dayIn, none, serviceLevelOf, type Change } from './statistics.ts';
import type { Counts, IntervalsView } from './workgroup.protocol.ts';

/** Midnight falls on one of its edges, whatever the time zone. */
const intervalMs: Ms = 15 * 60_000;
/** 24 hours of them. */
const shownMin = 96;
/** 25 hours: so long is the day on which the clocks are put back. */
const keptMax = 100;

export interface Interval {
  readonly startAt: EpochMs;
  readonly types: Readonly<Partial<Record<InteractionType, Counts>>>;
}

/** By its place in the round of `keptMax`: a new interval takes the place of the one 25 hours before it. */
export type Intervals = Map<number, Interval>;

const startOf = (at: EpochMs): EpochMs => Math.floor(at / intervalMs) * intervalMs;

/** Where the interval of an instant is kept. */
export const placeOf = (at: EpochMs): number => Math.floor(at / intervalMs) % keptMax;

const intervalAt = (intervals: Intervals, at: EpochMs): Interval => {
  const startAt = startOf(at);
  const kept = intervals.get(placeOf(at));
  return kept?.startAt === startAt ? kept : { startAt, types: {} };
};

export const countInInterval = (
  intervals: Intervals,
  type: InteractionType,
  at: EpochMs,
  change: Change,
): void => {
  const { startAt, types } = intervalAt(intervals, at);
  const counts = change(types[type] ?? none);
  intervals.set(placeOf(at), { startAt, types: { ...types, [type]: counts } });
};

/** The last 24 hours and all of today, the one under way last; empty ones included. */
export const intervalsView = (
  { id, intervals }: { readonly id: WorkgroupId; readonly intervals: Intervals },
  now: EpochMs,
  config: Configuration,
): IntervalsView => {
  const day = dayIn(config, id, now);
  const items = Array.from({ length: keptMax }, (_, index) => {
    const { startAt, types } = intervalAt(intervals, now - (keptMax - 1 - index) * intervalMs);
    return { startAt, day: dayIn(config, id, startAt), types: withLevels(types) };
  });
  const shown = items.filter((item, index) => index >= keptMax - shownMin || item.day === day);
  return { day, intervalMs, items: shown };
};

const withLevels = (types: Interval['types']): IntervalsView['items'][number]['types'] =>
  Object.fromEntries(
    Object.entries(types).map(([type, counts]) => [
      type,
      { ...counts, serviceLevel: serviceLevelOf(counts) },
    ]),
  );
