/** The invariants of the contact centre, on what is durable. @see architecture.md section 8 */
import type { AgentState, Slot } from '../../actors/agent/agent.protocol.ts';
import type { Configuration } from '../../actors/configuration.ts';
import { utilizationOf } from '../../actors/configuration.ts';
import { compareEntries } from '../../actors/workgroup/line.ts';
import type { Queued } from '../../actors/workgroup/workgroup.protocol.ts';
import type { Alarms } from './alarms.ts';
import type { Changes, Durable, DurableConversation, Happening } from './durable.ts';
import type { RunContext } from './workload.ts';

type Violate = RunContext['violate'];

export interface Rules {
  readonly config: Configuration;
  readonly violate: Violate;
}

/**
 * What counts against an agent is never more than 100 %, and no more of a type than allowed. Only what
 * was held, and did not count while it was, may push an agent over when it is resumed.
 */
export const createUtilizationCheck = ({ config, violate }: Rules) => {
  const pushedOver = new Set<string>();

  const checkSum = (agent: AgentState, counted: readonly Slot[]): void => {
    const sum = counted.reduce((total, { percent }) => total + percent, 0);
    if (sum <= 100) pushedOver.delete(agent.id);
    else if (!pushedOver.has(agent.id))
      violate('utilization is never exceeded', [`agent/${agent.id}`], `${String(sum)} %`);
  };

  /** Several may be accepted in one commit, for workgroups that allow a different number. */
  const checkCounts = (agent: AgentState, counted: readonly Slot[], before: Slots): void => {
    const fresh = counted.filter(({ token }) => !Object.hasOwn(before, token));
    for (const { interactionType } of fresh) {
      const same = fresh.filter((slot) => slot.interactionType === interactionType);
      const allowed = same.map(
        ({ workgroup }) => utilizationOf(config, agent.id, workgroup, interactionType).maxAssigned,
      );
      const count = counted.filter((slot) => slot.interactionType === interactionType).length;
      if (count > Math.max(...allowed) && !pushedOver.has(agent.id))
        violate(
          'no more of a type than allowed',
          [`agent/${agent.id}`],
          `${String(count)} ${interactionType}`,
        );
    }
  };

  return ({ agents, events }: Changes, before: Durable): void => {
    for (const { actor, event } of events)
      if (event.type === 'slotResumed' && event.exempt === true)
        pushedOver.add(actor.slice('agent/'.length));
    for (const agent of agents) {
      const slots: readonly Slot[] = Object.values(agent.slots);
      const counted = slots.filter(({ exempt }) => !exempt);
      checkCounts(agent, counted, before.agents.get(agent.id)?.slots ?? {});
      checkSum(agent, counted);
    }
  };
};

type Slots = Readonly<Record<string, Slot>>;

/** Whoever a conversation says has it, or is offered it, has a slot reserved for it. */
export const checkHolders = (
  { conversations, agents }: Changes,
  after: Durable,
  violate: Violate,
): void => {
  for (const conversation of conversations) checkSlots(conversation, after, violate);
  if (agents.length === 0) return;
  for (const conversation of after.conversations.values()) {
    const concerns = conversation.open.some(
      ({ phase }) => 'token' in phase && agents.some(({ id }) => id === phase.agent),
    );
    if (concerns) checkSlots(conversation, after, violate);
  }
};

const checkSlots = (
  { id, open }: DurableConversation,
  { agents }: Durable,
  violate: Violate,
): void => {
  for (const { id: interaction, phase } of open) {
    if (phase.status !== 'offered' && phase.status !== 'connected' && phase.status !== 'held')
      continue;
    const slot = agents.get(phase.agent)?.slots[phase.token];
    if (slot?.interaction !== interaction)
      violate(
        'an interaction is with at most one agent, who has a slot for it',
        [`conversation/${id}`, `agent/${phase.agent}`],
        `${interaction} is ${phase.status} with ${phase.agent} under ${phase.token}, who has ${JSON.stringify(slot)}`,
      );
  }
};

