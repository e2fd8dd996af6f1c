/** Reads Prometheus' text format, as far as it is asked about here. */

export interface Scraped {
  /** Names as queries write them: with `_bucket`, `_sum` and `_count` for histograms. */
  readonly names: ReadonlySet<string>;
  /** The sum of all series of that name that have these labels; undefined when there are none. */
  readonly value: (name: string, labels?: Readonly<Record<string, string>>) => number | undefined;
  readonly text: string;
}

export const scrape = async (url: string): Promise<Scraped> => {
  const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`/metrics answers ${String(response.status)}`);
  const text = await response.text();
  const series = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ line, name: line.split(/[{ ]/u, 1).join('') }));
  return {
    names: new Set([...namesByType(text), ...series.map(({ name }) => name)]),
    value: (name, labels = {}) => {
      const wanted = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
      const found = series.filter(
        (one) => one.name === name && wanted.every((part) => one.line.includes(part)),
      );
      if (found.length === 0) return undefined;
      return found.reduce((sum, { line }) => sum + Number(line.split(' ').at(-1)), 0);
    },
    text,
  };
};

/** Also those of which nothing has happened yet. */
const namesByType = (text: string): readonly string[] =>
  [...text.matchAll(/^# TYPE (\S+) (\S+)$/gmu)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );

/** The metrics that a query of Prometheus reads. */
export const metricsIn = (query: string): readonly string[] => [
  ...new Set(query.match(/\b(?:baton|nodejs|process)_[a-z0-9_]+/gu) ?? []),
];
