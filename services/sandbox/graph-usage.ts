/** How much of its limits a client has used: counted, told in headers, enforced in percent. @see platforms.md 1.4 */
import { GraphError } from './graph-errors.ts';
import type { Viewer } from './graph-auth.ts';
import { isLimits } from './settings.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
/** Calls per hour and app, for one user of the app. @see platforms.md 1.4; Meta's "200 x users" */
const APP_CALLS_PER_HOUR = 4_800;
/** Calls per second and page to the Conversations API. */
const CONVERSATION_CALLS_PER_SECOND = 2;
/** What `relaxed` multiplies the limits by. */
const RELAXED = 100;

interface Window {
  readonly startedAt: number;
  count: number;
}

const throttled = (code: number, message: string): GraphError =>
  new GraphError(`(#${String(code)}) ${message}`, { status: 403, code });

export interface GraphUsage {
  /** Counts a call. @returns the usage headers. @throws GraphError 4 or 613 over the limit */
  readonly count: (viewer: Viewer, isConversation: boolean) => Readonly<Record<string, string>>;
}

const usageHeaders = (
  viewer: Viewer,
  type: string,
  percent: number,
  waitMs: number,
): Readonly<Record<string, string>> => {
  const figures = { call_count: percent, total_cputime: percent, total_time: percent };
  const ofApp = { 'x-app-usage': JSON.stringify(figures) };
  if (viewer.kind !== 'page') return ofApp;
  const minutes = Math.ceil(waitMs / 60_000);
  const business = { type, ...figures, estimated_time_to_regain_access: minutes };
  return { ...ofApp, 'x-business-use-case-usage': JSON.stringify({ [viewer.page]: [business] }) };
};

/** Counts in windows of one hour per app and page; forgets on a restart, as a test wants it. */
export const createGraphUsage = (world: World): GraphUsage => {
  const windows = new Map<string, Window>();

  const bump = (key: string, lengthMs: number): Window => {
    const now = world.realNow();
    const current = windows.get(key);
    const isCurrent = current !== undefined && now - current.startedAt < lengthMs;
    const window = isCurrent ? current : { startedAt: now, count: 0 };
    window.count += 1;
    windows.set(key, window);
    return window;
  };

  return {
    count: (viewer, isConversation) => {
      const isRelaxed = world.settings.get('limits', isLimits, 'relaxed') === 'relaxed';
      const factor = isRelaxed ? RELAXED : 1;
      const scope = viewer.kind === 'page' ? viewer.page : viewer.kind;
      const calls = bump(`calls:${scope}`, HOUR_MS);
      const perSecond = isConversation ? bump(`conversations:${scope}`, 1_000).count : 0;
      const percent = Math.floor((calls.count * 100) / (APP_CALLS_PER_HOUR * factor));
      if (percent > 100) throw throttled(4, 'Application request limit reached');
      if (perSecond > CONVERSATION_CALLS_PER_SECOND * factor) {
        throw throttled(613, 'Calls to this api have exceeded the rate limit.');
      }
      const waitMs = percent >= 100 ? calls.startedAt + HOUR_MS - world.realNow() : 0;
      return usageHeaders(viewer, isConversation ? 'messenger' : 'pages', percent, waitMs);
    },
  };
};
