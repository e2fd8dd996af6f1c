/**
 * What is said between a client and one of the 3 or 5 servers of a quorum store. Each call is one script
 * (`*.lua` beside this file), atomic, and safe to repeat.
 */
import type { Beat, Epoch, Incarnation, Seq } from '../../../actors/runtime/partition-store.ts';
import type { Address } from '../../../actors/runtime/actor.ts';
import type { EpochMs } from '../../../actors/types.ts';

/** What is replicated as one history of commits: a partition (`p3`), the `feed`, the `settings`. */
export type Line = string;

/** Where a copy of a line stands. The one with the higher epoch is further, whatever its seq. */
export interface Place {
  readonly epoch: Epoch;
  readonly seq: Seq;
}

export const isFurther = (one: Place, other: Place): boolean =>
  one.epoch === other.epoch ? one.seq > other.seq : one.epoch > other.epoch;

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.epoch === other.epoch && one.seq === other.seq;

/** An epoch that has begun to serve, under which claim, and for whom: for '' after a release. */
export interface Tenure {
  readonly epoch: Epoch;
  /** The epoch that the claimant had seen: a repeat of the claim is known by it. */
  readonly seen: Epoch;
  readonly owner: Incarnation;
}

/** Which of two that are told of one line is the later. */
export const laterTenure = (one: Tenure | undefined, other: Tenure): Tenure =>
  one === undefined || other.epoch > one.epoch || (other.epoch === one.epoch && other.owner === '')
    ? other
    : one;

/** Commands with absolute effect, flat: command, part of the copy, count of arguments, arguments. */
export type Writes = readonly (string | number)[];

/** The parts of a copy that are copied one after the other; the events must be the first. */
export const parts = ['events', 'heads', 'timers', 'out', 'marks', 'answers', 'rows'] as const;
export type Part = (typeof parts)[number];

/** By server, the incarnation and the process that it was begun for. */
export type Vector = readonly (readonly [incarnation: number, run: string])[];

/** What a server was made part of. */
export interface Conf {
  readonly cluster: string;
  readonly servers: number;
  /** Of this server: its place in the list of addresses. */
  readonly index: number;
  readonly partitions: number;
}

export interface Identity {
  /** Names the process that answers. */
  readonly run: string;
  /** Whether it syncs every write before it answers. */
  readonly isAlways: boolean;
  /** What the server keeps: absent when it's empty. */
  readonly kept?: {
    readonly conf: Conf;
    /** The process that was admitted, and as which incarnation. */
    readonly run: string;
    readonly incarnation: number;
    /** Whether that process synced every write. */
    readonly wasAlways: boolean;
  };
}

interface Looked {
  readonly promise: Epoch;
  readonly place: Place;
  readonly ci: Seq;
  readonly isVoter: boolean;
  readonly tenure?: Tenure;
}

export interface CommitCall {
  readonly line: Line;
  readonly place: Place;
  /** The place on which it stands. A stamp only raises the epoch. */
  readonly before: Place;
  readonly ci: Seq;
  readonly writes: Writes;
  /** With the first of an epoch. */
  readonly tenure?: Tenure;
}

export type What =
  | { readonly type: 'image' }
  | { readonly type: 'actors'; readonly addresses: readonly Address[] }
  | { readonly type: 'answer'; readonly id: string }
  | { readonly type: 'events'; readonly after: Seq; readonly upTo: Seq; readonly limit: number }
  | { readonly type: 'marks' }
  | { readonly type: 'items'; readonly after: number; readonly limit: number };

/** Pairs as a server keeps them: beats by node, tenures by line. */
type Pairs = readonly (readonly [string, string])[];

