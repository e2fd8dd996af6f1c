/** Asks an actor wherever it lives, and asks again, under the same id, while it moves. */
import { Unavailable } from '../errors.ts';
import type { EpochMs, Ms } from '../types.ts';
import type { Address, Tagged } from './actor.ts';
import type { Directory } from './directory.ts';
import type { Envelope } from './envelope.ts';
import type { Limits } from './limits.ts';
import type { Epoch, Incarnation, Partition } from './partition-store.ts';
import type { Clock, Trace } from './ports.ts';
import { backoffMs } from './retry.ts';

export interface Question {
  readonly address: Address;
  readonly command: Tagged;
  readonly commandId?: string;
  readonly keepMs?: Ms;
  /** The id was chosen outside, so this may be a repeat from the start. */
  readonly repeated?: boolean;
  readonly trace?: Trace;
  /** {@link Limits.deadlineMs} at most. */
  readonly deadlineMs?: Ms;
}

export interface ClientPorts {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly limits: Limits;
  /** @throws what the owner threw, or something `retryable` when it could not be reached */
  readonly send: (owner: Incarnation, envelope: Envelope, timeoutMs: Ms) => Promise<unknown>;
}

/** One try may take so long; a lost request is noticed by then at the latest. */
const tryMs: Ms = 2_000;

/**
 * @returns a function that answers a question, or rejects with what the actor said, or with
 * `Unavailable` once the deadline has passed; the outcome of a command is then unknown to the caller,
 * who may repeat it under its id.
 */
export const createClient = (ports: ClientPorts) => {
  const { clock, directory, limits } = ports;

  return async (question: Question): Promise<unknown> => {
    const deadlineMs = Math.min(question.deadlineMs ?? Infinity, limits.deadlineMs);
    const envelope = envelopeOf(question, clock.now() + deadlineMs);
    const partition = directory.partitionOf(question.address);
    let last: Error | undefined;
    for (let tries = 0; clock.now() < envelope.deadlineAt; tries += 1) {
      const owner = directory.find(partition)?.owner;
      // Whatever went wrong before, it may have got through.
      const repeated = question.repeated === true || tries > 0;
      try {
        return await attempt(ports, partition, owner, { ...envelope, repeated });
      } catch (error) {
        if (!isRetryable(error)) throw error;
        last = error;
        learnOwner(directory, partition, error);
      }
      await pauseUnlessMoved(ports, partition, owner, tries);
    }
    throw last ?? new Unavailable('no_owner');
  };
};

/** Between two tries of one question. */
const retryMaxMs: Ms = 200;

const envelopeOf = (
  { address, command, commandId, keepMs, trace }: Question,
  deadlineAt: EpochMs,
): Envelope => ({
  address,
  command,
  deadlineAt,
  ...(commandId === undefined ? {} : { commandId }),
  ...(keepMs === undefined ? {} : { keepMs }),
  ...(trace === undefined ? {} : { trace }),
});

/** Gives up on an owner as soon as another one is known: a dead one never answers. */
const attempt = (
  { clock, directory, send }: ClientPorts,
  partition: Partition,
  owner: Incarnation | undefined,
  envelope: Envelope,
): Promise<unknown> =>
  new Promise((resolve, reject) => {
    if (owner === undefined) {
      reject(new Unavailable('no_owner'));
      return;
    }
    const stopWatching = directory.onChange(partition, () => {
      reject(new Unavailable('owner_moved'));
    });
    const timeoutMs = Math.min(tryMs, Math.max(1, envelope.deadlineAt - clock.now()));
    const cancel = clock.after(timeoutMs, () => {
      reject(new Unavailable('no_owner'));
    });
    const settled = (): void => {
      stopWatching();
      cancel();
    };
    send(owner, envelope, timeoutMs).then(resolve, reject).finally(settled);
  });

/** Waits a little, but not a moment longer than until there's another owner. */
const pauseUnlessMoved = (
  { clock, directory, limits }: ClientPorts,
  partition: Partition,
  owner: Incarnation | undefined,
  tries: number,
): Promise<void> =>
  new Promise((resolve) => {
    if (directory.find(partition)?.owner !== owner) {
      resolve();
      return;
    }
    const done = (): void => {
      stopWatching();
      cancel();
      resolve();
    };
    const stopWatching = directory.onChange(partition, done);
    const cancel = clock.after(backoffMs(tries, limits.retryMs, retryMaxMs), done);
  });

const isRetryable = (error: unknown): error is Error =>
  error instanceof Error && 'retryable' in error && error.retryable === true;

/** A former owner says who it thinks has it now. */
const learnOwner = (directory: Directory, partition: Partition, error: unknown): void => {
  const hint = ownerHint(error);
  if (hint !== undefined) directory.learn({ partition, ...hint });
};

const ownerHint = (error: unknown): { epoch: Epoch; owner: Incarnation } | undefined => {
  const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined;
  if (typeof data !== 'object' || data === null) return undefined;
  const { epoch, owner } = data as { epoch?: unknown; owner?: unknown };
  if (typeof epoch !== 'number' || typeof owner !== 'string') return undefined;
  return { epoch, owner };
};
