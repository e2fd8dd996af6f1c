/** Plain tables that read well on a terminal, too. */
import type { EpochMs, Ms } from '../../actors/types.ts';

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((name, i) =>
    Math.max(name.length, ...rows.map((row) => (row[i] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};

/** To the second, in UTC. */
export const instant = (at: EpochMs): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const seconds = (ms: Ms | undefined): string =>
  ms === undefined ? '-' : `${(ms / 1_000).toFixed(1)} s`;

/** From 0 to 1. */
export const percentage = (share: number | undefined): string =>
  share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
