/**
 * One connection to the event stream, read by fetch rather than EventSource: that one hides the
 * comments by which a dead connection is told from a quiet one, and why it was refused.
 */
import { Failure } from '../failure.ts';
import { fetchSignedIn } from '../renewal.ts';
import { readBlock, type LiveEvent } from './live-event.ts';

export interface StreamListener {
  readonly onOpen: () => void;
  readonly onEvent: (event: LiveEvent) => void;
}

/** The server says something every 15 s; twice that and a bit is too long. */
const silenceMsMax = 35_000;

/**
 * Reads until the connection ends, for whatever reason.
 * @throws Failure when the stream is refused, or when nobody answers
 */
export const readStream = async (
  lastEventId: number | undefined,
  { onOpen, onEvent }: StreamListener,
  signal: AbortSignal,
): Promise<void> => {
  const watch = createWatch(signal);
  try {
    const query = lastEventId === undefined ? '' : `?lastEventId=${String(lastEventId)}`;
    const address = new URL(`/api/v1/events${query}`, location.href);
    const response = await fetchSignedIn(new Request(address, { signal: watch.signal }));
    const body = bodyOf(response);
    onOpen();
    const take = createTaker(onEvent);
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      watch.heard();
      take(value);
    }
  } finally {
    watch.end();
  }
};

/** @throws Failure when the stream was refused */
const bodyOf = ({ ok, status, body }: Response): NonNullable<Response['body']> => {
  if (status === 401) throw new Failure('not_signed_in', 401);
  if (!ok || body === null) throw new Failure('internal', status);
  return body;
};

/** Puts pieces together to events. */
const createTaker = (onEvent: StreamListener['onEvent']) => {
  let rest = '';
  return (piece: string): void => {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readBlock(block);
      if (event !== undefined) onEvent(event);
    }
  };
};

/** Cuts the connection when it has been silent for too long, and when the browser says that it's offline. */
const createWatch = (outer: AbortSignal) => {
  const own = new AbortController();
  const cut = (): void => {
    own.abort();
  };
  let timer = setTimeout(cut, silenceMsMax);
  addEventListener('offline', cut);
  outer.addEventListener('abort', cut);
  return {
    signal: own.signal,
    heard: (): void => {
      clearTimeout(timer);
      timer = setTimeout(cut, silenceMsMax);
    },
    end: (): void => {
      clearTimeout(timer);
      removeEventListener('offline', cut);
      outer.removeEventListener('abort', cut);
      cut();
    },
  };
};
