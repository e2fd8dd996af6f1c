/** For how long a board holds. It is dear to make, so nothing but a change of what it is made of ends it. */
import { nextExpiryAt } from '../agent/licences.domain.ts';
import type { Configuration, Workgroup } from '../configuration.ts';
import { named } from '../configuration.ts';
import type { EpochMs, WorkgroupId } from '../types.ts';
import type { Grounds } from './candidates.ts';
import { isOpen, looksAgainAt } from './hours.ts';
import { rulesFor } from './rules.ts';
import type { WorkgroupState } from './state.ts';
import type { Board } from './waiting.ts';

/** The board, unless this workgroup's rules are others or its hours have turned. */
export const stillValid = (
  state: WorkgroupState,
  config: Configuration,
  now: EpochMs,
): Board | undefined => {
  const { board } = state;
  if (board === undefined) return undefined;
  if (board.config !== config && board.mark !== rulesFor(state, config).mark) return undefined;
  board.config = config;
  return now < board.validUntilAt || isProlonged(board, state.id, now) ? board : undefined;
};

/** Hours are looked at again now and then; what has not turned goes on as it was. */
const isProlonged = (board: Board, id: WorkgroupId, now: EpochMs): boolean => {
  const workgroup = named(board.config.workgroups, id);
  if (workgroup === undefined || now >= board.licensedUntilAt) return false;
  if (isOpen(workgroup.hours, now) !== board.isOpen) return false;
  board.validUntilAt = Math.min(board.licensedUntilAt, looksAgainAt(workgroup.hours, now));
  return true;
};

/** The same of a board that is no more: whether anything has changed since it was made, with the time alone. */
export const hasTurned = (
  { workgroup: { hours }, config, now }: Grounds,
  validUntilAt: EpochMs,
): boolean => {
  if (now < validUntilAt) return false;
  const before = validUntilAt - 1;
  return nextExpiryAt(config, before) <= now || isOpen(hours, before) !== isOpen(hours, now);
};

export const spanOf = (workgroup: Workgroup | undefined, config: Configuration, now: EpochMs) => {
  if (workgroup === undefined) return { licensedUntilAt: Infinity, validUntilAt: Infinity };
  const licensedUntilAt = nextExpiryAt(config, now);
  const validUntilAt = Math.min(licensedUntilAt, looksAgainAt(workgroup.hours, now));
  return { licensedUntilAt, validUntilAt };
};
