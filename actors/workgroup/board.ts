/** Keeps the board: which entry waits where, and who may be given what. */
import type { Configuration, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { AgentId, EntryId, EpochMs } from '../types.ts';
import type { Search } from './candidates.ts';
import { couldBeGiven, pacedUntil } from './candidates.ts';
import { duesOf, nextDueAt, overflowTime, wishEnd } from './dues.ts';
import { isOpen } from './hours.ts';
import { compareWaits, createLine } from './line.ts';
import { profileOf } from './profiles.ts';
import { missedAtBy, refresh } from './readiness.ts';
import { stageAfter, stagesOf } from './rings.ts';
import { createRoster } from './roster.ts';
import { rulesFor } from './rules.ts';
import { entryBase } from './scores.ts';
import type { Stand, WorkgroupState } from './state.ts';
import { hasTurned, spanOf, stillValid } from './validity.ts';
import type { Board, Placed, Profile, Rank } from './waiting.ts';
import { compareRanks, createAgenda, listOf } from './waiting.ts';
import type { Queued } from './workgroup.protocol.ts';

/** The board as of now: made anew under other rules, else changed where something was touched. */
export const bringUpToDate = (
  state: WorkgroupState,
  config: Configuration,
  now: EpochMs,
): Search | undefined => {
  const workgroup = named(config.workgroups, state.id);
  const isRouted = workgroup?.acdQueue === true;
  const before = state.board;
  const valid = stillValid(state, config, now);
  const board = valid ?? emptyBoard(state, isRouted ? workgroup : undefined, config, now);
  state.board = board;
  if (!isRouted) return undefined;
  const search = { state, board, workgroup, config, now };
  if (valid !== undefined) update(search, state.restless);
  else fill(search, before !== undefined || isUnderOtherRules(search));
  state.restless = false;
  state.touchedEntries.clear();
  state.touchedAgents.clear();
  return search;
};

/** Of what was read from the store: whether that was settled under the same rules. Others make it restless. */
const isUnderOtherRules = (search: Search): boolean =>
  hasTurned(search, search.state.stored.validUntilAt) ||
  search.state.restless ||
  isOfNoRules(search.state, search.config);

/** Before there was a record, only the version could tell. */
const isOfNoRules = ({ recorded, configVersion }: WorkgroupState, { version }: Configuration) =>
  recorded.checkpointAt === undefined && version > configVersion;

const emptyBoard = (
  state: WorkgroupState,
  workgroup: Workgroup | undefined,
  config: Configuration,
  now: EpochMs,
): Board => ({
  config,
  mark: rulesFor(state, config).mark,
  ...spanOf(workgroup, config, now),
  isOpen: workgroup !== undefined && isOpen(workgroup.hours, now),
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
});

/** Under other rules anything may be given to anybody; else only what was touched can be new. */
const fill = (search: Search, isNew: boolean): void => {
  const { state } = search;
  const waiting: Queued[] = [];
  for (const queued of state.entries.values())
    if (queued.stand.status === 'waiting') waiting.push(queued);
  // In order, so that each is put at the end of its list.
  waiting.sort((a, b) => a.queuedAt - b.queuedAt);
  for (const queued of waiting) place(search, queued);
  for (const stand of state.agents.values()) pace(search, stand);
  if (isNew) {
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
const update = (search: Search, isRestless: boolean): void => {
  const { state, board } = search;
  const entries = new Set(state.touchedEntries);
  const agents = new Set(state.touchedAgents);
  for (const { of } of board.agenda.takeUntil(state.wokenAt)) {
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
  if (isRestless) enterAll(search);
  else enter(search, entries, wishes, agents);
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

const replace = (search: Search, id: EntryId): void => {
  unplace(search, id);
  const queued = search.state.entries.get(id);
  if (queued?.stand.status === 'waiting') place(search, queued);
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

/** Into the list of its profile, or of the agent that it's kept for. */
const place = (search: Search, queued: Queued): void => {
  const { board, workgroup } = search;
  const { id, arrivedAt, queuedAt } = queued;
  const stage = stageAfter(stagesOf(search.config, workgroup), search.now - arrivedAt);
  const profile = profileOf(search, queued, stage);
  const rank: Rank = { id, base: entryBase(queued, workgroup.weights), queuedAt };
  const dueAt = nextDueAt(search, queued);
  const wishedFor = wishEnd(search, queued) > search.now ? queued.preferred : undefined;
  const keptFor = keptForWhom(search, queued, wishedFor, profile);
  const placed: Placed = { rank, profile, keptFor, wishedFor, dueAt };
  board.placed.set(id, placed);
  listOf(board.kept, placed).add(rank);
  board.agenda.add({ at: dueAt, of: { entry: id } });
  if (wishedFor !== undefined) wish(board, wishedFor, id);
  if (overflowTime(search, queued) <= search.now || findsClosed(search, queued))
    board.late.add(rank);
};

const findsClosed = ({ board, workgroup }: Search, { foundClosed }: Queued): boolean =>
  !board.isOpen && !foundClosed && workgroup.hours?.closed.then !== 'queue';

/** Nobody waits for who is not there, may not have it, or has just left it. */
const keptForWhom = (
  search: Search,
  queued: Queued,
  wishedFor: AgentId | undefined,
  profile: Profile,
): AgentId | undefined => {
  const stand = wishedFor === undefined ? undefined : search.state.agents.get(wishedFor);
  if (stand === undefined || missedAtBy(queued, stand.agent, search.now) > -Infinity)
    return undefined;
  return couldBeGiven(search, stand, profile) ? wishedFor : undefined;
};

const wish = ({ wishes }: Board, agent: AgentId, entry: EntryId): void => {
  wishes.set(agent, (wishes.get(agent) ?? new Set()).add(entry));
};

const unplace = ({ board }: Search, id: EntryId): void => {
  const placed = board.placed.get(id);
  if (placed === undefined) return;
  board.late.remove(placed.rank);
  listOf(board.kept, placed).remove(placed.rank);
  board.placed.delete(id);
  board.agenda.remove({ at: placed.dueAt, of: { entry: id } });
  const { wishedFor } = placed;
  const wishes = wishedFor === undefined ? undefined : board.wishes.get(wishedFor);
  wishes?.delete(id);
  if (wishedFor !== undefined && wishes?.size === 0) board.wishes.delete(wishedFor);
};

const pace = ({ board, workgroup, now }: Search, stand: Stand): void => {
  const before = board.paced.get(stand.agent);
  if (before !== undefined) board.agenda.remove(before);
  board.paced.delete(stand.agent);
  const at = pacedUntil({ workgroup }, stand);
  if (at <= now) return;
  const due = { at, of: { agent: stand.agent } };
  board.paced.set(stand.agent, due);
  board.agenda.add(due);
};
