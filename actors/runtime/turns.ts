/** Gives the actors of a partition their turns; what comes of them gathers in the batch. */
import { isRejected, Unavailable } from '../errors.ts';
import type { EpochMs } from '../types.ts';
import { HalfTurn, isOverdue, takeTurn, type Activation, type TurnSink } from './activation.ts';
import type { Activations } from './activations.ts';
import type { Address, Tagged } from './actor.ts';
import { setRow } from './batch.ts';
import type { Committer } from './committer.ts';
import type { Limits } from './limits.ts';
import type { Outbox } from './outbox.ts';
import type { Partition } from './partition-store.ts';
import type { Clock, Observer, Trace, Tracer } from './ports.ts';
import { createPreparation } from './preparation.ts';
import type { Timers } from './timers.ts';
import type { WaitingRoom } from './waiting-room.ts';

export interface Turns {
  /** The actor, in memory, with room in the batch for what it'll do. */
  readonly activate: (address: Address) => Promise<Activation>;
  /**
   * Runs one command now; its effects on the world wait for the batch. Says whether it changed anything.
   * Time passes first: an actor that is overdue to wake wakes before it listens.
   * @throws what the actor threw
   */
  readonly take: (activation: Activation, command: Tagged, trace?: Trace) => boolean;
  readonly wakeIfOverdue: (activation: Activation) => void;
  /** Tells an actor of this partition something, and resolves when that's durable. */
  readonly tell: (address: Address, command: Tagged, trace?: Trace) => Promise<void>;
  readonly count: () => number;
}

export interface TurnsPorts {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly observer: Observer;
  readonly config: () => unknown;
  readonly committer: Committer;
  readonly room: WaitingRoom;
  readonly activations: Activations;
  readonly timers: Timers;
  readonly outbox: Outbox;
  readonly partitionOf: (address: Address) => Partition;
  readonly tracer?: Tracer;
  /** An actor's memory can't be trusted any more, and so nothing of this partition's. */
  readonly onHalfTurn: () => void;
}

export const createTurns = (ports: TurnsPorts): Turns => {
  const { clock, limits, committer, activations, timers } = ports;
  const prepare = createPreparation({ ...ports, isOver: committer.stopped });
  let turns = 0;

  const take = (activation: Activation, command: Tagged, trace?: Trace): boolean => {
    // One instant for both, so that nothing falls due in between.
    const now = clock.now();
    if (isOverdue(activation, now)) turn(activation, activation.actor.wake, now);
    if (trace === undefined || ports.tracer === undefined)
      return turn(activation, command, now, trace);
    // Over when what came of it is durable.
    const span = ports.tracer.part(`${activation.actor.kind} ${command.type}`, trace);
    committer.reveal({ done: span.end, failed: span.end });
    return turn(activation, command, now, span.trace);
  };

  const wakeIfOverdue = (activation: Activation): void => {
    const now = clock.now();
    if (isOverdue(activation, now)) turn(activation, activation.actor.wake, now);
  };

  const turn = (activation: Activation, command: Tagged, now: EpochMs, trace?: Trace): boolean => {
    const { address, actor } = activation;
    activation.usedAt = clock.monotonic();
    const sink = sinkOf(ports, address, now, trace);
    const context = { now, config: ports.config(), settleMax: limits.settleMax, sink };
    try {
      const changed = takeTurn(activation, command, context);
      turns += 1;
      committer.batch().turns += 1;
      if (changed) committer.batch().touched.add(activation);
      if (changed) timers.set(address, actor.wakeAt(activation.state));
      committer.schedule();
      return changed;
    } catch (error) {
      if (isRejected(error)) throw error;
      ports.observer.note({ type: 'defect', actor: address, command: command.type, error });
      if (error instanceof HalfTurn) ports.onHalfTurn();
      throw error;
    }
  };

  const activate = async (address: Address): Promise<Activation> => {
    while (!committer.stopped() && committer.batch().turns >= limits.batchTurnsMax)
      await ports.room.wait();
    const activation = activations.get(address) ?? (await activations.load(address));
    const preparation = prepare(activation);
    if (preparation !== undefined) await preparation;
    // The partition may have ended meanwhile.
    if (committer.stopped()) throw new Unavailable('owner_moved');
    return activation;
  };

  return {
    activate,
    take,
    wakeIfOverdue,
    tell: async (address, command, trace) => {
      const activation = await activate(address);
      await new Promise<void>((done, failed) => {
        take(activation, command, trace);
        committer.reveal({ done, failed });
      });
    },
    count: () => turns,
  };
};

const sinkOf = (ports: TurnsPorts, address: Address, now: EpochMs, trace?: Trace): TurnSink => {
  const batch = ports.committer.batch();
  // The place of each event in its turn: where it doesn't grow, another turn begins.
  let steps = 0;
  return {
    event: (event, topics) => {
      const step = steps;
      steps += 1;
      if (topics.length === 0) return;
      batch.events.push(JSON.stringify({ at: now, actor: address, step, topics, event, trace }));
    },
    message: (message) => {
      batch.outgoing.push(ports.outbox.add(ports.partitionOf(message.to), message, trace));
    },
    row: ({ key, value }) => {
      setRow(batch, address, key, value);
    },
  };
};
