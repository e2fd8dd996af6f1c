/**
 * One stream for all tabs of a browser, as it keeps six connections to a host at most. The tab that
 * holds the lock has the stream and tells the others; when it closes, the next one goes on where it was.
 */
import { openConnection, type ConnectionListener } from './connection.ts';
import type { LiveEvent } from './live-event.ts';

/** From tab to tab. */
type Told =
  | { readonly type: 'event'; readonly event: LiveEvent }
  | { readonly type: 'state'; readonly state: 'live' | 'lost'; readonly lastId: number | undefined }
  /** A new tab asks how it stands. */
  | { readonly type: 'ask' }
  | { readonly type: 'signedOut' };

export interface LineListener extends ConnectionListener {
  /** This tab has the stream: what must happen once in a browser, happens here. */
  readonly onLeading: () => void;
}

/** @returns what leaves the line */
export const joinLine = (user: string, listener: LineListener): (() => void) => {
  const name = `baton-events-${user}`;
  // Without https, browsers lock nothing: then each tab has a stream of its own.
  if (!('locks' in navigator)) {
    listener.onLeading();
    return openConnection(undefined, listener);
  }
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let lastId: number | undefined;
  let state: 'live' | 'lost' = 'lost';
  let isLeading = false;
  let close = (): void => undefined;

  const tell = (told: Told): void => {
    channel.postMessage(told);
  };
  const lead = (): void => {
    isLeading = true;
    listener.onLeading();
    close = openConnection(lastId, {
      onEvent: (event) => {
        lastId = event.id;
        tell({ type: 'event', event });
        listener.onEvent(event);
      },
      onState: (next) => {
        state = next;
        tell({ type: 'state', state, lastId });
        listener.onState(next);
      },
      onSignedOut: () => {
        tell({ type: 'signedOut' });
        listener.onSignedOut();
      },
    });
  };

  channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.type === 'ask') {
      if (isLeading) tell({ type: 'state', state, lastId });
    } else if (isLeading) {
      // A tab that was frozen may believe for a moment that it still leads.
    } else if (data.type === 'event') {
      lastId = data.event.id;
      listener.onEvent(data.event);
    } else if (data.type === 'state') {
      lastId = data.lastId ?? lastId;
      listener.onState(data.state);
    } else {
      listener.onSignedOut();
    }
  });
  tell({ type: 'ask' });

  holdLock(name, leaving.signal, lead);

  return () => {
    close();
    leaving.abort();
    channel.close();
  };
};

/** Holds the lock, once it's free, until this tab leaves. */
const holdLock = (name: string, leaving: AbortSignal, onHeld: () => void): void => {
  const held = (): Promise<void> => {
    onHeld();
    return new Promise((resolve) => {
      leaving.addEventListener('abort', () => {
        resolve();
      });
    });
  };
  // Rejects only when one leaves before one's turn.
  navigator.locks.request(name, { signal: leaving }, held).catch(() => undefined);
};
