/**
 * How an interaction stands in the queue: who could be given it, what is against the others, and what
 * would make it routable, as far as that can be told. Looks at everybody: it's for people, not for routing.
 */
import { requiredOf } from '../agent/skills.domain.ts';
import type { Configuration } from '../configuration.ts';
import { memberOf, named } from '../configuration.ts';
import type { AgentId, EpochMs } from '../types.ts';
import { present } from '../types.ts';
import {
  candidateOf,
  ownReasonOf,
  pacedUntil,
  standingRefusalOf,
  suitRefusalOf,
  type Asked,
  type Grounds,
} from './candidates.ts';
import { candidateView, decisionView, surveyView } from './decision.domain.ts';
import type {
  Present,
  PresentView,
  Prospect,
  Refusals,
  Survey,
  VerdictCode,
} from './decision.protocol.ts';
import { frameOf, interactionTerms, rowOf, shownMax, waitingIn } from './explanation.ts';
import { isOpen, opensAt } from './hours.ts';
import { avoidMs, missedAtBy } from './readiness.ts';
import { compareCandidates } from './ready.ts';
import { stageAfter, stagesOf } from './rings.ts';
import { unheardOf, type Stand, type WorkgroupState } from './state.ts';
import { rankOf } from './tally.ts';
import type { Queued, WorkgroupCommand } from './workgroup.protocol.ts';

/** Agents who are nearest to it. */
const prospectsMax = 10;

interface Scene extends Grounds {
  readonly queued: Queued;
  /** For whom alone it waits. */
  readonly keptFor: AgentId | undefined;
  /** Who missed it later than this is passed over. */
  readonly missedLeastAt: EpochMs;
  /** When the workgroup next opens. */
  readonly opensAt: EpochMs;
}

interface Judged {
  readonly stand: Stand;
  readonly code: VerdictCode | undefined;
}

export const explain = (
  state: WorkgroupState,
  command: Extract<WorkgroupCommand, { type: 'explain' }>,
  now: EpochMs,
  config: Configuration,
): PresentView => {
  const queued = entryOf(state, command);
  const workgroup = named(config.workgroups, state.id);
  if (queued === undefined || workgroup === undefined) return { decisions: [], routableWhen: [] };
  const grounds = { workgroup, config, now };
  const scene = sceneOf(state, queued, grounds);
  const judged = [...state.agents.values()].map((stand) => judge(scene, withoutIt(stand, queued)));
  const { agent } = command;
  return {
    decisions: decisionsOn(state, queued),
    present: presentOf(state, scene, judged),
    routableWhen: prospectsIn(scene, judged),
    ...present({ about: agent === undefined ? undefined : aboutOf(state, scene, agent) }),
  };
};

const entryOf = (
  { entries }: WorkgroupState,
  { entry, interaction }: Extract<WorkgroupCommand, { type: 'explain' }>,
): Queued | undefined =>
  entry === undefined
    ? [...entries.values()].find((queued) => queued.interaction === interaction)
    : entries.get(entry);

const sceneOf = (state: WorkgroupState, queued: Queued, grounds: Grounds): Scene => {
  const { workgroup, now } = grounds;
  const scene: Scene = {
    ...grounds,
    queued,
    keptFor: state.board?.placed.get(queued.id)?.keptFor,
    missedLeastAt: Infinity,
    opensAt: isOpen(workgroup.hours, now) ? now : opensAt(workgroup.hours, now),
  };
  // The rule about misses only holds while somebody else could be given it.
  const free = [...state.agents.values()].filter(
    (stand) => judge(scene, withoutIt(stand, queued)).code === undefined,
  );
  const misses = free.map(({ agent }) => missedAtBy(queued, agent, now));
  return { ...scene, missedLeastAt: misses.reduce((a, b) => Math.min(a, b), Infinity) };
};

/** What is offered already takes nothing from who has it on offer. */
const withoutIt = (stand: Stand, { stand: at }: Queued): Stand => {
  if (at.status !== 'offered' || at.agent !== stand.agent) return stand;
  const { presence, offers } = stand;
  const isOther = ({ token }: { readonly token: string }): boolean => token !== at.token;
  return {
    ...stand,
    presence: { ...presence, slots: presence.slots.filter(isOther) },
    offers: new Map([...offers].filter(([token]) => token !== at.token)),
    used: stand.used - at.percent,
  };
};

