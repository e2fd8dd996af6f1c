/** Attempts to sign in, counted by user and by address. */
import { networkOf } from '../http/addresses.ts';
import { ApiError } from '../errors.ts';
import { createThrottle } from '../http/throttle.ts';

/** Failed attempts; those that succeed don't count. */
const attemptsPerUser = { attemptsMax: 10, windowMs: 5 * 60_000 } as const;
/** An office may share one address. */
const attemptsPerAddress = { attemptsMax: 100, windowMs: 5 * 60_000 } as const;

/** By user and by address at once; an unknown user is counted like any other. */
export const createSignInThrottle = (now: () => number) => {
  const byUser = createThrottle(attemptsPerUser, now);
  const byAddress = createThrottle(attemptsPerAddress, now);
  return {
    /** @throws ApiError `too_many_attempts` */
    take: (user: string, address: string): void => {
      const waitMs = byAddress.take(networkOf(address)) || byUser.take(user);
      if (waitMs === 0) return;
      const seconds = String(Math.ceil(waitMs / 1_000));
      throw new ApiError('too_many_attempts', undefined, { 'retry-after': seconds });
    },
    giveBack: (user: string, address: string): void => {
      byUser.giveBack(user);
      byAddress.giveBack(networkOf(address));
    },
  };
};
