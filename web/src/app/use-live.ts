/** Joins the line of events while somebody is signed in, and says how it stands. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createLiveCache } from '../api/live/cache.ts';
import { joinLine } from '../api/live/line.ts';
import { serverNow } from '../time/clock.ts';
import { liveEffects } from './live-effects.ts';
import { sessionExpired } from './session.ts';

export interface Live {
  readonly state: 'starting' | 'live' | 'lost';
  /** Since when it's lost, in epoch ms of the server. */
  readonly sinceAt: number;
  /** Whether this tab has the stream: what must happen once in a browser, happens here. */
  readonly isLeading: boolean;
}

let live: Live = { state: 'starting', sinceAt: serverNow(), isLeading: false };
const listeners = new Set<() => void>();

const become = (next: Partial<Live>): void => {
  live = { ...live, ...next };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useLiveState = (): Live => useSyncExternalStore(subscribe, () => live);

/** A stream that is slower than this to begin is not waited for. */
const startMsMax = 600;

/**
 * @param user - whose events; undefined while nobody is signed in
 * @returns whether to show what is asked: from then on nothing is missed
 */
export const useLive = (user: string | undefined): boolean => {
  const client = useQueryClient();
  const [startedFor, setStartedFor] = useState<string>();

  useEffect(() => {
    if (user === undefined) return undefined;
    const cache = createLiveCache(client);
    become({ state: 'starting', sinceAt: serverNow(), isLeading: false });
    const begin = (): void => {
      setStartedFor(user);
    };
    const impatience = setTimeout(begin, startMsMax);
    const leave = joinLine(user, {
      onEvent: (event) => {
        // Whatever was asked before may lack what happened before the stream began.
        if (event.name === 'hello' || event.name === 'reset') cache.refreshAll();
        else for (const effect of liveEffects) effect(event, cache, user);
      },
      onState: (state) => {
        if (state !== live.state) become({ state, sinceAt: serverNow() });
        if (state === 'live') begin();
      },
      onLeading: () => {
        become({ isLeading: true });
      },
      onSignedOut: sessionExpired,
    });
    return () => {
      clearTimeout(impatience);
      leave();
    };
  }, [user, client]);

  return user !== undefined && startedFor === user;
};
