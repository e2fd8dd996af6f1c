/**
 * What one interaction may do, and what an agent may be told of it: the specification that histories are
 * held against. Written from acd.md section 6 and api.md, not from the actor.
 */

export type Phase = Readonly<
  | { status: 'queued' }
  /** A transfer to an agent who has not said a word yet; everybody sees `queued`. */
  | { status: 'handed'; agent: string }
  /** `lapsed`: its time is over, and nobody has drawn the conclusion yet. */
  | { status: 'offered'; agent: string; lapsed: boolean }
  | { status: 'connected' | 'held' | 'wrapup' | 'disconnected'; agent: string }
>;

export interface Standing {
  readonly phase: Phase;
  /** Who had it, or was offered it, and has it no longer; sorted. */
  readonly formerly: readonly string[];
}

export type Verb =
  'look' | 'pickup' | 'decline' | 'hold' | 'resume' | 'transfer' | 'disconnect' | 'wrapup';

/** What somebody asks for. `look`: to see it. */
export interface Ask {
  readonly verb: Verb;
  readonly agent: string;
  /** May see everything, and here does nothing else. */
  readonly isSupervisor?: boolean;
  /** For a transfer; to a workgroup when absent. */
  readonly toAgent?: string;
}

/** A line of the interaction's timeline. */
export interface Line {
  readonly type: string;
  readonly agent?: string;
  readonly why?: string;
}

export const initial: Standing = { phase: { status: 'queued' }, formerly: [] };

/** `null`: nobody has it. */
export const holderOf = ({ phase }: Standing): string | null =>
  phase.status === 'queued' || phase.status === 'handed' ? null : phase.agent;

export const shownState = ({ phase }: Standing): string =>
  phase.status === 'handed' ? 'queued' : phase.status;

/** A command that is taken: what it makes of the interaction, and the line that tells of it. */
export interface Effect {
  readonly line: Line;
  readonly after: Standing;
}

/**
 * What becomes of an ask at a standing: it takes effect, or it's answered without one, `ok` or by a code.
 * There is exactly one right answer at each standing.
 */
export const respond = (standing: Standing, ask: Ask): Effect | string => {
  const { agent, verb } = ask;
  if (ask.isSupervisor === true) return 'ok';
  const holder = holderOf(standing);
  if (holder !== agent && !standing.formerly.includes(agent)) return 'interaction_unknown';
  if (verb === 'pickup' || verb === 'decline') return onOffer(standing, ask, holder);
  if (holder !== agent) return 'not_yours';
  return verb === 'look' ? 'ok' : byHolder(standing, ask);
};

const onOffer = (
  standing: Standing,
  { verb, agent }: Ask,
  holder: string | null,
): Effect | string => {
  const { phase } = standing;
  if (holder !== null && holder !== agent) return 'not_yours';
  if (phase.status === 'connected' && verb === 'pickup') return 'ok';
  if (phase.status !== 'offered' || phase.lapsed) return 'not_offered';
  return verb === 'pickup'
    ? { line: { type: 'connected', agent }, after: moved(standing, 'connected', agent) }
    : { line: { type: 'offerEnded', agent, why: 'declined' }, after: lost(standing, agent) };
};

const byHolder = (standing: Standing, ask: Ask): Effect | string => {
  const { agent, verb } = ask;
  const { status } = standing.phase;
  if (isAlready(status, verb)) return 'ok';
  if (!allowedIn(verb).includes(status)) return 'wrong_state';
  if (verb === 'transfer') return transferred(standing, ask);
  const to = reached[verb];
  if (to === undefined) return 'ok';
  return { line: { type: told[verb] ?? '', agent }, after: moved(standing, to, agent) };
};

const isAlready = (status: Phase['status'], verb: Verb): boolean =>
  (verb === 'hold' && status === 'held') ||
  (verb === 'resume' && status === 'connected') ||
  (verb === 'disconnect' && (status === 'wrapup' || status === 'disconnected'));

const allowedIn = (verb: Verb): readonly Phase['status'][] => {
  if (verb === 'hold') return ['connected'];
  if (verb === 'resume') return ['held'];
  return verb === 'wrapup' ? ['wrapup'] : ['connected', 'held'];
};

type Reached = 'connected' | 'held' | 'wrapup' | 'disconnected';

const reached: Readonly<Partial<Record<Verb, Reached>>> = {
  hold: 'held',
  resume: 'connected',
  disconnect: 'wrapup',
  wrapup: 'disconnected',
};

const told: Readonly<Partial<Record<Verb, string>>> = {
  hold: 'held',
  resume: 'resumed',
  disconnect: 'disconnected',
  wrapup: 'wrappedUp',
};

const transferred = (standing: Standing, { agent, toAgent }: Ask): Effect | string => {
  if (toAgent === agent) return 'same_target';
  const freed = lost(standing, agent);
  const after: Standing =
    toAgent === undefined ? freed : { ...freed, phase: { status: 'handed', agent: toAgent } };
  return { line: { type: 'transferred', agent }, after };
};

type OwnStep = (standing: Standing, agent: string, why?: string) => Standing | undefined;

const ownSteps: Readonly<Partial<Record<string, OwnStep>>> = {
  offered: (standing, agent) =>
    standing.phase.status === 'queued' || isHandedTo(standing.phase, agent)
      ? { ...standing, phase: { status: 'offered', agent, lapsed: false } }
      : undefined,
  offerEnded: (standing, agent, why) => {
    const isMiss = why === 'missed' && isOf(standing.phase, 'offered', agent);
    const isRefusal = why === 'refused' && isHandedTo(standing.phase, agent);
    return isMiss || isRefusal ? lost(standing, agent) : undefined;
  },
  requeued: (standing) => (standing.phase.status === 'queued' ? standing : undefined),
  wrappedUp: (standing, agent) =>
    isOf(standing.phase, 'wrapup', agent) ? moved(standing, 'disconnected', agent) : undefined,
};

/** What the system may do of itself, as a line tells it; undefined when it may not. */
export const ofItself = (
  standing: Standing,
  { type, agent = '', why }: Line,
): Standing | undefined => ownSteps[type]?.(standing, agent, why);

/** An offer whose end the next line tells may have lapsed before that. */
export const lapse = (standing: Standing, next: Line | undefined): Standing | undefined => {
  const { phase } = standing;
  const ends = next?.type === 'offerEnded' && next.why === 'missed';
  if (!ends || phase.status !== 'offered' || phase.lapsed) return undefined;
  return { ...standing, phase: { ...phase, lapsed: true } };
};

export const isSameLine = (a: Line, b: Line | undefined): boolean =>
  a.type === b?.type && a.agent === b.agent && a.why === b.why;

export const keyOf = ({ phase, formerly }: Standing): string => JSON.stringify([phase, formerly]);

const isOf = (phase: Phase, status: Phase['status'], agent: string): boolean =>
  phase.status !== 'queued' && phase.status === status && phase.agent === agent;

const isHandedTo = (phase: Phase, agent: string): boolean => isOf(phase, 'handed', agent);

const moved = (standing: Standing, status: Reached, agent: string): Standing => ({
  ...standing,
  phase: { status, agent },
});

const lost = ({ formerly }: Standing, agent: string): Standing => ({
  phase: { status: 'queued' },
  formerly: [...new Set([...formerly, agent])].toSorted(),
});
