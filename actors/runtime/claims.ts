/** Claims of partitions: from nobody, from this node itself, from a node that has died. */
import { present, type EpochMs, type Ms } from '../types.ts';
import type { Directory } from './directory.ts';
import { createPartition, type OwnedPartition, type PartitionHost } from './partition.ts';
import type {
  ClaimedFrom,
  Epoch,
  Incarnation,
  Ownership,
  Partition,
  PartitionStore,
} from './partition-store.ts';
import { pause, type RetryPorts } from './retry.ts';

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
  /** Whether a node's lease has ended for sure. */
  readonly hasLapsed: (incarnation: Incarnation) => boolean;
}

export const createClaims = (ports: ClaimsPorts): Claims => {
  const { store, directory, clock, observer, self, limits } = ports;
  /** When what was claimed from a node that had died was claimed, until its actors know of it. */
  const switchovers = new Map<Partition, EpochMs>();
  /** Claimed from a node whose lease may not have ended, and not served since. */
  const early = new Set<Partition>();
  let lapses = 0;

  const take = async (partition: Partition): Promise<OwnedPartition | undefined> => {
    const startedAt = clock.monotonic();
    const lapsesBefore = lapses;
    const seen = directory.find(partition);
    const from = whoseWas(seen, self);
    note(partition, from, seen?.owner);
    const claimed = await store.claim(partition, self, seen?.epoch ?? 0);
    if (!claimed.claimed) {
      directory.learn({ partition, ...withoutFlag(claimed) });
      return undefined;
    }
    const { epoch, seq } = claimed;
    const mayAnswerAt = clock.monotonic() + (early.has(partition) ? limits.earlyWaitMs : 0);
    const image = await store.load(partition);
    await until(mayAnswerAt);
    if (lapses !== lapsesBefore || isLost(partition, epoch)) return undefined;
    early.delete(partition);
    const takenOverAt = switchovers.get(partition);
    const found = { index: partition, epoch, seq, image, ...present({ takenOverAt }) };
    const taken = createPartition(found, ports.host());
    const tookMs = clock.monotonic() - startedAt;
    observer.note({ type: 'claimed', partition, epoch, tookMs, from });
    return taken;
  };

  /** Of its own claims nothing new is known: one whose answer got lost may have been of a dead node's. */
  const note = (partition: Partition, from: Former, owner: Incarnation | undefined): void => {
    if (from === 'own') return;
    if (from === 'dead') switchovers.set(partition, clock.now());
    else switchovers.delete(partition);
    if (owner !== undefined && !ports.hasLapsed(owner)) early.add(partition);
    else early.delete(partition);
  };

  /** By then the one before, should it live, answers nothing that it has not asked the store about. */
  const until = async (instant: Ms): Promise<void> => {
    for (let ms = instant - clock.monotonic(); ms > 0; ms = instant - clock.monotonic())
      await pause(clock, ms);
  };

  /** Somebody else has claimed it meanwhile. */
  const isLost = (partition: Partition, epoch: Epoch): boolean =>
    (directory.find(partition)?.epoch ?? 0) > epoch;

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

type Former = 'free' | 'own' | 'dead';

const whoseWas = (seen: Ownership | undefined, self: Incarnation): Former => {
  if (seen?.owner === undefined) return 'free';
  return seen.owner === self ? 'own' : 'dead';
};

const withoutFlag = ({ epoch, owner }: ClaimedFrom) =>
  owner === undefined ? { epoch } : { epoch, owner };
