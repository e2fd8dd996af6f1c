/** How the cluster stands: asked again and again, as no event tells of beats and claims. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { lookAt, type Look } from './look.ts';

/** A takeover takes about half a second; one wants to see its steps. */
const everyMs = 1_000;

const queryKey = ['cluster'] as const;

export const clusterQuery = queryOptions({
  queryKey,
  queryFn: async ({ client }) => {
    const view = await answerOf(api.GET('/api/v1/cluster'));
    return lookAt(view, client.getQueryData<Look>(queryKey));
  },
  // Only while the page is seen; what fails is asked again with the next beat.
  refetchInterval: everyMs,
  retry: false,
  gcTime: 0,
});
