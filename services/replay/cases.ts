/** The interactions of a simulation, each in the visit that it is at. */
import type { AgentCommand } from '../../actors/agent/agent.protocol.ts';
import {
  entryId,
  type AgentId,
  type EntryId,
  type InteractionId,
  type OfferToken,
  type WorkgroupId,
} from '../../actors/types.ts';
import type { Entry, WorkgroupCommand } from '../../actors/workgroup/workgroup.protocol.ts';
import type { Journey, Visit } from './journeys.ts';
import type { World } from './world.ts';

export interface Case {
  readonly journey: Journey;
  /** Of the visit. */
  readonly number: number;
  readonly visit: Visit;
  entry: Entry;
  workgroup: WorkgroupId;
  overflows: number;
  phase: Phase;
}

type Phase = Readonly<
  { status: 'waiting' } | ({ status: 'ringing' | 'handled' } & Holder) | { status: 'over' }
>;

export interface Holder {
  readonly agent: AgentId;
  readonly token: OfferToken;
}

export const over: Phase = { status: 'over' };

interface Opening {
  readonly visit: Visit;
  readonly number: number;
  /** The visit before. */
  readonly before: Case | undefined;
}

export interface Cases {
  /** It has come, and waits. */
  readonly open: (journey: Journey, opening: Opening) => Case;
  readonly enqueue: (one: Case, changes: Partial<Entry>) => void;
  /** The one that waits in that place, if it still does. */
  readonly waitingAs: (entry: EntryId) => Case | undefined;
  readonly connected: (one: Case) => void;
  /** Counts from 1, for each name. */
  readonly count: (name: string) => number;
  readonly toAgent: (agent: AgentId, command: AgentCommand) => void;
  readonly toWorkgroup: (one: Case, command: WorkgroupCommand) => void;
}

export const createCases = (world: World): Cases => {
  const byEntry = new Map<EntryId, Case>();
  const counts = new Map<string, number>();
  const connectedIn = new Map<InteractionId, WorkgroupId>();

  const count = (name: string): number => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };

  const toWorkgroup: Cases['toWorkgroup'] = ({ workgroup }, command) => {
    world.tell(`workgroup/${workgroup}`, command);
  };

  const enqueue: Cases['enqueue'] = (one, changes) => {
    const { interaction } = one.journey;
    const { measured: _, ...entry } = { ...one.entry, ...changes };
    const again = connectedIn.get(interaction) === one.workgroup;
    const id = entryId(`${interaction}/${String(count(interaction))}`);
    one.entry = { ...entry, id, ...(again ? { measured: true } : {}) };
    one.phase = { status: 'waiting' };
    byEntry.set(id, one);
    toWorkgroup(one, { type: 'enqueue', entry: one.entry });
  };

  return {
    open: (journey, { visit, number, before }) => {
      const { entry, workgroup } = visit;
      const one: Case = { journey, number, visit, entry, workgroup, overflows: 0, phase: over };
      enqueue(one, timesOf(visit, before, world.now()));
      return one;
    },
    enqueue,
    waitingAs: (entry) => {
      const one = byEntry.get(entry);
      return one?.phase.status === 'waiting' && one.entry.id === entry ? one : undefined;
    },
    connected: ({ journey, workgroup }) => {
      connectedIn.set(journey.interaction, workgroup);
    },
    count,
    toAgent: (agent, command) => {
      world.tell(`agent/${agent}`, command);
    },
    toWorkgroup,
  };
};

/** As old as it was when it came; what goes on with its old queue time has that of the visit before. */
const timesOf = ({ entry, at, isFresh }: Visit, before: Case | undefined, now: number) => ({
  queuedAt: isFresh || before === undefined ? now - (at - entry.queuedAt) : before.entry.queuedAt,
  createdAt: before?.entry.createdAt ?? now - (at - entry.createdAt),
});
