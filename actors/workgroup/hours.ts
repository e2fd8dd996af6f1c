/** When a workgroup works, by the clock on its wall. */
import type { Hours } from '../configuration.ts';
import type { EpochMs, Ms } from '../types.ts';

const minuteMs: Ms = 60_000;
const dayMinutes = 1_440;
const weekMinutes = 7 * dayMinutes;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
};

const partsOf = (timeZone: string, at: EpochMs): ReadonlyMap<string, string> =>
  new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** Minutes since Monday 0:00, local time. */
const minuteOfWeek = (timeZone: string, at: EpochMs): number => {
  const parts = partsOf(timeZone, at);
  const day = Math.max(0, weekdays.indexOf(parts.get('weekday') ?? ''));
  return day * dayMinutes + Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
};

export const isOpen = (hours: Hours | undefined, now: EpochMs): boolean => {
  if (hours === undefined) return true;
  const minute = minuteOfWeek(hours.timeZone, now);
  return hours.open.some((span) => {
    const from = (span.weekday - 1) * dayMinutes + span.fromMinute;
    return minute >= from && minute < (span.weekday - 1) * dayMinutes + span.toMinute;
  });
};

/**
 * When to look again: the next opening or closing, or earlier where the clocks are put forward or back
 * until then. Infinity for hours that never change.
 */
export const looksAgainAt = (hours: Hours | undefined, now: EpochMs): EpochMs => {
  if (hours === undefined || hours.open.length === 0) return Infinity;
  const minute = minuteOfWeek(hours.timeZone, now);
  const edges = hours.open.flatMap(({ weekday, fromMinute, toMinute }) => [
    (weekday - 1) * dayMinutes + fromMinute,
    (weekday - 1) * dayMinutes + toMinute,
  ]);
  const ahead = edges.map((edge) => (((edge - minute) % weekMinutes) + weekMinutes) % weekMinutes);
  const next = Math.min(...ahead.map((minutes) => (minutes === 0 ? weekMinutes : minutes)));
  // At most an hour at a time: clocks are put forward or back at a full hour, and never by more.
  return (Math.floor(now / minuteMs) + Math.min(next, 60)) * minuteMs;
};

/** Looked at this often for the next opening; at most an hour at a time, that's more than a week. */
const looksMax = 200;

/** When it next opens; Infinity for hours that never do. Only for who is closed. */
export const opensAt = (hours: Hours | undefined, now: EpochMs): EpochMs => {
  let at = looksAgainAt(hours, now);
  for (let looks = 0; looks < looksMax && at !== Infinity; looks += 1) {
    if (isOpen(hours, at)) return at;
    at = looksAgainAt(hours, at);
  }
  return Infinity;
};

/** The last one that was asked for: days begin on a full minute, and most are asked for many times in one. */
const latestDays = new Map<string, { readonly minute: number; readonly day: string }>();

/** The day that an instant belongs to, as `2026-11-22`. */
export const dayOf = (timeZone: string, at: EpochMs): string => {
  const minute = Math.floor(at / minuteMs);
  const latest = latestDays.get(timeZone);
  if (latest?.minute === minute) return latest.day;
  const parts = partsOf(timeZone, at);
  const day = `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
  latestDays.set(timeZone, { minute, day });
  return day;
};
