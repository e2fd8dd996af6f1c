/**
 * How long the session lasts, as all tabs of a browser know it. The tokens themselves are in cookies that
 * no script can read.
 */
import { readStored, store } from '../parts/stored.ts';

/** `away`: nobody renewed it in time; `over`: it has lasted as long as any may; `ended`: somebody ended it. */
export type WhyEnded = 'away' | 'over' | 'ended';

export interface Term {
  /** Changes with every renewal, so that a tab can tell that another one has renewed. */
  readonly renewal: string;
  /** Of the token, in epoch ms of the server. */
  readonly expiresAt: number;
  /** Of the session, however often it's renewed. */
  readonly endsAt: number;
  readonly ended?: WhyEnded;
}

/** As answers tell it. */
export interface ToldTerm {
  readonly expiresAt: string;
  /** Not told by who only looks. */
  readonly endsAt?: string;
}

const key = 'baton.session';

/** @returns undefined while nobody is known to be signed in here */
export const readTerm = (): Term | undefined => {
  const { renewal, expiresAt, endsAt, ended } = readStored<Term>(key);
  if (renewal === undefined || expiresAt === undefined || endsAt === undefined) return undefined;
  return { renewal, expiresAt, endsAt, ...(ended === undefined ? {} : { ended }) };
};

/** Tokens have been given out; or those that are there are still good. */
export const noteTerm = (told: ToldTerm): void => {
  const expiresAt = Date.parse(told.expiresAt);
  const known = readTerm();
  if (told.endsAt === undefined && known?.expiresAt === expiresAt && known.ended === undefined)
    return;
  const endsAt = told.endsAt === undefined ? unknownEnd : Date.parse(told.endsAt);
  store(key, { renewal: newName(), expiresAt, endsAt } satisfies Term);
};

/** The next renewal tells it. JSON knows no infinity. */
const unknownEnd = Number.MAX_SAFE_INTEGER;

const newName = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');

/** It can't be renewed any more; the other tabs hear of it. */
export const noteEnd = (ended: WhyEnded): void => {
  const term = readTerm();
  if (term !== undefined && term.ended === undefined) store(key, { ...term, ended });
};

/** One has signed out: there's nothing to renew. */
export const forgetTerm = (): void => {
  localStorage.removeItem(key);
};

/** @param listener - told when another tab has renewed the session, or found it ended */
export const onTermElsewhere = (listener: () => void): void => {
  addEventListener('storage', (event) => {
    if (event.key === key) listener();
  });
};
