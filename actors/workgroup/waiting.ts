/**
 * What waits, by what it asks for. Of the entries that ask for the same, the order never changes: all of
 * them age alike, so that the best for any agent is the first.
 */
import type { Configuration, RequiredSkill } from '../configuration.ts';
import type { AgentId, EntryId, EpochMs, InteractionType } from '../types.ts';
import type { DecisionRecord } from './decision.protocol.ts';
import { compareWaits, createLine, type Line } from './line.ts';
import type { Ready } from './ready.ts';
import type { Roster } from './roster.ts';
import type { Tally } from './tally.ts';

/** What an interaction asks for: its type, skills, and how far around it may be asked. */
export interface Profile {
  readonly key: string;
  readonly type: InteractionType;
  readonly required: readonly RequiredSkill[];
  /** The stage of the rings that it has reached. */
  readonly stage: number;
  /** The best first. */
  readonly waiting: Line<Rank>;
  /** Whom it may be given to, the best first; made when first asked for. */
  ready: Ready | undefined;
}

/** An entry's place among those of its profile. */
export interface Rank {
  readonly id: EntryId;
  /** Of the interaction's score, all that does not depend on the agent. */
  readonly base: number;
  readonly queuedAt: EpochMs;
}

export const compareRanks = (a: Rank, b: Rank): number =>
  a.base === b.base ? compareWaits(a, b) : b.base - a.base;

/** Where an entry has been put. */
export interface Placed {
  readonly rank: Rank;
  readonly profile: Profile;
  /** For whom alone it waits, for the time being. */
  readonly keptFor: AgentId | undefined;
  /** Who is wished for it, for the time being. */
  readonly wishedFor: AgentId | undefined;
  /** When it must be looked at again; Infinity for never. */
  readonly dueAt: EpochMs;
}

export interface Due {
  readonly at: EpochMs;
  readonly of: Readonly<{ entry: EntryId } | { agent: AgentId }>;
}

const nameOf = ({ of }: Due): string => ('entry' in of ? `e${of.entry}` : `a${of.agent}`);

const compareDue = (a: Due, b: Due): number => {
  if (a.at !== b.at) return a.at - b.at;
  const [one, other] = [nameOf(a), nameOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** The first to be due at the head. */
export interface Agenda {
  readonly add: (due: Due) => void;
  readonly remove: (due: Due) => void;
  readonly nextAt: () => EpochMs;
  /** Takes out all that are due by then. */
  readonly takeUntil: (at: EpochMs) => readonly Due[];
}

export const createAgenda = (): Agenda => {
  const line = createLine(compareDue);
  return {
    add: (due) => {
      if (due.at !== Infinity) line.add(due);
    },
    remove: line.remove,
    nextAt: () => line.first()?.at ?? Infinity,
    takeUntil: (at) => {
      const taken: Due[] = [];
      for (let due = line.first(); due !== undefined && due.at <= at; due = line.first()) {
        taken.push(due);
        line.remove(due);
      }
      return taken;
    },
  };
};

/** Who is considered for what: a function of the state, the configuration and the time. */
export interface Board {
  /** Under which it holds; others that say the same of this workgroup change nothing. */
  config: Configuration;
  /** Of the rules. @see rules.ts */
  readonly mark: string;
  /** When licences or hours may change, so that all must be looked at anew. */
  validUntilAt: EpochMs;
  readonly licensedUntilAt: EpochMs;
  readonly isOpen: boolean;
  /**
   * Until its first turn: whether it stands in for another one, whose alarm and end still count. Else it
   * was made of what the store held.
   */
  unentered:
    | {
        readonly isAnother: boolean;
        readonly alarmAt: EpochMs | undefined;
        readonly validUntilAt: EpochMs;
      }
    | undefined;
  roster: Roster;
  readonly profiles: Map<string, Profile>;
  /** The same by the skills that entries ask for of themselves, then by the rest. */
  readonly byWish: Map<string, Map<string, Profile>>;
  /** Who can't be given anything of a type. */
  readonly standings: Map<InteractionType, Tally>;
  readonly placed: Map<EntryId, Placed>;
  /** What waits for one agent alone, the best first. */
  readonly kept: Map<AgentId, Line<Rank>>;
  /** What would rather have this agent, for as long as that counts. */
  readonly wishes: Map<AgentId, Set<EntryId>>;
  readonly agenda: Agenda;
  /** When agents who are filled at a set rate may be offered the next. */
  readonly paced: Map<AgentId, Due>;
  /** For which an agent is to be looked for, the best first. */
  readonly arrivals: Line<Rank>;
  /** For whom an interaction is to be looked for. */
  readonly freed: Set<AgentId>;
  /** What has waited too long, or finds the workgroup closed; the longest waiting first. */
  readonly late: Line<Rank>;
  /**
   * Of the offer that was proposed last. It's left here for `evolve`, and is no part of the event, which
   * is published.
   */
  made: { readonly decision: DecisionRecord; readonly day: string } | undefined;
}

export const listOf = (kept: Board['kept'], { keptFor, profile }: Placed): Line<Rank> => {
  if (keptFor === undefined) return profile.waiting;
  const line = kept.get(keptFor) ?? createLine(compareRanks);
  kept.set(keptFor, line);
  return line;
};
