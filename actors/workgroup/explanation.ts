/**
 * Makes the record of a decision of what is at hand when it's made: neither time nor room grows with the
 * number of agents. @see acd.md section 9
 */
import { skillScore, skillsOf } from '../agent/skills.domain.ts';
import type { Weights } from '../configuration.ts';
import { named, utilizationOf } from '../configuration.ts';
import type { AgentId, EpochMs, Ms, OfferToken } from '../types.ts';
import { agentId } from '../types.ts';
import type { Asked, Grounds, Search } from './candidates.ts';
import type {
  CandidateRecord,
  DecisionRecord,
  Refusals,
  Survey,
  TermName,
  VerdictCode,
} from './decision.protocol.ts';
import { missedAtBy, readyFor, standingsFor } from './readiness.ts';
import type { Ready } from './ready.ts';
import { availableSinceAt, occupied, type Stand, type WorkgroupState } from './state.ts';
import { verdictCodes, type Tally } from './tally.ts';
import type { Placed } from './waiting.ts';
import type { Queued } from './workgroup.protocol.ts';

/** Candidates in a record: so many of the eligible, and so many of the others. */
export const shownMax = 20;

/** An offer that is about to be made. */
export interface Choice {
  readonly queued: Queued;
  readonly placed: Placed;
  /** As it is without the offer. */
  readonly chosen: Stand;
  readonly trigger: 'arrival' | 'capacity';
  readonly token: OfferToken;
}

export const recordOf = (search: Search, choice: Choice): DecisionRecord => {
  const { queued, placed, chosen, trigger, token } = choice;
  const { workgroup, now: at, state } = search;
  const { profile } = placed;
  const found: Found = {
    ready: readyFor(search, profile),
    against: standingsFor(search, profile.type),
    chosen: chosen.agent,
  };
  const passedOver = passedOverIn(search, choice, found.ready);
  const frame = frameOf(search, profile);
  const [eligible, refused] = [best(found, passedOver), nearest(found, passedOver)];
  return {
    at,
    trigger,
    workgroup: workgroup.id,
    token,
    chosen: chosen.agent,
    terms: frame.terms,
    candidates: [
      ...eligible.map((agent) => rowOf(frame, standOf(state, agent, chosen), undefined)),
      ...refused.map(([agent, code]) => rowOf(frame, standOf(state, agent, chosen), code)),
    ],
    eligible:
      found.ready.sorted.length - passedOver.count + (found.ready.has(found.chosen) ? 0 : 1),
    refused: countsOf(found, passedOver),
    interaction: interactionTerms(search, queued, skillOf(frame, chosen.agent)),
    waiting: waitingIn(state),
  };
};

interface Found {
  readonly ready: Ready;
  readonly against: Tally;
  readonly chosen: AgentId;
}

/** Who could be given it, were it not for this very interaction. */
interface PassedOver {
  readonly code: 'kept_for_preferred' | 'recently_missed';
  readonly count: number;
  /** As many as are shown, at least. */
  readonly agents: readonly AgentId[];
  /** All the others are. */
  readonly isRest: boolean;
}

const passedOverIn = (
  { now }: Search,
  { queued, placed, chosen: { agent: chosen } }: Choice,
  ready: Ready,
): PassedOver => {
  if (placed.keptFor !== undefined) {
    const first = ready.sorted.slice(0, shownMax + 1).map(({ agent }) => agent);
    const agents = first.filter((agent) => agent !== chosen);
    const count = ready.sorted.length - (ready.has(chosen) ? 1 : 0);
    return { code: 'kept_for_preferred', count, agents, isRest: true };
  }
  const missedAt = missedAtBy(queued, chosen, now);
  const agents = Object.keys(queued.missedBy)
    .map((id) => agentId(id))
    .filter((agent) => ready.has(agent) && missedAtBy(queued, agent, now) > missedAt)
    .toSorted();
  return { code: 'recently_missed', count: agents.length, agents, isRest: false };
};

/** Who was chosen, then the best of the others. */
const best = ({ ready, chosen }: Found, { agents, isRest }: PassedOver): readonly AgentId[] => {
  const found = [chosen];
  if (isRest) return found;
  for (const { agent } of ready.sorted) {
    if (found.length === shownMax) break;
    if (agent !== chosen && !agents.includes(agent)) found.push(agent);
  }
  return found;
};

const fromTheLast = verdictCodes.toReversed();

