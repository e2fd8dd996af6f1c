/** Where on the board an entry or an agent belongs. */
import type { AgentId, EntryId } from '../types.ts';
import { couldBeGiven, pacedUntil, type Search } from './candidates.ts';
import { nextDueAt, overflowTime, wishEnd } from './dues.ts';
import { profileOf } from './profiles.ts';
import { missedAtBy } from './readiness.ts';
import { stageAfter, stagesOf } from './rings.ts';
import { entryBase } from './scores.ts';
import type { Stand } from './state.ts';
import { listOf, type Board, type Placed, type Profile, type Rank } from './waiting.ts';
import type { Queued } from './workgroup.protocol.ts';

/** Into the list of its profile, or of the agent that it's kept for. */
export const place = (search: Search, queued: Queued): void => {
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

/** Wherever it was, it's put where it belongs now; nowhere if it doesn't wait. */
export const replace = (search: Search, id: EntryId): void => {
  unplace(search, id);
  const queued = search.state.entries.get(id);
  if (queued?.stand.status === 'waiting') place(search, queued);
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

/** Notes when an agent who is filled at a set rate may be offered the next. */
export const pace = ({ board, workgroup, now }: Search, stand: Stand): void => {
  const before = board.paced.get(stand.agent);
  if (before !== undefined) board.agenda.remove(before);
  board.paced.delete(stand.agent);
  const at = pacedUntil({ workgroup }, stand);
  if (at <= now) return;
  const due = { at, of: { agent: stand.agent } };
  board.paced.set(stand.agent, due);
  board.agenda.add(due);
};
