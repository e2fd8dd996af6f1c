/** What the parts of a term see of each other. */
import type { Epoch, Seq } from '../../../actors/runtime/partition-store.ts';
import type { Council, Replica } from './council.ts';
import type { Line, Place, Tenure, Writes } from './protocol.ts';

/** One commit as it is sent, and sent again: never other content under a used place. */
export interface Entry {
  readonly place: Place;
  readonly before: Place;
  readonly writes: Writes;
  readonly bytes: number;
}

/** What a follower sees of its term. */
export interface TermView {
  readonly council: Council;
  readonly line: Line;
  readonly tenure: Tenure;
  /** The copy that was adopted. */
  readonly base: Place;
  /** Raises that copy to this epoch. */
  readonly stamp: Entry;
  /** A commit of this epoch, while it's kept. */
  readonly entry: (seq: Seq) => Entry | undefined;
  /** The last that was proposed. */
  readonly last: () => Seq;
  readonly acknowledged: () => Seq;
  readonly isOver: () => boolean;
  readonly followers: () => readonly Follower[];
  readonly onProgress: () => void;
  readonly onFenced: (by: Epoch) => void;
}

export interface Follower {
  readonly replica: Replica;
  /** What it is known to have of this epoch, and in which incarnation it said so. */
  readonly has: () => { readonly seq: Seq; readonly incarnation: number } | undefined;
  /** Sends what it lacks, unless something is under way. */
  readonly follow: () => void;
  /** Forgets what was known: the server's process, or the way to it, is another one. */
  readonly reset: () => void;
}
