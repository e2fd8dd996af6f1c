/** Hours of a week, as workgroups have them. */
import { isRecord } from '../api/failure.ts';

/** Minutes of the day: from inclusive, to exclusive. 1 = Monday. */
export interface Span {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

export const dayMinutes = 1_440;

export const isSpan = (value: unknown): value is Span =>
  isRecord(value) &&
  ['weekday', 'fromMinute', 'toMinute'].every((name) => typeof value[name] === 'number');

const two = (value: number): string => String(value).padStart(2, '0');

/** Midnight at the end of the day is `00:00`, as inputs have no other. */
export const timeOf = (minute: number): string =>
  `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;

export const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
