/** How a queue is stored: two counters, and a row for each entry and each agent. */
import type { AgentId, EntryId, InteractionType, Stored, WorkgroupId } from '../types.ts';
import { persisted } from '../types.ts';
import type { WorkgroupState } from './state.ts';
import { changeStand, initial, putEntry } from './state.ts';
import type { Presence, Queued, WorkgroupEvent } from './workgroup.protocol.ts';

interface Head {
  readonly id: WorkgroupId;
  readonly offers: number;
  readonly burst: number;
  readonly burstAt: number;
  readonly configVersion: number;
}

interface Known {
  readonly presence: Presence;
  readonly refused: readonly InteractionType[];
}

/** Told apart by their keys: `e/<entry>`, `a/<agent>`. */
type Value = Readonly<{ entry: Queued } | { agent: Known }>;

const rows = (event: WorkgroupEvent, state: WorkgroupState): readonly Stored<Value>[] => {
  switch (event.type) {
    case 'enqueued':
      return [entryRow(state, event.entry.id)];
    case 'offerMade':
    case 'entryReturned':
    case 'withdrawn':
    case 'assigned':
      return [entryRow(state, event.entry)];
    case 'offerRefused':
      return [entryRow(state, event.entry), agentRow(state, event.agent)];
    case 'presenceSeen':
      return [agentRow(state, event.presence.agent)];
    case 'membersMet':
      return event.agents.map((agent) => agentRow(state, agent));
    case 'burstEnded':
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
  const { presence, refused } = stand;
  return { key: `a/${id}`, value: { agent: { presence, refused } } };
};

const restore = (stored: Head, values: ReadonlyMap<string, Value>): WorkgroupState => {
  const state = initial(stored.id);
  state.offers = stored.offers;
  state.burst = stored.burst;
  state.burstAt = stored.burstAt;
  state.configVersion = stored.configVersion;
  for (const value of values.values()) {
    if ('entry' in value) {
      putEntry(state, value.entry);
      continue;
    }
    const { presence, refused } = value.agent;
    changeStand(state, presence.agent, (stand) => {
      stand.presence = presence;
      stand.refused = refused;
    });
  }
  return state;
};

const head = ({ id, offers, burst, burstAt, configVersion }: WorkgroupState): Head => ({
  id,
  offers,
  burst,
  burstAt,
  configVersion,
});

export const persistence = persisted({ head, rows, restore });
