/** Folds events into a queue, in place. */
import type { AgentId, EpochMs, InteractionType, Ms } from '../types.ts';
import { noteDecided } from './decided.ts';
import { countInInterval } from './intervals.ts';
import type { WorkgroupState } from './state.ts';
import { burstMax, changeStand, putEntry, removeEntry } from './state.ts';
import type { Change } from './statistics.ts';
import { countOnDay, countRefusal, ofAbandoned, ofAnswered, ofFinished } from './statistics.ts';
import type { Presence, Queued, WorkgroupEvent } from './workgroup.protocol.ts';

type Of<Type extends WorkgroupEvent['type']> = Extract<WorkgroupEvent, { type: Type }>;

/** Misses are remembered for so long: as long as they count. */
const rememberedMs: Ms = 60_000;

/** Total: an event has happened, so it always applies. */
export const evolve = (state: WorkgroupState, event: WorkgroupEvent): WorkgroupState => {
  noteInRecord(state, event);
  noteDecided(state, event);
  switch (event.type) {
    case 'enqueued':
      enqueued(state, event);
      break;
    case 'presenceSeen':
      presenceSeen(state, event.presence);
      break;
    case 'offerMade':
      offerMade(state, event);
      break;
    case 'nothingOffered':
      countStep(state, event.at);
      changeStand(state, event.agent, (stand) => (stand.answered = event.solicitation));
      break;
    case 'offerRefused':
      offerRefused(state, event);
      break;
    case 'entryReturned':
      entryReturned(state, event);
      break;
    case 'requalified':
    case 'overflowed':
    case 'foundClosed':
      changed(state, event);
      break;
    case 'withdrawn':
      withdrawn(state, event);
      break;
    case 'assigned':
      assigned(state, event);
      break;
    case 'engaged':
      engaged(state, event);
      break;
    case 'finished':
      finished(state, event);
      break;
    case 'membersMet':
      event.agents.forEach((agent) => changeStand(state, agent, () => undefined));
      state.configVersion = event.configVersion;
      break;
    case 'woken':
      state.restless ||= state.burst >= burstMax;
      state.burst = 0;
      state.wokenAt = event.at;
      break;
    case 'swept':
      swept(state, event);
      break;
    case 'rulesNoted':
    case 'checkpointed':
    case 'offerAccepted':
    case 'offerVoid':
      break;
  }
  return state;
};

/** Under other rules, be they older ones of a node that lags behind, everything is looked at anew. */
const noteInRecord = (state: WorkgroupState, event: WorkgroupEvent): void => {
  const { events, ...before } = state.recorded;
  state.restless ||= event.type === 'rulesNoted';
  if (event.type === 'checkpointed')
    state.recorded = { checkpointAt: event.at, rulesMark: event.rules.mark, events: 0 };
  else if (event.type === 'rulesNoted')
    state.recorded = { ...before, rulesMark: event.rules.mark, events: events + 1 };
  else state.recorded = { ...before, events: events + 1 };
};

/** What is back in the queue is with nobody any more. */
const enqueued = (state: WorkgroupState, { entry, at }: Of<'enqueued'>): void => {
  state.active.delete(entry.interaction);
  if (state.entries.size === 0) state.sweeps = { ...state.sweeps, lastAt: at };
  putEntry(state, {
    ...entry,
    arrivedAt: at,
    overflowed: false,
    lowered: 0,
    foundClosed: false,
    stand: { status: 'waiting' },
    missedBy: {},
  });
};

/** What was overlooked once may be so again: everything is looked at anew. */
const swept = (state: WorkgroupState, { at, overlooked }: Of<'swept'>): void => {
  const { count, finds } = state.sweeps;
  state.sweeps = {
    lastAt: at,
    count: count + 1,
    finds: finds + (overlooked === undefined ? 0 : 1),
  };
  if (overlooked === undefined) return;
  state.restless = true;
  state.board = undefined;
};

const presenceSeen = (state: WorkgroupState, presence: Presence): void => {
  changeStand(state, presence.agent, (stand) => {
    if (presence.firstAvailableAt !== stand.presence.firstAvailableAt) stand.paced = 0;
    stand.presence = presence;
    stand.refused = [];
  });
};

