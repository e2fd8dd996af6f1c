/** A size in words: `240 kB`, `1.2 MB`. */
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const step = 1_000;

export const sizeOf = (bytes: number, language: string): string => {
  const power = bytes < step ? 0 : Math.min(3, Math.floor(Math.log(bytes) / Math.log(step)));
  const value = bytes / step ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value);
};
