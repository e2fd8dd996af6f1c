/**
 * How often one may ask: by the class of the route, for each user and for each address. Each gateway
 * counts for itself. They keep one client from taking a node from all others; what people and programs
 * do in earnest stays far below.
 */
import { networkOf } from './addresses.ts';
import { ApiError } from '../errors.ts';

export interface RateLimit {
  /** In the long run. */
  readonly perSecond: number;
  /** At once, after a pause. */
  readonly burst: number;
}

interface RateLimits {
  /** Of whoever is signed in. */
  readonly user?: RateLimit;
  /** An office may share one. */
  readonly address?: RateLimit;
}

export const rateClasses = {
  /** Signing in and renewing a session: a password takes some 50 ms to check. */
  session: { address: { perSecond: 20, burst: 500 } },
  /** Looking. */
  read: { user: { perSecond: 200, burst: 4_000 }, address: { perSecond: 2_000, burst: 20_000 } },
  /** Changing something; each command of a batch counts as one. */
  command: { user: { perSecond: 100, burst: 2_000 }, address: { perSecond: 1_000, burst: 10_000 } },
  /** Changing the configuration: every node reads it anew. */
  configuration: {
    user: { perSecond: 50, burst: 1_000 },
    address: { perSecond: 100, burst: 2_000 },
  },
  /** The whole configuration at once. */
  whole: { user: { perSecond: 5, burst: 300 }, address: { perSecond: 20, burst: 600 } },
  /** Opening an event stream. */
  stream: { user: { perSecond: 50, burst: 6_000 }, address: { perSecond: 100, burst: 12_000 } },
  /** Documents for everybody. */
  open: { address: { perSecond: 50, burst: 500 } },
  /** Probes: whoever operates the node must hear from it. */
  probe: {},
} as const satisfies Readonly<Record<string, RateLimits>>;

export type RateClass = keyof typeof rateClasses;

export interface Rates {
  /** Before anything is known of the sender. @throws ApiError `too_many_requests` */
  readonly fromAddress: (rate: RateClass, address: string) => void;
  /** @throws ApiError `too_many_requests` */
  readonly byUser: (rate: RateClass, user: string) => void;
}

/**
 * @param now by a monotonic clock
 * @param scale multiplies every limit
 */
export const createRates = (now: () => number, scale = 1): Rates => {
  const take = createBuckets(now);
  const check = (rate: RateClass, scope: keyof RateLimits, who: string): void => {
    const limits: RateLimits = rateClasses[rate];
    const limit = limits[scope];
    if (limit === undefined) return;
    const { perSecond, burst } = limit;
    const scaled = { perSecond: perSecond * scale, burst: Math.max(1, burst * scale) };
    const waitMs = take(`${rate} ${scope} ${who}`, scaled);
    if (waitMs === 0) return;
    const seconds = String(Math.ceil(waitMs / 1_000));
    throw new ApiError('too_many_requests', { limit: rate, of: scope }, { 'retry-after': seconds });
  };
  return {
    fromAddress: (rate, address) => {
      check(rate, 'address', networkOf(address));
    },
    byUser: (rate, user) => {
      check(rate, 'user', user);
    },
  };
};

/** Remembered at a time; the one used least recently makes room. */
const bucketsMax = 50_000;

/** The generic cell rate algorithm: one number for each key. @see ITU-T I.371 */
const createBuckets = (now: () => number) => {
  /** When the bucket will be empty again. */
  const emptyAt = new Map<string, number>();
  /** @returns how long to wait in ms; 0 when it may go on */
  return (key: string, { perSecond, burst }: RateLimit): number => {
    const at = now();
    const everyMs = 1_000 / perSecond;
    const level = Math.max(emptyAt.get(key) ?? at, at) - at;
    const over = level + everyMs - burst * everyMs;
    if (over > everyMs / 1_000) return over;
    emptyAt.delete(key);
    emptyAt.set(key, at + level + everyMs);
    if (emptyAt.size > bucketsMax) emptyAt.delete(emptyAt.keys().next().value ?? key);
    return 0;
  };
};
