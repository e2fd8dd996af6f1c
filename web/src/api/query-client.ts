/** The one cache of what was asked. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf, isPassing } from './failure.ts';

/** What passes is tried so often, with pauses that double from 300 ms: for about 10 s. */
const triesMax = 5;
const pauseMs = (attempt: number, error: unknown): number =>
  failureOf(error).retryAfterMs ?? 300 * 2 ** attempt;

const retry = (failed: number, error: unknown): boolean => failed < triesMax && isPassing(error);

/** @param onSignedOut - told when any answer says that the session is over */
export const createQueryClient = (onSignedOut: () => void): QueryClient => {
  const onError = (error: unknown): void => {
    if (failureOf(error).code === 'not_signed_in') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Events say what has changed, and a gap in them makes everything visible be asked again.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Whether there's a connection, the event stream knows better than the browser.
        networkMode: 'always',
        retry,
        retryDelay: pauseMs,
      },
      mutations: { networkMode: 'always', retry, retryDelay: pauseMs },
    },
  });
};
