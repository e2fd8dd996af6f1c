/** What a benchmark answers, and how it's shown. @see api.md "Running" */

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it was measured against, in the same run. */
  readonly reference?: string;
  /** Where the value is one: the measured figure over the reference's. */
  readonly ratio?: number;
  /** Such as `>= 0.8`. */
  readonly goal: string;
  readonly holds: boolean;
}

export type Goal = Readonly<{ atLeast: number } | { atMost: number }>;

/** A benchmark that gives the rows of these names, in one go. */
export interface Bench {
  readonly names: readonly string[];
  readonly run: (say: (line: string) => void) => Promise<readonly Row[]>;
}

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: Goal;
  readonly reference?: string;
}

/** A row whose value is compared with a fixed goal. */
export const rowOf = ({ name, value, unit, reference, goal }: Measured): Row => ({
  name,
  value: rounded(value),
  unit,
  ...(reference === undefined ? {} : { reference }),
  ...(unit === 'ratio' ? { ratio: rounded(value) } : {}),
  goal: 'atLeast' in goal ? `>= ${String(goal.atLeast)}` : `<= ${String(goal.atMost)}`,
  holds: 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost,
});

/** Three figures that count. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** @param share - 0 to 1; 0.5 is the median. The nearest rank, so never a value that did not occur. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export const perSecond = (rate: number): string => `${Math.round(rate).toLocaleString('en')}/s`;

const columns = ['name', 'value', 'unit', 'reference', 'ratio', 'goal', 'holds'] as const;

export const tableOf = (rows: readonly Row[]): string => {
  const lines = [columns, ...rows.map((row) => columns.map((key) => cell(row[key])))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) => line.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  '))
    .join('\n');
};

const cell = (value: string | number | boolean | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'NO';
  return String(value);
};
