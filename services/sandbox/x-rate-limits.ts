/** Calls per quarter of an hour, counted and told with every answer. @see platforms.md 2.1 */
import { isLimits } from './settings.ts';
import type { World } from './world.ts';
import type { Caller } from './x-auth.ts';
import { XProblem } from './x-problems.ts';

const WINDOW_MS = 15 * 60_000;
/** What `relaxed` multiplies the limits by: polling every second stays far below. */
const RELAXED = 100;

/** Calls in a window; 0 where that kind of caller is not let in at all. */
export interface RateLimit {
  readonly user: number;
  readonly app: number;
}

export interface XRateLimits {
  /** Counts a call. @returns the headers. @throws XProblem 429 over the limit, which does not count */
  readonly count: (
    route: string,
    caller: Caller,
    limit: RateLimit,
  ) => Readonly<Record<string, string>>;
}

/** Windows begin with their first call; a restart forgets them. */
export const createXRateLimits = (world: World): XRateLimits => {
  const windows = new Map<string, { readonly resetAt: number; used: number }>();

  return {
    count: (route, caller, limit) => {
      const who = caller.kind === 'app' ? 'app' : caller.user.id;
      const isRelaxed = world.settings.get('limits', isLimits, 'relaxed') === 'relaxed';
      const calls = limit[caller.kind] * (isRelaxed ? RELAXED : 1);
      const now = world.realNow();
      const key = `${route} ${who}`;
      const known = windows.get(key);
      const window =
        known !== undefined && known.resetAt > now ? known : { resetAt: now + WINDOW_MS, used: 0 };
      windows.set(key, window);
      const isOver = window.used >= calls;
      if (!isOver) window.used += 1;
      const headers = {
        'x-rate-limit-limit': String(calls),
        'x-rate-limit-remaining': String(calls - window.used),
        'x-rate-limit-reset': String(Math.ceil(window.resetAt / 1_000)),
      };
      if (!isOver) return headers;
      const title = 'Too Many Requests';
      throw new XProblem(
        429,
        { title, detail: title, type: 'about:blank', status: 429 },
        { ...headers, 'retry-after': String(Math.ceil((window.resetAt - now) / 1_000)) },
      );
    },
  };
};
