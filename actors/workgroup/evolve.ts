/** Folds events into a queue, in place. */
import type { AgentId, EpochMs } from '../types.ts';
import { avoidMs } from './routing.ts';
import type { WorkgroupState } from './state.ts';
import { changeStand, putEntry, removeEntry } from './state.ts';
import type { Presence, Queued, WorkgroupEvent } from './workgroup.protocol.ts';

type Of<Type extends WorkgroupEvent['type']> = Extract<WorkgroupEvent, { type: Type }>;

/** Total: an event has happened, so it always applies. */
export const evolve = (state: WorkgroupState, event: WorkgroupEvent): WorkgroupState => {
  switch (event.type) {
    case 'enqueued':
      putEntry(state, { ...event.entry, stand: { status: 'waiting' }, missedBy: {} });
      break;
    case 'presenceSeen':
      presenceSeen(state, event.presence);
      break;
    case 'offerMade':
      offerMade(state, event);
      break;
    case 'offerRefused':
      offerRefused(state, event);
      break;
    case 'entryReturned':
      entryReturned(state, event);
      break;
    case 'withdrawn':
    case 'assigned':
      removeEntry(state, event.entry);
      break;
    case 'membersMet':
      event.agents.forEach((agent) => changeStand(state, agent, () => undefined));
      state.configVersion = event.configVersion;
      break;
    case 'burstEnded':
      state.burst = 0;
      break;
    case 'offerAccepted':
    case 'offerVoid':
      break;
  }
  return state;
};

const presenceSeen = (state: WorkgroupState, presence: Presence): void => {
  changeStand(state, presence.agent, (stand) => {
    stand.presence = presence;
    stand.refused = [];
  });
};

const offerMade = (
  state: WorkgroupState,
  { entry, token, agent, percent, at }: Of<'offerMade'>,
): void => {
  state.offers += 1;
  state.burst = at === state.burstAt ? state.burst + 1 : 1;
  state.burstAt = at;
  change(state, entry, (queued) => ({
    ...queued,
    stand: { status: 'offered', token, agent, percent, madeAt: at },
  }));
};

const offerRefused = (state: WorkgroupState, { entry, agent }: Of<'offerRefused'>): void => {
  change(state, entry, (queued) => {
    changeStand(state, agent, (stand) => {
      stand.refused = [...stand.refused, queued.interactionType];
    });
    return { ...queued, stand: { status: 'waiting' } };
  });
};

const entryReturned = (state: WorkgroupState, { entry, agent, at }: Of<'entryReturned'>): void => {
  change(state, entry, (queued) => ({
    ...queued,
    stand: { status: 'waiting' },
    missedBy: { ...recent(queued.missedBy, at), [agent]: at },
  }));
};

const recent = (missedBy: Queued['missedBy'], now: EpochMs): Record<AgentId, EpochMs> =>
  Object.fromEntries(Object.entries(missedBy).filter(([, at]) => now - at < avoidMs));

const change = (
  state: WorkgroupState,
  id: Queued['id'],
  changed: (queued: Queued) => Queued,
): void => {
  const queued = state.entries.get(id);
  if (queued !== undefined) putEntry(state, changed(queued));
};
