/** Brings one server, step by step, to where its term is: one call under way at a time. */
import { repair } from './repair.ts';
import type { Replica } from './council.ts';
import type { Place, Reply } from './protocol.ts';
import { isSamePlace } from './protocol.ts';
import type { Entry, Follower, TermView } from './term-view.ts';

interface Book {
  /** Where its copy stands, as far as is known. */
  place: Place | undefined;
  has: { seq: number; incarnation: number } | undefined;
  needsCopy: boolean;
  isBusy: boolean;
  tries: number;
}

const retryMs = 20;
const retryMaxMs = 80;

export const createFollower = (
  term: TermView,
  replica: Replica,
  promised: Place | undefined,
): Follower => {
  const book: Book = { place: promised, has: undefined, needsCopy: false, isBusy: false, tries: 0 };

  const follow = (): void => {
    if (book.isBusy || term.isOver() || !replica.isReady()) return;
    const step = nextStep(term, book);
    if (step === undefined) return;
    void take(step);
  };

  const again = (): void => {
    const ms = Math.min(retryMs * 2 ** Math.min(book.tries, 10), retryMaxMs);
    book.tries += 1;
    term.council.clock.after(ms, follow);
  };

  const take = async (step: Step): Promise<void> => {
    book.isBusy = true;
    try {
      if (step === 'look') await look(term, replica, book);
      else if (step === 'copy') await copy(term, replica, book);
      else await send(term, replica, book, step);
      book.tries = 0;
    } catch {
      book.isBusy = false;
      again();
      return;
    }
    book.isBusy = false;
    follow();
  };

  return {
    replica,
    has: () => book.has,
    follow,
    reset: () => {
      book.place = undefined;
      book.needsCopy = false;
      book.tries = 0;
    },
  };
};

type Step = 'look' | 'copy' | Entry;

const nextStep = (term: TermView, { place, needsCopy }: Book): Step | undefined => {
  if (needsCopy) return 'copy';
  if (place === undefined) return 'look';
  if (place.epoch === term.tenure.epoch)
    return place.seq >= term.last() ? undefined : (term.entry(place.seq + 1) ?? 'copy');
  return isSamePlace(place, term.base) ? term.stamp : 'copy';
};

const look = async (term: TermView, replica: Replica, book: Book): Promise<void> => {
  const reply = await replica.call('look', { line: term.line });
  if (reply.status !== 'ok') return refused(term, book, reply);
  const { epoch } = term.tenure;
  if (reply.promise > epoch) return term.onFenced(reply.promise);
  book.place = reply.place;
  book.needsCopy = !reply.isVoter;
  // What a voter has of this epoch is as good as the answer to a repeat.
  if (reply.isVoter && reply.place.epoch === epoch) note(term, book, reply.place.seq, reply);
};

const send = async (
  term: TermView,
  replica: Replica,
  book: Book,
  { place, before, writes }: Entry,
): Promise<void> => {
  const { line, tenure } = term;
  const first = before.epoch === place.epoch ? {} : { tenure };
  const ci = term.acknowledged();
  const reply = await replica.call('commit', { line, place, before, ci, writes, ...first });
  if (reply.status !== 'ok') return refused(term, book, reply);
  book.place = { epoch: place.epoch, seq: reply.seq };
  note(term, book, reply.seq, reply);
};

const copy = async (term: TermView, replica: Replica, book: Book): Promise<void> => {
  const { seq, reply } = await repair(term, replica);
  book.needsCopy = false;
  book.place = { epoch: term.tenure.epoch, seq };
  note(term, book, seq, reply);
};

const note = (
  term: TermView,
  book: Book,
  seq: number,
  { stamp }: Reply<'commit' | 'look' | 'install'>,
): void => {
  book.has = { seq, incarnation: stamp.incarnation };
  term.onProgress();
};

type Refused = Exclude<Reply<'commit' | 'look'>, { status: 'ok' }>;

/** @throws Error when there is nothing to do but to try again */
const refused = (term: TermView, book: Book, reply: Refused): void => {
  switch (reply.status) {
    case 'fenced':
      term.onFenced(reply.epoch);
      return;
    case 'notReady':
      book.needsCopy = true;
      return;
    case 'lag':
      // Told the same again, it is on another branch, or was set back.
      book.needsCopy = book.place !== undefined && isSamePlace(book.place, reply.place);
      book.place = reply.place;
      return;
    case 'unadmitted':
    case 'no':
    case 'stale':
    case 'noShadow':
      book.place = undefined;
      throw new Error(reply.status);
  }
};
