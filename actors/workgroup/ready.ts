/** Who may be given what a profile asks for, the best first. */
import type { AgentId, EpochMs } from '../types.ts';
import { insert, remove } from './line.ts';

/** An agent's place among those who may be given an interaction. */
export interface Candidate {
  readonly agent: AgentId;
  readonly score: number;
  readonly availableSinceAt: EpochMs;
  /** How many interactions the agent has. */
  readonly active: number;
}

/** The higher score, who has been available longest, who has least to do, the id. @see acd.md section 3 */
const compareCandidates = (a: Candidate, b: Candidate): number => {
  if (a.score !== b.score) return b.score - a.score;
  if (a.availableSinceAt !== b.availableSinceAt) return a.availableSinceAt - b.availableSinceAt;
  if (a.active !== b.active) return a.active - b.active;
  if (a.agent === b.agent) return 0;
  return a.agent < b.agent ? -1 : 1;
};

export interface Ready {
  /** Puts an agent in its place, or takes it out. */
  readonly set: (agent: AgentId, candidate: Candidate | undefined) => void;
  readonly sorted: readonly Candidate[];
}

export const createReady = (candidates: readonly Candidate[]): Ready => {
  const sorted = candidates.toSorted(compareCandidates);
  const known = new Map(sorted.map((candidate) => [candidate.agent, candidate]));
  return {
    sorted,
    set: (agent, candidate) => {
      const before = known.get(agent);
      if (before !== undefined) remove(sorted, before, compareCandidates);
      if (candidate === undefined) {
        known.delete(agent);
        return;
      }
      known.set(agent, candidate);
      insert(sorted, candidate, compareCandidates);
    },
  };
};
