/** What interactions asked for, read off the record: when they came where, and how long each took. */
import type { RequiredSkill } from '../../actors/configuration.ts';
import type {
  EntryId,
  EpochMs,
  InteractionId,
  InteractionType,
  Ms,
  WorkgroupId,
} from '../../actors/types.ts';
import { present } from '../../actors/types.ts';
import type { Entry, Finish, WorkgroupEvent } from '../../actors/workgroup/workgroup.protocol.ts';
import { median } from './chance.ts';

/** One wish to be routed: from its coming to a workgroup until an agent who has it is done. */
export interface Visit {
  readonly workgroup: WorkgroupId;
  /** As it came; `queuedAt` and `createdAt` are those of the record. */
  readonly entry: Entry;
  readonly at: EpochMs;
  /** It comes when the visit before is over, so much later; else at its time. */
  readonly gapMs?: Ms;
  /** It begins its queue time anew. */
  readonly isFresh: boolean;
  /** It went by another way while nobody had it, so long after it had come. */
  readonly leaves?: { readonly afterMs: Ms; readonly why: Leave };
  readonly requalified: readonly Requalified[];
  /** How long it was with an agent; that of its like, if it never was, or still is. */
  readonly handlingMs: Ms;
  /** How that ended. */
  readonly ends: 'disconnected' | 'transferred';
}

type Leave = 'abandoned' | 'transferred' | 'disconnected';

interface Requalified {
  readonly afterMs: Ms;
  readonly priority: number;
  readonly requiredSkills: readonly RequiredSkill[];
}

export interface Journey {
  readonly interaction: InteractionId;
  /** In order; at least one. */
  readonly visits: readonly Visit[];
}

export interface JourneyBook {
  /** What waits when the record begins. */
  readonly begin: (workgroup: WorkgroupId, at: EpochMs, waiting: readonly Entry[]) => void;
  readonly note: (workgroup: WorkgroupId, event: WorkgroupEvent) => void;
  readonly journeys: () => readonly Journey[];
}

/** A stay in one queue, and what came of it. */
interface Stay {
  readonly workgroup: WorkgroupId;
  readonly at: EpochMs;
  readonly entry: Entry;
  readonly requalified: {
    at: EpochMs;
    priority: number;
    requiredSkills: readonly RequiredSkill[];
  }[];
  assignedAt?: EpochMs;
  withdrawn?: Pick<Extract<WorkgroupEvent, { type: 'withdrawn' }>, 'at' | 'why'>;
  finished?: Pick<Extract<WorkgroupEvent, { type: 'finished' }>, 'at' | 'why'>;
}

export const createJourneyBook = (): JourneyBook => {
  const stays = new Map<EntryId, Stay>();
  const byInteraction = new Map<InteractionId, Stay[]>();

  const came = (workgroup: WorkgroupId, at: EpochMs, entry: Entry): void => {
    if (stays.has(entry.id)) return;
    const stay: Stay = { workgroup, at, entry, requalified: [] };
    stays.set(entry.id, stay);
    byInteraction.set(entry.interaction, [...(byInteraction.get(entry.interaction) ?? []), stay]);
  };

  const finished = (
    workgroup: WorkgroupId,
    { interaction, at, why }: Extract<WorkgroupEvent, { type: 'finished' }>,
  ): void => {
    const stay = byInteraction
      .get(interaction)
      ?.findLast((one) => one.workgroup === workgroup && one.assignedAt !== undefined);
    if (stay !== undefined) stay.finished ??= { at, why };
  };

  const note = (workgroup: WorkgroupId, event: WorkgroupEvent): void => {
    if (event.type === 'enqueued') came(workgroup, event.at, event.entry);
    if (event.type === 'finished') finished(workgroup, event);
    if (isOfStay(event)) noteOn(stays.get(event.entry), event);
  };

  return {
    begin: (workgroup, at, waiting) => {
      for (const entry of waiting) came(workgroup, at, entry);
    },
    note,
    journeys: () => {
      const usualMs = usualHandling([...stays.values()]);
      return [...byInteraction]
        .map(([interaction, all]) => ({ interaction, visits: visitsOf(all, usualMs) }))
        .toSorted((a, b) => startOf(a) - startOf(b) || (a.interaction < b.interaction ? -1 : 1));
    },
  };
};

