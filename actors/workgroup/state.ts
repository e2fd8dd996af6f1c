/** A queue in memory: entries and agents by id, and in the order in which they are considered. */
import { used } from '../agent/eligibility.domain.ts';
import type {
  AgentId,
  EntryId,
  EpochMs,
  InteractionType,
  OfferToken,
  WorkgroupId,
} from '../types.ts';
import { compareEntries, insert, remove } from './line.ts';
import type { Entry, OccupiedSlot, Presence, Queued } from './workgroup.protocol.ts';

/** Offers at one instant; the rest waits for the next, so that no turn grows with the queue. */
export const burstMax = 1_000;

/** Changed in place by `evolve`, and by nothing else. */
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
  readonly line: Entry[];
  /** Those that wait for an agent, by type, each list in the queue's order. */
  readonly waiting: Map<InteractionType, Entry[]>;
  /** Which entry an offer is for. */
  readonly byToken: Map<OfferToken, EntryId>;
  readonly agents: Map<AgentId, Stand>;
  /** The agents who are there and available, the one to be considered first at the head. */
  readonly ready: Stand[];
}

/** An agent as the queue sees it. */
export interface Stand {
  readonly agent: AgentId;
  presence: Presence;
  /** Types that the agent has refused as it stands: not offered again until it stands otherwise. */
  refused: readonly InteractionType[];
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
  line: [],
  waiting: new Map(),
  byToken: new Map(),
  agents: new Map(),
  ready: [],
});

/** An agent of whom nothing has been heard. */
const unheard = (agent: AgentId): Presence => ({
  agent,
  version: 0,
  signedOn: false,
  statusKind: 'offline',
  availableSinceAt: 0,
  slots: [],
});

const unheardOf = (agent: AgentId): Stand => ({
  agent,
  presence: unheard(agent),
  refused: [],
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

/** Who has been available longest, then who has least to do, then the id. @see acd.md section 3 */
const compareStands = (a: Stand, b: Stand): number => {
  const since = availableSinceAt(a) - availableSinceAt(b);
  if (since !== 0) return since;
  const active = occupied(a).length - occupied(b).length;
  if (active !== 0) return active;
  if (a.agent === b.agent) return 0;
  return a.agent < b.agent ? -1 : 1;
};

const availableSinceAt = ({ presence, offers }: Stand): EpochMs => {
  let latest = presence.availableSinceAt;
  for (const { madeAt } of offers.values()) if (madeAt > latest) latest = madeAt;
  return latest;
};

/** Changes what is known of an agent and puts it in its new place. */
export const changeStand = (
  state: WorkgroupState,
  agent: AgentId,
  change: (stand: Stand) => void,
): void => {
  const known = state.agents.get(agent);
  const stand = known ?? unheardOf(agent);
  state.agents.set(agent, stand);
  if (isReady(stand)) remove(state.ready, stand, compareStands);
  change(stand);
  stand.used = used(occupied(stand));
  if (isReady(stand)) insert(state.ready, stand, compareStands);
};

const isReady = ({ presence }: Stand): boolean =>
  presence.signedOn && presence.statusKind === 'available';

/** Writes down how an entry stands, and puts it into or takes it out of those that wait. */
export const putEntry = (state: WorkgroupState, queued: Queued): void => {
  const before = state.entries.get(queued.id);
  if (before === undefined) insert(state.line, queued, compareEntries);
  else leaveWaiting(state, before);
  state.entries.set(queued.id, queued);
  if (queued.stand.status === 'offered') {
    const { token, agent, percent, madeAt } = queued.stand;
    const { interactionType } = queued;
    state.byToken.set(token, queued.id);
    changeStand(state, agent, ({ offers }) => {
      offers.set(token, { token, interactionType, percent, madeAt });
    });
    return;
  }
  const line = state.waiting.get(queued.interactionType) ?? [];
  state.waiting.set(queued.interactionType, line);
  insert(line, queued, compareEntries);
};

export const removeEntry = (state: WorkgroupState, id: EntryId): void => {
  const queued = state.entries.get(id);
  if (queued === undefined) return;
  leaveWaiting(state, queued);
  remove(state.line, queued, compareEntries);
  state.entries.delete(id);
};

const leaveWaiting = (state: WorkgroupState, { stand, ...entry }: Queued): void => {
  if (stand.status === 'offered') {
    state.byToken.delete(stand.token);
    changeStand(state, stand.agent, ({ offers }) => offers.delete(stand.token));
    return;
  }
  const line = state.waiting.get(entry.interactionType);
  if (line !== undefined) remove(line, entry, compareEntries);
};
