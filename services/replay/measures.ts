/** What is counted of a period, of the real one and of simulated ones alike. */
import type {
  AgentId,
  InteractionId,
  InteractionType,
  Ms,
  WorkgroupId,
} from '../../actors/types.ts';
import type { Entry, WorkgroupEvent } from '../../actors/workgroup/workgroup.protocol.ts';

export interface Measured {
  readonly queues: readonly QueueMeasures[];
  /** Interactions picked up, by agent. */
  readonly agents: Readonly<Record<AgentId, number>>;
  /** Who picked an interaction up, the first one first. */
  readonly takers: ReadonlyMap<InteractionId, readonly AgentId[]>;
}

/** One type of interaction in one workgroup. */
export interface QueueMeasures {
  readonly workgroup: WorkgroupId;
  readonly type: InteractionType;
  readonly arrivals: number;
  readonly answered: number;
  readonly abandoned: number;
  /** At the end. */
  readonly waiting: number;
  /** From 0 to 1; absent where there is nothing to divide by, or no target. @see acd.md section 7 */
  readonly serviceLevel: { readonly answered?: number; readonly all?: number };
  /** Of those that were answered; absent when none was. */
  readonly waitMs?: { readonly median: Ms; readonly p90: Ms; readonly max: Ms };
}

export interface Measures {
  /** What waits when it begins. */
  readonly begin: (workgroup: WorkgroupId, waiting: readonly Entry[]) => void;
  readonly note: (workgroup: WorkgroupId, event: WorkgroupEvent) => void;
  readonly measured: () => Measured;
}

interface Counts {
  readonly workgroup: WorkgroupId;
  readonly type: InteractionType;
  arrivals: number;
  left: number;
  abandoned: number;
  /** Answered, abandoned, with a target. */
  readonly waits: Ms[];
  targeted: {
    answered: number;
    answeredWithin: number;
    abandoned: number;
    abandonedWithin: number;
  };
}

export const createMeasures = (): Measures => {
  const queues = new Map<string, Counts>();
  const types = new Map<string, InteractionType>();
  const agents = new Map<AgentId, number>();
  const takers = new Map<InteractionId, AgentId[]>();

  const countsOf = (workgroup: WorkgroupId, type: InteractionType): Counts => {
    const key = `${workgroup} ${type}`;
    const targeted = { answered: 0, answeredWithin: 0, abandoned: 0, abandonedWithin: 0 };
    const fresh = { workgroup, type, arrivals: 0, left: 0, abandoned: 0, waits: [], targeted };
    const counts: Counts = queues.get(key) ?? fresh;
    queues.set(key, counts);
    return counts;
  };

  const came = (workgroup: WorkgroupId, { id, interactionType }: Entry): void => {
    if (types.has(id)) return;
    types.set(id, interactionType);
    countsOf(workgroup, interactionType).arrivals += 1;
  };

  const taken = (interaction: InteractionId, agent: AgentId): void => {
    agents.set(agent, (agents.get(agent) ?? 0) + 1);
    takers.set(interaction, [...(takers.get(interaction) ?? []), agent]);
  };

  const note = (workgroup: WorkgroupId, event: WorkgroupEvent): void => {
    if (event.type === 'enqueued') came(workgroup, event.entry);
    if (event.type !== 'assigned' && event.type !== 'withdrawn') return;
    const type = types.get(event.entry);
    if (type === undefined) return;
    const counts = countsOf(workgroup, type);
    counts.left += 1;
    if (event.type === 'assigned') {
      taken(event.interaction, event.agent);
      countAnswered(counts, event.measured);
    } else if (event.why === 'abandoned') countAbandoned(counts, event.measured);
  };

  return {
    begin: (workgroup, waiting) => {
      for (const entry of waiting) came(workgroup, entry);
    },
    note,
    measured: () => ({
      queues: [...queues.values()]
        .map(measuresOf)
        .toSorted((a, b) => (`${a.workgroup} ${a.type}` < `${b.workgroup} ${b.type}` ? -1 : 1)),
      agents: Object.fromEntries([...agents].toSorted(([a], [b]) => (a < b ? -1 : 1))),
      takers,
    }),
  };
};

type Wait = Extract<WorkgroupEvent, { type: 'assigned' }>['measured'];

/** What was picked up in the workgroup before is no longer measured. */
const countAnswered = ({ waits, targeted }: Counts, wait: Wait): void => {
  if (wait === undefined) return;
  waits.push(wait.waitedMs);
  if (wait.withinTarget === undefined) return;
  targeted.answered += 1;
  if (wait.withinTarget) targeted.answeredWithin += 1;
};

const countAbandoned = (counts: Counts, wait: Wait): void => {
  counts.abandoned += 1;
  if (wait?.withinTarget === undefined) return;
  counts.targeted.abandoned += 1;
  if (wait.withinTarget) counts.targeted.abandonedWithin += 1;
};

const measuresOf = ({ workgroup, type, arrivals, left, abandoned, waits, targeted }: Counts) => {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number): Ms => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  const all = targeted.answered + targeted.abandoned;
  const within = targeted.answeredWithin + targeted.abandonedWithin;
  const { answered, answeredWithin } = targeted;
  return {
    workgroup,
    type,
    arrivals,
    answered: sorted.length,
    abandoned,
    waiting: arrivals - left,
    serviceLevel: {
      ...(answered === 0 ? {} : { answered: answeredWithin / answered }),
      ...(all === 0 ? {} : { all: within / all }),
    },
    ...(sorted.length === 0 ? {} : { waitMs: { median: at(0.5), p90: at(0.9), max: at(1) } }),
  };
};
