/**
 * One epoch of a line, as its holder has it: proposes commits, one at a time, and knows which are
 * acknowledged. Every server is followed on its own; a commit is acknowledged when a majority, in
 * incarnations that are not over, has it.
 */
import type { Epoch, Seq } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Council, Replica } from './council.ts';
import { createFollower } from './follower.ts';
import type { Line, Place, Tenure, Writes } from './protocol.ts';
import type { Entry, Follower, TermView } from './term-view.ts';

export type Outcome = 'acknowledged' | { readonly fencedBy: Epoch };

export interface Term {
  readonly line: Line;
  readonly tenure: Tenure;
  /** The seq of the copy that was adopted. */
  readonly first: Seq;
  /** The last commit that is acknowledged. */
  readonly acknowledged: () => Seq;
  readonly fencedBy: () => Epoch | undefined;
  /** What is under way, the stamp included; nothing else may be proposed meanwhile. */
  readonly underWay: () => Promise<Outcome> | undefined;
  /** Proposes the next commit. Rejects when the term ends: what becomes of the commit is unknown then. */
  readonly propose: (writes: Writes) => Promise<Outcome>;
  /** Those known to have all that is acknowledged, in their present incarnation, come first. */
  readonly readers: () => readonly Replica[];
  /** Lets go of it: the servers are followed no more. */
  readonly end: () => void;
}

export interface Adopted {
  /** Where the copy stands that is furthest. */
  readonly base: Place;
  /** Where the servers that have promised stand. */
  readonly places: ReadonlyMap<Replica, Place>;
}

interface Book {
  /** The commits of this epoch that may still be asked for; the last may be under way. */
  entries: Entry[];
  bytes: number;
  last: Seq;
  acknowledged: Seq;
  fencedBy: Epoch | undefined;
  isOver: boolean;
  waiting: PromiseWithResolvers<Outcome> | undefined;
}

/** What is kept for servers that lag; one that lags more is given a copy. */
const ringCommitsMax = 256;
const ringBytesMax = 4 * 1_024 * 1_024;

/** Begins with the stamp, which is under way then. */
export const createTerm = (
  council: Council,
  line: Line,
  tenure: Tenure,
  { base, places }: Adopted,
): Term => {
  const book: Book = {
    entries: [],
    bytes: 0,
    last: base.seq,
    // Of the last one only the stamp can tell.
    acknowledged: Math.max(0, base.seq - 1),
    fencedBy: undefined,
    isOver: false,
    waiting: promised(),
  };
  const view = viewOf(council, { line, tenure, base }, book, {
    followers: () => followers,
    end: () => {
      end();
    },
  });
  const followers: readonly Follower[] = council.replicas.map((replica) =>
    createFollower(view, replica, places.get(replica)),
  );
  const unlisten = council.onReady((replica) => {
    const follower = followers.find((one) => one.replica === replica);
    follower?.reset();
    follower?.follow();
  });

  const end = (): void => {
    if (book.isOver) return;
    book.isOver = true;
    unlisten();
    const { epoch } = tenure;
    book.waiting?.reject(new StoreFailure(`Epoch ${String(epoch)} of ${line} was given up`));
    book.waiting = undefined;
  };

  const propose = (writes: Writes): Promise<Outcome> => {
    if (book.isOver || book.waiting !== undefined)
      return Promise.reject(new StoreFailure(`${line} can't take a commit now`));
    book.waiting = promised();
    keep(book, tenure.epoch, writes);
    const { promise } = book.waiting;
    for (const { follow } of followers) follow();
    return promise;
  };

  for (const { follow } of followers) follow();
  return {
    line,
    tenure,
    first: base.seq,
    acknowledged: () => book.acknowledged,
    fencedBy: () => book.fencedBy,
    underWay: () => book.waiting?.promise,
    propose,
    readers: () => readersOf(council, followers, book.acknowledged),
    end,
  };
};

interface LateParts {
  readonly followers: () => readonly Follower[];
  readonly end: () => void;
}

const viewOf = (
  council: Council,
  own: Pick<TermView, 'line' | 'tenure' | 'base'>,
  book: Book,
  { followers, end }: LateParts,
): TermView => {
  const { tenure, base } = own;
  const place = { epoch: tenure.epoch, seq: base.seq };
  return {
    ...own,
    council,
    stamp: { place, before: base, writes: [], bytes: 0 },
    entry: (seq) => book.entries[seq - (book.entries[0]?.place.seq ?? 0)],
    last: () => book.last,
    acknowledged: () => book.acknowledged,
    isOver: () => book.isOver,
    followers,
    onProgress: () => {
      count(council, book, followers());
    },
    onFenced: (by) => {
      book.fencedBy ??= by;
      settle(book, { fencedBy: by });
      end();
    },
  };
};

/** Nobody need wait for it: what ends with a term may be nobody's business any more. */
const promised = (): PromiseWithResolvers<Outcome> => {
  const made = Promise.withResolvers<Outcome>();
  made.promise.catch(() => undefined);
  return made;
};

const settle = (book: Book, outcome: Outcome): void => {
  const { waiting } = book;
  book.waiting = undefined;
  waiting?.resolve(outcome);
};

const count = (
  { knowledge, majority }: Council,
  book: Book,
  followers: readonly Follower[],
): void => {
  if (book.waiting === undefined) return;
  let votes = 0;
  for (const { has, replica } of followers) {
    const own = has();
    const isCounted = own !== undefined && own.incarnation >= knowledge.latest(replica.index);
    if (isCounted && own.seq >= book.last) votes += 1;
  }
  if (votes < majority) return;
  book.acknowledged = book.last;
  settle(book, 'acknowledged');
};

const keep = (book: Book, epoch: Epoch, writes: Writes): void => {
  const before = { epoch, seq: book.last };
  const bytes = bytesOf(writes);
  book.last += 1;
  book.entries.push({ place: { epoch, seq: book.last }, before, writes, bytes });
  book.bytes += bytes;
  let surplus = 0;
  while (
    book.entries.length - surplus > 1 &&
    (book.entries.length - surplus > ringCommitsMax || book.bytes > ringBytesMax)
  ) {
    book.bytes -= book.entries[surplus]?.bytes ?? 0;
    surplus += 1;
  }
  if (surplus > 0) book.entries = book.entries.slice(surplus);
};

const bytesOf = (writes: Writes): number => {
  let bytes = 0;
  for (const one of writes) bytes += typeof one === 'string' ? one.length : 8;
  return bytes;
};

const readersOf = (
  { knowledge }: Council,
  followers: readonly Follower[],
  acknowledged: Seq,
): readonly Replica[] =>
  followers
    .filter(({ replica, has }) => {
      const own = has();
      return (
        replica.isReady() &&
        own !== undefined &&
        own.seq >= acknowledged &&
        own.incarnation >= knowledge.latest(replica.index)
      );
    })
    .map(({ replica }) => replica);
