/** What comes to a partition from outside: questions and commands of callers, parcels of partitions. */
import { isRejected, Unavailable } from '../errors.ts';
import type { Activation } from './activation.ts';
import type { Activations } from './activations.ts';
import { refusalOf, tell, type Answers, type Kept } from './answers.ts';
import type { Reveal } from './batch.ts';
import type { Certainty } from './certainty.ts';
import type { Committer } from './committer.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import { StoreFailure, type Partition } from './partition-store.ts';
import type { Clock, Observer, Parcel, ParcelMessage, Receipt } from './ports.ts';
import type { Turns } from './turns.ts';
import type { WaitingRoom } from './waiting-room.ts';

export interface Listener {
  readonly ask: (envelope: Envelope) => Promise<unknown>;
  readonly accept: (parcel: Parcel) => Promise<Receipt>;
}

export interface ListenerPorts {
  readonly index: Partition;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly observer: Observer;
  readonly config: () => unknown;
  readonly mayServe: () => boolean;
  readonly whenSure: Certainty['when'];
  /** Whether anything new is still taken. */
  readonly isOpen: () => boolean;
  readonly committer: Committer;
  readonly room: WaitingRoom;
  readonly turns: Turns;
  readonly answers: Answers;
  readonly activations: Activations;
  /** The last message applied, by sending partition; kept up here. */
  readonly applied: Map<Partition, number>;
  /** Messages that broke their actor, by sender and number: applied as nothing when they come again. */
  readonly deadLetters: Set<string>;
}

export const createListener = (ports: ListenerPorts): Listener => ({
  ask: async (envelope) => {
    const { answers, limits, room, turns } = ports;
    if (!ports.isOpen()) throw new Unavailable('owner_moved');
    if (room.count() >= limits.mailboxMax) throw turnedAway(ports, 'mailbox_full');
    const earlier = await unlessStoreFails(ports, answers.find(envelope));
    if (earlier !== undefined) {
      ports.observer.note({ type: 'repeated', what: 'command' });
      return earlier.answer;
    }
    const activated = room.counted(turns.activate(envelope.address));
    const activation = await unlessStoreFails(ports, activated);
    if (ports.clock.now() > envelope.deadlineAt) throw turnedAway(ports, 'deadline_passed');
    if (!ports.mayServe()) throw turnedAway(ports, 'lease_lapsed');
    // A repeat may have overtaken the first attempt while this one waited.
    return answers.pending(envelope.commandId) ?? execute(ports, activation, envelope);
  },
  accept: async (parcel) => {
    const { turns, committer, applied, index } = ports;
    if (!ports.isOpen()) throw new Unavailable('owner_moved');
    await Promise.all(parcel.messages.map(({ to }) => turns.activate(to)));
    parcel.messages.forEach((message, i) => {
      hear(ports, message, { from: parcel.from, number: parcel.first + i });
    });
    const mark = applied.get(parcel.from) ?? 0;
    return new Promise((resolve, failed) => {
      const done = (): void => {
        resolve({ from: parcel.from, to: index, applied: mark });
      };
      committer.reveal({ done, failed });
    });
  },
});

/** Nothing has been done by then, so that the caller may just ask again. */
const unlessStoreFails = async <T>(
  { observer }: ListenerPorts,
  reading: Promise<T>,
): Promise<T> => {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    observer.note({ type: 'storeFailed', during: 'ask', error });
    throw new Unavailable('store_unavailable');
  }
};

const turnedAway = (
  { observer }: ListenerPorts,
  why: 'mailbox_full' | 'deadline_passed' | 'lease_lapsed',
): Unavailable => {
  observer.note({ type: 'turnedAway', why });
  return new Unavailable(why);
};

const execute = (
  ports: ListenerPorts,
  activation: Activation,
  envelope: Envelope,
): Promise<unknown> => {
  const { committer, answers } = ports;
  const { commandId } = envelope;
  const { kept, changed } = attempt(ports, activation, envelope);
  const revealed = new Promise((resolve, failed) => {
    const done = (): void => {
      tell(kept, resolve, failed);
    };
    const isCommitted = changed || commandId !== undefined;
    committer.reveal(isCommitted ? { done, failed } : onlyWhenSure(ports, { done, failed }));
  });
  if (commandId !== undefined)
    committer.batch().answers.push(answers.keep(commandId, envelope, kept, revealed));
  return revealed;
};

const attempt = (
  ports: ListenerPorts,
  activation: Activation,
  { command, trace }: Envelope,
): { readonly kept: Kept; readonly changed: boolean } => {
  const { turns } = ports;
  try {
    const changed = turns.take(activation, command, trace);
    const { actor, state } = activation;
    const answer = actor.answer(state, command, ports.clock.now(), ports.config());
    return { kept: { answer }, changed };
  } catch (error) {
    if (!isRejected(error)) throw error;
    return { kept: refusalOf(error), changed: false };
  }
};

/** What changes nothing is proven by no commit. */
const onlyWhenSure = ({ whenSure, committer }: ListenerPorts, { done, failed }: Reveal): Reveal => {
  const sure = (): void => {
    if (committer.stopped()) failed(new Unavailable('owner_moved'));
    else done();
  };
  const unsure = (): void => {
    failed(new Unavailable('lease_lapsed'));
  };
  return {
    done: () => {
      whenSure(sure, unsure);
    },
    failed,
  };
};

/**
 * Applies a message if it's the next one of its sender; repeats pass by. A message that makes its actor
 * fail is set aside: it must not hold up those behind it.
 */
const hear = (
  ports: ListenerPorts,
  { to, command, trace }: ParcelMessage,
  { from, number }: { from: Partition; number: number },
): void => {
  const { applied, committer, turns, deadLetters } = ports;
  const last = applied.get(from) ?? 0;
  if (number <= last) ports.observer.note({ type: 'repeated', what: 'message' });
  if (number !== last + 1) return;
  const letter = `${String(from)}>${String(ports.index)}:${String(number)}`;
  const activation = ports.activations.get(to);
  if (activation === undefined) throw new Unavailable('owner_moved');
  applied.set(from, number);
  committer.batch().applied.set(from, number);
  try {
    if (deadLetters.has(letter)) throw new Error('It broke its actor before');
    turns.take(activation, command, trace);
  } catch (error) {
    deadLetters.add(letter);
    if (committer.stopped()) throw error;
    ports.observer.note({ type: 'deadLetter', actor: to, command: command.type });
  }
};
