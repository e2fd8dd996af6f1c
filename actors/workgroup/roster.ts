/** The agents that a queue knows, in the order of their ids, each with a number. */
import type { AgentId } from '../types.ts';

export interface Roster {
  readonly ids: readonly AgentId[];
  readonly numberOf: (agent: AgentId) => number | undefined;
}

export const createRoster = (agents: Iterable<AgentId>): Roster => {
  const ids = [...agents].toSorted();
  const numbers = new Map(ids.map((id, i) => [id, i]));
  return { ids, numberOf: (agent) => numbers.get(agent) };
};
