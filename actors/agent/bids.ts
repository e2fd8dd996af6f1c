/** What an agent answers to offers, one by one or several together. */
import type { Configuration } from '../configuration.ts';
import type { EpochMs, Ms } from '../types.ts';
import type { AgentCommand, AgentEvent, AgentState, Offer } from './agent.protocol.ts';
import { percent, refusalOf } from './eligibility.domain.ts';
import { evolve } from './evolve.ts';
import { standingOf } from './presence.ts';

/** A workgroup that has not answered by then is not waited for: its node may have gone. */
const solicitationMs: Ms = 100;

/** Accepts or refuses an offer as it stands. */
export const wordOn = (
  state: AgentState,
  offer: Offer,
  at: EpochMs,
  config: Configuration,
): AgentEvent => {
  const { workgroup, interactionType } = offer;
  const direct = offer.from === 'conversation';
  const proposal = { agent: state.id, workgroup, interactionType, direct };
  const code = refusalOf(standingOf(state), proposal, config, at);
  if (code !== undefined) return { type: 'offerRefused', at, offer, code };
  return { type: 'offerAccepted', at, offer, percent: percent(proposal, config) };
};

export const nothing = (
  { solicitation }: AgentState,
  { workgroup, solicitation: number }: Extract<AgentCommand, { type: 'nothing' }>,
  at: EpochMs,
): readonly AgentEvent[] =>
  solicitation?.number === number && solicitation.awaited.includes(workgroup)
    ? [{ type: 'nothingHeard', at, workgroup }]
    : [];

/** Asks when there's new room; decides when all have answered, or the time is over. */
export const solicit = (
  state: AgentState,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  const { gained, solicitation, solicitations, workgroups } = state;
  if (gained) {
    const number = solicitations + 1;
    return [{ type: 'solicited', at: now, number, workgroups, untilAt: now + solicitationMs }];
  }
  if (solicitation === undefined) return [];
  if (solicitation.awaited.length > 0 && now < solicitation.untilAt) return [];
  return decideOn(state, solicitation.bids, now, config);
};

/** The best that fits is taken. The next best may be taken in the next round, if it's still the best. */
const decideOn = (
  state: AgentState,
  bids: readonly Offer[],
  at: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  const events: AgentEvent[] = [];
  let after = state;
  let took = false;
  for (const offer of bids.toSorted(compareBids)) {
    const word: AgentEvent = took
      ? { type: 'offerRefused', at, offer, code: 'outbid' }
      : wordOn(after, offer, at, config);
    took ||= word.type === 'offerAccepted';
    events.push(word);
    after = evolve(after, word);
  }
  return [...events, { type: 'solicitationEnded', at, took }];
};

/** The higher score, then who has waited longest, then the id; what was not asked for comes last. */
const compareBids = (a: Offer, b: Offer): number => {
  const [one, other] = [rankOf(a), rankOf(b)];
  if (one.score !== other.score) return other.score - one.score;
  if (one.queuedAt !== other.queuedAt) return one.queuedAt - other.queuedAt;
  return a.interaction < b.interaction ? -1 : 1;
};

const rankOf = ({ score = -Number.MAX_VALUE, queuedAt = 0 }: Offer) => ({ score, queuedAt });