const judge = (scene: Scene, stand: Stand): Judged => ({
  stand,
  code: verdictAt(scene, stand, scene.now),
});

/** As the agent stands now, and everything else as it will be then. */
const verdictAt = (scene: Scene, stand: Stand, at: EpochMs): VerdictCode | undefined => {
  const then = { ...scene, now: at };
  const asked = askedAt(scene, at);
  const standThen = at > scene.now ? afterWrapup(stand, at) : stand;
  return (
    standingRefusalOf(then, standThen, asked.type) ??
    suitRefusalOf(then, stand.agent, asked) ??
    workgroupReasonAt(scene, at) ??
    ownReasonOf(then, standThen, asked.type) ??
    passedOverAt(scene, stand.agent, at)
  );
};

const afterWrapup = (stand: Stand, at: EpochMs): Stand => {
  const { presence } = stand;
  return presence.statusKind === 'wrap_up' && (presence.wrapupEndsAt ?? Infinity) <= at
    ? { ...stand, presence: { ...presence, statusKind: 'available' } }
    : stand;
};

const askedAt = (scene: Scene, at: EpochMs): Asked => {
  const { workgroup, config, queued } = scene;
  const isLate = at > scene.now && at >= lowersAt(scene);
  const lowered = queued.lowered + (isLate ? (workgroup.overflow?.lowerProficiency ?? 0) : 0);
  return {
    type: queued.interactionType,
    required: requiredOf(workgroup.requiredSkills, queued.requiredSkills, lowered),
    stage: stageAfter(stagesOf(config, workgroup), at - queued.arrivedAt),
  };
};

/** When it will ask for less, if it stays here. */
const lowersAt = ({ workgroup: { overflow }, queued }: Scene): EpochMs =>
  overflow === undefined || overflow.workgroup !== undefined || queued.overflowed
    ? Infinity
    : queued.arrivedAt + overflow.afterSeconds * 1_000;

const workgroupReasonAt = (scene: Scene, at: EpochMs): VerdictCode | undefined => {
  if (!scene.workgroup.acdQueue) return 'no_queue';
  return at < scene.opensAt ? 'closed' : undefined;
};

const passedOverAt = (scene: Scene, agent: AgentId, at: EpochMs): VerdictCode | undefined => {
  const { keptFor, queued, missedLeastAt } = scene;
  if (keptFor !== undefined && keptFor !== agent && at < keptUntil(scene))
    return 'kept_for_preferred';
  return missedAtBy(queued, agent, at) > missedLeastAt ? 'recently_missed' : undefined;
};

const keptUntil = ({ workgroup, queued }: Scene): EpochMs =>
  queued.arrivedAt + workgroup.preferredSeconds * 1_000;

const decisionsOn = (state: WorkgroupState, { id }: Queued): PresentView['decisions'] => {
  const { earlier = [], current } = state.decided.get(id) ?? {};
  const records = current === undefined ? earlier : [...earlier, current];
  return records.map((record) => ({ token: record.token, decision: decisionView(record) }));
};

const presentOf = (state: WorkgroupState, scene: Scene, judged: readonly Judged[]): Present => {
  const { queued, now: at, workgroup } = scene;
  const { stand } = queued;
  return {
    at,
    workgroup: workgroup.id,
    entry: queued.id,
    ...(stand.status === 'offered'
      ? { state: 'offered', agent: stand.agent }
      : { state: 'queued' }),
    ...surveyView(surveyOf(state, scene, judged)),
  };
};

const surveyOf = (state: WorkgroupState, scene: Scene, judged: readonly Judged[]): Survey => {
  const asked = askedAt(scene, scene.now);
  const frame = frameOf(scene, asked);
  const eligible = judged
    .flatMap(({ stand, code }) =>
      code === undefined ? [{ stand, ...candidateOf(scene, stand, asked) }] : [],
    )
    .toSorted(compareCandidates);
  const refused = judged.flatMap(({ stand, code }) =>
    code === undefined ? [] : [{ stand, code }],
  );
  const nearest = refused.toSorted(compareRefused).slice(0, shownMax);
  return {
    terms: frame.terms,
    candidates: [
      ...eligible.slice(0, shownMax).map(({ stand }) => rowOf(frame, stand, undefined)),
      ...nearest.map(({ stand, code }) => rowOf(frame, stand, code)),
    ],
    eligible: eligible.length,
    refused: countsOf(refused),
    interaction: interactionTerms(scene, scene.queued),
    waiting: waitingIn(state),
  };
};

