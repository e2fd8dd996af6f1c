/** All the servers of a store as one client sees them, and what a majority of them is. */
import { StoreFailure } from '../../../actors/runtime/partition-store.ts';
import type { Clock } from '../../../actors/runtime/ports.ts';
import type { Ms } from '../../../actors/types.ts';
import type { Calls, Kind, Reply, Stamp } from './protocol.ts';

/** One server, over all its processes and connections. */
export interface Replica {
  readonly index: number;
  /** Whether it's connected, and the process behind the connection is the one that was admitted. */
  readonly isReady: () => boolean;
  /** @throws StoreFailure when it isn't ready, or the outcome is unknown */
  readonly call: <K extends Kind>(kind: K, takes: Calls[K]['takes']) => Promise<Reply<K>>;
}

/** The latest incarnation of each server that this client has heard of, from anyone. */
export interface Knowledge {
  readonly latest: (server: number) => number;
  readonly learn: (stamp: Stamp) => void;
}

export interface QuorumPorts {
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** At least 0, less than 1. */
  readonly random: () => number;
  /** Names that nobody else gives. */
  readonly nonce: () => string;
}

export interface Council extends QuorumPorts {
  readonly replicas: readonly Replica[];
  readonly majority: number;
  readonly knowledge: Knowledge;
  /** Calls back whenever a server has become ready. @returns the means to stop */
  readonly onReady: (told: (replica: Replica) => void) => () => void;
  /** Tells a server that missed it of the incarnation of another; best effort. */
  readonly tell: (of: Replica, to: Replica) => void;
}

export const createKnowledge = (servers: number): Knowledge => {
  const latest: number[] = Array.from({ length: servers }, () => 0);
  return {
    latest: (server) => latest[server] ?? 0,
    learn: (stamp) => {
      for (let server = 0; server < stamp.latest.length; server += 1)
        latest[server] = Math.max(latest[server] ?? 0, stamp.latest[server] ?? 0);
    },
  };
};

export interface Vote<K extends Kind> {
  readonly replica: Replica;
  readonly reply: Reply<K>;
}

export type Granted<K extends Kind> = Vote<K> & { readonly reply: { readonly status: 'ok' } };

export const isGranted = <K extends Kind>(vote: Vote<K>): vote is Granted<K> =>
  vote.reply.status === 'ok';

/**
 * Those that count together. An answer of a server that another answer knows to have begun a later
 * incarnation doesn't: what it says, the server has forgotten. Without this one wiped server loses an
 * acknowledged commit.
 */
export const counted = <K extends Kind, V extends Vote<K>>(
  { knowledge }: Pick<Council, 'knowledge'>,
  votes: readonly V[],
): readonly V[] =>
  votes.filter(({ replica, reply }) => reply.stamp.incarnation >= knowledge.latest(replica.index));

export interface Poll<K extends Kind> {
  readonly kind: K;
  readonly takes: Calls[K]['takes'];
  /** Whom to ask; all of them when absent. */
  readonly among?: readonly Replica[];
  /** Asked after each answer, whether that will do. */
  readonly isEnough: (votes: readonly Vote<K>[]) => boolean;
}

/** Asks at once, and resolves with the answers so far when they're enough, or no more can come. */
export const poll = <K extends Kind>(
  { replicas }: Council,
  { kind, takes, among = replicas, isEnough }: Poll<K>,
): Promise<readonly Vote<K>[]> =>
  new Promise((resolve) => {
    const votes: Vote<K>[] = [];
    let missing = among.length;
    const ask = async (replica: Replica): Promise<void> => {
      try {
        votes.push({ replica, reply: await replica.call(kind, takes) });
      } catch {
        // Whoever doesn't answer has no vote.
      }
      missing -= 1;
      if (missing === 0 || isEnough(votes)) resolve([...votes]);
    };
    for (const replica of among) void ask(replica);
    if (missing === 0) resolve([]);
  });

/** Asks all; @throws StoreFailure when there is no majority that counts and grants it */
export const majorityOf = async <K extends Kind>(
  council: Council,
  kind: K,
  takes: Calls[K]['takes'],
): Promise<readonly Granted<K>[]> => {
  const granted = (votes: readonly Vote<K>[]) =>
    counted<K, Granted<K>>(council, votes.filter(isGranted<K>));
  const votes = await poll(council, {
    kind,
    takes,
    isEnough: (some) => granted(some).length >= council.majority,
  });
  const enough = granted(votes);
  if (enough.length < council.majority) throw noMajority(kind, enough.length, council);
  return enough;
};

export const noMajority = (what: string, count: number, { majority }: Council): StoreFailure =>
  new StoreFailure(
    `The store has no quorum for ${what}: ${String(count)} of at least ${String(majority)} servers`,
  );

export const pause = ({ clock }: Pick<Council, 'clock'>, ms: Ms): Promise<void> =>
  new Promise((resolve) => {
    clock.after(ms, resolve);
  });

/** @throws StoreFailure after a while; what was begun goes on */
export const within = async <T>(
  { clock }: Pick<Council, 'clock'>,
  ms: Ms,
  outcome: Promise<T>,
): Promise<T> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const cancel = clock.after(ms, () => {
    reject(new StoreFailure(`No majority of the servers has answered in ${String(ms)} ms`));
  });
  try {
    return await Promise.race([outcome, late]);
  } finally {
    cancel();
  }
};

/** Of some milliseconds, at random, so that those who wait for each other don't meet again. */
export const jitter = ({ random }: Pick<Council, 'random'>, low: Ms, high: Ms): Ms =>
  low + random() * (high - low);
