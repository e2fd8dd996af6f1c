/** What follows for an interaction that has waited too long, or that comes while nobody works. */
import type { Hours } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EntryId, WorkgroupId } from '../types.ts';
import { present } from '../types.ts';
import type { Search } from './candidates.ts';
import type { Queued, WorkgroupEvent } from './workgroup.protocol.ts';

export const lateness = (search: Search): WorkgroupEvent | undefined => {
  const { board, state } = search;
  for (let rank = board.late.first(); rank !== undefined; rank = board.late.first()) {
    board.late.remove(rank);
    const { id } = rank;
    const queued = state.entries.get(id);
    if (queued?.stand.status !== 'waiting') continue;
    const event = isClosedTo(search, queued) ? closed(search, id) : overflowed(search, queued);
    if (event !== undefined) return event;
  }
  return undefined;
};

const isClosedTo = ({ board }: Search, { foundClosed }: Queued): boolean =>
  !board.isOpen && !foundClosed;

const closed = (search: Search, entry: EntryId): WorkgroupEvent | undefined => {
  const { workgroup, now: at } = search;
  const way: Hours['closed'] | undefined = workgroup.hours?.closed;
  if (way === undefined || way.then === 'queue') return undefined;
  if (way.then === 'answer') return { type: 'foundClosed', at, entry, text: way.text };
  return { type: 'foundClosed', at, entry, ...present({ to: elsewhere(search, way.workgroup) }) };
};

const overflowed = (
  search: Search,
  { id: entry, overflowed: isOver }: Queued,
): WorkgroupEvent | undefined => {
  const { workgroup, now: at } = search;
  const { overflow } = workgroup;
  if (overflow === undefined || isOver) return undefined;
  return {
    type: 'overflowed',
    at,
    entry,
    priority: overflow.priority ?? 0,
    lowered: overflow.lowerProficiency ?? 0,
    ...present({ to: elsewhere(search, overflow.workgroup) }),
  };
};

/** Only to a workgroup that has a queue, and never to this one: it stays here then, and routable. */
const elsewhere = (
  { config, workgroup }: Search,
  to: WorkgroupId | undefined,
): WorkgroupId | undefined =>
  to !== undefined && to !== workgroup.id && named(config.workgroups, to)?.acdQueue === true
    ? to
    : undefined;
