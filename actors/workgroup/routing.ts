/** Who gets what. An arrival and an agent's gain of capacity end up here, one step at a time. */
import { percent } from '../agent/eligibility.domain.ts';
import type { Configuration, Workgroup } from '../configuration.ts';
import type { AgentId, EpochMs, InteractionType } from '../types.ts';
import { offerToken, present } from '../types.ts';
import { bringUpToDate } from './board.ts';
import type { Search } from './candidates.ts';
import { candidateOf, mayBeGiven, proposalOf, skillPoints } from './candidates.ts';
import { recordOf } from './explanation.ts';
import { lateness } from './lateness.ts';
import { isReady, missedAtBy, readyFor, standingsFor } from './readiness.ts';
import { agentScore, interactionScore } from './scores.ts';
import type { Stand, WorkgroupState } from './state.ts';
import { burstMax } from './state.ts';
import { dayIn } from './statistics.ts';
import { sweep } from './sweep.ts';
import type { Profile, Rank } from './waiting.ts';
import { compareRanks } from './waiting.ts';
import type { Queued, WorkgroupEvent } from './workgroup.protocol.ts';

type OfferMade = Extract<WorkgroupEvent, { type: 'offerMade' }>;

/** The next thing to follow; nothing when nobody who waits can be given to anybody. */
export const settle = (
  state: WorkgroupState,
  now: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] => {
  const search = bringUpToDate(state, config, now);
  if (search === undefined) return nothingAtAll(state, now);
  const { workgroup } = search;
  if (config.version > state.configVersion) return [membersMet(state, workgroup, now, config)];
  if (state.burst >= burstMax) return [];
  const late = lateness(search);
  if (late !== undefined) return [late];
  // Who has room takes the best of all that waits, before what came in the same turn is given away.
  const step = forFreed(search) ?? forArrivals(search) ?? sweep(search);
  return step === undefined ? [] : [step];
};

/** Where nothing is routed, who asks must hear so. */
const nothingAtAll = (state: WorkgroupState, at: EpochMs): readonly WorkgroupEvent[] => {
  for (const agent of state.touchedAgents) {
    const stand = state.agents.get(agent);
    const solicitation = stand === undefined ? undefined : unanswered(stand);
    state.touchedAgents.delete(agent);
    if (solicitation !== undefined) return [{ type: 'nothingOffered', at, agent, solicitation }];
  }
  return [];
};

const unanswered = ({ presence, answered }: Stand): number | undefined => {
  const { solicitation } = presence;
  return solicitation !== undefined && solicitation > answered ? solicitation : undefined;
};

/** Looks for an agent for each of what has newly come to wait. */
const forArrivals = (search: Search): OfferMade | undefined => {
  const { board } = search;
  for (let rank = board.arrivals.first(); rank !== undefined; rank = board.arrivals.first()) {
    board.arrivals.remove(rank);
    const made = board.isOpen ? forArrival(search, rank) : undefined;
    if (made !== undefined) return made;
  }
  return undefined;
};

/** What has been put elsewhere since has come anew. */
const forArrival = (search: Search, rank: Rank): OfferMade | undefined => {
  const placed = search.board.placed.get(rank.id);
  const queued = search.state.entries.get(rank.id);
  if (queued === undefined || placed?.rank !== rank) return undefined;
  const stand = bestAgent(search, queued);
  if (stand === undefined) return undefined;
  const { score } = candidateOf(search, stand, placed.profile);
  const shown = agentScore(score, search.workgroup.weights, search.now);
  return offerMade(search, queued, stand, { trigger: 'arrival', score: shown });
};

/** Whom it is kept for; else the best who has not just missed it, else who missed it longest ago. */
const bestAgent = (search: Search, queued: Queued): Stand | undefined => {
  const { state, board } = search;
  const placed = board.placed.get(queued.id);
  if (placed === undefined) return undefined;
  const { keptFor, profile } = placed;
  if (keptFor !== undefined) {
    const stand = state.agents.get(keptFor);
    return stand !== undefined && isReady(search, stand, profile) ? stand : undefined;
  }
  const found = freshestFor(search, queued, profile);
  return found === undefined ? undefined : state.agents.get(found);
};

/** The best of those who have not missed it; else the one whose miss is the oldest. */
const freshestFor = (search: Search, queued: Queued, profile: Profile): AgentId | undefined => {
  let found: AgentId | undefined;
  let missedAt = Infinity;
  for (const { agent } of readyFor(search, profile).sorted) {
    const at = missedAtBy(queued, agent, search.now);
    if (at < missedAt) [found, missedAt] = [agent, at];
    if (at === -Infinity) break;
  }
  return found;
};

/** Looks for an interaction for each of those who may have gained capacity. */
const forFreed = (search: Search): WorkgroupEvent | undefined => {
  const { board, state } = search;
  for (const agent of board.freed) {
    board.freed.delete(agent);
    const stand = state.agents.get(agent);
    const step = stand === undefined ? undefined : forAgent(search, stand);
    if (step !== undefined) return step;
  }
  return undefined;
};

