/**
 * An agent of several workgroups takes the best of what waits in any of them: with new capacity it asks
 * all of them at once, and decides when all have answered.
 */
import type { AgentEvent, AgentState } from './agent.protocol.ts';
import { used } from './eligibility.domain.ts';
import { counted } from './presence.ts';
import { signedOn } from './signon.ts';

type Heard = Extract<
  AgentEvent,
  { type: 'solicited' | 'bidHeard' | 'nothingHeard' | 'solicitationEnded' }
>;

/** Whether there may be more room than before, or for more. */
export const isGain = (event: AgentEvent): boolean => {
  switch (event.type) {
    case 'statusChanged':
      return event.kind === 'available';
    case 'slotHeld':
      return event.exempt;
    case 'solicitationEnded':
      return event.took;
    case 'stationLicensed':
      return event.licensed;
    case 'slotFreed':
    case 'vacated':
    case 'presenceRenewed':
      return true;
    case 'sessionStarted':
    case 'sessionEnded':
    case 'stationTaken':
    case 'stationLeft':
    case 'offerAccepted':
    case 'offerRefused':
    case 'solicited':
    case 'bidHeard':
    case 'nothingHeard':
    case 'slotConnected':
    case 'slotResumed':
    case 'wrapupStarted':
    case 'wrapupEnded':
    case 'introduced':
    case 'occupied':
      return false;
  }
};

/** Worth asking several workgroups about; of a single one nothing need be asked. */
export const canTakeMore = (state: AgentState): boolean =>
  state.workgroups.length > 1 &&
  signedOn(state) &&
  state.statusKind === 'available' &&
  used(counted(state)) < 100;

export const solicitation = (state: AgentState, event: Heard): AgentState => {
  const { solicitation: open, ...rest } = state;
  switch (event.type) {
    case 'solicited': {
      const { number, workgroups: awaited, untilAt } = event;
      const bids = open?.bids ?? [];
      return {
        ...rest,
        solicitations: number,
        solicitation: { number, awaited, bids, untilAt },
      };
    }
    case 'bidHeard': {
      if (open === undefined) return state;
      const { offer } = event;
      const isAnswer = offer.solicitation === open.number;
      const awaited = open.awaited.filter((id) => !isAnswer || id !== offer.workgroup);
      return { ...rest, solicitation: { ...open, awaited, bids: [...open.bids, offer] } };
    }
    case 'nothingHeard': {
      if (open === undefined) return state;
      const awaited = open.awaited.filter((id) => id !== event.workgroup);
      return { ...rest, solicitation: { ...open, awaited } };
    }
    case 'solicitationEnded':
      return rest;
  }
};
