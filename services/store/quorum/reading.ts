/** Reads a line: as the holder of its epoch from one server, as anyone else by what a majority agrees on. */
import { StoreFailure, type Epoch, type Seq } from '../../../actors/runtime/partition-store.ts';
import type { Council, Granted, Replica, Vote } from './council.ts';
import { counted, isGranted, jitter, majorityOf, noMajority, pause, poll } from './council.ts';
import type { Line, Place, What } from './protocol.ts';
import { isFurther, isSamePlace } from './protocol.ts';
import type { Term } from './term.ts';

export interface Read {
  readonly place: Place;
  readonly ci: Seq;
  readonly found: unknown;
}

/** A server that has not answered by then is not waited for any longer: another one is asked, too. */
const hedgeMs = 40;

/** @throws StoreFailure when the epoch is over, or nobody answers */
export const readOwn = async (council: Council, term: Term, what: What): Promise<Read> => {
  const { line, tenure } = term;
  const seq = term.acknowledged();
  const takes = { line, epoch: tenure.epoch, seq, what };
  const reply = await firstOf(council, term.readers(), async (replica) => {
    const said = await replica.call('read', takes);
    // That the epoch is over is an answer, too; anything else may be different on another server.
    return said.status === 'ok' || said.status === 'fenced' ? said : unable(said.status);
  });
  if (reply.status === 'fenced') throw new StoreFailure(`${line} was taken over`);
  const read: Read = reply;
  // What is not acknowledged yet may never be: nobody is told of it before.
  if (read.place.seq > term.acknowledged() && (await term.underWay()) !== 'acknowledged')
    throw new StoreFailure(`${line} was taken over while it was read`);
  return read;
};

const unable = (status: string): never => {
  throw new StoreFailure(`A server can't read: ${status}`);
};

/** The first answer: each server is asked when those before it have failed, or are slow. */
const firstOf = <T>(
  council: Council,
  replicas: readonly Replica[],
  ask: (replica: Replica) => Promise<T>,
): Promise<T> =>
  new Promise((resolve, reject) => {
    let asked = 0;
    let failed = 0;
    const next = async (): Promise<void> => {
      const replica = replicas[asked];
      if (replica === undefined) return;
      asked += 1;
      const cancel = council.clock.after(hedgeMs, () => void next());
      try {
        resolve(await ask(replica));
      } catch (error) {
        failed += 1;
        if (failed === replicas.length) reject(failureOf(error));
        else void next();
      } finally {
        cancel();
      }
    };
    if (replicas.length === 0) reject(new StoreFailure('No server can be read from'));
    void next();
  });

const failureOf = (error: unknown): Error =>
  error instanceof Error ? error : new StoreFailure(String(error));

const triesMax = 4;
const againMs = [3, 15] as const;

/**
 * Linearizable, without an epoch: the furthest copy counts when a majority stands there.
 * @returns undefined when it does not come to that: only a new epoch can tell what holds
 */
export const readAgreed = async (
  council: Council,
  line: Line,
  what: (place: Place) => What,
): Promise<Read | undefined> => {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const there = await furthestOf(council, line);
    const read = there && (await readAt(there, line, what));
    if (read !== undefined) return read;
    await pause(council, jitter(council, ...againMs));
  }
  return undefined;
};

/** A majority that stands at the furthest place seen. @throws StoreFailure without any majority */
const furthestOf = async (
  council: Council,
  line: Line,
): Promise<readonly Granted<'look'>[] | undefined> => {
  const granted = (votes: readonly Vote<'look'>[]) =>
    counted<'look', Granted<'look'>>(council, votes.filter(isGranted<'look'>));
  const atFurthest = (votes: readonly Vote<'look'>[]) => {
    const voters = granted(votes).filter(({ reply }) => reply.isVoter);
    const places = voters.map(({ reply }) => reply.place);
    const furthest = places.reduce((best, one) => (isFurther(one, best) ? one : best), nowhere);
    return voters.filter(({ reply }) => isSamePlace(reply.place, furthest));
  };
  const votes = await poll(council, {
    kind: 'look',
    takes: { line },
    isEnough: (some) => atFurthest(some).length >= council.majority,
  });
  if (granted(votes).length < council.majority)
    throw noMajority('a read', granted(votes).length, council);
  const there = atFurthest(votes);
  return there.length < council.majority ? undefined : there;
};

const readAt = async (
  [first]: readonly Granted<'look'>[],
  line: Line,
  what: (place: Place) => What,
): Promise<Read | undefined> => {
  if (first === undefined) return undefined;
  const { place } = first.reply;
  const takes = { line, epoch: 0, seq: place.seq, what: what(place) };
  const reply = await first.replica.call('read', takes);
  return reply.status === 'ok' && isSamePlace(reply.place, place) ? reply : undefined;
};

const nowhere: Place = { epoch: 0, seq: 0 };

/** The last epoch that served, and how far the line has come, as far as a majority shows it. */
export const standingOf = async (
  council: Council,
  line: Line,
): Promise<{ readonly epoch: Epoch; readonly seq: Seq }> => {
  const looks = await majorityOf(council, 'look', { line });
  return {
    epoch: Math.max(0, ...looks.map(({ reply }) => reply.tenure?.epoch ?? 0)),
    seq: Math.max(0, ...looks.map(({ reply }) => reply.place.seq)),
  };
};
