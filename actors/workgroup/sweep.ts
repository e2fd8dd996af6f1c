/**
 * A safety net below the two triggers: once a minute somebody is looked for without the indexes. What it
 * finds has been overlooked, which is a defect: it's counted, and the board is made anew. @see acd.md 5
 */
import type { AgentId, EntryId, EpochMs, Ms } from '../types.ts';
import type { Search } from './candidates.ts';
import { isReady, missedAtBy } from './readiness.ts';
import { burstMax, type Stand, type WorkgroupState } from './state.ts';
import type { Profile } from './waiting.ts';
import type { WorkgroupEvent } from './workgroup.protocol.ts';

const everyMs: Ms = 60_000;

/** Profiles looked through in one sweep; the next one goes on with others. */
const profilesMax = 8;

/** While something waits that could be routed, and after a burst. */
export const sweepsAt = ({ entries, sweeps, board, burst }: WorkgroupState): EpochMs =>
  entries.size === 0 || board?.isOpen !== true || burst >= burstMax
    ? Infinity
    : sweeps.lastAt + everyMs;

/** For when nothing else is left to be done. */
export const sweep = (search: Search): WorkgroupEvent | undefined => {
  const { state, now: at } = search;
  if (sweepsAt(state) > at) return undefined;
  const overlooked = find(search);
  return { type: 'swept', at, ...(overlooked === undefined ? {} : { overlooked }) };
};

const find = (search: Search): { entry: EntryId; agent: AgentId } | undefined => {
  const { board, state } = search;
  const waiting = [...board.profiles.values()].filter((profile) => profile.waiting.size() > 0);
  const count = Math.min(profilesMax, waiting.length);
  for (let i = 0; i < count; i += 1) {
    const profile = waiting[(state.sweeps.count * profilesMax + i) % waiting.length];
    const found = profile === undefined ? undefined : findIn(search, profile);
    if (found !== undefined) return found;
  }
  return undefined;
};

const findIn = (search: Search, profile: Profile) => {
  const rank = profile.waiting.first();
  const queued = rank === undefined ? undefined : search.state.entries.get(rank.id);
  if (queued === undefined) return undefined;
  const isFree = (stand: Stand): boolean =>
    missedAtBy(queued, stand.agent, search.now) === -Infinity && isReady(search, stand, profile);
  for (const stand of search.state.agents.values())
    if (stand.used < 100 && isFree(stand)) return { entry: queued.id, agent: stand.agent };
  return undefined;
};
