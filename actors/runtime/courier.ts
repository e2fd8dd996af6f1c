/** Carries messages from the partitions of this node to wherever their receivers live. */
import type { Directory } from './directory.ts';
import { createLanes, type Lane, type Lanes } from './lanes.ts';
import type { Limits } from './limits.ts';
import type { OwnedPartition } from './partition.ts';
import type { Incarnation, Partition } from './partition-store.ts';
import type { Bus, Clock, Parcel, Receipt } from './ports.ts';

export interface Courier {
  /** The partition has messages that may be sent. */
  readonly dispatch: (partition: OwnedPartition) => void;
  readonly stop: () => void;
}

export interface CourierPorts {
  readonly self: Incarnation;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly directory: Directory;
  readonly limits: Limits;
  /** Hands parcels to the partitions of this very node. */
  readonly accept: (parcels: readonly Parcel[]) => Promise<readonly Receipt[]>;
  readonly owned: (partition: Partition) => OwnedPartition | undefined;
}

export const createCourier = (ports: CourierPorts): Courier => {
  let scheduled = false;
  let stopped = false;
  const callsTo = new Map<Incarnation, number>();

  const schedule = (): void => {
    if (scheduled || stopped) return;
    scheduled = true;
    ports.clock.after(0, () => {
      scheduled = false;
      if (!stopped) sendReady();
    });
  };

  const lanes = createLanes({ ...ports, onReady: schedule });

  const sendReady = (): void => {
    const loads = new Map<Incarnation, Lane[]>();
    for (const lane of lanes.ready()) {
      const owner = ports.directory.find(lane.to)?.owner;
      if (ports.owned(lane.from.index) !== lane.from) lanes.close(lane);
      else if (owner === undefined) lanes.postpone(lane);
      else addTo(loads, owner, lane);
    }
    for (const [owner, load] of loads) if (mayCall(owner)) void send(owner, load);
  };

  const mayCall = (owner: Incarnation): boolean =>
    (callsTo.get(owner) ?? 0) < ports.limits.deliveriesPerNodeMax;

  const send = async (owner: Incarnation, load: readonly Lane[]): Promise<void> => {
    const sent = pack(lanes, load, ports.limits.parcelMessagesMax);
    const count = callsTo.get(owner) ?? 0;
    callsTo.set(owner, count + 1);
    const receipts = await deliver(
      ports,
      owner,
      sent.map(({ parcel }) => parcel),
    );
    callsTo.set(owner, (callsTo.get(owner) ?? 1) - 1);
    const applied = new Map(receipts.map((one) => [keyOf(one.from, one.to), one.applied]));
    for (const packed of sent) settle(lanes, packed, applied);
    schedule();
  };

  return {
    dispatch: (partition) => {
      lanes.open(partition);
    },
    stop: () => {
      stopped = true;
      lanes.closeAll();
    },
  };
};

interface Packed {
  readonly lane: Lane;
  readonly parcel: Parcel;
}

/** Parcels for one node, with so many messages in all; lanes that find no room stay ready. */
const pack = (lanes: Lanes, load: readonly Lane[], messagesMax: number): readonly Packed[] => {
  const packed: Packed[] = [];
  let room = messagesMax;
  for (const lane of load) {
    if (room <= 0) break;
    lanes.occupy(lane);
    const parcel = lane.from.outbox.parcel(lane.to, room);
    if (parcel === undefined) {
      lanes.clear(lane);
      continue;
    }
    room -= parcel.messages.length;
    packed.push({ lane, parcel });
  }
  return packed;
};

const deliver = async (
  { self, bus, accept }: CourierPorts,
  owner: Incarnation,
  parcels: readonly Parcel[],
): Promise<readonly Receipt[]> => {
  try {
    return await (owner === self ? accept(parcels) : bus.deliver(owner, parcels));
  } catch {
    // Lost on the way there or back, or the owner has moved: sent again, applied once.
    return [];
  }
};

const settle = (
  lanes: Lanes,
  { lane, parcel }: Packed,
  receipts: ReadonlyMap<number, number>,
): void => {
  const applied = receipts.get(keyOf(lane.from.index, lane.to));
  // A receiver that takes nothing of it has lost its place: no use in sending it again at once.
  if (applied === undefined || applied < parcel.first) {
    lanes.postpone(lane);
    return;
  }
  lane.from.confirm(lane.to, applied);
  lanes.clear(lane);
};

/** More than there can be partitions. */
const partitionsMax = 65_536;
const keyOf = (from: Partition, to: Partition): number => from * partitionsMax + to;

const addTo = (loads: Map<Incarnation, Lane[]>, owner: Incarnation, lane: Lane): void => {
  const load = loads.get(owner);
  if (load === undefined) loads.set(owner, [lane]);
  else load.push(lane);
};
