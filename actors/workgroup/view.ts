/** What others see of a queue. */
import type { Configuration } from '../configuration.ts';
import { memberOf, named } from '../configuration.ts';
import type { EntryId, EpochMs, InteractionType } from '../types.ts';
import { interactionTypes, present } from '../types.ts';
import { intervalsView } from './intervals.ts';
import { explain } from './outlook.ts';
import type { WorkgroupState } from './state.ts';
import { dayIn, none, serviceLevelOf, type Statistics } from './statistics.ts';
import type {
  ActiveView,
  Counts,
  QueueView,
  TypeStatistics,
  WorkgroupAnswers,
  WorkgroupCommand,
  WorkgroupStatistics,
  WorkgroupView,
} from './workgroup.protocol.ts';

/** Entries in one page of the queue. */
const pageMax = 1_000;

export const answer = (
  state: WorkgroupState,
  command: WorkgroupCommand,
  now: EpochMs,
  config: Configuration,
): WorkgroupAnswers[keyof WorkgroupAnswers] | undefined => {
  if (command.type === 'get') return view(state, now, config);
  if (command.type === 'intervals') return intervalsView(state, now, config);
  if (command.type === 'queue') return queue(state, command.limit, command.after);
  if (command.type === 'explain') return explain(state, command, now, config);
  if (command.type === 'active') return active(state, command.limit, command.after);
  return undefined;
};

const view = (state: WorkgroupState, now: EpochMs, config: Configuration): WorkgroupView => {
  const workgroup = named(config.workgroups, state.id);
  const lines = [...state.waiting.values()];
  const waiting = lines.reduce((sum, line) => sum + line.size(), 0);
  let longest = Infinity;
  for (const line of lines) longest = Math.min(longest, line.first()?.queuedAt ?? Infinity);
  return {
    id: state.id,
    waiting,
    offered: state.entries.size - waiting,
    ...present({ longestWaitingSinceAt: waiting === 0 ? undefined : longest }),
    agents: [...state.agents.values()]
      .filter(({ agent }) => workgroup !== undefined && memberOf(workgroup, agent) !== undefined)
      .map(({ presence }) => presence)
      .toSorted((a, b) => (a.agent < b.agent ? -1 : 1)),
    statistics: statistics(state, now, config),
  };
};

const statistics = (
  state: WorkgroupState,
  now: EpochMs,
  config: Configuration,
): WorkgroupStatistics => {
  const day = dayIn(config, state.id, now);
  const levels = named(config.workgroups, state.id)?.serviceLevels;
  const before = state.statistics;
  const counted: Statistics = before.day === day ? before : { day, types: {}, refusals: {} };
  const there = [...state.agents.values()].filter(({ presence }) => presence.signedOn);
  const types = interactionTypes.filter(
    (type) =>
      counted.types[type] !== undefined ||
      (state.waiting.get(type)?.size() ?? 0) > 0 ||
      [...state.active.values()].some((active) => active.interactionType === type),
  );
  return {
    day,
    availableAgents: there.filter(({ presence }) => presence.statusKind === 'available').length,
    activeAgents: there.filter(({ presence }) => presence.slots.length > 0).length,
    overlooked: state.sweeps.finds,
    decisions: counted.decisions ?? 0,
    verdicts: counted.verdicts ?? {},
    refusals: counted.refusals,
    types: Object.fromEntries(
      types.map((type) => [
        type,
        {
          ...ofType(state, type, counted.types[type] ?? none),
          ...present({ targetSeconds: levels?.[type]?.targetSeconds }),
        },
      ]),
    ),
  };
};

const ofType = (state: WorkgroupState, type: InteractionType, counts: Counts): TypeStatistics => {
  const waiting = state.waiting.get(type);
  const active = [...state.active.values()].filter((one) => one.interactionType === type);
  const since = active.reduce((first, { sinceAt }) => Math.min(first, sinceAt), Infinity);
  return {
    waiting: waiting?.size() ?? 0,
    active: active.length,
    ...counts,
    ...present({
      longestWaitingSinceAt: waiting?.first()?.queuedAt,
      longestActiveSinceAt: active.length === 0 ? undefined : since,
    }),
    serviceLevel: serviceLevelOf(counts),
  };
};

const active = (state: WorkgroupState, limit: number, after = ''): ActiveView => {
  const size = Math.max(1, Math.min(limit, pageMax));
  const rest = [...state.active]
    .filter(([id]) => id > after)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const items = rest.slice(0, size).map(([interaction, found]) => ({ interaction, ...found }));
  return {
    items,
    ...present({ next: rest.length > size ? items.at(-1)?.interaction : undefined }),
  };
};

/** An `after` that has left the queue begins at the head again. */
const queue = (state: WorkgroupState, limit: number, after?: EntryId): QueueView => {
  const last = after === undefined ? undefined : state.entries.get(after);
  const size = Math.max(1, Math.min(limit, pageMax));
  const found = state.line.after(last, size + 1);
  const page = found.slice(0, size);
  const items = page.flatMap(({ id }) => state.entries.get(id) ?? []);
  const next = found.length > size ? page.at(-1)?.id : undefined;
  return { items, ...present({ next }) };
};
