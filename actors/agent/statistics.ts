/** What an agent has done today. */
import type { EpochMs, Ms } from '../types.ts';
import type { AgentEvent, AgentStatistics } from './agent.protocol.ts';

const dayMs: Ms = 86_400_000;

const none = { accepted: 0, declined: 0, missed: 0, handled: 0, transferred: 0 };

type Count = keyof typeof none;

/** Of the day of that instant. */
export const countsOn = (kept: AgentStatistics, at: EpochMs): AgentStatistics => {
  const day = Math.floor(at / dayMs);
  return kept.day === day ? kept : { day, ...none };
};

/** The counts of the day of the event, with the event. */
export const counted = (before: AgentStatistics, event: AgentEvent): AgentStatistics => {
  const count = countOf(event);
  if (count === undefined) return before;
  const today = countsOn(before, event.at);
  return { ...today, [count]: today[count] + 1 };
};

const countOf = (event: AgentEvent): Count | undefined => {
  if (event.type === 'offerAccepted') return 'accepted';
  if (event.type !== 'slotFreed') return undefined;
  switch (event.why) {
    case 'declined':
    case 'missed':
    case 'transferred':
      return event.why;
    case 'disconnected':
      return 'handled';
    case 'dropped':
    case 'abandoned':
    case 'not_recovered':
      return undefined;
  }
};
