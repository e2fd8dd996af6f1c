/** Who may be given what a profile asks for, the best first. */
import type { AgentId, EpochMs } from '../types.ts';
import type { VerdictCode } from './decision.protocol.ts';
import { insert, remove } from './line.ts';
import type { Roster } from './roster.ts';
import { createTally, type Tally } from './tally.ts';

/** An agent's place among those who may be given an interaction. */
export interface Candidate {
  readonly agent: AgentId;
  readonly score: number;
  readonly availableSinceAt: EpochMs;
  /** How many interactions the agent has. */
  readonly active: number;
}

/** The higher score, who has been available longest, who has least to do, the id. @see acd.md section 3 */
export const compareCandidates = (a: Candidate, b: Candidate): number => {
  if (a.score !== b.score) return b.score - a.score;
  if (a.availableSinceAt !== b.availableSinceAt) return a.availableSinceAt - b.availableSinceAt;
  if (a.active !== b.active) return a.active - b.active;
  if (a.agent === b.agent) return 0;
  return a.agent < b.agent ? -1 : 1;
};

export interface Ready {
  /** Puts an agent in its place; `undefined`: something stands against it whatever the profile asks. */
  readonly set: (agent: AgentId, found: Candidate | VerdictCode | undefined) => void;
  readonly has: (agent: AgentId) => boolean;
  readonly sorted: readonly Candidate[];
  /** Who could be given something of the type, but not this. */
  readonly refused: Tally;
}

export const createReady = (candidates: readonly Candidate[], roster: Roster): Ready => {
  const sorted = candidates.toSorted(compareCandidates);
  const known = new Map(sorted.map((candidate) => [candidate.agent, candidate]));
  const refused = createTally(roster);
  return {
    sorted,
    refused,
    has: (agent) => known.has(agent),
    set: (agent, found) => {
      const before = known.get(agent);
      if (before !== undefined) remove(sorted, before, compareCandidates);
      const isRefused = found === undefined || typeof found === 'string';
      refused.set(agent, isRefused ? found : undefined);
      if (isRefused) {
        known.delete(agent);
        return;
      }
      known.set(agent, found);
      insert(sorted, found, compareCandidates);
    },
  };
};
