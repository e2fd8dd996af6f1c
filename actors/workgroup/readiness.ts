/** Keeps up, for each profile, whom it may be given to. */
import type { AgentId, EpochMs, InteractionType, Ms } from '../types.ts';
import type { Grounds, Search } from './candidates.ts';
import { candidateOf, furtherRefusalOf, mayBeGiven, standingRefusalOf } from './candidates.ts';
import type { VerdictCode } from './decision.protocol.ts';
import { createReady, type Candidate, type Ready } from './ready.ts';
import type { Stand } from './state.ts';
import { createTally, type Tally } from './tally.ts';
import type { Profile } from './waiting.ts';
import type { Queued } from './workgroup.protocol.ts';

/** Who missed or declined an interaction is passed over for so long. @see acd.md section 4, 13 */
export const avoidMs: Ms = 60_000;

/** When the agent has missed or declined it, if that counts; else before all time. */
export const missedAtBy = ({ missedBy }: Queued, agent: AgentId, now: EpochMs): EpochMs => {
  const at = missedBy[agent] ?? -Infinity;
  return now - at < avoidMs ? at : -Infinity;
};

/** Whom the profile may be given to, made when it's first asked for and kept up from then on. */
export const readyFor = (search: Search, profile: Profile): Ready => {
  if (profile.ready !== undefined) return profile.ready;
  const refused: [AgentId, VerdictCode][] = [];
  const { roster } = search.board;
  const candidates: Candidate[] = [];
  const against = standingsFor(search, profile.type);
  for (const agent of against.free()) {
    const stand = search.state.agents.get(agent);
    if (stand === undefined) continue;
    const code = furtherRefusalOf(search, stand, profile);
    if (code === undefined) candidates.push(candidateOf(search, stand, profile));
    else refused.push([stand.agent, code]);
  }
  profile.ready = createReady(candidates, roster);
  for (const [agent, code] of refused) profile.ready.refused.set(agent, code);
  return profile.ready;
};

/** Who can't be given anything of a type, made when it's first asked for and kept up from then on. */
export const standingsFor = (search: Search, type: InteractionType): Tally => {
  const known = search.board.standings.get(type);
  if (known !== undefined) return known;
  const against = createTally(search.board.roster);
  search.board.standings.set(type, against);
  for (const stand of search.state.agents.values())
    against.set(stand.agent, standingRefusalOf(search, stand, type));
  return against;
};

/** Who gathers offers is asked in another way. */
export const isReady = (search: Grounds, stand: Stand, profile: Profile): boolean =>
  stand.presence.solicitation === undefined && mayBeGiven(search, stand, profile);

/** Wherever the agent has a place, or may have one now. */
export const refresh = (search: Search, stand: Stand): void => {
  const { standings, profiles } = search.board;
  const { agent } = stand;
  for (const [type, against] of standings)
    against.set(agent, standingRefusalOf(search, stand, type));
  for (const profile of profiles.values()) {
    if (profile.ready === undefined) continue;
    const isOut = standings.get(profile.type)?.codeOf(agent) !== undefined;
    profile.ready.set(agent, isOut ? undefined : found(search, stand, profile));
  }
};

const found = (search: Search, stand: Stand, profile: Profile): Candidate | VerdictCode =>
  furtherRefusalOf(search, stand, profile) ?? candidateOf(search, stand, profile);
