/** What the gateway tells of itself, for people. Nothing depends on it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FeedItem } from './events/feed-tail.ts';
import type { Route } from './route.ts';

export interface GatewayObserver {
  readonly answered: (answer: Answered) => void;
  /** An event has reached this gateway's clients. What was read to catch up is not told. */
  readonly published: (item: FeedItem) => void;
  /** Told once, when the gateway is put together. */
  readonly began: (gauges: GatewayGauges) => void;
}

export interface Answered {
  /** What the request was about, one of few: `agents`, `interactions`, ...; `other` for no route. */
  readonly about: string;
  readonly method: string;
  readonly status: number;
  /** Absent for event streams, which last. */
  readonly tookMs?: number;
}

export interface GatewayGauges {
  /** Open event streams. */
  readonly streams: () => number;
  /** Events in the feed that were not read yet, by the last look. */
  readonly behind: () => number;
}

/** Tells of each answer when it's over. */
export const createAnswerWatch = (
  routes: readonly Route[],
  { answered }: GatewayObserver,
): ((req: IncomingMessage, res: ServerResponse) => void) => {
  const known = new Set(routes.map(({ path }) => subjectOf(path)));
  const methods = new Set<string>(routes.map(({ method }) => method));
  return (req, res) => {
    const startedAt = performance.now();
    const subject = subjectOf(req.url?.split('?', 1)[0] ?? '');
    const about = known.has(subject) ? subject : 'other';
    const method = methods.has(req.method ?? '') ? String(req.method) : 'other';
    res.once('close', () => {
      const tookMs = performance.now() - startedAt;
      const answer = { about, method, status: res.statusCode };
      answered(about === 'events' ? answer : { ...answer, tookMs });
    });
  };
};

/** `/api/v1/agents/me/status` is about `agents`, `/livez` about `livez`. */
const subjectOf = (path: string): string => path.replace(/^\/api\/v1/u, '').split('/')[1] ?? '';
