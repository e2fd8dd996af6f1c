/** Instants and durations in words, in the language and the zone of the person. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The person's own kind of the language, such as `en-GB`: whether a day has 24 hours depends on it. */
const localeOf = (language: string): string =>
  navigator.languages.find((one) => one.startsWith(language)) ?? language;

/** Making one takes a hundred times as long as using it. */
const kept = <Format>(make: (language: string) => Format): ((language: string) => Format) => {
  const formats = new Map<string, Format>();
  return (language) => {
    const format = formats.get(language) ?? make(localeOf(language));
    formats.set(language, format);
    return format;
  };
};

const relative = kept(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
);
const time = { hour: '2-digit', minute: '2-digit' } as const;
const timeOfDay = kept((language) => new Intl.DateTimeFormat(language, time));
const dayAndTime = kept(
  (language) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...time }),
);
const exact = kept(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }),
);
const spans = {
  second: kept((language) => spanIn(language, 'second')),
  minute: kept((language) => spanIn(language, 'minute')),
  hour: kept((language) => spanIn(language, 'hour')),
  day: kept((language) => spanIn(language, 'day')),
};
const spanIn = (language: string, unit: string): Intl.NumberFormat =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  });

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
  return spans[unit](language).format(value);
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
    const minutes = Math.floor(Math.max(0, ago) / minuteMs);
    return minutes === 0
      ? relative(language).format(0, 'second')
      : relative(language).format(-minutes, 'minute');
  }
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return (isToday ? timeOfDay : dayAndTime)(language).format(at);
};

/** The time of day. */
export const timeOf = (at: number, language: string): string => timeOfDay(language).format(at);

/** With everything, for who wants to know exactly. */
export const exactly = (at: number, language: string): string => exact(language).format(at);
