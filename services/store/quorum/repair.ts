/**
 * Gives a server a copy of a line while commits go on. The copy is built beside the one in use: each piece
 * is read at a known commit, and written after the commits up to it, so that what was copied so far is
 * always as the source was then. One call puts it into use.
 */
import { StoreFailure, type Seq } from '../../../actors/runtime/partition-store.ts';
import type { Replica, Granted, Vote } from './council.ts';
import { counted, isGranted, poll } from './council.ts';
import type { Part, Reply, Writes } from './protocol.ts';
import { parts } from './protocol.ts';
import type { TermView } from './term-view.ts';

export interface Repaired {
  readonly seq: Seq;
  readonly reply: Reply<'install'>;
}

/** Entries in a piece, roughly; rows of so many actors. */
const pieceEntries = 200;
const pieceRows = 20;

/** @throws Error when it can't be done now, or was overtaken; to be tried again */
export const repair = async (term: TermView, target: Replica): Promise<Repaired> => {
  const atLeast = await leastSeqFor(term, target);
  const source = sourceFor(term, target);
  const shadow = createShadow(term, target);
  await copyAll(term, source, shadow);
  if (shadow.seq() < atLeast) throw failure(term, 'the others have more than was copied');
  const reply = await target.call('install', {
    line: term.line,
    place: { epoch: term.tenure.epoch, seq: shadow.seq() },
    ci: term.acknowledged(),
    copy: shadow.name,
    pieces: shadow.pieces(),
    tenure: term.tenure,
  });
  if (reply.status === 'fenced') term.onFenced(reply.epoch);
  if (reply.status !== 'ok') throw failure(term, `the copy was refused: ${reply.status}`);
  void discardOld(term, target);
  return { seq: reply.seq, reply };
};

const leastSeqFor = async (term: TermView, target: Replica): Promise<Seq> => {
  const look = await target.call('look', { line: term.line });
  if (look.status !== 'ok') throw failure(term, `the server answers ${look.status}`);
  if (look.promise > term.tenure.epoch) term.onFenced(look.promise);
  // A server that has its vote keeps it, and its old copy, until the new one is there.
  return look.isVoter ? 0 : whatOthersHave(term, target, look.stamp.incarnation);
};

/**
 * Before a server gets its vote back: a majority without it, all with a vote, all knowing its incarnation,
 * none with a later promise. So whatever it may have forgotten is among what they tell.
 * @returns the furthest seq that one of them has of this epoch
 */
const whatOthersHave = async (
  term: TermView,
  target: Replica,
  incarnation: number,
): Promise<Seq> => {
  const { council, line, tenure } = term;
  const valid = (votes: readonly Vote<'look'>[]) =>
    counted<'look', Granted<'look'>>(council, votes.filter(isGranted<'look'>)).filter(
      ({ reply }) => reply.isVoter && (reply.stamp.latest[target.index] ?? 0) === incarnation,
    );
  const votes = await poll(council, {
    kind: 'look',
    takes: { line },
    among: council.replicas.filter((replica) => replica !== target),
    isEnough: (some) => valid(some).length >= council.majority,
  });
  const promise = Math.max(0, ...votes.filter(isGranted<'look'>).map(({ reply }) => reply.promise));
  if (promise > tenure.epoch) term.onFenced(promise);
  tellThoseWhoMissed(term, target, votes, incarnation);
  const enough = valid(votes);
  if (enough.length < council.majority) throw failure(term, 'too few of the others can vouch');
  if (term.isOver()) throw failure(term, 'the epoch is over');
  return Math.max(
    0,
    ...enough.map(({ reply }) => (reply.place.epoch === tenure.epoch ? reply.place.seq : 0)),
  );
};

const tellThoseWhoMissed = (
  term: TermView,
  target: Replica,
  votes: readonly Vote<'look'>[],
  incarnation: number,
): void => {
  for (const { replica, reply } of votes)
    if ((reply.stamp.latest[target.index] ?? 0) < incarnation) term.council.tell(target, replica);
};

/** The most advanced of those that are of this epoch. */
const sourceFor = (term: TermView, target: Replica): Replica => {
  let best: { readonly replica: Replica; readonly seq: Seq } | undefined;
  const others = term.followers().filter(({ replica }) => replica !== target);
  for (const { replica, has } of others) {
    const seq = has()?.seq;
    if (seq === undefined || !replica.isReady()) continue;
    if (best === undefined || seq > best.seq) best = { replica, seq };
  }
  if (best === undefined) throw failure(term, 'no server has a copy of this epoch');
  return best.replica;
};

interface Shadow {
  readonly name: string;
  readonly seq: () => Seq;
  readonly pieces: () => number;
  /** @param seq at which the copy stands with it */
  readonly add: (seq: Seq, writes: Writes) => Promise<void>;
}

const createShadow = (term: TermView, target: Replica): Shadow => {
  const { line, tenure, council } = term;
  const name = `${String(tenure.epoch)}-${council.nonce()}`;
  let pieces = 0;
  let at = 0;
  return {
    name,
    seq: () => at,
    pieces: () => pieces,
    add: async (seq, writes) => {
      if (term.isOver()) throw failure(term, 'the epoch is over');
      pieces += 1;
      at = seq;
      const reply = await target.call('stage', { line, copy: name, number: pieces, seq, writes });
      if (reply.status !== 'ok') throw failure(term, `a piece was refused: ${reply.status}`);
    },
  };
};

const copyAll = async (term: TermView, source: Replica, shadow: Shadow): Promise<void> => {
  for (const part of parts) {
    let cursor = '';
    do {
      const piece = await pieceOf(term, source, part, cursor);
      // Events are read to their end before anything else, so that they come in order.
      if (part !== 'events') await catchUp(term, shadow, piece.place.seq);
      await shadow.add(piece.place.seq, piece.writes);
      ({ cursor } = piece);
    } while (cursor !== '');
  }
  await catchUp(term, shadow, term.acknowledged());
};

const pieceOf = async (term: TermView, source: Replica, part: Part, cursor: string) => {
  const { line, tenure } = term;
  const count = part === 'rows' ? pieceRows : pieceEntries;
  const { epoch } = tenure;
  const reply = await source.call('chunk', { line, epoch, part, cursor, count });
  if (reply.status === 'ok') return reply;
  if (reply.status === 'fenced') term.onFenced(reply.epoch);
  throw failure(term, `the source answers ${reply.status}`);
};

/** Adds the commits that the copy lacks up to `seq`. */
const catchUp = async (term: TermView, shadow: Shadow, seq: Seq): Promise<void> => {
  for (let next = shadow.seq() + 1; next <= seq; next += 1) {
    const entry = term.entry(next);
    if (entry === undefined) throw failure(term, 'it was overtaken by too many commits');
    await shadow.add(next, entry.writes);
  }
};

/** Best effort: what is left over takes up memory, and the next repair removes it. */
const discardOld = async ({ line, tenure }: TermView, target: Replica): Promise<void> => {
  try {
    for (;;) {
      const takes = { line, before: tenure.epoch, rows: pieceEntries };
      const reply = await target.call('discard', takes);
      if (reply.status !== 'ok' || reply.isDone) return;
    }
  } catch {
    // As said.
  }
};

const failure = ({ line }: TermView, why: string): StoreFailure =>
  new StoreFailure(`${line} could not be copied: ${why}`);
