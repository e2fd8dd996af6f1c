/** A queue at work, made up from one seed: everything is decided twice, on the boards and by looking at everything. */
import type { Configuration, RequiredSkill, Ring, User } from '../../../actors/configuration.ts';
import { accessLicence, featureLicence } from '../../../actors/configuration.ts';
import type { Pieces } from '../../../actors/pieces.ts';
import type { AgentId, InteractionType } from '../../../actors/types.ts';
import { agentId, conversationId, entryId, interactionId } from '../../../actors/types.ts';
import { workgroupActor } from '../../../actors/workgroup/workgroup.actor.ts';
import type { WorkgroupState } from '../../../actors/workgroup/state.ts';
import type {
  Presence,
  WorkgroupCommand,
  WorkgroupEvent,
} from '../../../actors/workgroup/workgroup.protocol.ts';
import { byId, demo, sales, support, user, workgroup } from './fixtures.ts';
import { seeded } from './host.ts';
import { expectExplained, expectOutlook } from './reference-explanation.ts';
import { bestAgent, bestEntry, neglected, type Scene } from './reference-routing.ts';

const agents = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map(agentId);
const skillNames = ['english', 'german', 'billing'] as const;
const types: readonly InteractionType[] = [
  'social_conversation',
  'social_conversation',
  'social_direct_message',
  'chat',
];
const quarterMs = 15_000;

/** Chances from one number, so that a failing run is named by it. */
export const createDraw = (seed: number) => {
  const random = seeded(seed);
  const next = (): number => Math.floor(random() * 1_000_000);
  return {
    below: (n: number): number => next() % n,
    pick: <T>(from: readonly T[]): T => {
      const found = from[next() % from.length];
      if (found === undefined) throw new Error('Nothing to pick from');
      return found;
    },
    chance: (percent: number): boolean => next() % 100 < percent,
  };
};
type Draw = ReturnType<typeof createDraw>;

const heldSkills = (draw: Draw) =>
  skillNames
    .filter(() => draw.chance(60))
    .map((skill) => ({
      skill,
      proficiency: draw.pick([1, 20, 50, 80]),
      desire: draw.pick([0, 50]),
    }));

const requiredSkills = (draw: Draw, percent: number): readonly RequiredSkill[] =>
  skillNames
    .filter(() => draw.chance(percent))
    .map((skill) => ({
      skill,
      minProficiency: draw.pick([1, 1, 20, 50]),
      maxProficiency: draw.pick([50, 100, 100]),
      minDesire: draw.pick([0, 0, 50]),
      maxDesire: 100,
      proficiencyWeight: draw.pick([1, 2, -1]),
      desireWeight: draw.pick([0, 1]),
    }));

const person = (draw: Draw, id: AgentId): User => ({
  ...user(id),
  licences: draw.chance(90) ? [accessLicence] : [],
  skills: heldSkills(draw),
  cost: draw.pick([0, 1, 2]),
  attributes: [draw.pick([0, 3]), draw.pick([0, 1]), 0],
  utilization: draw.chance(20) ? { chat: { percent: 50, maxAssigned: 2 } } : {},
});

const ring = (draw: Draw): Ring => ({
  agents: agents.filter(() => draw.chance(25)),
  minima: draw.chance(50)
    ? [{ skill: draw.pick(skillNames), minProficiency: draw.pick([20, 50]) }]
    : [],
  seconds: draw.pick([15, 30, 60]),
});

/** A weight is often nothing, at times negative. */
const weight = (draw: Draw): number => draw.pick([0, 1, 1, 2, 0.5, -1]);

const licence = (draw: Draw, id: string, now: number) =>
  draw.chance(97) ? [{ id, name: id, count: draw.chance(98) ? 5 : 0, ...expiry(draw, now) }] : [];

const expiry = (draw: Draw, now: number) =>
  draw.chance(25) ? { expiresAt: now + quarterMs * (4 + draw.below(60)) } : {};

const world = (draw: Draw, version: number, now: number): Configuration => {
  const base = workgroup(support, []);
  const minimum = draw.chance(50);
  return {
    ...demo,
    version,
    users: byId(agents.map((id) => person(draw, id))),
    parameters: draw.chance(50) ? byId([{ id: 'ACDAvailableOnNon-ACD', value: '1' }]) : {},
    licences: byId([...licence(draw, featureLicence, now), ...licence(draw, accessLicence, now)]),
    workgroups: byId([
      {
        ...base,
        acdQueue: draw.chance(95),
        members: agents
          .filter(() => draw.chance(90))
          .map((id) => ({ user: id, activated: draw.chance(90) })),
        utilization: {
          social_conversation: { percent: draw.pick([25, 34, 50]), maxAssigned: 3 },
          social_direct_message: { percent: 25, maxAssigned: draw.pick([1, 4]) },
          chat: { percent: draw.pick([25, 100]), maxAssigned: 4 },
        },
        skills: heldSkills(draw),
        requiredSkills: minimum ? [] : requiredSkills(draw, 15),
        rings: Array.from({ length: draw.below(4) }, () => ring(draw)),
        preferredSeconds: draw.pick([0, 30, 60, 150]),
        signOnOffersPerMinute: draw.pick([0, 0, 0, 4]),
        weights: {
          agent: {
            skill: weight(draw),
            cost: weight(draw),
            available: weight(draw),
            attributes: [weight(draw), weight(draw), 0],
          },
          interaction: {
            skill: weight(draw),
            priority: weight(draw),
            queue: weight(draw),
            system: weight(draw),
          },
        },
        ...(draw.chance(40)
          ? { overflow: { afterSeconds: 90, priority: 10, lowerProficiency: 30 } }
          : {}),
      },
      { ...workgroup(sales, agents.slice(0, 2)), skills: heldSkills(draw) },
    ]),
  };
};

