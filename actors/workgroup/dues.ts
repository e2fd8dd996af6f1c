/** When something changes for what waits, though nothing happens. */
import type { EpochMs } from '../types.ts';
import type { Search } from './candidates.ts';
import { avoidMs } from './readiness.ts';
import { stagesOf } from './rings.ts';
import type { Queued } from './workgroup.protocol.ts';

/** All instants at which something changes for it of itself. */
export const duesOf = (search: Search, queued: Queued): readonly EpochMs[] => {
  const dues = [wishEnd(search, queued), missEnd(queued), overflowTime(search, queued)];
  let ringAt = queued.arrivedAt;
  for (const { ms } of stagesOf(search.config, search.workgroup)) dues.push((ringAt += ms));
  return dues;
};

/** The first of them that is yet to come; Infinity for none. */
export const nextDueAt = (search: Search, queued: Queued): EpochMs => {
  let next = Infinity;
  for (const at of duesOf(search, queued)) if (at > search.now && at < next) next = at;
  return next;
};

/** A preference counts for so long, from when the entry came. @see acd.md section 6 */
export const wishEnd = ({ workgroup }: Search, { preferred, arrivedAt }: Queued): EpochMs =>
  preferred === undefined ? -Infinity : arrivedAt + workgroup.preferredSeconds * 1_000;

/** From then on it may be kept again for the one who missed it. */
const missEnd = ({ preferred, missedBy }: Queued): EpochMs =>
  preferred === undefined ? -Infinity : (missedBy[preferred] ?? -Infinity) + avoidMs;

export const overflowTime = ({ workgroup: { overflow } }: Search, queued: Queued): EpochMs =>
  overflow === undefined || queued.overflowed
    ? Infinity
    : queued.arrivedAt + overflow.afterSeconds * 1_000;