/** Every call: what it takes, and what it answers when it's done. */
export interface Calls {
  look: { takes: { readonly line: Line }; gives: Looked };
  promise: {
    takes: {
      readonly line: Line;
      readonly epoch: Epoch;
      readonly nonce: string;
      /** The last epoch that served, as the claimant has seen. */
      readonly seen: Epoch;
    };
    gives: Looked;
  };
  commit: { takes: CommitCall; gives: { readonly seq: Seq } };
  settle: {
    takes: { readonly line: Line; readonly place: Place };
    gives: object;
  };
  release: { takes: { readonly line: Line; readonly epoch: Epoch }; gives: object };
  read: {
    takes: {
      readonly line: Line;
      /** 0 for any. */
      readonly epoch: Epoch;
      /** At least. */
      readonly seq: Seq;
      readonly what: What;
    };
    /** The server's own words; `quorum-images.ts` understands them. */
    gives: { readonly place: Place; readonly ci: Seq; readonly found: unknown };
  };
  chunk: {
    takes: {
      readonly line: Line;
      readonly epoch: Epoch;
      readonly part: Part;
      readonly cursor: string;
      readonly count: number;
    };
    gives: { readonly place: Place; readonly cursor: string; readonly writes: Writes };
  };
  stage: {
    takes: {
      readonly line: Line;
      readonly copy: string;
      readonly number: number;
      readonly seq: Seq;
      readonly writes: Writes;
    };
    gives: object;
  };
  install: {
    takes: {
      readonly line: Line;
      readonly place: Place;
      readonly ci: Seq;
      readonly copy: string;
      readonly pieces: number;
      readonly tenure: Tenure;
    };
    gives: { readonly seq: Seq };
  };
  discard: {
    takes: { readonly line: Line; readonly before: Epoch; readonly rows: number };
    gives: { readonly isDone: boolean };
  };
  beat: {
    takes: Beat;
    gives: {
      readonly now: EpochMs;
      readonly beats: readonly Beat[];
      readonly owners: readonly (readonly [Line, Tenure])[];
      readonly configurationVersion: number;
    };
  };
  strike: { takes: { readonly incarnation: Incarnation }; gives: object };
  post: { takes: { readonly commits: readonly string[] }; gives: object };
  collect: {
    takes: { readonly line: Line; readonly epoch: Epoch; readonly count: number };
    gives: { readonly commits: readonly string[] };
  };
  vector: { takes: object; gives: { readonly vector: Vector } };
  join: {
    takes: {
      readonly server: number;
      readonly incarnation: number;
      readonly run: string;
      readonly servers: number;
      /** What was seen recorded. */
      readonly recorded: Vector[number];
    };
    gives: { readonly vector: Vector; readonly beats: Pairs; readonly owners: Pairs };
  };
  admit: {
    takes: {
      readonly run: string;
      readonly isAlways: boolean;
      readonly incarnation: number;
      readonly conf: Conf;
      readonly vector: Vector;
      readonly beats: Pairs;
      readonly owners: Pairs;
    };
    gives: object;
  };
  resume: { takes: { readonly before: string; readonly run: string }; gives: object };
  init: {
    takes: {
      readonly run: string;
      readonly isAlways: boolean;
      readonly conf: Conf;
      readonly runs: readonly string[];
    };
    gives: object;
  };
}

export type Kind = keyof Calls;

/** With every answer: in which incarnation the server is, and of which of the others it knows. */
export interface Stamp {
  /** 0: an empty server. */
  readonly incarnation: number;
  readonly latest: readonly number[];
}

export type Refusal =
  /** A later epoch was promised. */
  | { readonly status: 'fenced'; readonly epoch: Epoch }
  /** The copy stands elsewhere. */
  | { readonly status: 'lag'; readonly place: Place }
  /** The server has no vote on this line: its copy must be made good first. */
  | { readonly status: 'notReady' }
  /** The server is in another incarnation than the caller thinks. */
  | { readonly status: 'unadmitted' }
  | { readonly status: 'no' | 'stale' | 'noShadow' };

export type Reply<K extends Kind> = ((Calls[K]['gives'] & { readonly status: 'ok' }) | Refusal) & {
  readonly stamp: Stamp;
};

/**
 * One connection to one process: it can't outlive it, so that whatever is sent on it reaches that process
 * or nobody.
 */
export interface Session {
  readonly identify: () => Promise<Identity>;
  /**
   * @param incarnation in which the caller takes the server to be; of no account to `admit`, `resume`, `init`
   * @throws StoreFailure when the outcome is unknown
   */
  readonly call: <K extends Kind>(
    kind: K,
    takes: Calls[K]['takes'],
    incarnation: number,
  ) => Promise<Reply<K>>;
}

/** The way to one server, over one connection after the other. */
export interface Link {
  /** Calls back with each new connection, and with nothing when one is lost. */
  readonly open: (onSession: (session: Session | undefined) => void) => void;
  /** Calls back when something was appended to the feed, or left for its holder, perhaps. */
  readonly watch: (onNews: () => void) => () => void;
  readonly close: () => Promise<void>;
}
