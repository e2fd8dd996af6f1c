/** The messages of one partition that their receivers have not yet confirmed. */
import type { Message } from './actor.ts';
import type { Partition, PartitionImage } from './partition-store.ts';
import type { Parcel, ParcelMessage, Trace } from './ports.ts';

export interface Outbox {
  /** Numbers a message; it may be sent once {@link release} has been called for its number. */
  readonly add: (to: Partition, message: Message, trace?: Trace) => Numbered;
  /** The commit with these messages is durable. */
  readonly release: (messages: readonly Numbered[]) => void;
  /** Receivers to which something new may be sent since this was last asked. */
  readonly destinations: () => Iterable<Partition>;
  /** The oldest unconfirmed messages to one receiver. */
  readonly parcel: (to: Partition, max: number) => Parcel | undefined;
  /** @returns the numbers that are done with, to be removed from the store */
  readonly confirm: (to: Partition, applied: number) => readonly number[];
  readonly unconfirmed: () => number;
}

export interface Numbered {
  readonly to: Partition;
  readonly number: number;
  readonly json: string;
  readonly message: ParcelMessage;
}

interface Lane {
  last: number;
  /** Durable and unconfirmed, in order, without gaps. */
  waiting: Numbered[];
}

export const createOutbox = (from: Partition, image: PartitionImage): Outbox => {
  const lanes = restoreLanes(image);
  let fresh = new Set([...lanes].flatMap(([to, { waiting }]) => (waiting.length > 0 ? [to] : [])));

  const lane = (to: Partition): Lane => {
    const found = lanes.get(to);
    if (found !== undefined) return found;
    const created: Lane = { last: 0, waiting: [] };
    lanes.set(to, created);
    return created;
  };

  return {
    add: (to, told, trace) => {
      const target = lane(to);
      target.last += 1;
      const message = trace === undefined ? told : { ...told, trace };
      return { to, number: target.last, json: JSON.stringify(message), message };
    },
    release: (messages) => {
      for (const message of messages) {
        lane(message.to).waiting.push(message);
        fresh.add(message.to);
      }
    },
    destinations: () => {
      const found = fresh;
      fresh = new Set();
      return found;
    },
    parcel: (to, max) => {
      const { waiting } = lane(to);
      const first = waiting[0];
      if (first === undefined) return undefined;
      const messages = waiting.slice(0, max).map(({ message }) => message);
      return { from, to, first: first.number, messages };
    },
    confirm: (to, applied) => {
      const target = lane(to);
      const done = target.waiting.filter(({ number }) => number <= applied);
      if (done.length > 0) target.waiting = target.waiting.slice(done.length);
      return done.map(({ number }) => number);
    },
    unconfirmed: () => [...lanes.values()].reduce((sum, { waiting }) => sum + waiting.length, 0),
  };
};

const restoreLanes = (image: PartitionImage): Map<Partition, Lane> => {
  const lanes = new Map<Partition, Lane>();
  for (const [to, last] of image.lastSent) lanes.set(to, { last, waiting: [] });
  for (const [to, number, json] of image.outgoing) {
    const lane = lanes.get(to) ?? { last: number, waiting: [] };
    lane.waiting.push({ to, number, json, message: JSON.parse(json) as ParcelMessage });
    lane.last = Math.max(lane.last, number);
    lanes.set(to, lane);
  }
  for (const { waiting } of lanes.values()) waiting.sort((a, b) => a.number - b.number);
  return lanes;
};