type Refused = { readonly stand: Stand; readonly code: VerdictCode };

/** The later the code, the nearer. */
const compareRefused = (a: Refused, b: Refused): number =>
  a.code === b.code ? compareAgents(a.stand, b.stand) : rankOf(b.code) - rankOf(a.code);

const compareAgents = (a: { readonly agent: AgentId }, b: { readonly agent: AgentId }): number =>
  a.agent < b.agent ? -1 : 1;

const countsOf = (refused: readonly Refused[]): Refusals => {
  const counts: Partial<Record<VerdictCode, number>> = {};
  for (const { code } of refused) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

/** Known instants first, then what is nearest to being eligible. */
const prospectsIn = (scene: Scene, judged: readonly Judged[]): readonly Prospect[] =>
  judged
    .flatMap((one) => prospectOf(scene, one) ?? [])
    .toSorted(
      (a, b) =>
        compareTimes(a.at, b.at) || rankOf(b.missing) - rankOf(a.missing) || compareAgents(a, b),
    )
    .slice(0, prospectsMax);

const compareTimes = (a: EpochMs = Infinity, b: EpochMs = Infinity): number =>
  a === b ? 0 : a - b;

const prospectOf = (scene: Scene, judged: Judged): Prospect | undefined => {
  const { stand, code } = judged;
  if (code === undefined) return undefined;
  return { agent: stand.agent, missing: code, ...present({ at: passesAt(scene, judged) }) };
};

/** What ends of itself. */
const passing: ReadonlySet<VerdictCode> = new Set([
  'status_not_available',
  'skill_below',
  'outside_ring',
  'closed',
  'sign_on_pace',
  'kept_for_preferred',
  'recently_missed',
]);

/** The first instant from which on nothing is against the agent, if all else stays as it is. */
const passesAt = (scene: Scene, { stand, code }: Judged): EpochMs | undefined => {
  if (code === undefined || !passing.has(code)) return undefined;
  if (code === 'status_not_available' && stand.presence.wrapupEndsAt === undefined)
    return undefined;
  return instantsFor(scene, stand).find((at) => verdictAt(scene, stand, at) === undefined);
};

const instantsFor = (scene: Scene, stand: Stand): readonly EpochMs[] => {
  const { workgroup, config, queued, now } = scene;
  let ringAt = queued.arrivedAt;
  const rings = stagesOf(config, workgroup).map(({ ms }) => (ringAt += ms));
  const missed = queued.missedBy[stand.agent] ?? -Infinity;
  const ends = [keptUntil(scene), lowersAt(scene), scene.opensAt, missed + avoidMs];
  const own = [stand.presence.wrapupEndsAt ?? Infinity, pacedUntil(scene, stand)];
  return [...rings, ...ends, ...own]
    .filter((at) => at > now && at !== Infinity)
    .toSorted((a, b) => a - b);
};

const aboutOf = (state: WorkgroupState, scene: Scene, agent: AgentId): PresentView['about'] => {
  const known = state.agents.get(agent) ?? strangerOf(scene, agent);
  const judged = judge(scene, withoutIt(known, scene.queued));
  const frame = frameOf(scene, askedAt(scene, scene.now));
  const view = candidateView(rowOf(frame, judged.stand, judged.code), frame.terms);
  return { ...view, ...present({ at: passesAt(scene, judged) }) };
};

/** Who is no member has told this workgroup nothing: whether it's signed on is not held against it. */
const strangerOf = ({ workgroup }: Scene, agent: AgentId): Stand => {
  const stand = unheardOf(agent);
  const signedOn = memberOf(workgroup, agent) === undefined;
  return { ...stand, presence: { ...stand.presence, signedOn } };
};
