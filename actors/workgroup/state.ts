/** A queue in memory: what is stored of it, and the boards that are made of that. */
import { used } from '../agent/eligibility.domain.ts';
import type {
  AgentId,
  ConversationId,
  EntryId,
  EpochMs,
  InteractionId,
  InteractionType,
  OfferToken,
  WorkgroupId,
} from '../types.ts';
import type { DecisionRecord } from './decision.protocol.ts';
import type { Intervals } from './intervals.ts';
import { compareEntries, compareWaits, createLine, type Line } from './line.ts';
import type { Statistics } from './statistics.ts';
import type { Board } from './waiting.ts';
import type { Entry, OccupiedSlot, Presence, Queued } from './workgroup.protocol.ts';

/** Offers at one instant; the rest waits for the next, so that no turn grows with the queue. */
export const burstMax = 1_000;

/** Changed in place by `evolve`, and by nothing else but for the board. */
export interface WorkgroupState {
  readonly id: WorkgroupId;
  /** Counts the offers, so that each token is new. */
  offers: number;
  /** How many offers were made at the last instant at which any was. */
  burst: number;
  burstAt: EpochMs;
  /** The configuration under which the members were last met. */
  configVersion: number;
  readonly entries: Map<EntryId, Queued>;
  /** All entries in the queue's order. */
  readonly line: Line<Entry>;
  /** Those that wait for an agent, by type, the longest waiting first. */
  readonly waiting: Map<InteractionType, Line<Entry>>;
  /** Which entry an offer is for. */
  readonly byToken: Map<OfferToken, EntryId>;
  readonly agents: Map<AgentId, Stand>;
  /** Why entries were offered to whom, as far as their conversations have not been told. */
  readonly decided: Map<EntryId, Decided>;
  /** Of the entry that the last event has taken out of the queue, or back into it. */
  left: Left | undefined;
  /** What the workgroup's agents are at, by interaction. */
  readonly active: Map<InteractionId, Active>;
  statistics: Statistics;
  /** The same counts by quarters of an hour. */
  readonly intervals: Intervals;
  /** When the workgroup was last woken: what was due until then is done. */
  wokenAt: EpochMs;
  /** What the last board had to say of the time, for as long as there is no board. */
  stored: { readonly alarmAt: EpochMs; readonly validUntilAt: EpochMs };
  sweeps: Sweeps;
  recorded: Recorded;
  /** A burst was cut short: whoever has room may still be given something. */
  restless: boolean;
  /** Who is considered for what; made of all the rest by `settle`, which also keeps it up. */
  board: Board | undefined;
  /** What has changed since the board was last brought up to date. */
  readonly touchedEntries: Set<EntryId>;
  readonly touchedAgents: Set<AgentId>;
}

/** How far the record is. @see record.ts */
export interface Recorded {
  /** When all that the queue is was last written into it; undefined before the first time. */
  readonly checkpointAt: EpochMs | undefined;
  /** Of the rules that it names last. */
  readonly rulesMark: string;
  /** That have happened since the checkpoint. */
  readonly events: number;
}

/** The safety net's work. @see sweep.ts */
export interface Sweeps {
  readonly lastAt: EpochMs;
  readonly count: number;
  /** How often it has found something. */
  readonly finds: number;
}

export interface Decided {
  /** On the offer that stands; written down with the entry. */
  readonly current?: DecisionRecord;
  /** On those that came to nothing, the oldest first. */
  readonly earlier: readonly DecisionRecord[];
  /** How many those are, the forgotten ones included. */
  readonly count: number;
}

export interface Left {
  readonly conversation: ConversationId;
  readonly decided: Decided;
}

export interface Active {
  readonly interactionType: InteractionType;
  /** When it was first connected in this workgroup. */
  readonly sinceAt: EpochMs;
}

/** An agent as the queue sees it. */
export interface Stand {
  readonly agent: AgentId;
  presence: Presence;
  /** Types that the agent has refused as it stands: not offered again until it stands otherwise. */
  refused: readonly InteractionType[];
  /** The last solicitation that was answered. */
  answered: number;
  /** How many offers were made since the agent has signed on, where their rate is limited. */
  paced: number;
  /** Offers of this queue under way, which the agent may not have heard of. */
  readonly offers: Map<OfferToken, PendingOffer>;
  /** The sum of what occupies the agent, kept up so that the many who are full are passed over fast. */
  used: number;
}