/** An offer is made for the first of those of its type that wait, and what waits keeps its time. */
export const checkOrder = (
  { entries }: Changes,
  before: Durable,
  { config, violate }: Rules,
): void => {
  const touched = new Set(entries.map(({ id }) => id));
  for (const { workgroup, entry } of entries) {
    if (entry === undefined) continue;
    const queue = before.queues.get(workgroup) ?? new Map<string, Queued>();
    const subjects = [`workgroup/${workgroup}`];
    if (!keepsTime(entry, queue.get(entry.id)))
      violate('what waits again keeps its queue time', subjects, entry.id);
    const preferredMs = (config.workgroups[workgroup]?.preferredSeconds ?? 0) * 1_000;
    for (const other of passedOver(entry, queue, touched).filter(isFreeFor(entry, preferredMs)))
      violate('the queue keeps its order', subjects, `${entry.id} before ${other.id}`);
  }
};

const keepsTime = ({ queuedAt }: Queued, old: Queued | undefined): boolean =>
  old === undefined || old.queuedAt === queuedAt;

/** Those that waited before the commit and after it, and come before the entry. */
const passedOver = (
  entry: Queued,
  queue: ReadonlyMap<string, Queued>,
  touched: ReadonlySet<string>,
): readonly Queued[] => {
  if (!isOfferedAnew(entry, queue.get(entry.id))) return [];
  return [...queue.values()].filter(
    (other) => other.stand.status === 'waiting' && !touched.has(other.id) && isAhead(other, entry),
  );
};

/**
 * Whether the agent might have been given the other one: it isn't kept for whoever had it before, and the
 * agent hasn't just missed it. What an agent is preferred for comes before all else.
 */
const isFreeFor =
  ({ stand, preferred }: Queued, preferredMs: number) =>
  (other: Queued): boolean => {
    if (stand.status !== 'offered' || preferred === stand.agent) return false;
    const isKept = other.preferred !== undefined && stand.madeAt < other.arrivedAt + preferredMs;
    return !isKept && other.missedBy[stand.agent] === undefined;
  };

const isOfferedAnew = ({ stand }: Queued, old: Queued | undefined): boolean =>
  stand.status === 'offered' &&
  (old?.stand.status !== 'offered' || old.stand.token !== stand.token);

const isAhead = (other: Queued, entry: Queued): boolean =>
  other.interactionType === entry.interactionType && compareEntries(other, entry) < 0;

/** The deadlines of offers and wrap-ups are alarms that are set, removed, or ring. */
export const followDeadlines = (event: Happening, conversation: string, alarms: Alarms): void => {
  deadlines[event.type]?.(event, conversation, alarms);
};

type Deadline = (event: Happening, conversation: string, alarms: Alarms) => void;

const offerOf = ({ token, from }: Happening): string => `offer ${token ?? from?.token ?? ''}`;
const wrapUpOf = ({ token, from, wrapup }: Happening): string =>
  `wrap-up ${token ?? from?.token ?? wrapup?.token ?? ''}`;

const removeOffer: Deadline = ({ from }, _, alarms) => {
  if (from !== undefined) alarms.remove(`offer ${from.token}`);
};

const deadlines: Readonly<Record<string, Deadline>> = {
  offered: (event, conversation, alarms) => {
    alarms.set(conversation, offerOf(event), event.expiresAt ?? 0);
  },
  offerEnded: (event, conversation, alarms) => {
    if (event.why === 'missed') alarms.ringsNow(conversation, offerOf(event));
    else alarms.remove(offerOf(event));
  },
  connected: (event, _, alarms) => {
    alarms.remove(offerOf(event));
  },
  transferred: removeOffer,
  abandoned: removeOffer,
  notRecovered: (event, conversation, alarms) => {
    removeOffer(event, conversation, alarms);
    if (event.wrapup !== undefined) alarms.remove(wrapUpOf(event));
  },
  disconnected: (event, conversation, alarms) => {
    removeOffer(event, conversation, alarms);
    if (event.wrapupEndsAt !== undefined)
      alarms.set(conversation, wrapUpOf(event), event.wrapupEndsAt);
  },
  reopened: (event, _, alarms) => {
    alarms.remove(wrapUpOf(event));
  },
  wrappedUp: (event, conversation, alarms) => {
    // Whoever gives a code ends it early; without one its time has come.
    if (event.code === undefined) alarms.ringsNow(conversation, wrapUpOf(event));
    else alarms.remove(wrapUpOf(event));
  },
};

/** Arrivals and freed agents lead to every offer; the safety net below them stays empty. */
export const checkOverlooked = (event: Happening, actor: string, { violate }: Rules): void => {
  if (event.type === 'swept' && event.overlooked !== undefined)
    violate('nobody is overlooked', [actor], JSON.stringify(event.overlooked));
};
