/** `GET /api/v1/events`. */
import { ApiError } from '../errors.ts';
import type { Gateway } from '../gateway.ts';
import type { Exchange } from '../route.ts';
import type { Caller } from '../rights.ts';

interface EventsRequest {
  readonly caller: Caller;
  readonly query: { readonly lastEventId?: string };
  readonly http: Exchange;
}

/** The header, which browsers send by themselves, wins over the query. */
export const openEvents = ({ caller, query, http }: EventsRequest, { streams }: Gateway): void => {
  const header = http.req.headers['last-event-id'];
  const given = typeof header === 'string' && header !== '' ? header : query.lastEventId;
  streams.open(caller, http.res, given === undefined ? undefined : idOf(given));
};

const idOf = (text: string): number => {
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new ApiError('validation_failed', [
    { field: 'Last-Event-ID', message: 'This is no id of an event.' },
  ]);
};
