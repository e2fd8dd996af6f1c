/** One partition, owned: its actors take turns, and what they did is made durable in group commits. */
import { present, type Ms } from '../types.ts';
import { createActivations, type Activations } from './activations.ts';
import { isOverdue, wantedEffects, type Activation, type AnyActor } from './activation.ts';
import type { Address } from './actor.ts';
import { createAnswers } from './answers.ts';
import { createCommitter, type Applied, type Committer, type Loss } from './committer.ts';
import { createEffectLedger, type EffectLedger } from './effect-ledger.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import { createListener } from './listener.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Epoch, Partition, PartitionImage, PartitionStore, Seq } from './partition-store.ts';
import type { Clock, EffectRunner, Observer, Parcel, Receipt, Tracer } from './ports.ts';
import { createTimers, type Timers } from './timers.ts';
import { createTurns, type Turns } from './turns.ts';
import { createWaitingRoom, type WaitingRoom } from './waiting-room.ts';

export interface OwnedPartition {
  readonly index: Partition;
  readonly epoch: Epoch;
  readonly outbox: Outbox;
  readonly ask: (envelope: Envelope) => Promise<unknown>;
  readonly accept: (parcel: Parcel) => Promise<Receipt>;
  /** Messages that their receivers have applied. */
  readonly confirm: (to: Partition, applied: number) => void;
  /** Tells an actor that the configuration has changed, and wakes it for that. */
  readonly inform: (address: Address) => void;
  /** Tells all actors in memory that the configuration has changed. */
  readonly reconfigured: () => void;
  readonly passivate: () => void;
  /** Finishes what has begun and takes nothing new. */
  readonly drain: () => Promise<void>;
  /** Ends at once; whoever waits is told to ask the next owner. */
  readonly stop: () => void;
  readonly load: () => PartitionLoad;
}

export interface PartitionLoad {
  readonly partition: Partition;
  readonly epoch: Epoch;
  readonly seq: Seq;
  readonly actors: number;
  readonly turns: number;
  readonly unconfirmed: number;
}

export interface PartitionHost {
  readonly clock: Clock;
  readonly store: PartitionStore;
  readonly actors: ReadonlyMap<string, AnyActor>;
  readonly config: () => unknown;
  readonly effects: EffectRunner;
  readonly limits: Limits;
  readonly observer: Observer;
  readonly partitionOf: (address: Address) => Partition;
  /** Whether this node's lease holds. */
  readonly mayServe: () => boolean;
  /** Messages are ready to be sent. */
  readonly dispatch: (partition: OwnedPartition) => void;
  readonly publish: (partition: Partition, seq: Seq, events: readonly string[]) => void;
  /** The partition can't go on: fenced off, or its memory can't be trusted. */
  readonly onLost: (partition: OwnedPartition, why: Loss) => void;
  readonly deadLetters: Set<string>;
  readonly tracer?: Tracer;
}

export interface ClaimedPartition {
  readonly index: Partition;
  readonly epoch: Epoch;
  readonly seq: Seq;
  readonly image: PartitionImage;
}

/** The parts of a partition, which know each other by their faces only. */
interface Parts {
  readonly host: PartitionHost;
  readonly committer: Committer;
  readonly turns: Turns;
  readonly timers: Timers;
  readonly ledger: EffectLedger;
  readonly activations: Activations;
  readonly outbox: Outbox;
  readonly room: WaitingRoom;
}

export const createPartition = (claimed: ClaimedPartition, host: PartitionHost): OwnedPartition => {
  const { index, epoch, image } = claimed;
  let draining = false;
  const parts = assemble(claimed, host, () => partition);
  const { committer, timers, ledger, activations, outbox, room } = parts;
  const listener = createListener({
    ...host,
    ...parts,
    index,
    answers: createAnswers(host.store, index, host.clock, host.limits),
    applied: new Map(image.applied),
    isOpen: () => !draining && !committer.stopped(),
  });

  const partition: OwnedPartition = {
    index,
    epoch,
    outbox,
    ...listener,
    confirm: (to, upTo) => {
      for (const number of outbox.confirm(to, upTo)) committer.batch().delivered.push([to, number]);
      committer.scheduleLater();
    },
    inform: (address) => {
      void inform(parts, address);
    },
    reconfigured: () => {
      for (const { address } of activations.all()) void inform(parts, address);
    },
    passivate: () => {
      const isBusy = (one: Activation): boolean => ledger.isBusy(one) || committer.holds(one);
      activations.passivate(host.limits.idleMs, isBusy);
    },
    drain: async () => {
      draining = true;
      timers.stop();
      ledger.stop();
      while (!committer.stopped() && !committer.isSettled()) {
        committer.schedule();
        await room.wait();
      }
    },
    stop: () => {
      committer.stop();
      timers.stop();
      ledger.stop();
    },
    load: () => loadOf(claimed, parts),
  };
  begin(parts, image);
  return partition;
};

