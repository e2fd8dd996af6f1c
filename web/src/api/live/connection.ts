/** Keeps the event stream open: comes back after every end, to where it was. */
import { failureOf } from '../failure.ts';
import type { LiveEvent } from './live-event.ts';
import { readStream } from './stream.ts';

export interface ConnectionListener {
  readonly onEvent: (event: LiveEvent) => void;
  /** `lost` is told once for each loss. */
  readonly onState: (state: 'live' | 'lost') => void;
  /** The session is over: it does not come back. */
  readonly onSignedOut: () => void;
}

const pauseMsMin = 250;
/** A stream that the server ends after so long has ended in order, as with the token that it was opened with. */
const orderlyMsMin = 1_000;
const pauseMsMax = 5_000;

/** @param lastEventId - of whoever had the connection before @returns what ends it */
export const openConnection = (
  lastEventId: number | undefined,
  { onEvent, onState, onSignedOut }: ConnectionListener,
): (() => void) => {
  const ending = new AbortController();
  let last = lastEventId;
  let pauseMs = pauseMsMin;

  let openedAt = Infinity;

  const listener = {
    onOpen: (): void => {
      openedAt = performance.now();
      pauseMs = pauseMsMin;
      onState('live');
    },
    onEvent: (event: LiveEvent): void => {
      last = event.id;
      onEvent(event);
    },
  };

  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const failure = await readStream(last, listener, ending.signal).then(
        () => undefined,
        failureOf,
      );
      if (ending.signal.aborted) return;
      if (failure?.code === 'not_signed_in') {
        onSignedOut();
        return;
      }
      const isOrderly = failure === undefined && performance.now() - openedAt >= orderlyMsMin;
      openedAt = Infinity;
      if (!isOrderly) onState('lost');
      await pause(pauseMs, ending.signal);
      pauseMs = Math.min(pauseMs * 2, pauseMsMax);
    }
  };

  void run();
  return () => {
    ending.abort();
  };
};

/** Ends sooner when the browser is back online. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