export interface Counts {
  turns: number;
  offers: number;
  readonly seen: Map<string, number>;
}

const nextOf = (numbers: Map<AgentId, number>, agent: AgentId): number => {
  const next = (numbers.get(agent) ?? 0) + 1;
  numbers.set(agent, next);
  return next;
};

/** Hears each event, with its time and its place in its turn. */
type Listener = (event: WorkgroupEvent, at: number, step: number) => void;

interface DeskOptions {
  /** Whoever listens must judge alone: nothing is decided twice then. */
  readonly tell?: Listener;
  /** After each turn, or never; now and then when absent. */
  readonly restarts?: boolean;
}

/** One queue, with everything decided twice. */
export const createDesk = (draw: Draw, counts: Counts, { tell, restarts }: DeskOptions = {}) => {
  let now = 60_000_000;
  let config = world(draw, 1, now);
  let state: WorkgroupState = workgroupActor.initial(support);
  let head: unknown;
  const rows = new Map<string, string>();
  let made = 0;
  let step = 0;
  let preparation: Pieces<void> | undefined;
  const versions = new Map<AgentId, number>();
  const solicitations = new Map<AgentId, number>();

  const apply = (event: WorkgroupEvent): void => {
    tell?.(event, now, step);
    step += 1;
    counts.seen.set(event.type, (counts.seen.get(event.type) ?? 0) + 1);
    state = workgroupActor.evolve(state, event);
    for (const { key, value } of workgroupActor.persistence.rows(event, state)) {
      if (value === undefined) rows.delete(key);
      else rows.set(key, JSON.stringify(value));
    }
  };

  const judge = (event: WorkgroupEvent, scene: Scene): void => {
    if (tell !== undefined) return;
    if (event.type === 'nothingOffered' && isRouted()) {
      const stand = state.agents.get(event.agent);
      expect(stand && bestEntry(scene, stand)?.id).toBeUndefined();
    }
    if (event.type !== 'offerMade') return;
    counts.offers += 1;
    const { entry, agent, trigger } = event;
    expect({ trigger, entry, agent }).toEqual({ trigger, ...chosen(scene, event) });
    expectExplained(scene, event);
  };

  const isRouted = (): boolean => config.workgroups[support]?.acdQueue === true;

  /** What the reference makes of the same trigger. */
  const chosen = (
    scene: Scene,
    { entry: id, agent, trigger }: Extract<WorkgroupEvent, { type: 'offerMade' }>,
  ) => {
    const entry = state.entries.get(id);
    const stand = state.agents.get(agent);
    if (entry === undefined || stand === undefined) throw new Error('An offer of nothing');
    return trigger === 'arrival'
      ? { entry: id, agent: bestAgent(scene, entry) }
      : { entry: bestEntry(scene, stand)?.id, agent };
  };

  const take = (command: WorkgroupCommand): void => {
    goOnPreparing();
    const isDue = (workgroupActor.wakeAt(state) ?? Infinity) <= now;
    if (isDue && command.type !== 'wake') take({ type: 'wake' });
    step = 0;
    workgroupActor.decide(state, command, now, config).forEach(apply);
    settle();
    counts.turns += 1;
    head = JSON.parse(JSON.stringify(workgroupActor.persistence.head(state)));
    if (tell === undefined) inspect();
    const moves = draw.chance(15);
    if (restarts ?? moves) restart();
  };

  const inspect = (): void => {
    const scene = { state, config, now };
    if (isRouted()) expect(neglected(scene)).toEqual([]);
    const [first] = state.entries.keys();
    // It looks at everybody, so not every time.
    if (first !== undefined && counts.turns % 8 === 0) expectOutlook(scene, first);
  };

  const settle = (): void => {
    for (let steps = 0; ; steps += 1) {
      const events = workgroupActor.settle?.(state, now, config) ?? [];
      if (events.length === 0) return;
      if (steps > 500) throw new Error('It does not settle');
      for (const event of events) {
        judge(event, { state, config, now });
        apply(event);
      }
    }
  };

  const restart = (): void => {
    const stored = [...rows].toReversed().map(([key, json]) => [key, JSON.parse(json)] as const);
    state = workgroupActor.persistence.restore(head, new Map<string, unknown>(stored));
    preparation = workgroupActor.prepare?.(state, now, config);
  };

  /** To its end, or so far that a turn comes in between: without a draw, which would change the rest. */
  const goOnPreparing = (): void => {
    const steps = counts.turns % 3 === 0 ? Infinity : counts.turns % 5;
    for (let i = 0; i < steps && preparation !== undefined; i += 1)
      if (preparation.next().done === true) preparation = undefined;
  };

  const enqueue = (): void => {
    made += 1;
    const n = String(made);
    const queuedAt = now - quarterMs * draw.pick([0, 0, 0, 1, 8]);
    take({
      type: 'enqueue',
      entry: {
        id: entryId(`c${n}~1/1`),
        interaction: interactionId(`c${n}~1`),
        conversation: conversationId(`c${n}`),
        interactionType: draw.pick(types),
        priority: draw.pick([50, 50, 50, 60, 10]),
        requiredSkills: requiredSkills(draw, 20),
        queuedAt,
        createdAt: queuedAt - quarterMs * draw.pick([0, 4]),
        ...(draw.chance(30) ? { preferred: draw.pick(agents) } : {}),
      },
    });
  };

  /** Now and then the agent gathers offers; otherwise it's there to be offered things. */
  const solicitation = (agent: AgentId): Pick<Presence, 'solicitation'> => {
    if (!draw.chance(25)) return {};
    return { solicitation: nextOf(solicitations, agent) };
  };

  const standing = (agent: AgentId): Pick<Presence, 'signedOn' | 'firstAvailableAt'> =>
    draw.chance(90)
      ? {
          signedOn: true,
          firstAvailableAt: state.agents.get(agent)?.presence.firstAvailableAt ?? now,
        }
      : { signedOn: false };

  const nextPresence = (agent: AgentId, changes: Partial<Presence> = {}): Presence => {
    const version = nextOf(versions, agent);
    const nobody = { slots: [], availableSinceAt: now };
    const { slots, availableSinceAt } = state.agents.get(agent)?.presence ?? nobody;
    return {
      agent,
      version,
      ...standing(agent),
      stations: draw.chance(30) ? [draw.pick(['desk1', 'desk2'])] : [],
      nonAcd: draw.chance(5),
      statusKind: draw.chance(80) ? 'available' : 'away',
      availableSinceAt: draw.chance(50) ? now : availableSinceAt,
      slots: draw.chance(75) ? slots.slice(1) : slots,
      ...solicitation(agent),
      ...changes,
    };
  };

  const offered = () =>
    [...state.entries.values()]
      .flatMap(({ id, interactionType, stand }) =>
        stand.status === 'offered' ? [{ id, interactionType, ...stand }] : [],
      )
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));

  const answerOffer = (): void => {
    const pending = offered();
    if (pending.length === 0) return;
    const { id, token, agent, interactionType, percent } = draw.pick(pending);
    const slots = state.agents.get(agent)?.presence.slots ?? [];
    const slot = { token, interactionType, percent };
    const hasIt = slots.some((one) => one.token === token);
    const withIt = hasIt ? slots : [...slots, slot];
    switch (draw.below(5)) {
      case 0:
        take({ type: 'accepted', token, presence: nextPresence(agent, { slots: withIt }) });
        break;
      case 1: {
        const code = draw.pick(['status_not_available', 'outbid', 'utilization']);
        take({ type: 'refused', token, code, presence: nextPresence(agent) });
        break;
      }
      case 2:
        take({ type: 'connected', entry: id, token });
        break;
      default:
        take({ type: 'returned', entry: id, token, why: draw.pick(['missed', 'declined']) });
    }
  };

  const changeEntry = (): void => {
    if (state.entries.size === 0) return;
    const entry = draw.pick([...state.entries.keys()].toSorted());
    if (draw.chance(40)) take({ type: 'withdraw', entry, why: 'transferred' });
    else
      take({
        type: 'requalify',
        entry,
        priority: draw.pick([20, 50, 90]),
        requiredSkills: requiredSkills(draw, 30),
      });
  };

  const pass = (): void => {
    const until = now + quarterMs * (1 + draw.below(4));
    for (;;) {
      const at = workgroupActor.wakeAt(state);
      if (at === undefined || at > until) break;
      now = Math.max(now, at);
      take({ type: 'wake' });
      if ((workgroupActor.wakeAt(state) ?? Infinity) <= now) throw new Error('It wakes in vain');
    }
    now = until;
  };

  const moves: readonly (readonly [number, () => void])[] = [
    [33, enqueue],
    [27, () => take({ type: 'presence', presence: nextPresence(draw.pick(agents)) })],
    [25, answerOffer],
    [6, changeEntry],
    [8, pass],
    [
      1,
      () => {
        config = world(draw, config.version + 1, now);
        preparation = workgroupActor.prepare?.(state, now, config);
        take({ type: 'reconfigured' });
      },
    ],
  ];

  return {
    move: (): void => {
      let chance = draw.below(100);
      for (const [share, move] of moves) {
        chance -= share;
        if (chance < 0) {
          move();
          return;
        }
      }
    },
  };
};