const nearest = (
  { ready, against, chosen }: Found,
  { code: last, agents }: PassedOver,
): readonly (readonly [AgentId, VerdictCode])[] => {
  const found: (readonly [AgentId, VerdictCode])[] = agents
    .slice(0, shownMax)
    .map((agent) => [agent, last]);
  for (const code of fromTheLast) {
    const tally = ready.refused.count(code) > 0 ? ready.refused : against;
    // One more than fit, as one of them may be who was chosen.
    for (const agent of tally.first(code, shownMax - found.length + 1)) {
      if (found.length === shownMax) return found;
      if (agent !== chosen) found.push([agent, code]);
    }
  }
  return found;
};

const countsOf = (
  { ready, against, chosen }: Found,
  { code: last, count }: PassedOver,
): Refusals => {
  // Who is asked by another road than the ready ones stands among the others, but is eligible.
  const besides = ready.refused.codeOf(chosen) ?? against.codeOf(chosen);
  const counts: Partial<Record<VerdictCode, number>> = {};
  for (const code of verdictCodes) {
    const others = ready.refused.count(code) + against.count(code) - Number(code === besides);
    if (others > 0) counts[code] = others;
  }
  return count > 0 ? { ...counts, [last]: count } : counts;
};

const standOf = ({ agents }: WorkgroupState, agent: AgentId, chosen: Stand): Stand =>
  agents.get(agent) ?? chosen;

export const waitingIn = ({ waiting }: WorkgroupState): number => {
  let sum = 0;
  for (const line of waiting.values()) sum += line.size();
  return sum;
};

/** What all candidates have in common. */
export interface Frame {
  readonly grounds: Grounds;
  readonly asked: Asked;
  readonly terms: Survey['terms'];
}

export const frameOf = (grounds: Grounds, asked: Asked): Frame => ({
  grounds,
  asked,
  terms: agentTerms(grounds.workgroup.weights).filter(([, weight]) => weight !== 0),
});

const agentTerms = ({ agent }: Weights): readonly (readonly [TermName, number])[] => [
  ['skill', agent.skill],
  ['cost', agent.cost],
  ['available', agent.available],
  ['attribute1', agent.attributes[0]],
  ['attribute2', agent.attributes[1]],
  ['attribute3', agent.attributes[2]],
];

/** One candidate with what its verdict and its score are made of. */
export const rowOf = (
  frame: Frame,
  stand: Stand,
  code: VerdictCode | undefined,
): CandidateRecord => {
  const [has, more] = loadOf(frame, stand, code);
  const values = frame.terms.map(([name]) => valueOf(frame, stand, name));
  return [stand.agent, code ?? '', has, more, ...values];
};

const loadOf = (
  { grounds: { config, workgroup }, asked: { type } }: Frame,
  stand: Stand,
  code: VerdictCode | undefined,
): readonly [number, number] => {
  const { percent, maxAssigned } = utilizationOf(config, stand.agent, workgroup.id, type);
  if (code !== 'max_assigned') return [stand.used, percent];
  const ofType = occupied(stand).filter(({ interactionType }) => interactionType === type);
  return [ofType.length, maxAssigned];
};

const valueOf = (frame: Frame, stand: Stand, name: TermName): number => {
  const { config, now } = frame.grounds;
  if (name === 'skill') return skillOf(frame, stand.agent);
  if (name === 'available') return availableMs(stand, now);
  const user = named(config.users, stand.agent);
  if (name === 'cost') return user?.cost ?? 0;
  return user?.attributes[Number(name.slice(-1)) - 1] ?? 0;
};

/** None of who is not available. */
const availableMs = (stand: Stand, now: EpochMs): Ms => {
  const { signedOn, statusKind } = stand.presence;
  return signedOn && statusKind === 'available' ? now - availableSinceAt(stand) : 0;
};

const skillOf = ({ grounds: { config }, asked: { required } }: Frame, agent: AgentId): number =>
  Math.round(skillScore(skillsOf(config, agent), required) * 1e6) / 1e6;

/** @param skill - of the agent whom it's about, if it's about one */
export const interactionTerms = (
  { workgroup: { weights }, now }: Grounds,
  { priority, queuedAt, createdAt }: Queued,
  skill?: number,
): Survey['interaction'] => {
  const { interaction: of } = weights;
  const terms: Survey['interaction'] = [
    ['skill', skill === undefined ? 0 : of.skill, skill ?? 0],
    ['priority', of.priority, priority],
    ['queue', of.queue, now - queuedAt],
    ['system', of.system, now - createdAt],
  ];
  return terms.filter(([, weight]) => weight !== 0);
};
