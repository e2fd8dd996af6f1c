/** Who lives, and who owns what: as a majority of the servers tells it, put together. */
import type {
  Beat,
  Incarnation,
  Ownership,
  PartitionStore,
  Roll,
} from '../../../actors/runtime/partition-store.ts';
import { checkCard } from '../store-limits.ts';
import type { Council } from './council.ts';
import { majorityOf } from './council.ts';
import type { Calls, Line, Tenure } from './protocol.ts';
import { laterTenure } from './protocol.ts';

type Part = Calls['beat']['gives'];

export const createQuorumRoll = (council: Council): Pick<PartitionStore, 'renew' | 'strike'> => ({
  renew: async (beat) => {
    checkCard(beat);
    const granted = await majorityOf(council, 'beat', beat);
    const inOrder = granted.toSorted((a, b) => a.replica.index - b.replica.index);
    return merge(inOrder.map(({ reply }) => reply));
  },
  strike: async (incarnation) => {
    await majorityOf(council, 'strike', { incarnation });
  },
});

/** Two majorities have a server in common, so the latest that a majority was told is among the parts. */
const merge = (parts: readonly Part[]): Roll => {
  const beats = new Map<Incarnation, Beat>();
  const tenures = new Map<Line, Tenure>();
  for (const part of parts) {
    for (const beat of part.beats)
      if (beat.count > (beats.get(beat.incarnation)?.count ?? -1))
        beats.set(beat.incarnation, beat);
    for (const [line, tenure] of part.owners)
      tenures.set(line, laterTenure(tenures.get(line), tenure));
  }
  return {
    now: middle(parts.map(({ now }) => now)),
    beats: [...beats.values()],
    owners: [...tenures].flatMap(ownershipOf),
    configurationVersion: Math.max(0, ...parts.map((part) => part.configurationVersion)),
  };
};

/** The servers' clocks needn't agree; the nodes follow smoothly. */
const middle = (instants: readonly number[]): number => {
  const sorted = instants.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
};

const ownershipOf = ([line, { epoch, owner }]: readonly [Line, Tenure]): readonly Ownership[] => {
  if (!line.startsWith('p')) return [];
  const partition = Number(line.slice(1));
  return [owner === '' ? { partition, epoch } : { partition, epoch, owner }];
};