/** Builds the parts around each other; `self` is there by the time that any of them asks for it. */
const assemble = (
  claimed: ClaimedPartition,
  host: PartitionHost,
  self: () => OwnedPartition,
): Parts => {
  const { index, image } = claimed;
  const { clock, limits } = host;
  const outbox = createOutbox(index, image);
  const room = createWaitingRoom();
  const lost = (why: Loss): void => {
    committer.stop();
    host.onLost(self(), why);
  };
  const timers = createTimers(clock, (address) => void wake(parts, address));
  const ledger = createEffectLedger({
    clock,
    runner: host.effects,
    mayAct: () => !committer.stopped() && host.mayServe(),
    tell: (activation, outcome, trace) => turns.tell(activation.address, outcome, trace),
    ...present({ tracer: host.tracer }),
    quarantineUntil: clock.monotonic() + limits.leaseMs + limits.effectMs,
    retryMs: limits.retryMaxMs,
  });
  const activations = createActivations({
    ...host,
    partition: index,
    limits,
    isOver: () => committer.stopped(),
    onLoaded: (activation) => {
      ledger.sync(activation, wantedEffects(activation, host.config()));
      timers.set(activation.address, activation.actor.wakeAt(activation.state));
    },
  });
  const committer = createCommitter(claimed, {
    ...host,
    onRoom: room.open,
    onLost: lost,
    onApplied: (applied) => {
      onApplied(self(), parts, applied);
    },
  });
  const onHalfTurn = (): void => {
    lost('defect');
  };
  const turns = createTurns({ ...host, committer, room, activations, timers, outbox, onHalfTurn });
  const parts = { host, committer, turns, timers, ledger, activations, outbox, room };
  return parts;
};

const loadOf = ({ index, epoch }: ClaimedPartition, parts: Parts): PartitionLoad => ({
  partition: index,
  epoch,
  seq: parts.committer.seq(),
  actors: parts.activations.count(),
  turns: parts.turns.count(),
  unconfirmed: parts.outbox.unconfirmed(),
});

/** Only who has something to do is woken now; the rest when it's spoken to. */
const begin = (parts: Parts, image: PartitionImage): void => {
  for (const [address, at] of image.timers) {
    if (at === 0) void wake(parts, address);
    else parts.timers.set(address, at);
  }
};

const onApplied = (
  partition: OwnedPartition,
  { host, ledger }: Parts,
  { batch, effects, seq }: Applied,
): void => {
  partition.outbox.release(batch.outgoing);
  for (const [activation, wanted] of effects) ledger.sync(activation, wanted);
  if (batch.events.length > 0) host.publish(partition.index, seq, batch.events);
  if (batch.outgoing.length > 0) host.dispatch(partition);
};

const wake = async (parts: Parts, address: Address): Promise<void> => {
  const { host, committer, turns, timers } = parts;
  const { clock, limits, observer } = host;
  const later = (ms: Ms): void => {
    timers.set(address, clock.now() + ms);
  };
  try {
    const activation = await turns.activate(address);
    turns.wakeIfOverdue(activation);
    // An alarm that its actor does nothing about must not ring without a pause.
    if (isOverdue(activation, clock.now())) later(limits.retryMaxMs);
  } catch (error) {
    if (committer.stopped()) return;
    observer.note({ type: 'storeFailed', during: 'wake', error });
    later(limits.retryMaxMs);
  }
};

const inform = async (parts: Parts, address: Address): Promise<void> => {
  const { host, turns, committer, ledger } = parts;
  try {
    const activation = await turns.activate(address);
    const { actor } = activation;
    if (actor.reconfigured !== undefined) turns.take(activation, actor.reconfigured);
    // What is about to be committed is looked at then, under the configuration of then.
    if (!committer.holds(activation))
      ledger.sync(activation, wantedEffects(activation, host.config()));
  } catch (error) {
    if (committer.stopped()) return;
    host.observer.note({ type: 'storeFailed', during: 'reconfigured', error });
    host.clock.after(host.limits.retryMaxMs, () => void inform(parts, address));
  }
};
