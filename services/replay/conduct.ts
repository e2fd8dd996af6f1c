/** How people worked, read off the record: when they were there, and what they did with what rang. */
import {
  statusKinds,
  type AgentId,
  type EpochMs,
  type Ms,
  type StatusKind,
} from '../../actors/types.ts';
import type {
  OccupiedSlot,
  Presence,
  WorkgroupEvent,
} from '../../actors/workgroup/workgroup.protocol.ts';

/** How a person chose to stand from some instant on; what follows from the routing is left out. */
export interface Stance {
  readonly at: EpochMs;
  /** `offline`: not signed on. */
  readonly kind: StatusKind;
  readonly stations: readonly string[];
  /** At work on something outside ACD. */
  readonly nonAcd: boolean;
  /** What occupied the agent that no queue of the record had given. */
  readonly others: readonly Pick<OccupiedSlot, 'token' | 'interactionType'>[];
}

export type Response = Readonly<
  { what: 'taken'; afterMs: Ms } | { what: 'declined'; afterMs: Ms } | { what: 'missed' }
>;

/** `whole`: as long as it was allowed to be. */
export type WrapUp = Readonly<{ whole: true } | { whole: false; ms: Ms }>;

export interface Person {
  readonly agent: AgentId;
  /** In order. */
  readonly stances: readonly Stance[];
  readonly responses: readonly Response[];
  readonly wrapups: readonly WrapUp[];
  /** How long the agent stayed in a not-answering status. */
  readonly awayMs: readonly Ms[];
}

export interface ConductBook {
  readonly begin: (at: EpochMs, presences: readonly Presence[]) => void;
  readonly note: (event: WorkgroupEvent) => void;
  readonly people: () => readonly Person[];
}

interface Seen {
  readonly at: EpochMs;
  readonly presence: Presence;
}

export const createConductBook = (): ConductBook => {
  const seen = new Map<AgentId, Map<number, Seen>>();
  const responses = new Map<AgentId, Response[]>();
  /** Offers that an agent has accepted, with the time; and all that were made. */
  const ringing = new Map<string, EpochMs>();
  const made = new Set<string>();

  /** Several workgroups hear the same: the first counts. */
  const see = (presence: Presence, at: EpochMs): void => {
    const versions = seen.get(presence.agent) ?? new Map<number, Seen>();
    seen.set(presence.agent, versions);
    const before = versions.get(presence.version);
    if (before === undefined || at < before.at) versions.set(presence.version, { at, presence });
  };

  const answered = (event: Answer): void => {
    const { agent, token, at } = event;
    const since = ringing.get(token);
    ringing.delete(token);
    if (since === undefined) return;
    responses.set(agent, [...(responses.get(agent) ?? []), responseOf(event, at - since)]);
  };

  const note = (event: WorkgroupEvent): void => {
    if (event.type === 'presenceSeen') see(event.presence, event.at);
    if (event.type === 'offerMade') made.add(event.token);
    if (event.type === 'offerAccepted') ringing.set(event.token, event.at);
    if (event.type === 'assigned' || event.type === 'entryReturned') answered(event);
  };

  return {
    begin: (at, presences) => {
      for (const presence of presences)
        if (presence.version > 0) see(presence, Math.min(at, sinceOf(presence) ?? at));
    },
    note,
    people: () =>
      [...seen]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([agent, versions]) => ({
          agent,
          responses: responses.get(agent) ?? [],
          ...toldBy([...versions.values()], made),
        })),
  };
};

const toldBy = (
  seen: readonly Seen[],
  made: ReadonlySet<string>,
): Pick<Person, 'stances' | 'wrapups' | 'awayMs'> => {
  const story = seen.toSorted((a, b) => a.presence.version - b.presence.version);
  return {
    stances: stancesOf(story, made),
    wrapups: wrapupsOf(story),
    awayMs: spansOf(story, 'not_answering').map(({ ms }) => ms),
  };
};

type Answer = Extract<WorkgroupEvent, { type: 'assigned' | 'entryReturned' }>;

const responseOf = (event: Answer, afterMs: Ms): Response => {
  if (event.type === 'assigned') return { what: 'taken', afterMs };
  return event.why === 'missed' ? { what: 'missed' } : { what: 'declined', afterMs };
};

/** Who is available has been so for a while: that orders equals. */
const sinceOf = ({ statusKind, availableSinceAt }: Presence): EpochMs | undefined =>
  statusKind === 'available' && availableSinceAt > 0 ? availableSinceAt : undefined;

/** Set by the routing, not by the person. */
const followed: ReadonlySet<StatusKind> = new Set(
  statusKinds.filter((kind) => kind === 'wrap_up' || kind === 'not_answering'),
);

const stancesOf = (story: readonly Seen[], made: ReadonlySet<string>): readonly Stance[] => {
  const stances: Stance[] = [];
  for (const { at, presence } of story) {
    const before = stances.at(-1);
    const { signedOn, statusKind, stations, nonAcd, slots } = presence;
    const chosen = followed.has(statusKind) ? (before?.kind ?? 'available') : statusKind;
    const others = slots
      .filter(({ token }) => !made.has(token))
      .map(({ token, interactionType }) => ({ token, interactionType }));
    const stance = { at, kind: signedOn ? chosen : 'offline', stations, nonAcd, others } as const;
    if (before === undefined || marks(before) !== marks(stance)) stances.push(stance);
  }
  return stances;
};

const marks = ({ kind, stations, nonAcd, others }: Stance): string =>
  JSON.stringify([kind, stations, nonAcd, others]);

interface Span {
  readonly ms: Ms;
  readonly last: Presence;
  readonly endAt: EpochMs;
}

/** How long the agent was in statuses of a kind, each time. */
const spansOf = (story: readonly Seen[], kind: StatusKind): readonly Span[] => {
  const spans: Span[] = [];
  let began: EpochMs | undefined;
  for (const [i, { at, presence }] of story.entries()) {
    const last = story[i - 1]?.presence;
    if (presence.statusKind === kind) began ??= at;
    else if (began !== undefined && last !== undefined) {
      spans.push({ ms: at - began, last, endAt: at });
      began = undefined;
    }
  }
  return spans;
};

/** A wrap-up that lasts to its end ends a little later than that, never before. */
const wrapupsOf = (story: readonly Seen[]): readonly WrapUp[] =>
  spansOf(story, 'wrap_up').map(({ ms, last: { wrapupEndsAt }, endAt }) =>
    wrapupEndsAt === undefined || endAt >= wrapupEndsAt ? { whole: true } : { whole: false, ms },
  );
