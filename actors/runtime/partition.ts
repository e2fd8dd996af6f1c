/** One partition, owned: its actors take turns, and what they did is made durable in group commits. */
import { present, type EpochMs, type Ms } from '../types.ts';
import { createActivations, type Activations } from './activations.ts';
import { noAlarmAt, wantedEffects, type AnyActor } from './activation.ts';
import type { Address } from './actor.ts';
import { createAnswers } from './answers.ts';
import type { Certainty } from './certainty.ts';
import { createCommitter, type Applied, type Committer, type Loss } from './committer.ts';
import { createEffectLedger, type EffectLedger } from './effect-ledger.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import { createListener } from './listener.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Epoch, Partition, PartitionImage, PartitionStore, Seq } from './partition-store.ts';
import type { Clock, EffectRunner, Observer, Parcel, Receipt, Tracer } from './ports.ts';
import { createSwitchover, type Switchover } from './switchover.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './synchronisation.ts';
import { createTimers, type Timers } from './timers.ts';
import { createTurns, type Turns } from './turns.ts';
import { inform, wake } from './waking.ts';
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
  readonly standing: Standing;
}

export interface PartitionLoad {
  readonly partition: Partition;
  readonly epoch: Epoch;
  readonly seq: Seq;
  readonly actors: number;
  readonly turns: number;
  readonly unconfirmed: number;
  /** How long ago the commit under way was sent; 0 when there is none. */
  readonly lagMs: Ms;
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
  readonly whenSure: Certainty['when'];
  /** Messages are ready to be sent. */
  readonly dispatch: (partition: OwnedPartition) => void;
  readonly publish: (partition: Partition, seq: Seq, events: readonly string[]) => void;
  /** The partition can't go on: fenced off, or its memory can't be trusted. */
  readonly onLost: (partition: OwnedPartition, why: Loss) => void;
  /** Its actors know, durably, that they were taken from a node that died. */
  readonly onSettled: (partition: Partition) => void;
  readonly deadLetters: Set<string>;
  readonly tracer?: Tracer;
}

export interface ClaimedPartition {
  readonly index: Partition;
  readonly epoch: Epoch;
  readonly seq: Seq;
  readonly image: PartitionImage;
  /** When it was taken from a node that had died; absent when it was handed over in order. */
  readonly takenOverAt?: EpochMs;
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
  readonly switchover: Switchover;
}

export const createPartition = (claimed: ClaimedPartition, host: PartitionHost): OwnedPartition => {
  const { index, epoch, image } = claimed;
  let draining = false;
  const parts = assemble(claimed, host, () => partition);
  const { committer, timers, ledger, activations, outbox, room, switchover } = parts;
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
      passivate(parts, host.limits.idleMs);
    },
    drain: async () => {
      await switchover.settled;
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
      switchover.stop();
    },
    load: () => loadOf(claimed, parts),
    standing: standingOf(claimed, {
      ...host,
      ...parts,
      passivate: () => {
        passivate(parts, 0);
      },
    }),
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
  const switchover = switchoverOf(claimed, host, () => parts);
  const { first } = switchover;
  const memory = { committer, room, activations, timers, outbox };
  const turns = createTurns({ ...host, ...memory, first, onHalfTurn });
  const parts = { host, turns, ledger, switchover, ...memory };
  return parts;
};

const switchoverOf = (
  { index, image, takenOverAt }: ClaimedPartition,
  host: PartitionHost,
  parts: () => Pick<Parts, 'turns' | 'committer'>,
): Switchover =>
  createSwitchover({
    ...host,
    at: takenOverAt,
    known: image.timers.map(([address]) => address),
    wake: async (address) => {
      const { turns } = parts();
      turns.wakeIfOverdue(await turns.activate(address));
    },
    durable: () =>
      new Promise((done, failed) => {
        parts().committer.reveal({ done, failed });
      }),
    onSettled: () => {
      host.onSettled(index);
    },
  });

const passivate = ({ activations, ledger, committer }: Parts, idleMs: Ms): void => {
  activations.passivate(idleMs, (one) => ledger.isBusy(one) || committer.holds(one));
};

const loadOf = ({ index, epoch }: ClaimedPartition, parts: Parts): PartitionLoad => ({
  partition: index,
  epoch,
  seq: parts.committer.seq(),
  actors: parts.activations.count(),
  turns: parts.turns.count(),
  unconfirmed: parts.outbox.unconfirmed(),
  lagMs: parts.committer.lagMs(),
});

/** Only who has something to do is woken now; the rest when it's spoken to. */
const begin = (parts: Parts, image: PartitionImage): void => {
  for (const [address, at] of image.timers) {
    if (at === 0) void wake(parts, address);
    else if (at !== noAlarmAt) parts.timers.set(address, at);
  }
  void parts.switchover.begin();
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
