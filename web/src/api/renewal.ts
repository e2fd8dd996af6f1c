/**
 * Renews the session: once for all tabs and for all calls under way, as a refresh token is good once.
 * @see docs/api.md "Renewal"
 */
import { createBatonClient } from '../../../clients/typescript/client.ts';
import { noteServerTime, serverNow } from '../time/clock.ts';
import { Failure } from './failure.ts';
import { noteEnd, noteTerm, readTerm, type Term, type WhyEnded } from './term.ts';

/** `unreachable`: nothing is known of it. */
export type Renewed = 'renewed' | 'ended' | 'unreachable';

/** Its own calls are not repeated. */
const plain = createBatonClient();

/** An answer that was lost may be asked for again for 30 s. */
const answerMsMax = 4_000;
/** Another tab that takes longer is not waited for. */
const turnMsMax = 6_000;
/** The server's time is known to two seconds. */
const clockToleranceMs = 2_500;

let underWay: Promise<Renewed> | undefined;

/**
 * Renews, unless that has been done meanwhile.
 * @param seen - the renewal that the caller knew of when its request was sent
 */
export const renew = (seen: string | undefined): Promise<Renewed> => {
  underWay ??= inTurn(() => renewOnce(seen)).finally(() => {
    underWay = undefined;
  });
  return underWay;
};

/** One tab after the other. Without https browsers lock nothing; then the server bears with two at once. */
const inTurn = async (act: () => Promise<Renewed>): Promise<Renewed> => {
  if (!('locks' in navigator)) return act();
  let isMine = false;
  const held = (): Promise<Renewed> => {
    isMine = true;
    return act();
  };
  try {
    return await navigator.locks.request(
      'baton-renewal',
      { signal: AbortSignal.timeout(turnMsMax) },
      held,
    );
  } catch (error) {
    if (isMine) throw error;
    return act();
  }
};

const renewOnce = async (seen: string | undefined): Promise<Renewed> => {
  const term = readTerm();
  if (term === undefined || term.ended !== undefined) return 'ended';
  if (term.renewal !== seen) return 'renewed';
  try {
    const signal = AbortSignal.timeout(answerMsMax);
    const { data, response } = await plain.POST('/api/v1/session/refresh', { body: {}, signal });
    noteServerTime(response.headers.get('date'));
    if (data !== undefined) {
      noteTerm(data);
      return 'renewed';
    }
    if (response.status !== 401) return 'unreachable';
  } catch {
    return 'unreachable';
  }
  noteEnd(whyEnded(term));
  return 'ended';
};

/** The server doesn't say; but a page that is awake renews in time, and knows how long a session may last. */
const whyEnded = ({ expiresAt, endsAt }: Term): WhyEnded => {
  const now = serverNow() + clockToleranceMs;
  if (endsAt <= now) return 'over';
  return expiresAt <= serverNow() - clockToleranceMs ? 'away' : 'ended';
};

/**
 * Like `fetch`; an answer that says that nobody is signed in is the last word only when the session can't be
 * renewed. Whatever got that answer has not been carried out.
 * @throws Failure `no_connection` when the renewal isn't answered, or doesn't help yet
 */
export const fetchSignedIn = async (request: Request): Promise<Response> => {
  const seen = readTerm()?.renewal;
  const again = request.clone();
  const response = await fetch(request);
  if (response.status !== 401 || isSignIn(request)) return response;
  const renewed = await renew(seen);
  if (renewed === 'ended') return response;
  const repeated = renewed === 'renewed' ? await fetch(again) : undefined;
  // Only who can't renew is signed out.
  if (repeated === undefined || repeated.status === 401) throw new Failure('no_connection');
  return repeated;
};

const isSignIn = ({ method, url }: Request): boolean =>
  method === 'POST' && new URL(url).pathname === '/api/v1/session';
