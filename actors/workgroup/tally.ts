/** Who can't be given something, by what stands against it; kept up agent by agent. */
import type { AgentId } from '../types.ts';
import type { VerdictCode } from './decision.protocol.ts';
import type { Roster } from './roster.ts';

/**
 * All codes in the order in which they are looked for: the later, the nearer to being eligible. What is
 * the workgroup's own stands before the last of acd.md section 4, which is only for who could be given it.
 */
export const verdictCodes: readonly VerdictCode[] = [
  'feature_unlicensed',
  'agent_unlicensed',
  'not_logged_on',
  'not_a_member',
  'not_activated',
  'status_not_available',
  'non_acd_busy',
  'utilization',
  'max_assigned',
  'skill_missing',
  'skill_below',
  'skill_above',
  'outside_ring',
  'no_queue',
  'closed',
  'refused_lately',
  'sign_on_pace',
  'gathering_offers',
  'kept_for_preferred',
  'recently_missed',
];

const ranks = new Map(verdictCodes.map((code, rank) => [code, rank]));

export const rankOf = (code: VerdictCode): number => ranks.get(code) ?? 0;

/** Codes by the agents' numbers, and how many there are of each: an agent who changes costs nothing more. */
export interface Tally {
  /** Writes down what stands against an agent, or that nothing does. */
  readonly set: (agent: AgentId, code: VerdictCode | undefined) => void;
  readonly codeOf: (agent: AgentId) => VerdictCode | undefined;
  /** Against whom nothing stands, in the order of their ids. */
  readonly free: () => readonly AgentId[];
  readonly count: (code: VerdictCode) => number;
  /** Some whom the code is against, in the order of their ids: the same whatever happened before. */
  readonly first: (code: VerdictCode, limit: number) => readonly AgentId[];
}

export const createTally = ({ ids, numberOf }: Roster): Tally => {
  // One more than the code's rank; 0: nothing.
  const marks = new Uint8Array(ids.length);
  const counts = new Uint32Array(verdictCodes.length + 1);
  const markAt = (agent: AgentId): number => marks[numberOf(agent) ?? -1] ?? 0;
  const shift = (mark: number, by: number): void => {
    counts[mark] = (counts[mark] ?? 0) + by;
  };
  return {
    set: (agent, code) => {
      const number = numberOf(agent);
      if (number === undefined) return;
      const mark = code === undefined ? 0 : rankOf(code) + 1;
      shift(markAt(agent), -1);
      shift(mark, 1);
      marks[number] = mark;
    },
    codeOf: (agent) => verdictCodes[markAt(agent) - 1],
    free: () => ids.filter((_, number) => marks[number] === 0),
    count: (code) => counts[rankOf(code) + 1] ?? 0,
    first: (code, limit) => {
      const mark = rankOf(code) + 1;
      const found: AgentId[] = [];
      for (let at = marks.indexOf(mark); at !== -1 && found.length < limit;) {
        const id = ids[at];
        if (id !== undefined) found.push(id);
        at = marks.indexOf(mark, at + 1);
      }
      return found;
    },
  };
};
