import type { CommitOutcome, Epoch, Position, Seq } from '../../actors/runtime/partition-store.ts';

/** How far a stored partition has come. */
export interface Progress {
  /** The highest epoch that was claimed. */
  readonly epoch: Epoch;
  /** The last commit, and the epoch that it was of: a repeat is one only within its epoch. */
  readonly seq: Seq;
  readonly seqEpoch: Epoch;
}

/**
 * Whether the commit at `position` comes next. `redis-commit.lua` decides the same.
 * @returns undefined when it does; else the outcome, and nothing may be written
 */
export const checkCommit = (at: Progress, { epoch, seq }: Position): CommitOutcome | undefined => {
  if (epoch < at.epoch) return { status: 'fenced', epoch: at.epoch };
  // Nobody has claimed it: an epoch of 0 is none.
  if (epoch === 0) return { status: 'gap', seq: 0 };
  if (epoch === at.seqEpoch && seq === at.seq) return { status: 'applied' };
  if (epoch !== at.epoch || seq !== at.seq + 1) return { status: 'gap', seq: at.seq };
  return undefined;
};