type OfStay = Extract<WorkgroupEvent, { type: 'assigned' | 'withdrawn' | 'requalified' }>;

const isOfStay = (event: WorkgroupEvent): event is OfStay =>
  event.type === 'assigned' || event.type === 'withdrawn' || event.type === 'requalified';

/** What came before the record is nobody's. */
const noteOn = (stay: Stay | undefined, event: OfStay): void => {
  if (stay === undefined) return;
  if (event.type === 'assigned') stay.assignedAt = event.at;
  if (event.type === 'withdrawn') stay.withdrawn = event;
  if (event.type === 'requalified') stay.requalified.push(event);
};

const startOf = ({ visits }: Journey): EpochMs => visits[0]?.at ?? 0;

/** For what nobody handled, when nothing like it was handled either. */
const handlingDefaultMs: Ms = 120_000;

type Usual = (type: InteractionType) => Ms;

const usualHandling = (stays: readonly Stay[]): Usual => {
  const all = stays.flatMap(({ entry, assignedAt, finished }) =>
    assignedAt === undefined || finished === undefined
      ? []
      : [{ type: entry.interactionType, ms: finished.at - assignedAt }],
  );
  const overall = median(all.map(({ ms }) => ms)) ?? handlingDefaultMs;
  const known = new Map<InteractionType, Ms>();
  return (type) => {
    const ms =
      known.get(type) ?? median(all.filter((one) => one.type === type).map((one) => one.ms));
    known.set(type, ms ?? overall);
    return ms ?? overall;
  };
};

/** Stays that follow upon an overflow are the routing's own doing: they belong to the visit before. */
const visitsOf = (all: readonly Stay[], usualMs: Usual): readonly Visit[] => {
  const groups: Stay[][] = [];
  for (const stay of all.toSorted((a, b) => numberOf(a) - numberOf(b))) {
    const group = groups.at(-1);
    if (group?.at(-1)?.withdrawn?.why === 'overflowed') group.push(stay);
    else groups.push([stay]);
  }
  return groups.flatMap((group, i) => visitOf(group, groups[i - 1], usualMs));
};

/** Stays are numbered: `<interaction>/<number>`. */
const numberOf = ({ entry: { id } }: Stay): number => Number(id.slice(id.lastIndexOf('/') + 1));

const visitOf = (
  group: readonly Stay[],
  before: readonly Stay[] | undefined,
  usualMs: Usual,
): readonly Visit[] => {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const { workgroup, at, entry } = first;
  const requalified = group.flatMap((stay) =>
    stay.requalified.map(({ at: then, ...now }) => ({ ...now, afterMs: then - at })),
  );
  return [
    {
      workgroup,
      entry,
      at,
      requalified,
      ...present({ gapMs: gapAfter(before?.at(-1), at), leaves: leaveOf(last, at) }),
      isFresh: !hasQueueTimeOf(before?.[0], first),
      ...endOf(last, usualMs),
    },
  ];
};

const leaveOf = ({ withdrawn }: Stay, since: EpochMs): Visit['leaves'] =>
  withdrawn === undefined || withdrawn.why === 'overflowed'
    ? undefined
    : { afterMs: withdrawn.at - since, why: wayOf(withdrawn.why) };

/** What was lost with a node just ends there. */
const wayOf = (why: Leave | Finish): Leave => (why === 'not_recovered' ? 'disconnected' : why);

/** Handed on by a person: it comes when that is done, whenever that may be. */
const gapAfter = (before: Stay | undefined, at: EpochMs): Ms | undefined => {
  const end = before?.finished ?? before?.withdrawn;
  return end?.why === 'transferred' ? Math.max(0, at - end.at) : undefined;
};

const hasQueueTimeOf = (before: Stay | undefined, { entry }: Stay): boolean =>
  before?.entry.queuedAt === entry.queuedAt;

/** What is not over has lasted so long at least, which says too little. */
const endOf = (
  { entry, assignedAt, finished }: Stay,
  usualMs: Usual,
): Pick<Visit, 'handlingMs' | 'ends'> =>
  assignedAt === undefined || finished === undefined
    ? { handlingMs: usualMs(entry.interactionType), ends: 'disconnected' }
    : {
        handlingMs: finished.at - assignedAt,
        ends: finished.why === 'transferred' ? 'transferred' : 'disconnected',
      };