/** Who gathers offers gets one, or hears that there is none; who has had an answer must decide first. */
const forAgent = (search: Search, stand: Stand): WorkgroupEvent | undefined => {
  const { board, now: at } = search;
  const { agent, presence } = stand;
  const solicitation = unanswered(stand);
  if (solicitation === undefined && presence.solicitation !== undefined) return undefined;
  const found = board.isOpen ? bestEntry(search, stand) : undefined;
  if (found !== undefined) {
    const why = { trigger: 'capacity', score: found.score, ...present({ solicitation }) } as const;
    return offerMade(search, found.queued, stand, why);
  }
  return solicitation === undefined
    ? undefined
    : { type: 'nothingOffered', at, agent, solicitation };
};

interface Found {
  readonly queued: Queued;
  /** In points. */
  readonly score: number;
}

/** The best of what is kept for the agent and of the firsts of all profiles that the agent suits. */
const bestEntry = (search: Search, stand: Stand): Found | undefined => {
  const { state, workgroup, now } = search;
  let best: Weighed | undefined;
  for (const weighed of weighedFor(search, stand)) {
    if (best === undefined || compareRanks(weighed, best) < 0) best = weighed;
  }
  const queued = best === undefined ? undefined : state.entries.get(best.id);
  if (best === undefined || queued === undefined) return undefined;
  const { base, skill } = best;
  return { queued, score: interactionScore(base - skill, skill, workgroup.weights, now) };
};

/** By what is kept up; who gathers offers stands nowhere there. */
const givableTo = (search: Search, stand: Stand): ((profile: Profile) => boolean) => {
  const { agent, presence } = stand;
  if (presence.solicitation !== undefined) return (profile) => mayBeGiven(search, stand, profile);
  const isOut = new Map<InteractionType, boolean>();
  return (profile) => {
    const { type, ready } = profile;
    const out = isOut.get(type) ?? standingsFor(search, type).codeOf(agent) !== undefined;
    isOut.set(type, out);
    return !out && (ready?.has(agent) ?? mayBeGiven(search, stand, profile));
  };
};

/** A rank whose base has the agent's skill added. */
interface Weighed extends Rank {
  readonly skill: number;
}

const weighedFor = (search: Search, stand: Stand): readonly Weighed[] => {
  const { board, workgroup } = search;
  const weighed: Weighed[] = [];
  const isGivable = givableTo(search, stand);
  const weigh = (profile: Profile, rankOf: () => Rank | undefined): void => {
    const rank = isGivable(profile) ? rankOf() : undefined;
    if (rank === undefined) return;
    const { skill: weight } = workgroup.weights.interaction;
    const skill = skillPoints(search, stand.agent, profile, weight);
    weighed.push({ ...rank, base: rank.base + skill, skill });
  };
  for (const profile of board.profiles.values())
    if (profile.waiting.size() > 0) weigh(profile, () => firstFor(search, stand, profile));
  for (const rank of board.kept.get(stand.agent)?.values() ?? []) {
    const profile = board.placed.get(rank.id)?.profile;
    if (profile !== undefined) weigh(profile, () => rank);
  }
  return weighed;
};

/** Passes over what the agent has just missed, while somebody else could take it who has not, or before. */
const firstFor = (search: Search, { agent }: Stand, profile: Profile): Rank | undefined => {
  for (const rank of profile.waiting.values()) {
    const queued = search.state.entries.get(rank.id);
    if (queued === undefined) return rank;
    const missedAt = missedAtBy(queued, agent, search.now);
    if (missedAt === -Infinity) return rank;
    const isWanted = readyFor(search, profile).sorted.some(
      (other) => missedAtBy(queued, other.agent, search.now) < missedAt,
    );
    if (!isWanted) return rank;
    // Should the other one take something else, this must not be left behind.
    search.board.arrivals.add(rank);
  }
  return undefined;
};

const offerMade = (
  search: Search,
  queued: Queued,
  stand: Stand,
  why: Pick<OfferMade, 'trigger' | 'score' | 'solicitation'>,
): OfferMade => {
  const { state, config, board, workgroup, now: at } = search;
  const { agent } = stand;
  const { id: entry, interactionType } = queued;
  const token = offerToken(`${state.id}#${String(state.offers + 1)}`);
  const placed = board.placed.get(entry);
  const choice = { queued, chosen: stand, trigger: why.trigger, token };
  if (placed !== undefined) {
    const decision = recordOf(search, { ...choice, placed });
    board.made = { decision, day: dayIn(config, state.id, at) };
  }
  return {
    type: 'offerMade',
    at,
    entry,
    token,
    agent,
    percent: percent(proposalOf(search, agent, interactionType), config),
    ...why,
    ...(workgroup.signOnOffersPerMinute > 0 ? { paced: true } : {}),
  };
};

/** Agents tell the workgroups that they know of; one that is new to a workgroup is asked by it. */
const membersMet = (
  state: WorkgroupState,
  { members }: Workgroup,
  at: EpochMs,
  { version: configVersion }: Configuration,
): WorkgroupEvent => {
  const agents = members.map(({ user }) => user).filter((user) => !state.agents.has(user));
  return { type: 'membersMet', at, agents, configVersion };
};
