/** Keeps up, for each profile, whom it may be given to. */
import type { AgentId, EpochMs, Ms } from '../types.ts';
import type { Grounds, Search } from './candidates.ts';
import { candidateOf, mayBeGiven } from './candidates.ts';
import { createReady, type Ready } from './ready.ts';
import type { Stand } from './state.ts';
import type { Profile } from './waiting.ts';
import type { Queued } from './workgroup.protocol.ts';

/** Who missed or declined an interaction is passed over for so long. @see acd.md section 4, 13 */
const avoidMs: Ms = 60_000;

/** When the agent has missed or declined it, if that counts; else before all time. */
export const missedAtBy = ({ missedBy }: Queued, agent: AgentId, now: EpochMs): EpochMs => {
  const at = missedBy[agent] ?? -Infinity;
  return now - at < avoidMs ? at : -Infinity;
};

/** Whom the profile may be given to, made when it's first asked for and kept up from then on. */
export const readyFor = (search: Search, profile: Profile): Ready => {
  if (profile.ready !== undefined) return profile.ready;
  const stands = [...search.state.agents.values()].filter((stand) =>
    isReady(search, stand, profile),
  );
  profile.ready = createReady(stands.map((stand) => candidateOf(search, stand, profile)));
  return profile.ready;
};

/** Who gathers offers is asked in another way. */
export const isReady = (search: Grounds, stand: Stand, profile: Profile): boolean =>
  stand.presence.solicitation === undefined && mayBeGiven(search, stand, profile);

/** Wherever the agent has a place, or may have one now. */
export const refresh = (search: Search, stand: Stand): void => {
  for (const profile of search.board.profiles.values()) {
    profile.ready?.set(
      stand.agent,
      isReady(search, stand, profile) ? candidateOf(search, stand, profile) : undefined,
    );
  }
};
