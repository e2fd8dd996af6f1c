/** How an interaction leaves an agent, and what it leaves behind: a miss, a wrap-up. */
import type { Configuration } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs, OfferToken } from '../types.ts';
import type { AgentEvent, AgentState, Release, Slot } from './agent.protocol.ts';
import { changed, signedOn } from './signon.ts';

interface Released {
  readonly token: OfferToken;
  readonly why: Release;
  readonly wrapupEndsAt?: EpochMs;
}

/** The status changes before the slot is free, so that no one sees a free agent in between. */
export const released = (
  state: AgentState,
  { token, why, wrapupEndsAt }: Released,
  now: EpochMs,
  config: Configuration,
): readonly AgentEvent[] => {
  const slot = state.slots[token];
  if (slot === undefined) return [];
  const freed = { type: 'slotFreed', at: now, token, why } as const;
  if (why === 'missed') return missed(state, slot, freed, config);
  const { misses } = state;
  if (wrapupEndsAt === undefined) return [{ ...freed, misses }];
  return [
    { type: 'wrapupStarted', at: now, token, endsAt: wrapupEndsAt },
    ...(state.statusKind === 'available' ? [changed('wrap_up', 'wrapup', now, config)] : []),
    { ...freed, misses },
  ];
};

type Freed = Omit<Extract<AgentEvent, { type: 'slotFreed' }>, 'misses'>;

/** Only who passed for available is put in a not-answering status. @see acd.md section 6 */
const missed = (
  state: AgentState,
  slot: Slot,
  freed: Freed,
  config: Configuration,
): readonly AgentEvent[] => {
  const misses = state.misses + 1;
  const tolerated = named(config.workgroups, slot.workgroup)?.missesTolerated ?? 1;
  if (misses < tolerated) return [{ ...freed, misses }];
  const wasAvailable = state.statusKind === 'available' || state.resume !== undefined;
  return [
    ...(wasAvailable ? [changed('not_answering', 'missed', freed.at, config)] : []),
    { ...freed, misses: 0 },
  ];
};

/** The last wrap-up to end gives the status back, unless the agent has chosen one meanwhile. */
export const wrappedUp = (
  state: AgentState,
  token: OfferToken,
  now: EpochMs,
): readonly AgentEvent[] => {
  if (state.wrapups[token] === undefined) return [];
  const ended: AgentEvent = { type: 'wrapupEnded', at: now, token };
  const last = Object.keys(state.wrapups).length === 1;
  if (!last || state.resume === undefined || !signedOn(state)) return [ended];
  const { status, kind } = state.resume;
  return [ended, { type: 'statusChanged', at: now, status, kind, why: 'wrapup' }];
};