const countStep = (state: WorkgroupState, at: EpochMs): void => {
  state.burst = at === state.burstAt ? state.burst + 1 : 1;
  state.burstAt = at;
};

const offerMade = (
  state: WorkgroupState,
  { entry, token, agent, percent, at, solicitation, paced }: Of<'offerMade'>,
): void => {
  state.offers += 1;
  countStep(state, at);
  changeStand(state, agent, (stand) => {
    if (paced === true) stand.paced += 1;
    stand.answered = solicitation ?? stand.answered;
  });
  change(state, entry, (queued) => ({
    ...queued,
    stand: { status: 'offered', token, agent, percent, madeAt: at },
  }));
};

/** Who had better offers has nothing against another one. */
const offerRefused = (state: WorkgroupState, { entry, agent, code }: Of<'offerRefused'>): void => {
  state.statistics = countRefusal(state.statistics, code);
  change(state, entry, (queued) => {
    changeStand(state, agent, (stand) => {
      if (code !== 'outbid') stand.refused = [...stand.refused, queued.interactionType];
    });
    return { ...queued, stand: { status: 'waiting' } };
  });
};

const entryReturned = (
  state: WorkgroupState,
  { entry, agent, at, why }: Of<'entryReturned'>,
): void => {
  state.statistics = countRefusal(state.statistics, why);
  change(state, entry, (queued) => ({
    ...queued,
    stand: { status: 'waiting' },
    missedBy: { ...recent(queued.missedBy, at), [agent]: at },
  }));
};

const recent = (missedBy: Queued['missedBy'], now: EpochMs): Record<AgentId, EpochMs> =>
  Object.fromEntries(Object.entries(missedBy).filter(([, at]) => now - at < rememberedMs));

const changed = (
  state: WorkgroupState,
  event: Of<'requalified'> | Of<'overflowed'> | Of<'foundClosed'>,
): void => {
  if (event.type !== 'requalified') countStep(state, event.at);
  change(state, event.entry, (queued) => {
    switch (event.type) {
      case 'requalified': {
        const { priority, requiredSkills } = event;
        return { ...queued, priority, requiredSkills };
      }
      case 'overflowed': {
        const priority = queued.priority + event.priority;
        return { ...queued, overflowed: true, priority, lowered: queued.lowered + event.lowered };
      }
      case 'foundClosed':
        return { ...queued, foundClosed: true };
    }
  });
};

const withdrawn = (state: WorkgroupState, { entry, at, measured, day }: Of<'withdrawn'>): void => {
  const queued = state.entries.get(entry);
  removeEntry(state, entry);
  if (queued === undefined) return;
  const { interactionType: type } = queued;
  if (measured !== undefined) count(state, type, { at, day: measured.day }, ofAbandoned(measured));
  if (day !== undefined) count(state, type, { at, day }, ofFinished('not_recovered'));
};

const assigned = (state: WorkgroupState, { entry, at, measured }: Of<'assigned'>): void => {
  const queued = state.entries.get(entry);
  removeEntry(state, entry);
  if (queued === undefined) return;
  const { interactionType, interaction } = queued;
  state.active.set(interaction, { interactionType, sinceAt: at });
  if (measured === undefined) return;
  count(state, interactionType, { at, day: measured.day }, ofAnswered(measured));
};

const engaged = (
  { active }: WorkgroupState,
  { interaction, interactionType, at: sinceAt }: Of<'engaged'>,
): void => {
  active.set(interaction, { interactionType, sinceAt });
};

const finished = (state: WorkgroupState, { interaction, why, day, at }: Of<'finished'>): void => {
  const active = state.active.get(interaction);
  state.active.delete(interaction);
  if (active === undefined) return;
  count(state, active.interactionType, { at, day }, ofFinished(why));
};

/** On the day and in the interval alike: so those of a day sum up to it. */
const count = (
  state: WorkgroupState,
  type: InteractionType,
  { at, day }: { readonly at: EpochMs; readonly day: string },
  change: Change,
): void => {
  state.statistics = countOnDay(state.statistics, type, day, change);
  countInInterval(state.intervals, type, at, change);
};

const change = (
  state: WorkgroupState,
  id: Queued['id'],
  changes: (queued: Queued) => Queued,
): void => {
  const queued = state.entries.get(id);
  if (queued !== undefined) putEntry(state, changes(queued));
};
