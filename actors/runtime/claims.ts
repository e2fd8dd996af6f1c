/** Claims of partitions: from nobody, from this node itself, from a node that has died. */
import { present, type EpochMs } from '../types.ts';
import type { Directory } from './directory.ts';
import { createPartition, type OwnedPartition, type PartitionHost } from './partition.ts';
import type {
  ClaimedFrom,
  Incarnation,
  Ownership,
  Partition,
  PartitionStore,
} from './partition-store.ts';
import type { RetryPorts } from './retry.ts';

export interface Claims {
  /** @returns the partition, about to be served; nothing when it can't be had, or not now */
  readonly claim: (partition: Partition) => Promise<OwnedPartition | undefined>;
  /** It was taken from a node that had died, and its actors may not all know. */
  readonly isUnsettled: (partition: Partition) => boolean;
  readonly settled: (partition: Partition) => void;
  /** This node's lease had ended: what is being claimed may be somebody else's by now. */
  readonly lapse: () => void;
}

export interface ClaimsPorts extends RetryPorts {
  readonly self: Incarnation;
  readonly store: Pick<PartitionStore, 'claim' | 'load'>;
  readonly directory: Directory;
  readonly host: () => PartitionHost;
}

export const createClaims = (ports: ClaimsPorts): Claims => {
  const { store, directory, clock, observer, self } = ports;
  /** When what was claimed from a node that had died was claimed, until its actors know of it. */
  const switchovers = new Map<Partition, EpochMs>();
  let lapses = 0;

  const take = async (partition: Partition): Promise<OwnedPartition | undefined> => {
    const startedAt = clock.monotonic();
    const lapsesBefore = lapses;
    const seen = directory.find(partition);
    const from = whoseWas(seen, self);
    // Its own claims it goes on with: the one before may have been of what was a dead node's.
    if (from === 'dead') switchovers.set(partition, clock.now());
    if (from === 'free') switchovers.delete(partition);
    const claimed = await store.claim(partition, self, seen?.epoch ?? 0);
    if (!claimed.claimed) {
      directory.learn({ partition, ...withoutFlag(claimed) });
      return undefined;
    }
    const { epoch, seq } = claimed;
    const image = await store.load(partition);
    if (lapses !== lapsesBefore) return undefined;
    const takenOverAt = switchovers.get(partition);
    const found = { index: partition, epoch, seq, image, ...present({ takenOverAt }) };
    const taken = createPartition(found, ports.host());
    const tookMs = clock.monotonic() - startedAt;
    observer.note({ type: 'claimed', partition, epoch, tookMs, from });
    return taken;
  };

  return {
    claim: async (partition) => {
      try {
        return await take(partition);
      } catch (error) {
        observer.note({ type: 'storeFailed', during: 'claim', error });
        return undefined;
      }
    },
    isUnsettled: (partition) => switchovers.has(partition),
    settled: (partition) => {
      switchovers.delete(partition);
    },
    lapse: () => {
      lapses += 1;
    },
  };
};

const whoseWas = (seen: Ownership | undefined, self: Incarnation) => {
  if (seen?.owner === undefined) return 'free';
  return seen.owner === self ? 'own' : 'dead';
};

const withoutFlag = ({ epoch, owner }: ClaimedFrom) =>
  owner === undefined ? { epoch } : { epoch, owner };
