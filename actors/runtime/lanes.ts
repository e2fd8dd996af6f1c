/** The ways from the partitions of this node to others: one parcel at a time each, to keep the order. */
import type { Directory } from './directory.ts';
import type { Limits } from './limits.ts';
import type { OwnedPartition } from './partition.ts';
import type { Partition } from './partition-store.ts';
import type { Clock } from './ports.ts';
import { backoffMs } from './retry.ts';

export interface Lane {
  readonly from: OwnedPartition;
  readonly to: Partition;
  /** A parcel is under way, or a pause after a failed one. */
  busy: boolean;
  /** Failed tries in a row. */
  tries: number;
}

export interface Lanes {
  /** Lanes on which something may be sent now. */
  readonly ready: () => readonly Lane[];
  /** Whatever the partition has to send is to be sent. */
  readonly open: (from: OwnedPartition) => void;
  readonly occupy: (lane: Lane) => void;
  /** The lane's parcel got through. */
  readonly clear: (lane: Lane) => void;
  /** Tries again after a pause, or as soon as the receiver has another owner. */
  readonly postpone: (lane: Lane) => void;
  /** The partition is no longer ours. */
  readonly close: (lane: Lane) => void;
  readonly closeAll: () => void;
}

export interface LanesPorts {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly directory: Directory;
  readonly onReady: () => void;
}

export const createLanes = (ports: LanesPorts): Lanes => {
  const lanes = new Map<OwnedPartition, Map<Partition, Lane>>();
  const ready = new Set<Lane>();

  const laneOf = (from: OwnedPartition, to: Partition): Lane => {
    const ofPartition = lanes.get(from) ?? new Map<Partition, Lane>();
    lanes.set(from, ofPartition);
    const lane = ofPartition.get(to) ?? { from, to, busy: false, tries: 0 };
    ofPartition.set(to, lane);
    return lane;
  };

  const reopen = (lane: Lane): void => {
    lane.busy = false;
    if (lane.from.outbox.parcel(lane.to, 1) === undefined) return;
    ready.add(lane);
    ports.onReady();
  };

  return {
    ready: () => [...ready],
    open: (from) => {
      for (const to of from.outbox.destinations()) {
        const lane = laneOf(from, to);
        if (!lane.busy) ready.add(lane);
      }
      if (ready.size > 0) ports.onReady();
    },
    occupy: (lane) => {
      lane.busy = true;
      ready.delete(lane);
    },
    clear: (lane) => {
      lane.tries = 0;
      reopen(lane);
    },
    postpone: (lane) => {
      lane.busy = true;
      ready.delete(lane);
      whenMovedOrAfter(ports, lane, () => {
        reopen(lane);
      });
      lane.tries += 1;
    },
    close: (lane) => {
      ready.delete(lane);
      lanes.delete(lane.from);
    },
    closeAll: () => {
      ready.clear();
      lanes.clear();
    },
  };
};

const whenMovedOrAfter = (
  { clock, limits, directory }: LanesPorts,
  { to, tries }: Lane,
  task: () => void,
): void => {
  const go = (): void => {
    forget();
    cancel();
    task();
  };
  const forget = directory.onChange(to, go);
  const cancel = clock.after(backoffMs(tries, limits.retryMs, limits.retryMaxMs), go);
};
