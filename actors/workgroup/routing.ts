/** Who gets what. An arrival and an agent's gain of capacity end up here, one offer at a time. */
import { percent, refusalOf } from '../agent/eligibility.domain.ts';
import type { Configuration, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { AgentId, EpochMs, Ms } from '../types.ts';
import { offerToken } from '../types.ts';
import { compareEntries } from './line.ts';
import type { Stand, WorkgroupState } from './state.ts';
import { burstMax, occupied } from './state.ts';
import type { Entry, Queued, WorkgroupEvent } from './workgroup.protocol.ts';

/** Who missed or declined an interaction is passed over for so long. @see acd.md section 4, 13 */
export const avoidMs: Ms = 60_000;

/** The next offer to make; nothing when nobody who waits can be given to anybody. */
export const settle = (
  state: WorkgroupState,
  now: EpochMs,
  config: Configuration,
): readonly WorkgroupEvent[] => {
  const workgroup = named(config.workgroups, state.id);
  if (!workgroup?.acdQueue) return [];
  if (config.version > state.configVersion) return [membersMet(state, workgroup, now, config)];
  if (state.ready.length === 0 || state.burst >= burstMax) return [];
  const search = { state, workgroup, config, now };
  for (const entry of heads(state)) {
    const found = bestAgent(search, entry);
    if (found !== undefined) return [offerMade(search, entry, found)];
  }
  return [];
};

interface Search {
  readonly state: WorkgroupState;
  readonly workgroup: Workgroup;
  readonly config: Configuration;
  readonly now: EpochMs;
}

/**
 * The first that waits of each type, in the queue's order. The others of a type need not be looked at:
 * whether anybody is eligible does not depend on which of them it is.
 */
const heads = (state: WorkgroupState): readonly Queued[] =>
  [...state.waiting.values()]
    .flatMap(([first]) => (first === undefined ? [] : [first]))
    .toSorted(compareEntries)
    .flatMap(({ id }) => state.entries.get(id) ?? []);

/** The preferred agent, else the first in line, else the first in line of those who missed it. */
const bestAgent = (search: Search, entry: Queued): AgentId | undefined => {
  const preferred = preferredAgent(search, entry);
  if (preferred !== undefined) return preferred;
  let second: Stand | undefined;
  for (const stand of search.state.ready) {
    if (!fits(search, entry, stand)) continue;
    if (!isAvoided(search, entry, stand.agent)) return stand.agent;
    second ??= stand;
  }
  return second?.agent;
};

/** Being preferred is worth a place at the front for a while; nobody waits for who is preferred. */
const preferredAgent = (search: Search, entry: Queued): AgentId | undefined => {
  const { state, workgroup, now } = search;
  if (entry.preferred === undefined) return undefined;
  if (now - entry.queuedAt >= workgroup.preferredSeconds * 1_000) return undefined;
  if (isAvoided(search, entry, entry.preferred)) return undefined;
  const stand = state.agents.get(entry.preferred);
  return stand !== undefined && fits(search, entry, stand) ? entry.preferred : undefined;
};

const isAvoided = ({ now }: Search, { missedBy }: Queued, agent: AgentId): boolean =>
  now - (missedBy[agent] ?? -Infinity) < avoidMs;

const fits = ({ state, config }: Search, { interactionType }: Entry, stand: Stand): boolean => {
  const { agent, presence, refused } = stand;
  if (refused.includes(interactionType)) return false;
  const proposal = { agent, workgroup: state.id, interactionType, direct: false };
  if (stand.used + percent(proposal, config) > 100) return false;
  const { signedOn, statusKind } = presence;
  return (
    refusalOf({ signedOn, statusKind, slots: occupied(stand) }, proposal, config) === undefined
  );
};

const offerMade = (
  { state, config, now }: Search,
  { id, interactionType }: Entry,
  agent: AgentId,
): WorkgroupEvent => ({
  type: 'offerMade',
  at: now,
  entry: id,
  token: offerToken(`${state.id}#${String(state.offers + 1)}`),
  agent,
  percent: percent({ agent, workgroup: state.id, interactionType, direct: false }, config),
});

/** Agents tell the workgroups that they know of; one that is new to a workgroup is asked by it. */
const membersMet = (
  state: WorkgroupState,
  { members }: Workgroup,
  at: EpochMs,
  { version: configVersion }: Configuration,
): WorkgroupEvent => {
  const agents = members.map(({ user }) => user).filter((user) => !state.agents.has(user));
  return { type: 'membersMet', at, agents, configVersion };
};
