/** Keeps the board: which entry waits where, and who may be given what. */
import type { Configuration, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import { atOnce, sortedInPieces, type Pieces } from '../pieces.ts';
import type { AgentId, EntryId, EpochMs } from '../types.ts';
import type { Search } from './candidates.ts';
import { pacedUntil } from './candidates.ts';
import { duesOf } from './dues.ts';
import { isOpen } from './hours.ts';
import { compareWaits, createLine } from './line.ts';
import { pace, place, replace } from './placing.ts';
import { refresh } from './readiness.ts';
import { createRoster } from './roster.ts';
import { rulesFor } from './rules.ts';
import type { WorkgroupState } from './state.ts';
import { hasTurned, spanOf, stillValid } from './validity.ts';
import type { Board, Rank } from './waiting.ts';
import { compareRanks, createAgenda } from './waiting.ts';
import { wakeAt } from './workgroup.domain.ts';
import type { Queued } from './workgroup.protocol.ts';

/** The board as of now: made anew under other rules, else changed where something was touched. */
export const bringUpToDate = (
  state: WorkgroupState,
  config: Configuration,
  now: EpochMs,
): Search | undefined => {
  const workgroup = routedBy(state, config);
  const valid = stillValid(state, config, now);
  const board = valid ?? emptyBoard(state, config, now);
  const { unentered } = board;
  board.unentered = undefined;
  state.board = board;
  if (workgroup === undefined) return undefined;
  const search = { state, board, workgroup, config, now };
  meet(search);
  if (valid === undefined) atOnce(fill(search));
  if (unentered === undefined) update(search);
  else enterFirst(search, unentered.isAnother || isUnderOtherRules(search));
  state.restless = false;
  state.touchedEntries.clear();
  state.touchedAgents.clear();
  return search;
};

/**
 * Makes the board that the next turn would have to make, in pieces: with 100,000 that wait it takes
 * longer than a lease. What happens meanwhile, that turn makes up for.
 */
export const prepare = (
  state: WorkgroupState,
  now: EpochMs,
  config: Configuration,
): Pieces<void> | undefined => {
  const workgroup = routedBy(state, config);
  if (workgroup === undefined || stillValid(state, config, now) !== undefined) return undefined;
  const board = emptyBoard(state, config, now);
  return preparing({ state, board, workgroup, config, now }, state.board);
};

function* preparing(search: Search, before: Board | undefined): Pieces<void> {
  const { state, board } = search;
  yield* fill(search);
  // A turn that came in between has made its own.
  if (state.board === before) state.board = board;
}

const routedBy = ({ id }: WorkgroupState, { workgroups }: Configuration): Workgroup | undefined => {
  const workgroup = named(workgroups, id);
  return workgroup?.acdQueue === true ? workgroup : undefined;
};

/** Of what was read from the store: whether that was settled under the same rules. Others make it restless. */
const isUnderOtherRules = (search: Search): boolean =>
  hasTurned(search, search.state.stored.validUntilAt) ||
  search.state.restless ||
  isOfNoRules(search.state, search.config);

/** Before there was a record, only the version could tell. */
const isOfNoRules = ({ recorded, configVersion }: WorkgroupState, { version }: Configuration) =>
  recorded.checkpointAt === undefined && version > configVersion;

const emptyBoard = (state: WorkgroupState, config: Configuration, now: EpochMs): Board => {
  const workgroup = routedBy(state, config);
  const { board: before } = state;
  return {
    config,
    mark: rulesFor(state, config).mark,
    ...spanOf(workgroup, config, now),
    isOpen: workgroup !== undefined && isOpen(workgroup.hours, now),
    unentered: before?.unentered ?? {
      isAnother: before !== undefined,
      alarmAt: wakeAt(state),
      validUntilAt: (before ?? state.stored).validUntilAt,
    },
    roster: createRoster(state.agents.keys()),
    profiles: new Map(),
    byWish: new Map(),
    standings: new Map(),
    placed: new Map(),
    kept: new Map(),
    wishes: new Map(),
    agenda: createAgenda(),
    paced: new Map(),
    arrivals: createLine(compareRanks),
    freed: new Set(),
    late: createLine<Rank>(compareWaits),
    made: undefined,
  };
};

/** Whoever is new changes nothing for what waits, only who can be asked. */
const meet = ({ state, board }: Search): void => {
  if (board.roster.ids.length === state.agents.size) return;
  board.roster = createRoster(state.agents.keys());
  board.standings.clear();
  for (const profile of board.profiles.values()) profile.ready = undefined;
};

function* fill(search: Search): Pieces<void> {
  const { state } = search;
  const waiting: Queued[] = [];
  for (const queued of state.entries.values())
    if (queued.stand.status === 'waiting') waiting.push(queued);
  // In order, so that each is put at the end of its list.
  for (const queued of yield* sortedInPieces(waiting, (a, b) => a.queuedAt - b.queuedAt)) {
    place(search, queued);
    yield;
  }
  for (const stand of state.agents.values()) pace(search, stand);
}

/** Under other rules anything may be given to anybody; else only what was touched can be new. */
const enterFirst = (search: Search, isAnother: boolean): void => {
  // What has happened since it was begun to be made.
  renew(search, search.now);
  if (isAnother) {
    enterAll(search);
    return;
  }
  const { entries, agents } = touched(search);
  enter(search, entries, wishesOf(search, agents, entries), agents);
};

/** Whoever has room takes the best of all that waits, so that nothing is left that could be given. */
const enterAll = ({ state, board }: Search): void => {
  board.freed.clear();
  for (const agent of [...state.agents.keys()].toSorted()) board.freed.add(agent);
};

interface Touched {
  readonly entries: ReadonlySet<EntryId>;
  readonly agents: ReadonlySet<AgentId>;
}

/** With what was due since the alarm that was stored, when it has rung. */
const touched = (search: Search): Touched => {
  const { state, now } = search;
  const { alarmAt } = state.stored;
  const entries = new Set(state.touchedEntries);
  const agents = new Set(state.touchedAgents);
  const isDue = (at: EpochMs): boolean => at >= alarmAt && at <= now;
  if (state.wokenAt === now) {
    for (const queued of state.entries.values())
      if (duesOf(search, queued).some(isDue)) entries.add(queued.id);
    for (const { agent } of pacedWithin(search, isDue)) agents.add(agent);
  }
  return { entries, agents };
};

/** In the order of an agenda, so that what was read from the store decides as if it had never left memory. */
const pacedWithin = (
  search: Search,
  isDue: (at: EpochMs) => boolean,
): readonly { readonly at: EpochMs; readonly agent: AgentId }[] =>
  [...search.state.agents.values()]
    .map((stand) => ({ at: pacedUntil(search, stand), agent: stand.agent }))
    .filter(({ at }) => isDue(at))
    .toSorted((a, b) => (a.at === b.at && a.agent < b.agent ? -1 : a.at - b.at));

/** After a burst that was cut short everybody is looked at, as if it were read from the store. */
const update = (search: Search): void => {
  const { entries, wishes, agents } = renew(search, search.state.wokenAt);
  if (search.state.restless) enterAll(search);
  else enter(search, entries, wishes, agents);
};

/** Puts what was touched, or was due by then, where it belongs now. */
const renew = (search: Search, dueAt: EpochMs) => {
  const { state, board } = search;
  const entries = new Set(state.touchedEntries);
  const agents = new Set(state.touchedAgents);
  for (const { of } of board.agenda.takeUntil(dueAt)) {
    if ('entry' in of) entries.add(of.entry);
    else agents.add(of.agent);
  }
  const wishes = wishesOf(search, agents, entries);
  for (const id of [...entries, ...wishes]) replace(search, id);
  for (const agent of agents) {
    const stand = state.agents.get(agent);
    if (stand === undefined) continue;
    refresh(search, stand);
    pace(search, stand);
  }
  return { entries, wishes, agents };
};

/** What would rather have one of these agents stands otherwise now, too. */
const wishesOf = (
  { board }: Search,
  agents: ReadonlySet<AgentId>,
  besides: ReadonlySet<EntryId>,
): ReadonlySet<EntryId> => {
  const wished = [...agents].flatMap((agent) => [...(board.wishes.get(agent) ?? [])]);
  return new Set(wished.filter((id) => !besides.has(id)));
};

/** For which of them somebody is to be looked for; what is kept for one agent comes with that agent. */
const enter = (
  { board }: Search,
  entries: ReadonlySet<EntryId>,
  wishes: ReadonlySet<EntryId>,
  agents: ReadonlySet<AgentId>,
): void => {
  const arrive = (id: EntryId, isWished: boolean): void => {
    const placed = board.placed.get(id);
    if (placed === undefined || (isWished && placed.keptFor !== undefined)) return;
    board.arrivals.add(placed.rank);
  };
  for (const id of entries) arrive(id, false);
  for (const id of wishes) arrive(id, true);
  for (const agent of agents) board.freed.add(agent);
};
