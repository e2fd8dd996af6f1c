/** How a queue is stored: counters, and a row for each entry, each agent and what they are at. */
import type { AgentId, EntryId, InteractionId, InteractionType, Stored } from '../types.ts';
import type { EpochMs, WorkgroupId } from '../types.ts';
import { persisted, present } from '../types.ts';
import type { Active, WorkgroupState } from './state.ts';
import { changeStand, initial, putEntry } from './state.ts';
import type { Statistics } from './statistics.ts';
import type { Presence, Queued, WorkgroupEvent } from './workgroup.protocol.ts';
import { wakeAt } from './workgroup.domain.ts';

interface Head {
  readonly id: WorkgroupId;
  readonly offers: number;
  readonly burst: number;
  readonly burstAt: EpochMs;
  readonly configVersion: number;
  readonly statistics: Statistics;
  readonly wokenAt: EpochMs;
  readonly restless: boolean;
  readonly alarmAt?: EpochMs;
  readonly validUntilAt?: EpochMs;
}

interface Known {
  readonly presence: Presence;
  readonly refused: readonly InteractionType[];
  readonly answered: number;
  readonly paced: number;
}

type Of<Type extends WorkgroupEvent['type']> = Extract<WorkgroupEvent, { type: Type }>;

/** Told apart by their keys: `e/<entry>`, `a/<agent>`, `c/<interaction>`. */
type Value = Readonly<
  { entry: Queued } | { agent: Known } | { interaction: InteractionId; active: Active }
>;

const rows = (event: WorkgroupEvent, state: WorkgroupState): readonly Stored<Value>[] => {
  switch (event.type) {
    case 'enqueued':
      return enqueuedRows(state, event);
    case 'offerMade':
      return offerRows(state, event);
    case 'offerRefused':
      return [entryRow(state, event.entry), agentRow(state, event.agent)];
    case 'requalified':
    case 'overflowed':
    case 'foundClosed':
    case 'entryReturned':
    case 'withdrawn':
      return [entryRow(state, event.entry)];
    case 'assigned':
      return [entryRow(state, event.entry), activeRow(state, event.interaction)];
    case 'engaged':
    case 'finished':
      return [activeRow(state, event.interaction)];
    case 'nothingOffered':
      return [agentRow(state, event.agent)];
    case 'presenceSeen':
      return [agentRow(state, event.presence.agent)];
    case 'membersMet':
      return event.agents.map((agent) => agentRow(state, agent));
    case 'woken':
    case 'offerAccepted':
    case 'offerVoid':
      return [];
  }
};

const entryRow = (state: WorkgroupState, id: EntryId): Stored<Value> => {
  const entry = state.entries.get(id);
  return { key: `e/${id}`, value: entry === undefined ? undefined : { entry } };
};

const agentRow = (state: WorkgroupState, id: AgentId): Stored<Value> => {
  const stand = state.agents.get(id);
  if (stand === undefined) return { key: `a/${id}`, value: undefined };
  const { presence, refused, answered, paced } = stand;
  return { key: `a/${id}`, value: { agent: { presence, refused, answered, paced } } };
};

const activeRow = (state: WorkgroupState, interaction: InteractionId): Stored<Value> => {
  const active = state.active.get(interaction);
  const value = active === undefined ? undefined : { interaction, active };
  return { key: `c/${interaction}`, value };
};

/** Only what was in a queue before can have been active. */
const enqueuedRows = (
  state: WorkgroupState,
  { entry: { id, interaction } }: Of<'enqueued'>,
): readonly Stored<Value>[] =>
  id.endsWith('/1') ? [entryRow(state, id)] : [entryRow(state, id), activeRow(state, interaction)];

const offerRows = (state: WorkgroupState, event: Of<'offerMade'>): readonly Stored<Value>[] => {
  const ofAgent = event.paced === true || event.solicitation !== undefined;
  const entry = entryRow(state, event.entry);
  return ofAgent ? [entry, agentRow(state, event.agent)] : [entry];
};

const restore = (stored: Head, values: ReadonlyMap<string, Value>): WorkgroupState => {
  const state = initial(stored.id);
  for (const value of values.values()) {
    if ('entry' in value) putEntry(state, value.entry);
    else if ('active' in value) state.active.set(value.interaction, value.active);
    else meet(state, value.agent);
  }
  // What is stored was settled.
  state.touchedEntries.clear();
  state.touchedAgents.clear();
  return Object.assign(state, {
    offers: stored.offers,
    burst: stored.burst,
    burstAt: stored.burstAt,
    configVersion: stored.configVersion,
    statistics: stored.statistics,
    wokenAt: stored.wokenAt,
    restless: stored.restless,
    stored: {
      alarmAt: stored.alarmAt ?? Infinity,
      validUntilAt: stored.validUntilAt ?? Infinity,
    },
  });
};

const meet = (state: WorkgroupState, { presence, refused, answered, paced }: Known): void => {
  changeStand(state, presence.agent, (stand) => {
    stand.presence = presence;
    stand.refused = refused;
    stand.answered = answered;
    stand.paced = paced;
  });
};

const head = (state: WorkgroupState): Head => {
  const { id, offers, burst, burstAt, configVersion, statistics, wokenAt, restless } = state;
  const counters = { id, offers, burst, burstAt, configVersion, statistics, wokenAt, restless };
  const until = (state.board ?? state.stored).validUntilAt;
  const validUntilAt = until === Infinity ? undefined : until;
  return { ...counters, ...present({ alarmAt: wakeAt(state), validUntilAt }) };
};

export const persistence = persisted({ head, rows, restore });
