/** Makes what a partition's actors did durable: one commit under way, the next one gathering. */
import { Unavailable } from '../errors.ts';
import type { Ms } from '../types.ts';
import type { Activation } from './activation.ts';
import type { Effect } from './actor.ts';
import {
  createBatch,
  encode,
  isEmpty,
  isUrgent,
  type Batch,
  type Encoded,
  type Reveal,
} from './batch.ts';
import type { CommitOutcome, Epoch, Partition, PartitionStore, Seq } from './partition-store.ts';
import { untilKnown, type RetryPorts } from './retry.ts';

export interface Committer {
  /** The batch that is gathering. */
  readonly batch: () => Batch;
  /** Something is to be committed, or revealed, soon. */
  readonly schedule: () => void;
  /** Something can wait a little for company. */
  readonly scheduleLater: () => void;
  /** Tells when everything that has happened so far is durable, or that it will never be. */
  readonly reveal: (reveal: Reveal) => void;
  readonly holds: (activation: Activation) => boolean;
  /** Whether nothing is under way or gathering. */
  readonly isSettled: () => boolean;
  readonly seq: () => Seq;
  /** How long ago the commit under way was sent; 0 when there is none. */
  readonly lagMs: () => Ms;
  readonly stopped: () => boolean;
  readonly stop: () => void;
}

export interface Applied {
  readonly batch: Batch;
  readonly seq: Seq;
  readonly effects: readonly (readonly [Activation, readonly Effect[]])[];
}

export type Loss = 'fenced' | 'gap' | 'defect';

export interface CommitterPorts extends RetryPorts {
  readonly store: Pick<PartitionStore, 'commit'>;
  readonly config: () => unknown;
  readonly onApplied: (applied: Applied) => void;
  readonly onLost: (why: Loss) => void;
  /** A new batch gathers, or nothing ever will again. */
  readonly onRoom: () => void;
}

export interface ClaimedPosition {
  readonly index: Partition;
  readonly epoch: Epoch;
  readonly seq: Seq;
}

/** How long confirmations wait for a commit that goes anyway. */
const companyMs: Ms = 50;

interface Book {
  gathering: Batch;
  underWay: Batch | undefined;
  /** When the commit under way was sent. */
  sentAt: Ms;
  seq: Seq;
  scheduled: boolean;
  cancelLater: (() => void) | undefined;
  stopped: boolean;
}

export const createCommitter = (claimed: ClaimedPosition, ports: CommitterPorts): Committer => {
  const book: Book = {
    gathering: createBatch(),
    underWay: undefined,
    sentAt: 0,
    seq: claimed.seq,
    scheduled: false,
    cancelLater: undefined,
    stopped: false,
  };

  const schedule = (): void => {
    if (book.scheduled || book.stopped) return;
    book.scheduled = true;
    ports.clock.after(0, () => {
      book.scheduled = false;
      flush(book, claimed, ports);
    });
  };

  return {
    batch: () => book.gathering,
    schedule,
    scheduleLater: () => {
      book.cancelLater ??= ports.clock.after(companyMs, () => {
        book.cancelLater = undefined;
        schedule();
      });
    },
    reveal: (reveal) => {
      if (book.stopped) reveal.failed(new Unavailable('owner_moved'));
      else book.gathering.reveals.push(reveal);
      schedule();
    },
    holds: (activation) =>
      book.gathering.touched.has(activation) || book.underWay?.touched.has(activation) === true,
    isSettled: () => book.underWay === undefined && !hasWork(book.gathering),
    seq: () => book.seq,
    lagMs: () => (book.underWay === undefined ? 0 : ports.clock.monotonic() - book.sentAt),
    stopped: () => book.stopped,
    stop: () => {
      stop(book, ports);
    },
  };
};

/** Turns that changed nothing count too: they take up the room that others wait for. */
const isWaitedFor = (batch: Batch): boolean =>
  isUrgent(batch) || batch.reveals.length > 0 || batch.turns > 0;

const hasWork = (batch: Batch): boolean => !isEmpty(batch) || batch.reveals.length > 0;

const flush = (book: Book, claimed: ClaimedPosition, ports: CommitterPorts): void => {
  if (book.stopped || book.underWay !== undefined) return;
  const batch = book.gathering;
  book.gathering = createBatch();
  if (isEmpty(batch)) tellAll(batch);
  else void commit(book, batch, claimed, ports);
  ports.onRoom();
};

const commit = async (
  book: Book,
  batch: Batch,
  claimed: ClaimedPosition,
  ports: CommitterPorts,
): Promise<void> => {
  const { clock, observer } = ports;
  const { index: partition, epoch } = claimed;
  book.underWay = batch;
  const startedAt = clock.monotonic();
  book.sentAt = startedAt;
  const encoded = encodeBatch(batch, ports);
  if (encoded === undefined) return lose(book, 'defect', ports);
  const position = { epoch, seq: book.seq + 1 };
  // The same bytes under the same position until the answer is known.
  const outcome = await untilKnown(
    ports,
    'commit',
    () => !book.stopped,
    () => ports.store.commit(partition, position, encoded.delta),
  );
  if (outcome === undefined) return;
  if (outcome.status !== 'applied') {
    observer.note(lossOf(outcome, partition, position));
    return lose(book, outcome.status, ports);
  }
  book.underWay = undefined;
  book.seq = position.seq;
  ports.onApplied({ batch, seq: book.seq, effects: encoded.effects });
  tellAll(batch);
  const tookMs = clock.monotonic() - startedAt;
  const { length } = encoded;
  observer.note({ type: 'committed', partition, turns: batch.turns, length, tookMs });
  if (isWaitedFor(book.gathering)) flush(book, claimed, ports);
  else ports.onRoom();
};

const encodeBatch = (batch: Batch, ports: CommitterPorts): Encoded | undefined => {
  try {
    return encode(batch, ports.clock.now(), ports.config());
  } catch (error) {
    ports.observer.note({ type: 'storeFailed', during: 'encode', error });
    return undefined;
  }
};

type Refusal = Exclude<CommitOutcome, { status: 'applied' }>;

const lossOf = (
  outcome: Refusal,
  partition: Partition,
  { epoch, seq }: { epoch: Epoch; seq: Seq },
) =>
  outcome.status === 'fenced'
    ? ({ type: 'fenced', partition, epoch, by: outcome.epoch } as const)
    : ({ type: 'gap', partition, expected: seq - 1, found: outcome.seq } as const);

const lose = (book: Book, why: Loss, ports: CommitterPorts): void => {
  stop(book, ports);
  ports.onLost(why);
};

const stop = (book: Book, ports: CommitterPorts): void => {
  if (book.stopped) return;
  book.stopped = true;
  book.cancelLater?.();
  const error = new Unavailable('owner_moved');
  for (const batch of [book.underWay, book.gathering])
    batch?.reveals.forEach(({ failed }) => {
      failed(error);
    });
  ports.onRoom();
};

const tellAll = ({ reveals }: Batch): void => {
  for (const { done } of reveals) done();
};