export interface PendingOffer extends OccupiedSlot {
  readonly madeAt: EpochMs;
}

export const initial = (id: WorkgroupId): WorkgroupState => ({
  id,
  offers: 0,
  burst: 0,
  burstAt: 0,
  configVersion: 0,
  entries: new Map(),
  line: createLine(compareEntries),
  waiting: new Map(),
  byToken: new Map(),
  agents: new Map(),
  decided: new Map(),
  left: undefined,
  active: new Map(),
  statistics: { day: '', types: {}, refusals: {} },
  intervals: new Map(),
  wokenAt: 0,
  sweeps: { lastAt: 0, count: 0, finds: 0 },
  recorded: { checkpointAt: undefined, rulesMark: '', events: 0 },
  stored: { alarmAt: Infinity, validUntilAt: Infinity },
  restless: false,
  board: undefined,
  touchedEntries: new Set(),
  touchedAgents: new Set(),
});

/** An agent of whom nothing has been heard. */
const unheard = (agent: AgentId): Presence => ({
  agent,
  version: 0,
  signedOn: false,
  stations: [],
  nonAcd: false,
  statusKind: 'offline',
  availableSinceAt: 0,
  slots: [],
});

/** An agent as long as the queue knows nothing of it. */
export const unheardOf = (agent: AgentId): Stand => ({
  agent,
  presence: unheard(agent),
  refused: [],
  answered: 0,
  paced: 0,
  offers: new Map(),
  used: 0,
});

/** What occupies the agent, the offers under way included. */
export const occupied = ({ presence, offers }: Stand): readonly OccupiedSlot[] => {
  if (offers.size === 0) return presence.slots;
  const pending = [...offers.values()].filter(
    ({ token }) => !presence.slots.some((slot) => slot.token === token),
  );
  return [...presence.slots, ...pending];
};

/** Since the last change of presence, or the last offer that is under way. */
export const availableSinceAt = ({ presence, offers }: Stand): EpochMs => {
  let latest = presence.availableSinceAt;
  for (const { madeAt } of offers.values()) if (madeAt > latest) latest = madeAt;
  return latest;
};

export const changeStand = (
  state: WorkgroupState,
  agent: AgentId,
  change: (stand: Stand) => void,
): void => {
  const stand = state.agents.get(agent) ?? unheardOf(agent);
  state.agents.set(agent, stand);
  change(stand);
  stand.used = used(occupied(stand));
  state.touchedAgents.add(agent);
};

/** Writes down how an entry stands, and puts it into or takes it out of those that wait. */
export const putEntry = (state: WorkgroupState, queued: Queued): void => {
  const before = state.entries.get(queued.id);
  if (before !== undefined) {
    leaveWaiting(state, before);
    state.line.remove(before);
  }
  state.line.add(queued);
  state.entries.set(queued.id, queued);
  state.touchedEntries.add(queued.id);
  if (queued.stand.status === 'offered') {
    const { token, agent, percent, madeAt } = queued.stand;
    const { interactionType } = queued;
    state.byToken.set(token, queued.id);
    changeStand(state, agent, ({ offers }) => {
      offers.set(token, { token, interactionType, percent, madeAt });
    });
    return;
  }
  const line = state.waiting.get(queued.interactionType) ?? createLine<Entry>(compareWaits);
  state.waiting.set(queued.interactionType, line);
  line.add(queued);
};

export const removeEntry = (state: WorkgroupState, id: EntryId): void => {
  const queued = state.entries.get(id);
  if (queued === undefined) return;
  leaveWaiting(state, queued);
  state.line.remove(queued);
  state.entries.delete(id);
  state.touchedEntries.add(id);
};

const leaveWaiting = (state: WorkgroupState, { stand, ...entry }: Queued): void => {
  if (stand.status === 'offered') {
    state.byToken.delete(stand.token);
    const { token } = stand;
    const of = state.agents.get(stand.agent);
    // Picked up: what the offer had reserved, the agent has long said that it holds, and since when.
    const isSaid =
      of?.presence.slots.some((slot) => slot.token === token) === true &&
      of.presence.availableSinceAt >= stand.madeAt;
    if (isSaid) of.offers.delete(token);
    else changeStand(state, stand.agent, ({ offers }) => offers.delete(token));
    return;
  }
  state.waiting.get(entry.interactionType)?.remove(entry);
};
