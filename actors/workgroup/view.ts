/** What others see of a queue. */
import type { Configuration } from '../configuration.ts';
import { memberOf, named } from '../configuration.ts';
import type { EntryId, EpochMs } from '../types.ts';
import { present } from '../types.ts';
import { compareEntries, placeOf } from './line.ts';
import type { WorkgroupState } from './state.ts';
import type {
  QueueView,
  WorkgroupAnswers,
  WorkgroupCommand,
  WorkgroupView,
} from './workgroup.protocol.ts';

/** Entries in one page of the queue. */
const pageMax = 1_000;

export const answer = (
  state: WorkgroupState,
  command: WorkgroupCommand,
  _now: EpochMs,
  config: Configuration,
): WorkgroupAnswers[keyof WorkgroupAnswers] | undefined => {
  if (command.type === 'get') return view(state, config);
  if (command.type === 'queue') return queue(state, command.limit, command.after);
  return undefined;
};

const view = (state: WorkgroupState, config: Configuration): WorkgroupView => {
  const workgroup = named(config.workgroups, state.id);
  const lines = [...state.waiting.values()];
  const waiting = lines.reduce((sum, line) => sum + line.length, 0);
  let longest = Infinity;
  for (const line of lines) for (const { queuedAt } of line) longest = Math.min(longest, queuedAt);
  return {
    id: state.id,
    waiting,
    offered: state.entries.size - waiting,
    ...present({ longestWaitingSinceAt: waiting === 0 ? undefined : longest }),
    agents: [...state.agents.values()]
      .filter(({ agent }) => workgroup !== undefined && memberOf(workgroup, agent) !== undefined)
      .map(({ presence }) => presence)
      .toSorted((a, b) => (a.agent < b.agent ? -1 : 1)),
  };
};

/** An `after` that has left the queue begins at the head again. */
const queue = (state: WorkgroupState, limit: number, after?: EntryId): QueueView => {
  const last = after === undefined ? undefined : state.entries.get(after);
  const from = last === undefined ? 0 : placeOf(state.line, last, compareEntries) + 1;
  const size = Math.max(1, Math.min(limit, pageMax));
  const page = state.line.slice(from, from + size);
  const items = page.flatMap(({ id }) => state.entries.get(id) ?? []);
  const next = from + size < state.line.length ? page.at(-1)?.id : undefined;
  return { items, ...present({ next }) };
};
