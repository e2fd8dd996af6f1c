/** The platforms' clock: the true time, or moved to where a developer wants it. */
import { isNumber } from './settings.ts';
import type { Settings } from './settings.ts';

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface SandboxClock extends Clock {
  /** Goes on from `at`; from the true time when undefined. Kept over a restart. */
  readonly set: (at: number | undefined) => void;
}

export const createSandboxClock = (base: Clock, settings: Settings): SandboxClock => {
  const offset = (): number => settings.get('clockOffsetMs', isNumber, 0);
  return {
    now: () => base.now() + offset(),
    set: (at) => {
      settings.set('clockOffsetMs', at === undefined ? 0 : at - base.now());
    },
  };
};
