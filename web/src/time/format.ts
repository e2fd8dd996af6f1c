/** Instants and durations in words, in the language and the zone of the person. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** `4:07`, `1:02:09`, `3 d 4 h`. */
export const clockOf = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  if (ms >= dayMs) return `${String(Math.floor(ms / dayMs))} d ${String(hours(ms) % 24)} h`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${String(minutes)}:${two(seconds % 60)}`;
  return `${String(hours(ms))}:${two(minutes % 60)}:${two(seconds % 60)}`;
};

const hours = (ms: number): number => Math.floor(ms / hourMs);

/** A length of time in its largest unit: `23 h`, `4 min`, `12 s`. */
export const spanOf = (ms: number, language: string): string => {
  const [value, unit] = largest(Math.max(0, ms));
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language, format).format(value);
};

const largest = (ms: number): readonly [number, 'second' | 'minute' | 'hour' | 'day'] => {
  if (ms < minuteMs) return [Math.floor(ms / 1_000), 'second'];
  if (ms < hourMs) return [Math.floor(ms / minuteMs), 'minute'];
  if (ms < 2 * dayMs) return [Math.floor(ms / hourMs), 'hour'];
  return [Math.floor(ms / dayMs), 'day'];
};

/** Relative up to an hour, then the time of day, then with the day. */
export const instantOf = (at: number, now: number, language: string): string => {
  const ago = now - at;
  if (ago < hourMs) {
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
    const minutes = Math.floor(Math.max(0, ago) / minuteMs);
    return minutes === 0 ? relative.format(0, 'second') : relative.format(-minutes, 'minute');
  }
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(language, { ...day, ...time }).format(at);
};

/** With everything, for who wants to know exactly. */
export const exactly = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
