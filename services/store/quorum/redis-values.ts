/** Small values as the servers keep them. */
import { numberOf, pairsOf, splitOnce } from '../stored-values.ts';
import type { Stamp, Tenure, Vector } from './protocol.ts';

export const ownershipText = ({ epoch, seen, owner }: Tenure): string =>
  `${String(epoch)} ${String(seen)} ${owner}`;

export const tenureIn = (text: string): Tenure => {
  const [epoch, rest] = splitOnce(text);
  const [seen, owner] = splitOnce(rest);
  return { epoch: numberOf(epoch), seen: numberOf(seen), owner };
};

/** `<incarnation> <latest>,<latest>,...`; '' on an empty server. */
export const stampIn = (self: string): Stamp => {
  const [incarnation, latest] = splitOnce(self);
  return self === ''
    ? { incarnation: 0, latest: [] }
    : { incarnation: Number(incarnation), latest: latest.split(',').map(Number) };
};

/** Of a flat list: server, '<incarnation> <run>', ... */
export const vectorIn = (reply: unknown): Vector =>
  pairsOf(reply)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, entry]) => {
      const [incarnation, run] = splitOnce(entry);
      return [numberOf(incarnation), run] as const;
    });

export const pairsIn = (pairs: readonly (readonly [string, string])[]): readonly string[] =>
  pairs.flat();
