/**
 * Takes a line: learns who had it, has a majority promise a higher epoch, adopts the copy that is
 * furthest, and stamps a majority with the new epoch. Only then may it be read and served.
 */
import type { Epoch, Incarnation } from '../../../actors/runtime/partition-store.ts';
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Council, Granted, Replica, Vote } from './council.ts';
import { counted, isGranted, jitter, majorityOf, noMajority, pause, poll } from './council.ts';
import type { Line, Place, Tenure } from './protocol.ts';
import { isFurther, laterTenure } from './protocol.ts';
import type { Term } from './term.ts';
import { createTerm } from './term.ts';

export interface Wish {
  readonly claimant: Incarnation;
  /** Claims only when the last epoch that served is this one; whatever it is when absent. */
  readonly seen?: Epoch;
}

export type Taken =
  | { readonly term: Term }
  /** Someone else was first, or the claim rests on what was never so. */
  | { readonly heldBy: Tenure | undefined };

/** Claimants that meet wait so long before they try again, and longer where a try takes long. */
const againMs = [5, 30] as const;
const longer = 5;
const triesMax = 20;
/** A majority may have to be given a whole copy before it can be stamped. */
const stampMs = 10_000;

/** @throws StoreFailure when there is no quorum, or others are at it all the time */
export const claim = async (council: Council, line: Line, wish: Wish): Promise<Taken> => {
  const { monotonic } = council.clock;
  for (let tries = 0; tries < triesMax; tries += 1) {
    const triedAt = monotonic();
    const taken = await claimOnce(council, line, wish);
    if (taken !== 'fenced') return taken;
    const ms = jitter(council, ...againMs) + jitter(council, 0, monotonic() - triedAt);
    await pause(council, ms * Math.min(tries + 1, longer));
  }
  throw new StoreFailure(`${line} is being claimed by too many at once`);
};

const claimOnce = async (council: Council, line: Line, wish: Wish): Promise<Taken | 'fenced'> => {
  const looks = (await majorityOf(council, 'look', { line })).map(({ reply }) => reply);
  const held = looks
    .flatMap(({ tenure }) => tenure ?? [])
    .reduce<Tenure | undefined>(laterTenure, undefined);
  const last = held?.epoch ?? 0;
  const { seen = last, claimant } = wish;
  if (seen !== last) return { heldBy: held };
  const epoch = Math.max(last, ...looks.map(({ promise }) => promise)) + 1;
  const promises = await promiseOf(council, line, { epoch, seen });
  if (promises === 'fenced') return 'fenced';
  const tenure = { epoch, seen, owner: claimant };
  return stamp(council, createTerm(council, line, tenure, adopt(promises)));
};

const promiseOf = async (
  council: Council,
  line: Line,
  asked: { readonly epoch: Epoch; readonly seen: Epoch },
): Promise<readonly Granted<'promise'>[] | 'fenced'> => {
  const granted = (votes: readonly Vote<'promise'>[]) =>
    counted<'promise', Granted<'promise'>>(council, votes.filter(isGranted<'promise'>));
  const isFenced = (votes: readonly Vote<'promise'>[]): boolean =>
    votes.some(({ reply }) => reply.status === 'fenced');
  const votes = await poll(council, {
    kind: 'promise',
    takes: { line, ...asked, nonce: council.nonce() },
    isEnough: (some) => isFenced(some) || granted(some).length >= council.majority,
  });
  const promises = granted(votes);
  if (promises.length >= council.majority) return promises;
  if (isFenced(votes)) return 'fenced';
  throw noMajority('a claim', promises.length, council);
};

/** The furthest by epoch, then seq: by seq alone a fork that was given up would win. */
const adopt = (promises: readonly Granted<'promise'>[]) => {
  const places = new Map<Replica, Place>();
  let base: Place = { epoch: 0, seq: 0 };
  for (const { replica, reply } of promises) {
    places.set(replica, reply.place);
    if (isFurther(reply.place, base)) base = reply.place;
  }
  return { base, places };
};

const stamp = async (council: Council, term: Term): Promise<Taken | 'fenced'> => {
  const cancel = council.clock.after(stampMs, term.end);
  try {
    const outcome = await (term.underWay() ?? 'acknowledged');
    return outcome === 'acknowledged' ? { term } : 'fenced';
  } finally {
    cancel();
  }
};
