/** How a queue is stored: counters, and a row for each entry, each agent and what they are at. */
import { atOnce, sortedInPieces, type Pieces } from '../pieces.ts';
import type { AgentId, EntryId, InteractionId, InteractionType, Stored } from '../types.ts';
import type { EpochMs, WorkgroupId } from '../types.ts';
import { persisted, present } from '../types.ts';
import type { EarlierRow } from './decided.ts';
import { leftRows, refusalRows, restoreCurrent, restoreEarlier } from './decided.ts';
import { placeOf, type Interval } from './intervals.ts';
import { compareEntries } from './line.ts';
import type { Active, Recorded, Sweeps, WorkgroupState } from './state.ts';
import { changeStand, initial, putEntry } from './state.ts';
import type { DecisionRecord } from './decision.protocol.ts';
import type { Snapshot } from './record.protocol.ts';
import type { Statistics } from './statistics.ts';
import type { Presence, Queued, WorkgroupEvent } from './workgroup.protocol.ts';
import { snapshotVersion } from './migrations.ts';
import { wakeAt } from './workgroup.domain.ts';

interface Head {
  readonly id: WorkgroupId;
  readonly offers: number;
  readonly burst: number;
  readonly burstAt: EpochMs;
  readonly configVersion: number;
  readonly statistics: Statistics;
  readonly wokenAt: EpochMs;
  readonly sweeps: Sweeps;
  /** Absent before there was a record. */
  readonly recorded?: Recorded;
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

/**
 * Told apart by their keys: `e/<entry>` with the decision on the offer that stands, `a/<agent>`,
 * `c/<interaction>`, `d/<entry>/<n>`, `i/<place>` for a quarter of an hour.
 */
type Value = Readonly<
  | { entry: Queued; decision?: DecisionRecord }
  | { agent: Known }
  | { interaction: InteractionId; active: Active }
  | { interval: Interval }
  | EarlierRow
>;

const rows = (event: WorkgroupEvent, state: WorkgroupState): readonly Stored<Value>[] => {
  switch (event.type) {
    case 'enqueued':
      return enqueuedRows(state, event);
    case 'offerMade':
      return offerRows(state, event);
    case 'offerRefused':
      return [
        entryRow(state, event.entry),
        agentRow(state, event.agent),
        ...refusalRows(state, event),
      ];
    case 'requalified':
    case 'overflowed':
    case 'foundClosed':
      return [entryRow(state, event.entry)];
    case 'entryReturned':
      return [entryRow(state, event.entry), ...leftRows(state, event.entry)];
    case 'withdrawn':
      return [
        entryRow(state, event.entry),
        ...leftRows(state, event.entry),
        ...measuredRows(state, event),
      ];
    case 'assigned':
      return [
        entryRow(state, event.entry),
        activeRow(state, event.interaction),
        ...leftRows(state, event.entry),
        ...measuredRows(state, event),
      ];
    case 'engaged':
      return [activeRow(state, event.interaction)];
    case 'finished':
      return [activeRow(state, event.interaction), intervalRow(state, placeOf(event.at))];
    case 'nothingOffered':
      return [agentRow(state, event.agent)];
    case 'presenceSeen':
      return [agentRow(state, event.presence.agent)];
    case 'membersMet':
      return event.agents.map((agent) => agentRow(state, agent));
    case 'woken':
    case 'swept':
    case 'rulesNoted':
    case 'checkpointed':
    case 'offerAccepted':
    case 'offerVoid':
      return [];
  }
};

const entryRow = (state: WorkgroupState, id: EntryId): Stored<Value> => {
  const row = bareEntryRow(state, id);
  const decision = state.decided.get(id)?.current;
  return row.value === undefined || decision === undefined
    ? row
    : { ...row, value: { ...row.value, decision } };
};

const bareEntryRow = (state: WorkgroupState, id: EntryId): Stored<Value> => {
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

const intervalRow = ({ intervals }: WorkgroupState, place: number): Stored<Value> => {
  const interval = intervals.get(place);
  return { key: `i/${String(place)}`, value: interval === undefined ? undefined : { interval } };
};

const measuredRows = (
  state: WorkgroupState,
  { at, measured }: Of<'withdrawn'> | Of<'assigned'>,
): readonly Stored<Value>[] => (measured === undefined ? [] : [intervalRow(state, placeOf(at))]);

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

function* restoring(stored: Head, values: ReadonlyMap<string, Value>): Pieces<WorkgroupState> {
  const state = initial(stored.id);
  const earlier: EarlierRow[] = [];
  const entries: EntryRow[] = [];
  for (const value of values.values()) {
    if ('entry' in value) entries.push(value);
    else if ('earlier' in value) earlier.push(value);
    else if ('interval' in value)
      state.intervals.set(placeOf(value.interval.startAt), value.interval);
    else if ('active' in value) state.active.set(value.interaction, value.active);
    else meet(state, value.agent);
    yield;
  }
  // In the queue's order, so that each is put at the end of its lines.
  for (const row of yield* sortedInPieces(entries, (a, b) => compareEntries(a.entry, b.entry))) {
    restoreEntry(state, row);
    yield;
  }
  restoreEarlier(state, earlier);
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
    sweeps: stored.sweeps,
    recorded: { ...state.recorded, ...stored.recorded },
    restless: stored.restless,
    stored: instantsIn(stored),
  });
}

const instantsIn = ({ alarmAt = Infinity, validUntilAt = Infinity }: Head) => ({
  alarmAt,
  validUntilAt,
});

type EntryRow = Extract<Value, { entry: Queued }>;

const restoreEntry = (state: WorkgroupState, { entry, decision }: EntryRow): void => {
  putEntry(state, entry);
  if (decision !== undefined) restoreCurrent(state, entry.id, decision);
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
  const { id, offers, burst, burstAt, configVersion, statistics } = state;
  const { wokenAt, restless, sweeps, recorded } = state;
  const counters = { id, offers, burst, burstAt, configVersion, statistics };
  const marks = { wokenAt, restless, sweeps, recorded };
  const until = (state.board?.unentered ?? state.board ?? state.stored).validUntilAt;
  const validUntilAt = until === Infinity ? undefined : until;
  return { ...counters, ...marks, ...present({ alarmAt: wakeAt(state), validUntilAt }) };
};

/** All that is stored of it, as it would be read again. */
export const snapshotOf = (state: WorkgroupState): Snapshot => {
  const stored = [
    ...[...state.entries.keys()].map((id) => bareEntryRow(state, id)),
    ...[...state.agents.keys()].map((id) => agentRow(state, id)),
    ...[...state.active.keys()].map((id) => activeRow(state, id)),
    ...[...state.intervals.keys()].map((place) => intervalRow(state, place)),
  ];
  const pairs = stored.map(({ key, value }) => [key, value] as const);
  return {
    version: snapshotVersion,
    head: head(state),
    rows: pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
};

const restore = (stored: Head, values: ReadonlyMap<string, Value>): WorkgroupState =>
  atOnce(restoring(stored, values));

export const persistence = persisted({ head, rows, restore, restoring });
